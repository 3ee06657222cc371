package io.hengzhi.scoringmodel.evaluation;

import static io.hengzhi.scoringmodel.Schemes.core;
import static io.hengzhi.scoringmodel.Schemes.own;
import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.kernel.Amount;
import io.hengzhi.kernel.Basis;
import io.hengzhi.kernel.FactId;
import io.hengzhi.kernel.Period;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.Quantity;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.kernel.ReportedCell;
import io.hengzhi.scoringmodel.Beijing;
import io.hengzhi.scoringmodel.Schemes;
import io.hengzhi.scoringmodel.fact.EffectiveSeries;
import io.hengzhi.scoringmodel.fact.SeriesSource;
import io.hengzhi.scoringmodel.indicator.Status;
import io.hengzhi.scoringmodel.scheme.SchemeDraft;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The engine's digits against a second implementation that shares nothing with it: BigDecimal numerators and denominators,
 * written from the policy page alone. Quantities go from a millionth to the 12 digits that may be reported.
 */
@PolicyClause("ours: DOMAIN 5")
class ExactnessTest {

    private static final int ENTERPRISES = 100_000;
    private static final int ENTERPRISES_AT_LENGTH = 1_000_000;
    private static final int QUARTERS = 8;
    private static final int FIRST = Quarter.of("2024Q1").index();
    private static final Period TRACKED = Period.of("2025");

    private static final List<Quantity> QUANTITIES = List.of(
            Beijing.OUTPUT,
            Beijing.REVENUE,
            Beijing.TAX,
            Beijing.STAFF,
            Beijing.LAND,
            Beijing.RD,
            Beijing.ENERGY,
            Beijing.VALUE_ADDED,
            Beijing.WATER);

    /** One enterprise: per quantity eight quarters of own values, null for not reported. */
    private record Enterprise(Map<QuantityCode, @Nullable BigDecimal[]> values) implements SeriesSource {

        @Override
        public EffectiveSeries series(QuantityCode code) {
            Quantity quantity = Beijing.CATALOGUE.getQuantity(code);
            @Nullable BigDecimal[] own = values.get(code);
            List<ReportedCell> cells = new ArrayList<>();
            for (int i = 0; own != null && i < QUARTERS; i++) {
                BigDecimal value = own[i];
                if (value != null) {
                    FactId id = new FactId(
                            Beijing.HERO,
                            code,
                            Quarter.ofIndex(FIRST + i),
                            quantity.owners().getFirst(),
                            1,
                            0);
                    cells.add(new ReportedCell(
                            id,
                            Basis.OWN,
                            Instant.EPOCH,
                            new Amount(value.setScale(6, RoundingMode.UNNECESSARY)
                                    .unscaledValue()
                                    .longValueExact())));
                }
            }
            return EffectiveSeries.fold(quantity, cells);
        }
    }

    @Test
    void a_hundred_thousand_random_enterprises_have_the_digits_of_big_decimal() {
        assertDigitsOfBigDecimal(ENTERPRISES, new Random(20260101));
    }

    @Test
    @Tag("faults")
    void a_million_random_enterprises_have_the_digits_of_big_decimal() {
        assertDigitsOfBigDecimal(ENTERPRISES_AT_LENGTH, new Random(20261127));
    }

    private static void assertDigitsOfBigDecimal(int enterprises, Random random) {
        int differences = 0;
        int[] statuses = new int[Status.values().length];
        int capped = 0;
        SchemeDraft draft = randomScheme(random);
        Evaluator evaluator = new Evaluator(Schemes.sound(draft));
        for (int round = 0; round < enterprises; round++) {
            if (round % 200 == 0) {
                draft = randomScheme(random);
                evaluator = new Evaluator(Schemes.sound(draft));
            }
            Enterprise enterprise = randomEnterprise(random);
            Evaluation evaluation = evaluator.evaluate(Subject.of(enterprise, null), TRACKED);
            BigDecimal[] expected = Reference.terms(draft, enterprise.values());

            for (int i = 0; i < evaluation.size(); i++) {
                statuses[evaluation.status(i).ordinal()]++;
                differences += expected[i].equals(new Scaled(evaluation.pointsUnits(i)).toBigDecimal()) ? 0 : 1;
            }
            BigDecimal score = Reference.score(expected);
            differences += evaluation.hasScore() && score.equals(new Scaled(evaluation.scoreUnits()).toBigDecimal())
                            || !evaluation.hasScore() && score.signum() == 0
                    ? 0
                    : 1;
            assertThat(evaluation.scoreUnits()).isBetween(0L, Evaluation.GREATEST);
            capped += evaluation.scoreUnits() == Evaluation.GREATEST ? 1 : 0;
        }
        System.out.printf(
                "%d random enterprises against BigDecimal: %d terms present, %d differences%n",
                enterprises, statuses[Status.PRESENT.ordinal()], differences);
        assertThat(differences).isZero();
        // the test would prove little if it never met the cases
        assertThat(statuses[Status.PRESENT.ordinal()]).isGreaterThan(4 * enterprises);
        assertThat(statuses[Status.MISSING.ordinal()]).isGreaterThan(enterprises / 5);
        assertThat(statuses[Status.ZERO_DENOMINATOR.ordinal()]).isGreaterThan(enterprises / 20);
        assertThat(capped).isLessThan(enterprises / 2);
    }

