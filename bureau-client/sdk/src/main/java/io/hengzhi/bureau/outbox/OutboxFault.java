package io.hengzhi.bureau.outbox;

import io.hengzhi.kernel.BilingualText;
import org.jspecify.annotations.Nullable;

/** The outbox cannot do what was asked of it; nothing that it accepted before is lost by that. */
public final class OutboxFault extends RuntimeException {

    /** Why. */
    public enum Reason {
        /** The limit is reached: the network has been down for longer than the limit has room for. */
        FULL,
        /** Another process holds the directory. */
        IN_USE,
        /** The disk refused a write; the outbox takes nothing more until it is opened again. */
        DISK,
        /** A frame before the last one cannot be read: the disk, or a hand, changed it. */
        DAMAGED,
        /** It was closed. */
        CLOSED
    }

    private final Reason reason;
    private final transient BilingualText text;

    OutboxFault(Reason reason, String zh, String en, @Nullable Throwable cause) {
        super(zh + " " + en, cause);
        this.reason = reason;
        this.text = BilingualText.of(zh, en);
    }

    public Reason reason() {
        return reason;
    }

    /** What happened and the way out. */
    public BilingualText text() {
        return text;
    }
}
