/**
 * Messages that must not be lost, on this machine's disk until the broker has them.
 *
 * <p>{@link io.hengzhi.bureau.outbox.Outbox#append} returns after {@code fsync}: what many threads append at the same
 * time, and what one call appends, shares one. A frame is written only after the one before it is on disk, so a broken
 * frame at the very end was never promised to anybody and is cut off; a broken frame before a whole one is damage, and
 * said so.
 */
@NullMarked
package io.hengzhi.bureau.outbox;

import org.jspecify.annotations.NullMarked;
