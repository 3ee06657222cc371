package io.hengzhi.ingestion.delivery.application;

import java.time.Duration;

/** How far the deliveries have come in the log. */
public interface DeliveryProgress {

    /**
     * Waits until every message that the bureaus' topics hold now is judged, and every fact accepted by then is noted; false
     * when that took longer.
     */
    boolean awaitCaughtUp(Duration patience);
}
