package io.hengzhi.ingestion.correction.application;

import io.hengzhi.contract.WireEvent;
import io.hengzhi.ingestion.correction.domain.CorrectionOrder;

/** The bureau's own message that carries an accepted order out; the same answer gives the same bytes. */
public interface CorrectionMessages {

    WireEvent messageOf(CorrectionOrder order, CorrectionOrder.Answer.Accepted answer);
}
