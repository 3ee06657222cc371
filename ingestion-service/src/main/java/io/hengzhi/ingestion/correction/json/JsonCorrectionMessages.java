package io.hengzhi.ingestion.correction.json;

import io.hengzhi.contract.WireEvent;
import io.hengzhi.ingestion.correction.application.CorrectionMessages;
import io.hengzhi.ingestion.correction.domain.CorrectionOrder;
import io.hengzhi.ingestion.intake.json.BureauMessageWriter;
import java.util.List;

/** Writes what the contract {@code facts.v1} asks for; the message's id is the order's: written twice it is one answer. */
public final class JsonCorrectionMessages implements CorrectionMessages {

    private final BureauMessageWriter writer = new BureauMessageWriter();

    @Override
    public WireEvent messageOf(CorrectionOrder order, CorrectionOrder.Answer.Accepted answer) {
        return writer.message(
                order.bureau(), order.enterprise(), order.id(), answer.at(), List.of(answer.correction()));
    }
}
