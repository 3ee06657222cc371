/** The document store behind its circuit breaker, and aggregates with their outbox. */
@NullMarked
package io.hengzhi.platform.store;

import org.jspecify.annotations.NullMarked;
