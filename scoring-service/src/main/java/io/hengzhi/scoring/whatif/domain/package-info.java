/** What is tried out, and on which facts: a copy of one list at one moment. */
@NullMarked
package io.hengzhi.scoring.whatif.domain;

import org.jspecify.annotations.NullMarked;
