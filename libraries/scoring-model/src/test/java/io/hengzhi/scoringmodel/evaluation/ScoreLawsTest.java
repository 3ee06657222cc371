package io.hengzhi.scoringmodel.evaluation;

import static io.hengzhi.scoringmodel.Schemes.core;
import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.kernel.Period;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.Quantity;
import io.hengzhi.scoringmodel.Beijing;
import io.hengzhi.scoringmodel.Facts;
import io.hengzhi.scoringmodel.Schemes;
import io.hengzhi.scoringmodel.scheme.SchemeDraft;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How scores of two cities that differ in one respect are related, whatever the figures are (三(三)). */
@PolicyClause("三(三)")
class ScoreLawsTest {

    private static final int ROUNDS = 400;
    private static final Period YEAR = Period.of("2025");
    private static final List<Quantity> MONEY = List.of(Beijing.OUTPUT, Beijing.REVENUE, Beijing.TAX, Beijing.RD);
    private static final List<Quantity> OTHERS = List.of(Beijing.STAFF, Beijing.LAND, Beijing.ENERGY);

    /** Eight quarters of each quantity, in thousandths. */
    private record City(Map<Quantity, long[]> figures) {

        static City random(Random random) {
            Map<Quantity, long[]> figures = new LinkedHashMap<>();
            for (List<Quantity> group : List.of(MONEY, OTHERS)) {
                for (Quantity quantity : group) {
                    long around = 1 + random.nextLong(10_000_000);
                    long[] quarters = new long[8];
                    for (int i = 0; i < quarters.length; i++) {
                        quarters[i] = around + random.nextLong(around);
                        if (quantity.mayBeNegative() && random.nextInt(10) == 0) {
                            quarters[i] = -quarters[i];
                        }
                    }
                    figures.put(quantity, quarters);
                }
            }
            return new City(figures);
        }

        long[] of(Quantity quantity) {
            return Objects.requireNonNull(figures.get(quantity));
        }

        City times(long factor, List<Quantity> quantities) {
            Map<Quantity, long[]> more = new LinkedHashMap<>(figures);
            for (Quantity quantity : quantities) {
                long[] quarters = of(quantity).clone();
                for (int i = 0; i < quarters.length; i++) {
                    quarters[i] *= factor;
                }
                more.put(quantity, quarters);
            }
            return new City(more);
        }

        /** With one figure greater, in the year before or in the year itself. */
        City withMore(Quantity quantity, int quarter, long thousandths) {
            Map<Quantity, long[]> more = new LinkedHashMap<>(figures);
            long[] quarters = of(quantity).clone();
            quarters[quarter] += thousandths;
            more.put(quantity, quarters);
            return new City(more);
        }

        City without(Quantity quantity) {
            Map<Quantity, long[]> fewer = new LinkedHashMap<>(figures);
            fewer.remove(quantity);
            return new City(fewer);
        }

        Evaluation evaluation(SchemeDraft scheme) {
            Facts facts = Facts.none();
            figures.forEach((quantity, quarters) -> {
                List<String> values = new ArrayList<>();
                for (long quarter : quarters) {
                    values.add(BigDecimal.valueOf(quarter, 3).toPlainString());
                }
                facts.quarters(quantity, "2024Q1", values.toArray(String[]::new));
            });
            return new Evaluator(Schemes.sound(scheme)).evaluate(Subject.of(facts.fold(), null), YEAR);
        }

        long score(SchemeDraft scheme) {
            return evaluation(scheme).scoreUnits();
        }
    }

    /** @param money by what the baselines in money are multiplied */
    private static SchemeDraft six(String missing, long money) {
        return Schemes.missing(
                Schemes.draft(
                        core("outputPerCapita", "15", baseline("140.5", money), null),
                        core("taxPerCapita", "15", baseline("8.6", money), null),
                        core("taxPerMu", "25", baseline("24.1", money), null),
                        core("revenueGrowth", "10", "0.042", "index"),
                        core("outputPerEnergy", "15", baseline("9.85", money), null),
                        core("rdIntensity", "20", "0.0302", null)),
                missing);
    }

