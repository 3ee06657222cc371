package io.hengzhi.ingestion.correction.mongo;

import io.hengzhi.ingestion.correction.domain.CorrectionOrder;
import io.hengzhi.ingestion.correction.domain.CorrectionOrder.Answer;
import io.hengzhi.ingestion.intake.domain.ReportedFact;
import io.hengzhi.kernel.Basis;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.FactId;
import java.time.Instant;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** An order as a document. */
final class OrderDocument {

    private OrderDocument() {}

    static Document write(CorrectionOrder order) {
        return new Document("bureau", order.bureau().value())
                .append("fact", order.fact().toString())
                .append("appealId", order.appealId())
                .append("district", order.district().value())
                .append("proposedValue", order.proposedValue())
                .append("proposedUnit", order.proposedUnit())
                .append("reason", order.reason())
                .append("decidedAt", order.decidedAt().toEpochMilli())
                .append("answer", write(order.answer()));
    }

    private static @Nullable Document write(@Nullable Answer answer) {
        return switch (answer) {
            case null -> null;
            case Answer.Accepted(String by, Instant at, ReportedFact correction) ->
                new Document("by", by).append("at", at.toEpochMilli()).append("correction", write(correction));
            case Answer.Refused(String by, Instant at, String reason) ->
                new Document("by", by).append("at", at.toEpochMilli()).append("reason", reason);
        };
    }

    private static Document write(ReportedFact fact) {
        ReportedFact.Value value = fact.value();
        return new Document("quantity", fact.quantity())
                .append("quarter", fact.quarter())
                .append("decimal", value == null ? null : value.decimal())
                .append("unit", value == null ? null : value.unit())
                .append("basis", value == null ? null : value.basis().name())
                .append("revision", fact.revision())
                .append("correction", fact.correction())
                .append("correctionOrder", fact.correctionOrder());
    }

    static CorrectionOrder read(String id, Document state) {
        return new CorrectionOrder(
                id,
                new BureauCode(state.getString("bureau")),
                FactId.parse(state.getString("fact")).orElseThrow(),
                state.getString("appealId"),
                new DistrictCode(state.getString("district")),
                state.getString("proposedValue"),
                state.getString("proposedUnit"),
                state.getString("reason"),
                Instant.ofEpochMilli(state.getLong("decidedAt")),
                readAnswer(state.get("answer", Document.class)),
                null);
    }

    private static @Nullable Answer readAnswer(@Nullable Document answer) {
        if (answer == null) {
            return null;
        }
        String by = answer.getString("by");
        Instant at = Instant.ofEpochMilli(answer.getLong("at"));
        Document correction = answer.get("correction", Document.class);
        return correction == null
                ? new Answer.Refused(by, at, answer.getString("reason"))
                : new Answer.Accepted(by, at, readFact(correction));
    }

    private static ReportedFact readFact(Document stored) {
        String decimal = stored.getString("decimal");
        return new ReportedFact(
                stored.getString("quantity"),
                stored.getString("quarter"),
                decimal == null
                        ? null
                        : new ReportedFact.Value(
                                decimal, stored.getString("unit"), Basis.valueOf(stored.getString("basis"))),
                stored.getLong("revision"),
                stored.getInteger("correction"),
                stored.getString("correctionOrder"));
    }
}
