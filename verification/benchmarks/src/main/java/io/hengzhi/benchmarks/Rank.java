package io.hengzhi.benchmarks;

import io.hengzhi.kernel.Basis;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.Quantity;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.kernel.ReportedCell;
import io.hengzhi.kernel.Year;
import io.hengzhi.scoringmodel.evaluation.Evaluator;
import io.hengzhi.scoringmodel.evaluation.Subject;
import io.hengzhi.scoringmodel.fact.EffectiveFacts;
import io.hengzhi.scoringmodel.fact.EffectiveSeries;
import io.hengzhi.scoringmodel.fact.EnergyFactors;
import io.hengzhi.scoringmodel.fact.ReportedSeries;
import io.hengzhi.scoringmodel.ranking.RankList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** One changed fact to a new rank: the rank list against sorting the list again. */
final class Rank implements Benchmark {

    private static final Year YEAR = new Year(Firms.YEAR);
    private static final Quarter QUARTER = new Quarter(Firms.YEAR, 4);
    private static final QuantityCode TAX = QuantityCode.of("taxPaid");

    /** Enterprises whose facts change; the others only stand in the list. */
    private static final int REPORTING = 500;

    private static final int CHANGES = 2_000;
    private static final int SORTS = 20;

    private long sink;
    private long revision = 1;

    @Override
    public String what() {
        return "one changed fact folded, scored and ranked among all: the rank list against sorting again";
    }

    @Override
    public int enterprises() {
        return 200_000;
    }

    @Override
    public List<Figure> run(int enterprises) {
        Evaluator evaluator = new Evaluator(Firms.scheme());
        CreditCode[] codes =
                IntStream.range(0, enterprises).mapToObj(Firms::code).toArray(CreditCode[]::new);
        SplittableRandom random = new SplittableRandom(1);
        long[] units = random.longs(enterprises, 0, 2_000_000_000_000L).toArray();
        int reporting = Math.min(REPORTING, enterprises);
        List<Map<QuantityCode, ReportedSeries>> reported = IntStream.range(0, reporting)
                .mapToObj(i -> series(Firms.cells(i)))
                .toList();
        for (int i = 0; i < reporting; i++) {
            units[i] = score(evaluator, reported.get(i));
        }
        RankList list = RankList.of(units, IntStream.range(0, enterprises).toArray(), new Order(codes));

        Rounds changed = Rounds.nanos(CHANGES, () -> {
            for (int change = 0; change < CHANGES; change++) {
                int member = change % reporting;
                long before = units[member];
                long after = report(evaluator, reported.get(member), codes[member], random);
                list.remove(before, member);
                list.insert(after, member);
                units[member] = after;
                sink += list.rank(after);
            }
        });
        Rounds sorted = Rounds.nanos(SORTS, () -> {
            for (int change = 0; change < SORTS; change++) {
                int member = change % reporting;
                list.remove(units[member], member);
                units[member] = report(evaluator, reported.get(member), codes[member], random);
                list.insert(units[member], member);
                long[] all = units.clone();
                Arrays.sort(all);
                int rank = 1 + enterprises - firstAbove(all, units[member]);
                if (rank != list.rank(units[member])) {
                    throw new IllegalStateException("sorted " + rank + ", list " + list.rank(units[member]));
                }
            }
        });
        return List.of(
                Figure.of("fold, score, rank list", changed.times(1e-3), "µs per changed fact")
                        .aiming("<= 3"),
                Figure.of("fold, score, sort " + enterprises + " again", sorted.times(1e-3), "µs per changed fact"),
                Figure.once("sorting / rank list", sorted.median() / changed.median(), "times", null));
    }

    private static int firstAbove(long[] ascending, long units) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] <= units) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** A new revision of the last quarter's tax arrives. */
    private long report(
            Evaluator evaluator, Map<QuantityCode, ReportedSeries> series, CreditCode code, SplittableRandom random) {
        ReportedSeries tax = series.get(TAX);
        if (tax == null) {
            throw new IllegalStateException(code + " reports no tax");
        }
        tax.put(Firms.cell(code, "taxPaid", QUARTER, ++revision, Basis.OWN, random.nextLong(1, 500_000)));
        return score(evaluator, series);
    }

    private static Map<QuantityCode, ReportedSeries> series(List<ReportedCell> cells) {
        Map<QuantityCode, ReportedSeries> series = new HashMap<>();
        for (ReportedCell cell : cells) {
            Quantity quantity = Firms.CATALOGUE.getQuantity(cell.id().quantity());
            series.computeIfAbsent(quantity.code(), any -> new ReportedSeries(quantity))
                    .put(cell);
        }
        return series;
    }

    private static long score(Evaluator evaluator, Map<QuantityCode, ReportedSeries> reported) {
        Map<QuantityCode, EffectiveSeries> folded = new HashMap<>();
        reported.forEach((quantity, series) -> folded.put(quantity, series.fold()));
        EffectiveFacts facts = EffectiveFacts.of(Firms.CATALOGUE, folded, Set.of(), EnergyFactors.GB_T_2589_2020);
        return evaluator.evaluate(Subject.of(facts, null), YEAR).scoreUnits();
    }
}
