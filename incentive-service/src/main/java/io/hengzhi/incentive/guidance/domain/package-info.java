/** From where an enterprise stands to what it may expect, with the why and the why-not. */
@NullMarked
package io.hengzhi.incentive.guidance.domain;

import org.jspecify.annotations.NullMarked;
