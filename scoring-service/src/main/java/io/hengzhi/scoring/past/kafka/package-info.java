/** The log read from its beginning to an instant. */
@NullMarked
package io.hengzhi.scoring.past.kafka;

import org.jspecify.annotations.NullMarked;
