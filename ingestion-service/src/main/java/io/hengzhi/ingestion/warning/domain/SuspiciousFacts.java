package io.hengzhi.ingestion.warning.domain;

import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.Quantity;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.ReportedCell;
import io.hengzhi.scoringmodel.fact.EffectiveSeries;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The warnings of one enterprise, a pure function of the set of its reports: the order of arrival cannot matter, and a
 * revision that heals a value takes its warning away.
 */
@PolicyClause("ours: DOMAIN 3")
public final class SuspiciousFacts {

    private static final Comparator<Warning> ORDER =
            Comparator.comparing((Warning warning) -> warning.fact().toString()).thenComparing(Warning::code);

    private SuspiciousFacts() {}

    /** By fact, then by code. Reports of a quantity that the catalogue does not hold are left out. */
    public static List<Warning> find(Catalogue catalogue, Collection<ReportedCell> cells) {
        Map<QuantityCode, Map<BureauCode, List<ReportedCell>>> reports = new HashMap<>();
        for (ReportedCell cell : cells) {
            reports.computeIfAbsent(cell.id().quantity(), any -> new HashMap<>())
                    .computeIfAbsent(cell.id().bureau(), any -> new ArrayList<>())
                    .add(cell);
        }
        return catalogue.quantities().stream()
                .filter(quantity -> reports.containsKey(quantity.code()))
                .map(quantity -> question(quantity, reports.getOrDefault(quantity.code(), Map.of())))
                .flatMap(question -> WarningRule.all().stream().flatMap(rule -> check(rule, question)))
                .sorted(ORDER)
                .toList();
    }

    private static Stream<Warning> check(WarningRule rule, QuantityInQuestion question) {
        return rule.check(question).stream();
    }

    private static QuantityInQuestion question(Quantity quantity, Map<BureauCode, List<ReportedCell>> reports) {
        Map<BureauCode, EffectiveSeries> byBureau = new HashMap<>();
        reports.forEach((bureau, cells) -> byBureau.put(bureau, EffectiveSeries.fold(quantity, cells)));
        EffectiveSeries together = byBureau.size() == 1
                ? byBureau.values().iterator().next()
                : EffectiveSeries.fold(
                        quantity,
                        reports.values().stream().flatMap(List::stream).toList());
        return new QuantityInQuestion(quantity, byBureau, together);
    }
}
