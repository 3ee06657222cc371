package io.hengzhi.ingestion.ledger.application;

import io.hengzhi.contract.ingestion.FactAccepted;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.FactId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Every reported cell that was accepted, by enterprise and year. */
public interface Ledger {

    /** The consumer group that fills it: what it has committed, the ledger holds. */
    String GROUP = "svc-ingestion-ledger-2";

    /** Leaves nothing out. */
    Instant NOW = Instant.MAX;

    /**
     * Keeps reports. Any order, any number of times: the ledger is the same. Of reports with the same content the one with
     * the bureau's latest time is kept, of those the one that stands first in the log.
     */
    void record(Collection<FactAccepted> facts);

    /**
     * The reports of an enterprise about quarters of these years: all first revisions, and of revisions in the hundreds
     * the latest, which are those that count.
     */
    default List<FactAccepted> list(CreditCode enterprise, Collection<Integer> years) {
        return list(enterprise, years, NOW);
    }

    /** As {@link #list(CreditCode, Collection)}, of what had been accepted by an instant. */
    List<FactAccepted> list(CreditCode enterprise, Collection<Integer> years, Instant asKnownOn);

    /** As {@link #list(CreditCode, Collection)}, for the year of a fact, and in any case with that fact. */
    default List<FactAccepted> listBeside(FactId id) {
        return listBeside(id, List.of(id.quarter().year()), NOW);
    }

    /** As {@link #list(CreditCode, Collection, Instant)}, and in any case with that fact. */
    List<FactAccepted> listBeside(FactId id, Collection<Integer> years, Instant asKnownOn);
}
