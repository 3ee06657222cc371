package io.hengzhi.ingestion.warning.application;

import java.time.Duration;
import java.util.Map;

/** How far the ledger has come in the log of accepted facts. */
public interface LedgerProgress {

    /**
     * Waits until the ledger holds everything before these offsets; false when it did not in time.
     *
     * @param ends by partition
     */
    boolean await(Map<Integer, Long> ends, Duration patience);
}
