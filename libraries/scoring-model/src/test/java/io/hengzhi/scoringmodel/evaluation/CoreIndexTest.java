package io.hengzhi.scoringmodel.evaluation;

import static io.hengzhi.scoringmodel.Beijing.ENERGY;
import static io.hengzhi.scoringmodel.Beijing.LAND;
import static io.hengzhi.scoringmodel.Beijing.OUTPUT;
import static io.hengzhi.scoringmodel.Beijing.RD;
import static io.hengzhi.scoringmodel.Beijing.REVENUE;
import static io.hengzhi.scoringmodel.Beijing.STAFF;
import static io.hengzhi.scoringmodel.Beijing.TAX;
import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.kernel.Period;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.scoringmodel.Facts;
import io.hengzhi.scoringmodel.indicator.Status;
import io.hengzhi.scoringmodel.scheme.Weight;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Districts beside each other by the core six index. */
@PolicyClause("ours: DOMAIN 6")
class CoreIndexTest {

    private static final Period YEAR = Period.of("2025");

    private static Facts firm(
            String output,
            String staff,
            String tax,
            String land,
            String before,
            String revenue,
            String energy,
            String rd) {
        return Facts.none()
                .year(OUTPUT, 2025, output)
                .year(STAFF, 2025, staff)
                .year(TAX, 2025, tax)
                .year(LAND, 2025, land)
                .year(REVENUE, 2024, before)
                .year(REVENUE, 2025, revenue)
                .year(ENERGY, 2025, energy)
                .year(RD, 2025, rd);
    }

    private static CoreSums sums(Facts... firms) {
        CoreSums sums = new CoreSums();
        for (Facts firm : firms) {
            sums.add(Subject.of(firm.fold(), null), YEAR);
        }
        return sums;
    }

    private static CoreSums together(CoreSums... districts) {
        CoreSums city = new CoreSums();
        for (CoreSums district : districts) {
            city.add(district);
        }
        return city;
    }

    @Test
    void the_frameworks_weights_sum_to_exactly_100() {
        assertThat(CoreIndex.WEIGHTS.stream().mapToInt(Weight::hundredths).sum())
                .isEqualTo(Weight.WHOLE);
    }

    @Test
    void the_city_itself_has_exactly_100() {
        Random random = new Random(1);
        for (int round = 0; round < 30; round++) {
            CoreSums city = sums(anyFirm(random), anyFirm(random), anyFirm(random));

            assertThat(CoreIndex.of(city, city).find()).map(Scaled::toString).contains("100.0000000000");
        }
    }

    @Test
    void two_districts_as_worked_by_hand() {
        // Given one district with twice the output, tax and research of the other, all else alike
        CoreSums strong = sums(firm("200", "10", "20", "5", "100", "110", "50", "6"));
        CoreSums weak = sums(firm("100", "10", "10", "5", "100", "110", "50", "3"));

        // When
        CoreSums city = together(strong, weak);
        CoreIndex index = CoreIndex.of(strong, city);

        // Then: output, tax, output per energy and research at 200/150; growth at 1
        // (20 + 15 + 20 + 15 + 15) x 4/3 + 15, each rounded once
        assertThat(index.parts())
                .extracting(part -> part.points().toString())
                .containsExactly(
                        "26.6666666667",
                        "20.0000000000",
                        "26.6666666667",
                        "15.0000000000",
                        "20.0000000000",
                        "20.0000000000");
        assertThat(index.find()).map(Scaled::toString).contains("128.3333333334");
        assertThat(index.parts().get(0).value()).hasToString("20.0000");
        assertThat(index.parts().get(0).cityValue()).hasToString("15.0000");
        assertThat(index.parts().get(3).value()).hasToString("0.1000");
        assertThat(CoreIndex.of(weak, city).find()).map(Scaled::toString).contains("71.6666666666");
    }

    @Test
    void it_is_the_ratio_of_sums_and_not_the_mean_of_ratios() {
        // Given a giant and a dwarf
        CoreSums district = sums(
                firm("9900", "99", "10", "5", "100", "110", "50", "3"),
                firm("1", "1", "10", "5", "100", "110", "50", "3"));
        CoreSums city = together(district, sums(firm("100", "1", "10", "5", "100", "110", "50", "3")));

        // Then 9901 / 100 = 99.01, not (100 + 1) / 2
        assertThat(CoreIndex.of(district, city).parts().get(0).value()).hasToString("99.0100");
    }

