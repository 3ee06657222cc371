package io.hengzhi.ingestion.ledger.application;

import io.hengzhi.contract.ingestion.FactAccepted;
import io.hengzhi.kernel.CreditCode;
import java.util.Collection;
import java.util.List;

/** Every reported cell that was accepted, by enterprise and year. */
public interface Ledger {

    /**
     * Keeps reports. Any order, any number of times: the ledger is the same. Of reports with the same content the
     * lineage of the one that stands first in the log is kept.
     */
    void record(Collection<FactAccepted> facts);

    /** All reports of an enterprise about quarters of these years. */
    List<FactAccepted> list(CreditCode enterprise, Collection<Integer> years);
}
