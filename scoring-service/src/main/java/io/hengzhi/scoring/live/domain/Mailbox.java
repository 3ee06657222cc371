package io.hengzhi.scoring.live.domain;

import io.hengzhi.scoring.engine.domain.Positions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What one reader is still to be told, bounded: a reader who is too slow loses what has piled up and is told to read
 * everything again. Thread-safe.
 */
public final class Mailbox {

    /** What to tell next. */
    public sealed interface Letter {}

    /** Changes, and how far the reader knows the log with them. */
    public record News(List<Change> changes, Positions at) implements Letter {}

    /** What was to be told is lost, or never was known here: only reading again helps. */
    public record ReadAgain(Reason reason, Positions at) implements Letter {}

    /** Nothing happened in the time that was waited. */
    public record Silence() implements Letter {}

    /** There will be no more. */
    public record Closed() implements Letter {}

    /** Why everything is to be read again. */
    public enum Reason {
        OVERFLOW("overflow"),
        NOT_RETAINED("not-retained");

        private final String text;

        Reason(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }

    private final int changesMax;
    private final Deque<Letter> letters = new ArrayDeque<>();
    private int size;
    private boolean closed;

    /** @param changesMax how many changes may wait */
    public Mailbox(int changesMax) {
        this.changesMax = changesMax;
    }

    public synchronized void put(News news) {
        if (size + news.changes().size() > changesMax) {
            letters.clear();
            size = 0;
            letters.addLast(new ReadAgain(Reason.OVERFLOW, news.at()));
        } else {
            letters.addLast(news);
            size += news.changes().size();
        }
        notifyAll();
    }

    public synchronized void putReadAgain(Positions at) {
        letters.addLast(new ReadAgain(Reason.NOT_RETAINED, at));
        notifyAll();
    }

    /** What is already there is still told. */
    public synchronized void close() {
        closed = true;
        notifyAll();
    }

    /** The next letter; {@link Silence} when none came in time. */
    public synchronized Letter take(long patienceMillis) throws InterruptedException {
        if (letters.isEmpty() && !closed && patienceMillis > 0) {
            wait(patienceMillis);
        }
        Letter next = letters.pollFirst();
        if (next instanceof News(List<Change> changes, Positions ignored)) {
            size -= changes.size();
        }
        if (next == null) {
            return closed ? new Closed() : new Silence();
        }
        return next;
    }
}
