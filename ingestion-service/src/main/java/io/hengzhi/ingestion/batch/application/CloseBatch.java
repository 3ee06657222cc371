package io.hengzhi.ingestion.batch.application;

import io.hengzhi.ingestion.batch.domain.Batch;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Closes a batch: its bureau has sent everything. Closing it again changes nothing. */
public final class CloseBatch {

    private final Batches batches;
    private final Clock clock;

    public CloseBatch(Batches batches, Clock clock) {
        this.batches = batches;
        this.clock = clock;
    }

    public Batch close(Batches.Versioned before) {
        Batch closed = before.batch().close(clock.instant().truncatedTo(ChronoUnit.MILLIS));
        if (!closed.equals(before.batch())) {
            batches.replace(before, closed);
        }
        return closed;
    }
}