    private static SchemeDraft randomScheme(Random random) {
        int[] weights = new int[7];
        int left = 10_000;
        for (int i = 0; i < 6; i++) {
            weights[i] = 1 + random.nextInt(left / 3);
            left -= weights[i];
        }
        weights[6] = left;
        boolean index = random.nextBoolean();
        String growth = index && random.nextBoolean()
                ? BigDecimal.valueOf(-random.nextInt(999_999), 6).toString()
                : positive(random);
        SchemeDraft draft = Schemes.draft(
                core("outputPerCapita", weight(weights[0]), positive(random), null),
                core("taxPerCapita", weight(weights[1]), positive(random), null),
                core("taxPerMu", weight(weights[2]), positive(random), null),
                core("revenueGrowth", weight(weights[3]), growth, index ? "index" : "ratio"),
                core("outputPerEnergy", weight(weights[4]), positive(random), null),
                core("rdIntensity", weight(weights[5]), positive(random), null),
                own("x1", "waterUse", "valueAdded", "smaller-is-better", weight(weights[6]), positive(random)));
        return Schemes.missing(draft, List.of("zero", "neutral", "reweight").get(random.nextInt(3)));
    }

    private static String weight(int hundredths) {
        return BigDecimal.valueOf(hundredths, 2).toString();
    }

    /** A baseline from a millionth to 12 digits. */
    private static String positive(Random random) {
        return new BigDecimal(magnitude(random).max(BigInteger.ONE), 6).toPlainString();
    }

    /** Up to 18 digits, every length equally often. */
    private static BigInteger magnitude(Random random) {
        long limit = 1;
        for (int digits = random.nextInt(18) + 1; digits > 0; digits--) {
            limit *= 10;
        }
        return BigInteger.valueOf(random.nextLong(limit));
    }

    private static Enterprise randomEnterprise(Random random) {
        Map<QuantityCode, @Nullable BigDecimal[]> values = new HashMap<>();
        boolean largest = random.nextInt(10) == 0;
        for (Quantity quantity : QUANTITIES) {
            @Nullable BigDecimal[] own = new @Nullable BigDecimal[QUARTERS];
            BigInteger around = largest ? new BigInteger("999999999999999999") : magnitude(random);
            boolean zero = random.nextInt(25) == 0;
            boolean annual = quantity.frequency() == Quantity.Frequency.ANNUAL;
            // an annual stock would fill a gap within its year: all of it is known or nothing
            boolean unknown = annual && random.nextInt(50) == 0;
            for (int i = 0; i < QUARTERS; i++) {
                BigInteger value = zero
                        ? BigInteger.ZERO
                        : around.subtract(BigInteger.valueOf(random.nextInt(1000)))
                                .max(BigInteger.ZERO);
                boolean negative = quantity.mayBeNegative() && random.nextInt(6) == 0;
                boolean gap = unknown || (!annual && random.nextInt(200) == 0);
                own[i] = gap ? null : new BigDecimal(negative ? value.negate() : value, 6);
            }
            values.put(quantity.code(), own);
        }
        return new Enterprise(values);
    }

    /** The policy page in BigDecimal, and nothing else. */
    private static final class Reference {

        private static final BigDecimal FOUR = BigDecimal.valueOf(4);

        static BigDecimal[] terms(SchemeDraft draft, Map<QuantityCode, @Nullable BigDecimal[]> values) {
            List<SchemeDraft.DraftIndicator> indicators = draft.indicators();
            List<Fraction> fractions = new ArrayList<>();
            for (SchemeDraft.DraftIndicator indicator : indicators) {
                fractions.add(fraction(indicator, values));
            }
            BigDecimal dropped = BigDecimal.ZERO;
            for (int i = 0; i < fractions.size(); i++) {
                if (fractions.get(i).missing() && draft.missing().equals("reweight")) {
                    dropped = dropped.add(new BigDecimal(indicators.get(i).weight()));
                }
            }
            BigDecimal hundred = BigDecimal.valueOf(100);
            BigDecimal left = hundred.subtract(dropped);
            BigDecimal[] points = new BigDecimal[fractions.size()];
            for (int i = 0; i < points.length; i++) {
                Fraction ratio = fractions.get(i);
                if (ratio.missing()) {
                    ratio = draft.missing().equals("neutral") ? Fraction.of(1) : Fraction.of(0);
                }
                if (left.signum() == 0) {
                    ratio = Fraction.of(0);
                    left = BigDecimal.ONE;
                }
                BigDecimal weight = new BigDecimal(indicators.get(i).weight());
                points[i] = ratio.above()
                        .multiply(weight)
                        .multiply(hundred)
                        .divide(ratio.below().multiply(left), 10, RoundingMode.HALF_UP);
            }
            return points;
        }

