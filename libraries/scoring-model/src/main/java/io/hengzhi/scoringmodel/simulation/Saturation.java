package io.hengzhi.scoringmodel.simulation;

import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.scoringmodel.evaluation.Evaluation;
import io.hengzhi.scoringmodel.indicator.Indicator;
import io.hengzhi.scoringmodel.indicator.Status;
import io.hengzhi.scoringmodel.scheme.SchemeIndicator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * How many members an indicator no longer tells apart: those at the cap of twice its weight and those without points.
 *
 * @param members to whom the indicator applies
 * @param atCap whose points are twice the weight (reweighted where weights were dropped)
 * @param atZero who earn nothing, for whatever reason
 * @param missing of whom an input is missing, whatever they earn for it
 * @param notApplicable who are not measured by it and not among the members
 */
@PolicyClause("三(三)")
public record Saturation(Indicator indicator, int members, int atCap, int atZero, int missing, int notApplicable) {

    /** One line for every indicator of the list's scheme, in its order; none below scale. */
    public static List<Saturation> of(SimulatedList list) {
        List<Saturation> lines = new ArrayList<>();
        List<SchemeIndicator> indicators = list.scheme().indicators();
        for (int i = 0; i < indicators.size(); i++) {
            int members = 0;
            int atCap = 0;
            int atZero = 0;
            int missing = 0;
            int notApplicable = 0;
            for (int member = 0; member < list.cohort().size(); member++) {
                Evaluation evaluation = list.findEvaluation(member).orElse(null);
                if (evaluation == null) {
                    return List.of();
                }
                if (evaluation.status(i) == Status.NOT_APPLICABLE) {
                    notApplicable++;
                    continue;
                }
                members++;
                atCap += evaluation.isAtCap(i) ? 1 : 0;
                atZero += evaluation.pointsUnits(i) == 0 ? 1 : 0;
                missing += evaluation.status(i) == Status.MISSING ? 1 : 0;
            }
            lines.add(new Saturation(indicators.get(i).indicator(), members, atCap, atZero, missing, notApplicable));
        }
        return List.copyOf(lines);
    }

    /** Percent of the members at the cap, half up to 2 decimals; 0 without members. */
    public BigDecimal atCapPercent() {
        return percent(atCap);
    }

    public BigDecimal atZeroPercent() {
        return percent(atZero);
    }

    private BigDecimal percent(int part) {
        return members == 0
                ? BigDecimal.ZERO.setScale(2)
                : BigDecimal.valueOf(part * 100L).divide(BigDecimal.valueOf(members), 2, RoundingMode.HALF_UP);
    }
}