    private static String baseline(String figure, long times) {
        return new BigDecimal(figure).multiply(BigDecimal.valueOf(times)).toPlainString();
    }

    private static List<String> points(Evaluation evaluation) {
        return evaluation.listTerms().stream()
                .map(term -> term.status() + " " + term.points())
                .toList();
    }

    @Test
    void counting_money_in_another_unit_moves_no_digit() {
        Random random = new Random(1);
        for (int round = 0; round < ROUNDS; round++) {
            City city = City.random(random);
            assertThat(points(city.times(1000, MONEY).evaluation(six("zero", 1000))))
                    .isEqualTo(points(city.evaluation(six("zero", 1))));
        }
    }

    @Test
    void an_enterprise_twice_as_large_in_everything_has_the_same_score() {
        Random random = new Random(2);
        for (int round = 0; round < ROUNDS; round++) {
            City city = City.random(random);
            assertThat(points(city.times(2, MONEY).times(2, OTHERS).evaluation(six("zero", 1))))
                    .isEqualTo(points(city.evaluation(six("zero", 1))));
        }
    }

    @Test
    void more_output_tax_or_research_never_costs_a_point() {
        Random random = new Random(3);
        int higher = 0;
        for (int round = 0; round < ROUNDS; round++) {
            City city = City.random(random);
            for (Quantity quantity : List.of(Beijing.OUTPUT, Beijing.TAX, Beijing.RD)) {
                for (String missing : List.of("zero", "neutral", "reweight")) {
                    long before = city.score(six(missing, 1));
                    long after = city.withMore(quantity, 4 + random.nextInt(4), 1 + random.nextLong(1_000_000))
                            .score(six(missing, 1));
                    assertThat(after).as(quantity.code() + " " + missing).isGreaterThanOrEqualTo(before);
                    higher += after > before ? 1 : 0;
                }
            }
        }
        assertThat(higher).isGreaterThan(ROUNDS);
    }

    @Test
    void more_staff_land_or_energy_and_a_better_year_before_never_earn_a_point() {
        Random random = new Random(4);
        int lower = 0;
        for (int round = 0; round < ROUNDS; round++) {
            City city = City.random(random);
            long before = city.score(six("zero", 1));
            for (Quantity quantity : OTHERS) {
                long after = city.withMore(quantity, 4 + random.nextInt(4), 1 + random.nextLong(1_000_000))
                        .score(six("zero", 1));
                assertThat(after).as(quantity.code().value()).isLessThanOrEqualTo(before);
                lower += after < before ? 1 : 0;
            }
            // revenue is not negative in either year here: the growth alone reads the year before
            boolean positive = sum(city.of(Beijing.REVENUE), 0) > 0 && sum(city.of(Beijing.REVENUE), 4) > 0;
            if (positive) {
                assertThat(city.withMore(Beijing.REVENUE, random.nextInt(4), 1 + random.nextLong(1_000_000))
                                .score(six("zero", 1)))
                        .isLessThanOrEqualTo(before);
            }
        }
        assertThat(lower).isGreaterThan(ROUNDS / 2);
    }

    private static long sum(long[] quarters, int from) {
        long sum = 0;
        for (int i = from; i < from + 4; i++) {
            sum += quarters[i];
        }
        return sum;
    }

    @Test
    void a_term_reads_its_own_quantities_and_no_others() {
        Random random = new Random(5);
        for (int round = 0; round < ROUNDS; round++) {
            City city = City.random(random);
            List<String> before = points(city.evaluation(six("zero", 1)));
            List<String> after = points(city.withMore(Beijing.LAND, 7, 5_000).evaluation(six("zero", 1)));
            for (int i = 0; i < before.size(); i++) {
                if (i != 2) {
                    assertThat(after.get(i)).isEqualTo(before.get(i));
                }
            }
        }
    }

    @Test
    void neutral_for_what_is_missing_is_exactly_its_weight_more_than_zero_for_it() {
        Random random = new Random(6);
        for (int round = 0; round < ROUNDS; round++) {
            City city = City.random(random).without(Beijing.LAND);
            assertThat(city.score(six("neutral", 1))).isEqualTo(city.score(six("zero", 1)) + 25 * Scaled.ONE);
        }
    }
}
