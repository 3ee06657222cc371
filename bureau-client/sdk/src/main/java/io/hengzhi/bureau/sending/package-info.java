/** Carries the outbox to the bureau's topic, in order, for as long as it takes. */
@NullMarked
package io.hengzhi.bureau.sending;

import org.jspecify.annotations.NullMarked;
