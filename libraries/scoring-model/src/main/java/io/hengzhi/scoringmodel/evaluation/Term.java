package io.hengzhi.scoringmodel.evaluation;

import io.hengzhi.kernel.Amount;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.Quantity;
import io.hengzhi.scoringmodel.fact.Aggregate;
import io.hengzhi.scoringmodel.formula.Calculation;
import io.hengzhi.scoringmodel.indicator.Indicator;
import io.hengzhi.scoringmodel.indicator.Status;
import io.hengzhi.scoringmodel.scheme.Weight;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One indicator's part of a score, with everything needed to do the sum again by hand.
 *
 * @param weight as the scheme has it
 * @param effectiveWeight the weight after reweighting with 10 decimals, informative; 0 where it was dropped
 * @param value of the indicator with 4 decimals, half up; null unless present
 * @param ratio value / baseline (or baseline / value) with 4 decimals before the cut, informative: points are not computed
 *     from it; null unless present
 * @param limit where the ratio was cut off; null within 0 to 2
 * @param points what it adds to the score
 * @param reason why there is no value, or what is special about the points; null where there is nothing to say
 * @param calculation a district's own formula taken apart; null for any other
 */
public record Term(
        Indicator indicator,
        Weight weight,
        BigDecimal effectiveWeight,
        Amount baseline,
        BilingualText baselineSource,
        @Nullable BigDecimal value,
        @Nullable BigDecimal ratio,
        @Nullable Limit limit,
        Scaled points,
        Status status,
        @Nullable BilingualText reason,
        List<Input> inputs,
        Calculation.@Nullable Step calculation) {

    /** One quantity that entered. */
    public record Input(Quantity quantity, Role role, Aggregate aggregate) {

        /** {@code sum} for a flow, {@code mean} for a stock. */
        public String aggregateText() {
            return quantity.kind() == Quantity.Kind.FLOW ? "sum" : "mean";
        }

        /** With 6 decimals; null where missing. */
        public @Nullable BigDecimal value() {
            return aggregate.shown().orElse(null);
        }

        /** Quarter by quarter, with marks and the ids of facts. */
        public List<Aggregate.Input> quarters() {
            return aggregate.listInputs();
        }
    }

    public Term {
        inputs = List.copyOf(inputs);
    }
}
