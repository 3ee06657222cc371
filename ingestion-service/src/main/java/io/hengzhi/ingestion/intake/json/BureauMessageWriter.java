package io.hengzhi.ingestion.intake.json;

import io.hengzhi.contract.WireEvent;
import io.hengzhi.ingestion.intake.domain.ReportedFact;
import io.hengzhi.kernel.Basis;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.CreditCode;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes what the contract {@code facts.v1} asks for; the same facts give the same bytes. Thread-safe. */
public final class BureauMessageWriter {

    private final JsonMapper json = JsonMapper.shared();

    /** The body of a message about these facts. */
    public byte[] body(CreditCode enterprise, List<ReportedFact> facts) {
        ObjectNode body = json.createObjectNode();
        body.put("creditCode", enterprise.value());
        ArrayNode entries = body.putArray("facts");
        facts.forEach(fact -> write(fact, entries.addObject()));
        return json.writeValueAsBytes(body);
    }

    /** @param id the message's CloudEvents id */
    public WireEvent message(
            BureauCode bureau, CreditCode enterprise, String id, Instant time, List<ReportedFact> facts) {
        return new BureauMessage(bureau, enterprise, id, time, body(enterprise, facts));
    }

    private static void write(ReportedFact fact, ObjectNode entry) {
        entry.put("quantity", fact.quantity()).put("quarter", fact.quarter());
        ReportedFact.Value value = fact.value();
        if (value == null) {
            entry.put("withdrawn", true);
        } else {
            entry.put("value", value.decimal())
                    .put("unit", value.unit())
                    .put("basis", value.basis() == Basis.OWN ? "own" : "yearToDate");
        }
        entry.put("revision", fact.revision());
        if (fact.correctionOrder() != null) {
            entry.put("correction", fact.correction()).put("correctionOrder", fact.correctionOrder());
        }
    }
}
