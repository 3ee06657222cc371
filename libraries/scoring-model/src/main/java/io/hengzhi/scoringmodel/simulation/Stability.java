package io.hengzhi.scoringmodel.simulation;

import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.scoringmodel.evaluation.Evaluator;
import io.hengzhi.scoringmodel.scheme.Scheme;
import io.hengzhi.scoringmodel.scheme.SchemeIndicator;
import io.hengzhi.scoringmodel.scheme.Weight;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How firmly the members of a list stand in their classes: the list is ranked again and again under weights that are a little
 * otherwise ({@link NoisyWeights}), with the arithmetic of the list itself. The same seed gives the same answer. Immutable.
 *
 * @param runs how often
 * @param noise by how much weights differ at most, in hundredths of a percent
 * @param members who are ranked, in the order of credit codes
 */
@PolicyClause("ours: issue 4, stability")
public record Stability(int runs, int noise, long seed, List<Line> members) {

    /** Runs for one answer. */
    public static final int RUNS_MAX = 10_000;

    /** Half of a weight. */
    public static final int NOISE_MAX = 5_000;

    /** Members times runs: what one answer may cost, a few seconds. */
    public static final long EVALUATIONS_MAX = 10_000_000;

    /**
     * How firmly one member stands.
     *
     * @param rank under the scheme's own weights
     * @param kept the runs in which it has the class that it has under the scheme's own weights
     * @param rankFrom the rank that 5 % of the runs do not exceed: of the ranks in order, number ⌈0.05 x runs⌉
     * @param rankTo the rank that 95 % of the runs do not exceed: number ⌈0.95 x runs⌉
     */
    public record Line(CreditCode code, int member, int rank, int kept, int rankFrom, int rankTo) {}

    public Stability {
        members = List.copyOf(members);
    }

    /** @param list above scale: nothing else is weighed */
    public static Stability of(SimulatedList list, int runs, int noise, long seed) {
        if (runs < 1
                || runs > RUNS_MAX
                || noise < 1
                || noise > NOISE_MAX
                || (long) runs * list.cohort().size() > EVALUATIONS_MAX) {
            throw new IllegalArgumentException(
                    runs + " runs at " + noise + " of " + list.cohort().size() + " members");
        }
        int count = list.cohort().size();
        int[][] ranks = new int[count][runs];
        int[] kept = new int[count];
        NoisyWeights weights = new NoisyWeights(
                list.scheme().indicators().stream().map(SchemeIndicator::weight).toList(), noise, seed);
        for (int run = 0; run < runs; run++) {
            SimulatedList shaken = list.reweighted(new Evaluator(weighed(list.scheme(), weights.next())));
            for (int i = 0; i < count; i++) {
                ranks[i][run] = shaken.rank(i);
                kept[i] += shaken.isRanked(i) && shaken.band(i) == list.band(i) ? 1 : 0;
            }
        }
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (list.isRanked(i)) {
                Arrays.sort(ranks[i]);
                lines.add(new Line(
                        list.cohort().members().get(i).code(),
                        i,
                        list.rank(i),
                        kept[i],
                        quantile(ranks[i], 5),
                        quantile(ranks[i], 95)));
            }
        }
        return new Stability(runs, noise, seed, lines);
    }

    private static Scheme weighed(Scheme scheme, int[] hundredths) {
        List<SchemeIndicator> indicators = new ArrayList<>();
        for (int i = 0; i < hundredths.length; i++) {
            SchemeIndicator one = scheme.indicators().get(i);
            indicators.add(new SchemeIndicator(
                    one.indicator(),
                    new Weight(hundredths[i]),
                    one.baseline(),
                    one.baselineSource(),
                    one.growthForm(),
                    one.notApplicableTo()));
        }
        return new Scheme(
                scheme.district(),
                scheme.year(),
                scheme.version(),
                scheme.framework(),
                scheme.window(),
                scheme.missing(),
                scheme.transitionYears(),
                indicators,
                scheme.classesAbove(),
                scheme.classesBelow());
    }

    private static int quantile(int[] sorted, int percent) {
        return sorted[(percent * sorted.length + 99) / 100 - 1];
    }

    /** Percent of the runs in which a member keeps its class, half up to 2 decimals. */
    public BigDecimal keptPercent(Line line) {
        return BigDecimal.valueOf(line.kept() * 100L).divide(BigDecimal.valueOf(runs), 2, RoundingMode.HALF_UP);
    }
}
