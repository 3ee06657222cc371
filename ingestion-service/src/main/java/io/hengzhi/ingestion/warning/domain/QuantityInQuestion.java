package io.hengzhi.ingestion.warning.domain;

import io.hengzhi.kernel.Amount;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.FactId;
import io.hengzhi.kernel.Quantity;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.scoringmodel.fact.EffectiveSeries;
import io.hengzhi.scoringmodel.fact.EffectiveValue;
import io.hengzhi.scoringmodel.fact.Finding;
import io.hengzhi.scoringmodel.fact.Mark;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One quantity of one enterprise with everything a rule may ask about it.
 *
 * @param byBureau each bureau's series by itself: a bureau is warned of its own values, whether they count or not
 * @param together the series that counts
 */
record QuantityInQuestion(Quantity quantity, Map<BureauCode, EffectiveSeries> byBureau, EffectiveSeries together) {

    /** A value that a bureau gave for a quarter, with the report it stands in. */
    record Reported(BureauCode bureau, FactId fact, Quarter quarter, long micros) {}

    /** Every value that was reported for its quarter, not carried from another. */
    List<Reported> reported() {
        List<Reported> all = new ArrayList<>();
        byBureau.keySet().stream().sorted().forEach(bureau -> {
            for (Quarter quarter : series(bureau).quarters()) {
                find(bureau, quarter).ifPresent(all::add);
            }
        });
        return all;
    }

    Optional<Reported> find(BureauCode bureau, Quarter quarter) {
        return series(bureau)
                .find(quarter)
                .filter(value -> !value.marks().contains(Mark.CARRIED))
                .flatMap(value -> ownFact(value).map(fact -> new Reported(bureau, fact, quarter, value.micros())));
    }

    /** What the series that counts, or where it is silent a bureau's own, is found to have. */
    List<Finding> findings() {
        return together.listFindings();
    }

    private EffectiveSeries series(BureauCode bureau) {
        return byBureau.getOrDefault(bureau, EffectiveSeries.empty(quantity));
    }

    private static Optional<FactId> ownFact(EffectiveValue value) {
        return value.facts().stream()
                .filter(fact -> fact.quarter().equals(value.quarter()))
                .findFirst();
    }

    static String shown(long micros) {
        return BigDecimal.valueOf(micros, Amount.SCALE).stripTrailingZeros().toPlainString();
    }
}
