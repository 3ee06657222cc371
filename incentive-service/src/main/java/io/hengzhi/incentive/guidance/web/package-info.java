/** Guidance over REST. */
@NullMarked
package io.hengzhi.incentive.guidance.web;

import org.jspecify.annotations.NullMarked;
