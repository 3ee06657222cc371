package io.hengzhi.ingestion.correction.domain;

import io.hengzhi.ingestion.intake.domain.ReportedFact;
import io.hengzhi.kernel.Basis;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.FactId;
import io.hengzhi.kernel.PolicyClause;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an upheld objection asks of the bureau that owns the fact: to correct it, or to decline with reasons.
 *
 * <pre>
 *   OPEN --accept--> ACCEPTED --(its fact is accepted)--> CARRIED_OUT
 *     |--refuse--> REFUSED
 *     `--(the bureau's own message carries the order's id)--> CARRIED_OUT
 * </pre>
 *
 * @param fact the fact objected to
 * @param proposedValue what the investigation found; null where nothing was proposed
 * @param answer null while the bureau has given none
 * @param carriedOut the fact that carried it out, once it has been accepted
 */
@PolicyClause("二(三), 五(三)")
public record CorrectionOrder(
        String id,
        BureauCode bureau,
        FactId fact,
        String appealId,
        DistrictCode district,
        @Nullable String proposedValue,
        @Nullable String proposedUnit,
        String reason,
        Instant decidedAt,
        @Nullable Answer answer,
        @Nullable CarriedOut carriedOut) {

    /** Where an order stands. */
    public enum State {
        OPEN("open"),
        ACCEPTED("accepted"),
        CARRIED_OUT("carried-out"),
        REFUSED("refused");

        private final String text;

        State(String text) {
            this.text = text;
        }

        /** As answers write it. */
        public String text() {
            return text;
        }
    }

    /** What the bureau said. */
    public sealed interface Answer {

        String by();

        Instant at();

        /** It corrects the fact to this. */
        record Accepted(String by, Instant at, ReportedFact correction) implements Answer {}

        /** It declines. */
        record Refused(String by, Instant at, String reason) implements Answer {}
    }

    /** The fact that carried the order out. */
    public record CarriedOut(FactId fact, Instant at) {}

    /** What an answer leads to. */
    public sealed interface Decision {

        /** The order with its answer; to be stored. */
        record Answered(CorrectionOrder order) implements Decision {}

        /** The same answer was given before: nothing is to be done. */
        record AnsweredBefore(CorrectionOrder order) implements Decision {}

        /** Another answer stands. */
        record AnsweredOtherwise(State state) implements Decision {}
    }

    public CreditCode enterprise() {
        return fact.enterprise();
    }

    public State state() {
        if (carriedOut != null) {
            return State.CARRIED_OUT;
        }
        return switch (answer) {
            case null -> State.OPEN;
            case Answer.Accepted ignored -> State.ACCEPTED;
            case Answer.Refused ignored -> State.REFUSED;
        };
    }

    /** The order as it stands when facts that name it have been accepted; those of other slots do not count. */
    public CorrectionOrder carriedOutBy(Optional<CarriedOut> named) {
        return named.filter(outcome -> outcome.fact().enterprise().equals(fact.enterprise())
                        && outcome.fact().quantity().equals(fact.quantity())
                        && outcome.fact().quarter().equals(fact.quarter())
                        && outcome.fact().bureau().equals(bureau))
                .map(outcome -> new CorrectionOrder(
                        id,
                        bureau,
                        fact,
                        appealId,
                        district,
                        proposedValue,
                        proposedUnit,
                        reason,
                        decidedAt,
                        answer,
                        outcome))
                .orElse(this);
    }

    /** The fact that corrects it: the same revision of the bureau, the next correction number. */
    public ReportedFact correction(String decimal, String unit, Basis basis) {
        return correction(new ReportedFact.Value(decimal, unit, basis));
    }

    /** The fact that withdraws it. */
    public ReportedFact withdrawal() {
        return correction(null);
    }

    private ReportedFact correction(ReportedFact.@Nullable Value value) {
        return new ReportedFact(
                fact.quantity().value(), fact.quarter().toString(), value, fact.revision(), fact.correction() + 1, id);
    }

    public Decision accept(ReportedFact correction, String by, Instant now) {
        return switch (state()) {
            case OPEN -> new Decision.Answered(answered(new Answer.Accepted(by, now, correction)));
            case ACCEPTED, CARRIED_OUT ->
                answer instanceof Answer.Accepted before && before.correction().equals(correction)
                        ? new Decision.AnsweredBefore(this)
                        : new Decision.AnsweredOtherwise(state());
            case REFUSED -> new Decision.AnsweredOtherwise(state());
        };
    }

    public Decision refuse(String because, String by, Instant now) {
        return switch (state()) {
            case OPEN -> new Decision.Answered(answered(new Answer.Refused(by, now, because)));
            case REFUSED ->
                answer instanceof Answer.Refused before && before.reason().equals(because)
                        ? new Decision.AnsweredBefore(this)
                        : new Decision.AnsweredOtherwise(state());
            case ACCEPTED, CARRIED_OUT -> new Decision.AnsweredOtherwise(state());
        };
    }

    private CorrectionOrder answered(Answer given) {
        return new CorrectionOrder(
                id,
                bureau,
                fact,
                appealId,
                district,
                proposedValue,
                proposedUnit,
                reason,
                decidedAt,
                given,
                carriedOut);
    }
}
