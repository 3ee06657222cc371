/** Values in bytes: the form in which an engine holds what it knows of millions of enterprises. */
@NullMarked
package io.hengzhi.scoringmodel.packed;

import org.jspecify.annotations.NullMarked;
