/** Scoring: the one deployable. */
@NullMarked
package io.hengzhi.scoring;

import org.jspecify.annotations.NullMarked;
