package io.hengzhi.benchmarks;

import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.Year;
import io.hengzhi.scoringmodel.evaluation.Evaluation;
import io.hengzhi.scoringmodel.evaluation.Evaluator;
import io.hengzhi.scoringmodel.evaluation.Subject;
import io.hengzhi.scoringmodel.fact.Aggregate;
import io.hengzhi.scoringmodel.fact.SeriesSource;
import io.hengzhi.scoringmodel.fact.Window;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The model's integers against BigDecimal. */
final class Score implements Benchmark {

    private static final Year YEAR = new Year(Firms.YEAR);
    private static final List<QuantityCode> QUANTITIES = List.of(
            QuantityCode.of("output"),
            QuantityCode.of("staff"),
            QuantityCode.of("taxPaid"),
            QuantityCode.of("landArea"),
            QuantityCode.of("revenue"),
            QuantityCode.of("energy"),
            QuantityCode.of("rdSpend"));

    private long sink;

    @Override
    public String what() {
        return "one score of six indicators: the model's integers against BigDecimal, the same digits";
    }

    @Override
    public int enterprises() {
        return 20_000;
    }

    @Override
    public List<Figure> run(int enterprises) {
        Subject[] subjects = Firms.subjects(enterprises);
        byte[][] packed =
                IntStream.range(0, enterprises).mapToObj(Firms::packed).toArray(byte[][]::new);
        Evaluator evaluator = new Evaluator(Firms.scheme());
        Window window = evaluator.window(YEAR);
        for (int i = 0; i < enterprises; i++) {
            long ours = evaluator.evaluate(Firms.subject(packed[i]), YEAR).scoreUnits();
            BigDecimal theirs = byBigDecimal(subjects[i].facts(), window);
            if (theirs.movePointRight(10).longValueExact() != ours) {
                throw new IllegalStateException("model " + ours + ", BigDecimal " + theirs);
            }
        }
        Rounds integers = Rounds.nanos(enterprises, () -> {
            for (byte[] reports : packed) {
                sink += evaluator.evaluate(Firms.subject(reports), YEAR).scoreUnits();
            }
        });
        Rounds windows = Rounds.nanos(enterprises, () -> {
            for (byte[] reports : packed) {
                SeriesSource facts = Firms.subject(reports).facts();
                for (QuantityCode quantity : QUANTITIES) {
                    sink += Aggregate.over(facts.figures(quantity), window).total();
                }
            }
        });
        Evaluation[] measured = Arrays.stream(packed)
                .map(reports -> evaluator.evaluate(Firms.subject(reports), YEAR))
                .toArray(Evaluation[]::new);
        Rounds fractions = Rounds.nanos(enterprises, () -> {
            for (Evaluation one : measured) {
                sink += evaluator.reweighted(one).scoreUnits();
            }
        });
        Rounds decimals = Rounds.nanos(enterprises, () -> {
            for (Subject subject : subjects) {
                sink += byBigDecimal(subject.facts(), window).unscaledValue().longValue();
            }
        });
        return List.of(
                Figure.of("integer model, from packed reports", integers, "ns per enterprise"),
                Figure.of("of which reading, and seven sums or means", windows, "ns per enterprise"),
                Figure.of("six fractions alone, windows known", fractions, "ns per enterprise")
                        .aiming("<= 60"),
                Figure.of("BigDecimal, from arrays folded before", decimals, "ns per enterprise"),
                Figure.once("BigDecimal / integer", decimals.median() / integers.median(), "times", ">= 8.3"));
    }

    /** The score by the formula as it is printed: each term one fraction, rounded once. */
    private static BigDecimal byBigDecimal(SeriesSource facts, Window window) {
        BigDecimal output = sum(facts, 0, window);
        BigDecimal staff = sum(facts, 1, window).divide(BigDecimal.valueOf(4));
        BigDecimal tax = sum(facts, 2, window);
        BigDecimal land = sum(facts, 3, window).divide(BigDecimal.valueOf(4));
        BigDecimal revenue = sum(facts, 4, window);
        BigDecimal previous = sum(facts, 4, window.yearBefore());
        BigDecimal energy = sum(facts, 5, window);
        // an annual flow, reported as the year to date of the fourth quarter
        BigDecimal research = BigDecimal.valueOf(
                Aggregate.over(facts.series(QUANTITIES.get(6)), window).total(), 6);
        return term(output, staff, "140", "20")
                .add(term(tax, staff, "6", "15"))
                .add(term(tax, land, "20", "25"))
                .add(term(revenue.subtract(previous), previous, "0.08", "10"))
                .add(term(output, energy, "5", "15"))
                .add(term(research, revenue, "0.03", "15"));
    }

    private static BigDecimal sum(SeriesSource facts, int quantity, Window window) {
        var series = facts.series(QUANTITIES.get(quantity));
        BigDecimal sum = BigDecimal.ZERO;
        for (int back = 3; back >= 0; back--) {
            sum = sum.add(BigDecimal.valueOf(series.micros(window.last().index() - back), 6));
        }
        return sum;
    }

    private static BigDecimal term(BigDecimal above, BigDecimal below, String baseline, String weight) {
        if (below.signum() <= 0 || above.signum() <= 0) {
            return BigDecimal.ZERO.setScale(10);
        }
        BigDecimal full = new BigDecimal(weight);
        BigDecimal points =
                above.multiply(full).divide(below.multiply(new BigDecimal(baseline)), 10, RoundingMode.HALF_UP);
        return points.min(full.add(full)).setScale(10);
    }
}
