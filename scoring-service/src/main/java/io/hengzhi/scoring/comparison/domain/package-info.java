/** The middle of a group, told so that nobody's own value can be worked out. */
@NullMarked
package io.hengzhi.scoring.comparison.domain;

import org.jspecify.annotations.NullMarked;
