package io.hengzhi.ingestion.batch.application;

import io.hengzhi.contract.ingestion.FactRejected;
import io.hengzhi.ingestion.batch.domain.Arrival;
import io.hengzhi.ingestion.batch.domain.Sighting;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Counts verdicts for the batches they belong to. Contents are remembered of all facts, also of those in no batch: sent again
 * in a batch, they are duplicates.
 */
public final class CountArrivals {

    private final SeenContents contents;
    private final Arrivals arrivals;

    public CountArrivals(SeenContents contents, Arrivals arrivals) {
        this.contents = contents;
        this.arrivals = arrivals;
    }

    /** @param sightings in the order of the log */
    public void countAccepted(Collection<Sighting> sightings) {
        contents.record(sightings);
        List<Sighting> inBatches = sightings.stream()
                .filter(sighting -> sighting.fact().batch() != null)
                .toList();
        Set<Sighting> repeated = contents.findRepeated(inBatches);
        arrivals.record(inBatches.stream()
                .flatMap(sighting -> Arrival.of(sighting.fact(), repeated.contains(sighting)).stream())
                .toList());
    }

    public void countRefused(Collection<FactRejected> refusals) {
        arrivals.record(refusals.stream()
                .flatMap(refusal -> Arrival.of(refusal).stream())
                .toList());
    }
}