    @Test
    void an_enterprise_without_an_input_is_left_out_of_that_indicator_and_of_no_other() {
        Facts gapped = Facts.none()
                .year(OUTPUT, 2025, "100")
                .year(STAFF, 2025, "10")
                .year(TAX, 2025, "10")
                .year(LAND, 2025, "5")
                .year(REVENUE, 2025, "110")
                .year(RD, 2025, "3");
        CoreSums district = sums(gapped, firm("100", "10", "10", "5", "100", "110", "50", "3"));

        assertThat(district.members()).isEqualTo(2);
        assertThat(CoreIndex.of(district, district).parts())
                .extracting(CoreIndex.Part::complete)
                .containsExactly(2, 2, 2, 1, 1, 2);
    }

    @Test
    void an_indicator_of_which_the_district_has_nothing_is_spread_over_the_others() {
        CoreSums without =
                sums(firm("100", "10", "10", "5", "100", "110", "50", "3").without(ENERGY));
        CoreSums city = together(without, sums(firm("100", "10", "10", "5", "100", "110", "50", "3")));

        CoreIndex index = CoreIndex.of(without, city);

        assertThat(index.parts().get(4).status()).isEqualTo(Status.MISSING);
        // 85 weights at the city's mean: 20 x 100 / 85 twice, 15 x 100 / 85 three times
        assertThat(index.find()).map(Scaled::toString).contains("99.9999999999");
    }

    @Test
    void a_city_whose_own_figure_is_not_positive_has_no_such_indicator() {
        CoreSums loss = sums(firm("100", "10", "-10", "5", "100", "110", "50", "3"));

        assertThat(CoreIndex.of(loss, loss).parts())
                .extracting(CoreIndex.Part::status)
                .containsExactly(
                        Status.PRESENT,
                        Status.NOT_APPLICABLE,
                        Status.NOT_APPLICABLE,
                        Status.PRESENT,
                        Status.PRESENT,
                        Status.PRESENT);
    }

    @Test
    void a_district_with_negative_tax_in_a_city_with_positive_earns_nothing_there() {
        CoreSums loss = sums(firm("100", "10", "-10", "5", "100", "110", "50", "3"));
        CoreSums city = together(loss, sums(firm("100", "10", "500", "5", "100", "110", "50", "3")));

        assertThat(CoreIndex.of(loss, city).parts().get(1).points()).hasToString("0.0000000000");
        assertThat(CoreIndex.of(loss, city).parts().get(1).status()).isEqualTo(Status.PRESENT);
    }

    @Test
    void a_district_without_members_has_no_index() {
        CoreSums city = sums(firm("100", "10", "10", "5", "100", "110", "50", "3"));

        assertThat(CoreIndex.of(new CoreSums(), city).find()).isEmpty();
    }

    private static Facts anyFirm(Random random) {
        return firm(
                number(random),
                number(random),
                number(random),
                number(random),
                number(random),
                number(random),
                number(random),
                number(random));
    }

    private static String number(Random random) {
        return Integer.toString(1 + random.nextInt(9_000));
    }

    /** Once more in BigDecimal from the figures themselves. */
    @Test
    void agrees_with_sums_done_in_decimals() {
        Random random = new Random(2);
        for (int round = 0; round < 100; round++) {
            List<int[]> own = figures(random);
            List<int[]> others = figures(random);
            CoreSums district = sums(own.stream().map(CoreIndexTest::facts).toArray(Facts[]::new));
            CoreSums city = together(
                    district, sums(others.stream().map(CoreIndexTest::facts).toArray(Facts[]::new)));
            List<int[]> all = new ArrayList<>(own);
            all.addAll(others);

            CoreIndex index = CoreIndex.of(district, city);

            int[][] formula = {{0, 1}, {2, 1}, {2, 3}, {5, 4}, {0, 6}, {7, 5}};
            for (int i = 0; i < formula.length; i++) {
                BigDecimal ratio = sum(own, formula[i][0])
                        .multiply(sum(all, formula[i][1]))
                        .divide(sum(own, formula[i][1]).multiply(sum(all, formula[i][0])), 40, RoundingMode.HALF_UP)
                        .min(BigDecimal.TWO);
                assertThat(index.parts().get(i).points().toBigDecimal())
                        .isEqualByComparingTo(ratio.multiply(
                                        new BigDecimal(CoreIndex.WEIGHTS.get(i).toString()))
                                .setScale(10, RoundingMode.HALF_UP));
            }
        }
    }

    private static List<int[]> figures(Random random) {
        List<int[]> firms = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            firms.add(random.ints(8, 1, 9_000).toArray());
        }
        return firms;
    }

    private static Facts facts(int[] figures) {
        String[] text = Arrays.stream(figures).mapToObj(Integer::toString).toArray(String[]::new);
        return firm(text[0], text[1], text[2], text[3], text[4], text[5], text[6], text[7]);
    }

    private static BigDecimal sum(List<int[]> firms, int figure) {
        return BigDecimal.valueOf(firms.stream().mapToLong(firm -> firm[figure]).sum());
    }
}
