package io.hengzhi.ingestion.batch.domain;

import io.hengzhi.contract.ingestion.FactAccepted;
import io.hengzhi.contract.ingestion.FactRejected;
import io.hengzhi.contract.ingestion.RecordPlace;
import io.hengzhi.kernel.BatchId;
import io.hengzhi.kernel.BureauCode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * That something arrived for a batch: what was decided about a place in the log. The bureau is the one whose topic it came
 * by, so a fact that names another bureau's batch counts for nobody.
 */
public sealed interface Arrival {

    BureauCode bureau();

    BatchId batch();

    /** Where the message stands. */
    RecordPlace place();

    /** @param duplicate whether an earlier fact in the log had brought the same */
    record OfAccepted(BureauCode bureau, BatchId batch, RecordPlace place, int factIndex, boolean duplicate)
            implements Arrival {}

    record OfRefused(BureauCode bureau, BatchId batch, RecordPlace place, int factIndex) implements Arrival {}

    /** @param facts how many facts were refused with it; 0: nobody knows */
    record OfRefusedMessage(BureauCode bureau, BatchId batch, RecordPlace place, int facts) implements Arrival {}

    /** Empty for a fact of no batch. */
    static Optional<Arrival> of(FactAccepted fact, boolean duplicate) {
        return of(fact.batch())
                .map(batch ->
                        new OfAccepted(fact.cell().id().bureau(), batch, fact.place(), fact.factIndex(), duplicate));
    }

    /** Empty for a refusal of no batch. */
    static Optional<Arrival> of(FactRejected refusal) {
        return of(refusal.batch())
                .map(batch -> refusal.isWholeMessage()
                        ? new OfRefusedMessage(refusal.bureau(), batch, refusal.place(), refusal.facts())
                        : new OfRefused(refusal.bureau(), batch, refusal.place(), refusal.factIndex()));
    }

    private static Optional<BatchId> of(@Nullable BatchId batch) {
        return Optional.ofNullable(batch);
    }
}
