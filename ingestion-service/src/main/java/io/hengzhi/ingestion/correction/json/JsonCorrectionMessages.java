package io.hengzhi.ingestion.correction.json;

import io.hengzhi.contract.WireEvent;
import io.hengzhi.ingestion.correction.application.CorrectionMessages;
import io.hengzhi.ingestion.correction.domain.CorrectionOrder;
import io.hengzhi.ingestion.intake.domain.ReportedFact;
import io.hengzhi.kernel.Basis;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes what the contract {@code facts.v1} asks for. */
public final class JsonCorrectionMessages implements CorrectionMessages {

    private final JsonMapper json = JsonMapper.shared();

    @Override
    public WireEvent messageOf(CorrectionOrder order, CorrectionOrder.Answer.Accepted answer) {
        ReportedFact fact = answer.correction();
        ObjectNode body = json.createObjectNode();
        body.put("creditCode", order.enterprise().value());
        ObjectNode entry = body.putArray("facts").addObject();
        entry.put("quantity", fact.quantity()).put("quarter", fact.quarter());
        ReportedFact.Value value = fact.value();
        if (value == null) {
            entry.put("withdrawn", true);
        } else {
            entry.put("value", value.decimal())
                    .put("unit", value.unit())
                    .put("basis", value.basis() == Basis.OWN ? "own" : "yearToDate");
        }
        entry.put("revision", fact.revision())
                .put("correction", fact.correction())
                .put("correctionOrder", fact.correctionOrder());
        return new CorrectionMessage(
                order.bureau(), order.enterprise(), order.id(), answer.at(), json.writeValueAsBytes(body));
    }
}
