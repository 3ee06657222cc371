package io.hengzhi.ingestion.correction.web;

import io.hengzhi.contract.ingestion.FactAccepted;
import io.hengzhi.ingestion.correction.domain.CorrectionOrder;
import io.hengzhi.ingestion.correction.domain.CorrectionOrder.Answer;
import io.hengzhi.ingestion.intake.domain.ReportedFact;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.FactId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An order as its bureau sees it: the fact objected to, what was found, what was answered, what became of it. */
record CorrectionOrderView(
        String id,
        String state,
        String bureau,
        String appealId,
        String district,
        String creditCode,
        String factId,
        String quantity,
        BilingualText quantityName,
        String quarter,
        long revision,
        int correction,
        @Nullable Figure reported,
        @Nullable Figure proposed,
        String reason,
        Instant decidedAt,
        @Nullable AnswerView answer,
        @Nullable Outcome carriedOut) {

    /** A value as somebody wrote it; {@code basis} where it is known. */
    record Figure(
            String value, @Nullable String unit, @Nullable String basis) {}

    /**
     * @param kind {@code accepted} or {@code refused}
     * @param corrected what the fact becomes; null for a withdrawal and for a refusal
     */
    record AnswerView(
            String kind,
            String by,
            Instant at,
            @Nullable Figure corrected,
            boolean withdrawn,
            @Nullable String reason) {}

    /** The fact that carried the order out. */
    record Outcome(String factId, Instant at) {}

    static CorrectionOrderView of(
            CorrectionOrder order, BilingualText quantityName, @Nullable FactAccepted objectedTo) {
        FactId fact = order.fact();
        CorrectionOrder.CarriedOut carriedOut = order.carriedOut();
        return new CorrectionOrderView(
                order.id(),
                order.state().text(),
                order.bureau().value(),
                order.appealId(),
                order.district().value(),
                order.enterprise().value(),
                fact.toString(),
                fact.quantity().value(),
                quantityName,
                fact.quarter().toString(),
                fact.revision(),
                fact.correction(),
                reported(objectedTo),
                order.proposedValue() == null ? null : new Figure(order.proposedValue(), order.proposedUnit(), null),
                order.reason(),
                order.decidedAt(),
                answer(order.answer()),
                carriedOut == null ? null : new Outcome(carriedOut.fact().toString(), carriedOut.at()));
    }

    private static @Nullable Figure reported(@Nullable FactAccepted fact) {
        return fact == null || fact.reportedValue() == null
                ? null
                : new Figure(
                        fact.reportedValue(),
                        fact.reportedUnit(),
                        fact.cell().basis().text());
    }

    private static @Nullable AnswerView answer(@Nullable Answer answer) {
        return switch (answer) {
            case null -> null;
            case Answer.Accepted(String by, Instant at, ReportedFact correction) -> {
                ReportedFact.Value value = correction.value();
                yield new AnswerView(
                        "accepted",
                        by,
                        at,
                        value == null
                                ? null
                                : new Figure(
                                        value.decimal(),
                                        value.unit(),
                                        value.basis().text()),
                        value == null,
                        null);
            }
            case Answer.Refused(String by, Instant at, String reason) ->
                new AnswerView("refused", by, at, null, false, reason);
        };
    }
}
