package io.hengzhi.scoring.past.application;

import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.ReportedCell;
import io.hengzhi.scoring.engine.domain.Positions;
import io.hengzhi.scoring.past.domain.RegistryThen;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The log, to be read once more up to an instant. One reading is used by one thread and closed. */
public interface PastLog {

    /** Opens the log as it was at an instant. */
    Reading open(Instant at);

    /** One reading. */
    interface Reading extends AutoCloseable {

        /** How far the log had been written. */
        Positions positions();

        /** Whether all facts from the first on are there. */
        boolean isWhole();

        RegistryThen registry();

        /** Hands over, in pieces, the facts of those asked for. */
        Newest facts(Predicate<CreditCode> whose, Consumer<List<ReportedCell>> taker);

        @Override
        void close();
    }

    /**
     * The record times up to which the log had been written.
     *
     * @param fact of the newest fact, whosever it is
     * @param any of the newest record
     */
    record Newest(@Nullable Instant fact, @Nullable Instant any) {}

    /** It would take longer than a caller waits. */
    final class TookTooLong extends RuntimeException {
        public TookTooLong() {
            super("the log is too long to be read again in time", null, false, false);
        }
    }
}
