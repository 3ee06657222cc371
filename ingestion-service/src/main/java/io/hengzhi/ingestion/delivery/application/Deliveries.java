package io.hengzhi.ingestion.delivery.application;

import io.hengzhi.contract.ingestion.FactAccepted;
import io.hengzhi.contract.ingestion.FactRejected;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.Quarter;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** What bureaus delivered, by quarter. */
public interface Deliveries {

    /**
     * A bureau's reports about a quarter.
     *
     * @param first when each enterprise was first reported
     * @param last when the last report came
     * @param refused how many facts were refused
     */
    record Received(
            Map<QuantityCode, Map<CreditCode, Instant>> first,
            Map<QuantityCode, Instant> last,
            Map<QuantityCode, Integer> refused) {}

    /** Notes accepted facts. In any order, any number of times: the same. */
    void record(Collection<FactAccepted> facts);

    /** Notes refused facts whose quantity and quarter could be read; the others belong to no quarter. */
    void recordRefused(Collection<FactRejected> refusals);

    Received read(BureauCode bureau, Quarter quarter);

    /** When the first report of each quantity came; one document, whatever the bureau delivered. */
    Map<QuantityCode, Instant> firstReceived(BureauCode bureau, Quarter quarter);
}
