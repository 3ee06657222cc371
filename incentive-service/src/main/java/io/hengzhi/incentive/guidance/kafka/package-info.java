/** Class changes and the register from their topics. */
@NullMarked
package io.hengzhi.incentive.guidance.kafka;

import org.jspecify.annotations.NullMarked;
