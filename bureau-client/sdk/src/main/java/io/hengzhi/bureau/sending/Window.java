package io.hengzhi.bureau.sending;

import io.hengzhi.bureau.fact.FactMessage;
import java.time.Instant;
import java.util.Arrays;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The messages on their way, in the order in which they were accepted. Only what has nothing unsent before it counts as
 * sent. Thread-safe.
 */
final class Window {

    private static final class Message {
        private final Instant acceptedAt;
        private final int facts;
        private final int bytes;
        private boolean acknowledged;

        private Message(Instant acceptedAt, int facts, int bytes) {
            this.acceptedAt = acceptedAt;
            this.facts = facts;
            this.bytes = bytes;
        }
    }

    /** By sequence modulo its length: from the first unsent message to the last one entered. */
    private final @Nullable Message[] ring;

    private final long bytesMax;
    private long bytes;
    private long firstUnsent;
    private long end;
    private long sentFacts;
    private long round;
    private boolean failed;
    private @Nullable Instant oldest;

    Window(int messagesMax, long bytesMax, long firstUnsent) {
        this.ring = new Message[messagesMax];
        this.bytesMax = bytesMax;
        this.firstUnsent = firstUnsent;
        this.end = firstUnsent;
    }

    /**
     * Waits for room, or for the end of the round.
     *
     * @return the round, which an acknowledgement must name too; empty when a message of it failed
     */
    synchronized OptionalLong enter(long sequence, FactMessage message) throws InterruptedException {
        int size = message.body().length;
        while (!failed && (sequence - firstUnsent >= ring.length || (bytes > 0 && bytes + size > bytesMax))) {
            wait();
        }
        if (failed) {
            return OptionalLong.empty();
        }
        ring[slot(sequence)] = new Message(message.time(), message.facts(), size);
        bytes += size;
        end = sequence + 1;
        if (sequence == firstUnsent) {
            oldest = message.time();
        }
        return OptionalLong.of(round);
    }

    /** The broker has it. What belongs to an earlier round is ignored: that message is sent again. */
    synchronized void acknowledged(long ofRound, long sequence) {
        if (ofRound != round) {
            return;
        }
        Message known = ring[slot(sequence)];
        if (known != null) {
            known.acknowledged = true;
        }
        Message first = first();
        while (first != null && first.acknowledged) {
            sentFacts += first.facts;
            bytes -= first.bytes;
            ring[slot(firstUnsent)] = null;
            firstUnsent++;
            first = first();
        }
        oldest = first == null ? null : first.acceptedAt;
        notifyAll();
    }

    private @Nullable Message first() {
        return firstUnsent < end ? ring[slot(firstUnsent)] : null;
    }

    private int slot(long sequence) {
        return (int) (sequence % ring.length);
    }

    /** A message failed: nobody enters before the next round. */
    synchronized void fail() {
        failed = true;
        notifyAll();
    }

    /** A new round: everything from the first unsent one is sent again, in order. */
    synchronized void rewind() {
        round++;
        Arrays.fill(ring, null);
        end = firstUnsent;
        bytes = 0;
        failed = false;
        notifyAll();
    }

    synchronized long firstUnsent() {
        return firstUnsent;
    }

    synchronized long sentFacts() {
        return sentFacts;
    }

    /** When the oldest unsent message was accepted; null where none is known. */
    synchronized @Nullable Instant oldest() {
        return oldest;
    }
}
