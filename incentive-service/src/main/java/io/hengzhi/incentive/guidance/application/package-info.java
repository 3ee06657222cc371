/** Following class changes, reading guidance. */
@NullMarked
package io.hengzhi.incentive.guidance.application;

import org.jspecify.annotations.NullMarked;
