package io.hengzhi.scoringmodel.fact;

import io.hengzhi.kernel.Quarter;
import io.hengzhi.scoringmodel.Beijing.Report;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Short words to fold reports and to look at what counts. */
final class Fold {

    private Fold() {}

    static EffectiveSeries fold(Report... reports) {
        return EffectiveSeries.fold(
                reports[0].quantity(), Arrays.stream(reports).map(Report::cell).toList());
    }

    static @Nullable String value(EffectiveSeries series, String quarter) {
        return series.find(Quarter.of(quarter))
                .map(effective -> effective.value().stripTrailingZeros().toPlainString())
                .orElse(null);
    }

    static Set<Mark> marks(EffectiveSeries series, String quarter) {
        return series.find(Quarter.of(quarter)).orElseThrow().marks();
    }

    static String facts(EffectiveSeries series, String quarter) {
        return series.find(Quarter.of(quarter)).orElseThrow().facts().stream()
                .map(id -> id.quarter() + "/" + id.bureau() + "/" + id.revision()
                        + (id.correction() > 0 ? "-" + id.correction() : ""))
                .collect(Collectors.joining(" "));
    }

    static @Nullable Gap gap(EffectiveSeries series, String quarter) {
        return series.findGap(Quarter.of(quarter)).orElse(null);
    }

    static List<List<Report>> permutations(List<Report> reports) {
        if (reports.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Report>> all = new ArrayList<>();
        for (int i = 0; i < reports.size(); i++) {
            List<Report> rest = new ArrayList<>(reports);
            Report first = rest.remove(i);
            for (List<Report> order : permutations(rest)) {
                List<Report> one = new ArrayList<>(List.of(first));
                one.addAll(order);
                all.add(one);
            }
        }
        return all;
    }
}
