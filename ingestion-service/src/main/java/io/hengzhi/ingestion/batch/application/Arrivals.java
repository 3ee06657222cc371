package io.hengzhi.ingestion.batch.application;

import io.hengzhi.ingestion.batch.domain.Arrival;
import io.hengzhi.ingestion.batch.domain.Batch;
import io.hengzhi.ingestion.batch.domain.BatchCounts;
import io.hengzhi.kernel.BatchId;
import java.util.Collection;
import java.util.Map;

/** What arrived for which batch. */
public interface Arrivals {

    /** Counts arrivals. In any order, any number of times: each place counts once. */
    void record(Collection<Arrival> arrivals);

    /** What arrived for each of the batches. */
    Map<BatchId, BatchCounts> count(Collection<Batch> batches);
}
