/** Events in and out of Kafka. */
@NullMarked
package io.hengzhi.platform.messaging;

import org.jspecify.annotations.NullMarked;
