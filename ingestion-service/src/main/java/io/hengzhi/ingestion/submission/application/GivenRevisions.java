package io.hengzhi.ingestion.submission.application;

import io.hengzhi.ingestion.submission.domain.RevisionSlots.Given;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.CreditCode;
import java.util.Collection;
import java.util.Map;

/** The revisions that submissions gave to slots of a bureau, by enterprise; a slot is written {@code quantity:quarter}. */
public interface GivenRevisions {

    Map<CreditCode, Map<String, Given>> list(BureauCode bureau, Collection<CreditCode> enterprises);

    /** Remembers more of them, beside what is there. */
    void add(BureauCode bureau, Map<CreditCode, Map<String, Given>> given);
}
