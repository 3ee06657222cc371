/** The measures of part four, for whom and on which conditions. */
@NullMarked
package io.hengzhi.incentive.policy.domain;

import org.jspecify.annotations.NullMarked;
