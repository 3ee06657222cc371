/** Topics and rights of bureaus on the broker. */
@NullMarked
package io.hengzhi.registry.bureau.kafka;

import org.jspecify.annotations.NullMarked;