        static BigDecimal score(BigDecimal[] points) {
            BigDecimal sum = BigDecimal.ZERO.setScale(10);
            for (BigDecimal one : points) {
                sum = sum.add(one);
            }
            return sum.min(new BigDecimal("200.0000000000"));
        }

        /** A clamped ratio above / below. */
        private record Fraction(BigDecimal above, BigDecimal below, boolean missing) {

            static Fraction of(int value) {
                return new Fraction(BigDecimal.valueOf(value), BigDecimal.ONE, false);
            }

            static Fraction clamped(BigDecimal above, BigDecimal below) {
                if (above.signum() <= 0) {
                    return of(0);
                }
                return above.compareTo(below.add(below)) >= 0 ? of(2) : new Fraction(above, below, false);
            }
        }

        private static Fraction fraction(
                SchemeDraft.DraftIndicator indicator, Map<QuantityCode, @Nullable BigDecimal[]> values) {
            BigDecimal baseline = new BigDecimal(indicator.baseline());
            return switch (indicator.code()) {
                case "outputPerCapita" -> larger(sum("output", values), mean("staff", values), baseline);
                case "taxPerCapita" -> larger(sum("taxPaid", values), mean("staff", values), baseline);
                case "taxPerMu" -> larger(sum("taxPaid", values), mean("landArea", values), baseline);
                case "outputPerEnergy" -> larger(sum("output", values), sum("energy", values), baseline);
                case "rdIntensity" -> larger(sum("rdSpend", values), sum("revenue", values), baseline);
                case "revenueGrowth" -> {
                    BigDecimal now = sum("revenue", values);
                    BigDecimal before = sum("revenue", 0, values);
                    if (now == null || before == null) {
                        yield new Fraction(BigDecimal.ZERO, BigDecimal.ONE, true);
                    }
                    if (before.signum() <= 0) {
                        yield Fraction.of(0);
                    }
                    yield "index".equals(indicator.growthForm())
                            ? Fraction.clamped(now, before.multiply(BigDecimal.ONE.add(baseline)))
                            : Fraction.clamped(now.subtract(before), before.multiply(baseline));
                }
                case "x1" -> {
                    BigDecimal water = sum("waterUse", values);
                    BigDecimal added = sum("valueAdded", values);
                    if (water == null || added == null) {
                        yield new Fraction(BigDecimal.ZERO, BigDecimal.ONE, true);
                    }
                    if (added.signum() <= 0) {
                        yield Fraction.of(0);
                    }
                    // smaller is better: baseline / (water / added)
                    yield water.signum() == 0 ? Fraction.of(2) : Fraction.clamped(baseline.multiply(added), water);
                }
                default -> throw new IllegalArgumentException(indicator.code());
            };
        }

        private static Fraction larger(@Nullable BigDecimal above, @Nullable BigDecimal below, BigDecimal baseline) {
            if (above == null || below == null) {
                return new Fraction(BigDecimal.ZERO, BigDecimal.ONE, true);
            }
            return below.signum() <= 0 ? Fraction.of(0) : Fraction.clamped(above, below.multiply(baseline));
        }

        private static @Nullable BigDecimal sum(String code, Map<QuantityCode, @Nullable BigDecimal[]> values) {
            return sum(code, 4, values);
        }

        private static @Nullable BigDecimal sum(
                String code, int from, Map<QuantityCode, @Nullable BigDecimal[]> values) {
            @Nullable BigDecimal[] own = values.get(QuantityCode.of(code));
            if (own == null) {
                return null;
            }
            BigDecimal sum = BigDecimal.ZERO;
            for (int i = from; i < from + 4; i++) {
                BigDecimal value = own[i];
                if (value == null) {
                    return null;
                }
                sum = sum.add(value, MathContext.UNLIMITED);
            }
            return sum;
        }

        private static @Nullable BigDecimal mean(String code, Map<QuantityCode, @Nullable BigDecimal[]> values) {
            BigDecimal sum = sum(code, values);
            // dividing by 4 always ends
            return sum == null ? null : sum.divide(FOUR);
        }
    }
}
