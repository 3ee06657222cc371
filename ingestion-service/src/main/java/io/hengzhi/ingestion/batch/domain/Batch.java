package io.hengzhi.ingestion.batch.domain;

import io.hengzhi.kernel.BatchId;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.PolicyClause;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Facts that a bureau announces by their number and sends together, so that both sides can tell whether all arrived.
 *
 * <pre>
 *   OPEN --close--> CLOSED: INCOMPLETE --(the rest arrives)--> COMPLETE
 *                     `--(nothing is missing)--> COMPLETE
 * </pre>
 *
 * <p>Closing says that the bureau has sent everything; it refuses nothing. A fact that names a closed batch is a fact like
 * any other and is counted for it: what was under way when the batch was closed must not be missing for ever. No way leads
 * back: counts only grow.
 *
 * @param declared how many facts the bureau says it sends
 * @param note the bureau's own words about it
 * @param closedAt null while it is open
 */
@PolicyClause("二(三), ours")
public record Batch(
        BatchId id,
        BureauCode bureau,
        int declared,
        @Nullable String note,
        Instant openedAt,
        @Nullable Instant closedAt) {

    public static final int DECLARED_MAX = 1_000_000;
    public static final int NOTE_LENGTH_MAX = 200;

    /** Where a batch stands. */
    public enum State {
        OPEN("open"),
        CLOSED("closed");

        private final String text;

        State(String text) {
            this.text = text;
        }

        /** As answers write it. */
        public String text() {
            return text;
        }
    }

    /** How a closed batch ended, as far as is known now. */
    public enum Outcome {
        COMPLETE("complete"),
        INCOMPLETE("incomplete");

        private final String text;

        Outcome(String text) {
            this.text = text;
        }

        /** As answers write it. */
        public String text() {
            return text;
        }
    }

    public State state() {
        return closedAt == null ? State.OPEN : State.CLOSED;
    }

    /** The batch closed at that time; one that is closed stays as it is. */
    public Batch close(Instant now) {
        return closedAt == null ? new Batch(id, bureau, declared, note, openedAt, now) : this;
    }

    /** Whether opening the other means opening this one again. */
    public boolean isSameAnnouncement(Batch other) {
        return bureau.equals(other.bureau) && declared == other.declared && java.util.Objects.equals(note, other.note);
    }
}
