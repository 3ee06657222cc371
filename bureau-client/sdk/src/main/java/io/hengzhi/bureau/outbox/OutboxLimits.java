package io.hengzhi.bureau.outbox;

/**
 * How much an outbox may hold.
 *
 * @param bytesMax on disk; beyond it nothing more is accepted until the broker has taken some
 * @param segmentBytes a file of this size is followed by the next one; whole files are deleted when sent
 */
public record OutboxLimits(long bytesMax, long segmentBytes) {

    private static final long MIB = 1024L * 1024;

    /** 1 GiB, which is some 5 million facts. */
    public static final OutboxLimits DEFAULT = ofBytes(1024 * MIB);

    public OutboxLimits {
        if (segmentBytes < 1 || bytesMax < 2 * segmentBytes) {
            throw new IllegalArgumentException("an outbox has room for two segments at least");
        }
    }

    /** A limit with files of a sixteenth of it, 64 MiB at most. */
    public static OutboxLimits ofBytes(long bytesMax) {
        return new OutboxLimits(bytesMax, Math.max(1, Math.min(64 * MIB, bytesMax / 16)));
    }
}
