package io.hengzhi.ingestion.batch.domain;

import java.util.Optional;

/** A batch beside what arrived for it: accepted + duplicate + refused = declared, or how many are missing or too many. */
public record BatchAccount(Batch batch, BatchCounts counts) {

    public long missing() {
        return Math.max(0, batch.declared() - counts.arrived());
    }

    /** How many more facts arrived than were declared. */
    public long surplus() {
        return Math.max(0, counts.arrived() - batch.declared());
    }

    /** Empty while the batch is open. */
    public Optional<Batch.Outcome> outcome() {
        return switch (batch.state()) {
            case OPEN -> Optional.empty();
            case CLOSED -> Optional.of(missing() == 0 ? Batch.Outcome.COMPLETE : Batch.Outcome.INCOMPLETE);
        };
    }
}
