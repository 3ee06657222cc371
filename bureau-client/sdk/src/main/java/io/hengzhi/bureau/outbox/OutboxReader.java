package io.hengzhi.bureau.outbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Reads the records of an outbox in order, as they become durable. For one thread. */
public final class OutboxReader implements AutoCloseable {

    private final Outbox outbox;
    private final Queue<OutboxRecord> ready = new ArrayDeque<>();
    private long next;
    private @Nullable Segment segment;
    private @Nullable FileChannel channel;
    private long position;

    OutboxReader(Outbox outbox, long from) {
        this.outbox = outbox;
        this.next = from;
    }

    /** The next record; null when none becomes durable within the patience. */
    public @Nullable OutboxRecord next(Duration patience) throws InterruptedException {
        if (ready.isEmpty() && outbox.awaitSequence(next, patience)) {
            try {
                readFrame();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return ready.poll();
    }

    private void readFrame() throws IOException {
        while (ready.isEmpty()) {
            Segment holding = outbox.segmentOf(next);
            if (!holding.equals(segment)) {
                close();
                segment = holding;
                channel = FileChannel.open(holding.file(), StandardOpenOption.READ);
                position = 0;
            }
            FileChannel open = channel;
            if (open == null) {
                throw new IllegalStateException("opened above");
            }
            Frame frame = Frame.read(open, position, open.size());
            if (frame == null) {
                throw holding.damaged(position);
            }
            position += frame.bytes();
            for (int i = 0; i < frame.records().size(); i++) {
                if (frame.firstSequence() + i >= next) {
                    ready.add(new OutboxRecord(
                            frame.firstSequence() + i, frame.records().get(i)));
                }
            }
            next = Math.max(next, frame.endSequence());
        }
    }

    @Override
    public void close() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
