package io.hengzhi.ingestion.ledger.domain;

import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.FactId;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.Quantity;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.scoringmodel.fact.EffectiveFacts;
import io.hengzhi.scoringmodel.fact.EffectiveSeries;
import io.hengzhi.scoringmodel.fact.EffectiveValue;
import io.hengzhi.scoringmodel.fact.Mark;
import io.hengzhi.scoringmodel.indicator.CoreSix;
import io.hengzhi.scoringmodel.indicator.Formula;
import io.hengzhi.scoringmodel.indicator.Indicator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * An effective value that a report went into, and the core indicators whose windows read it. A district's own indicators
 * may read it too; a scheme with windows from January reads it for fewer quarters, never for more.
 *
 * @param quantity of the effective value; another than the report's where it is derived, as energy from its carriers
 * @param quarter the value's
 * @param yearToDate whether it stands for January to that quarter, because the quarter's own value is not known
 * @param marks how the value came about
 */
@PolicyClause("ours: DOMAIN 3 and 4")
public record FactUse(
        Quantity quantity, Quarter quarter, boolean yearToDate, Set<Mark> marks, List<ByIndicator> indicators) {

    private static final int WINDOW = 4;

    /**
     * An indicator that reads the value for each tracked quarter from one to another, and for the years that end between.
     *
     * @param asYearBefore whether it is what a growth compares with
     */
    public record ByIndicator(Indicator indicator, Quarter from, Quarter to, boolean asYearBefore) {}

    /** Every use of a report among these values. */
    static List<FactUse> of(FactId fact, Catalogue catalogue, EffectiveFacts effective, Collection<Quarter> quarters) {
        List<FactUse> uses = new ArrayList<>();
        for (Quantity quantity : catalogue.quantities()) {
            EffectiveSeries series = effective.series(quantity.code());
            for (Quarter quarter : new TreeSet<>(quarters)) {
                Optional<EffectiveValue> own = series.find(quarter);
                boolean yearToDate = own.isEmpty();
                own.or(() -> series.findYearToDate(quarter))
                        .filter(value -> value.facts().contains(fact))
                        .ifPresent(value -> uses.add(new FactUse(
                                quantity,
                                quarter,
                                yearToDate,
                                value.marks(),
                                indicators(quantity, quarter, yearToDate))));
            }
        }
        return List.copyOf(uses);
    }

    private static List<ByIndicator> indicators(Quantity quantity, Quarter quarter, boolean yearToDate) {
        Quarter last = yearToDate ? quarter : quarter.plus(WINDOW - 1);
        List<ByIndicator> indicators = new ArrayList<>();
        for (Indicator indicator : CoreSix.ALL) {
            if (indicator.formula().quantities().contains(quantity.code())) {
                indicators.add(new ByIndicator(indicator, quarter, last, false));
                if (indicator.formula() instanceof Formula.Growth) {
                    indicators.add(new ByIndicator(indicator, quarter.plus(WINDOW), last.plus(WINDOW), true));
                }
            }
        }
        return List.copyOf(indicators);
    }
}
