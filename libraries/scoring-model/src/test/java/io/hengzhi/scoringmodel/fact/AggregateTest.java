package io.hengzhi.scoringmodel.fact;

import static io.hengzhi.scoringmodel.Beijing.CATALOGUE;
import static io.hengzhi.scoringmodel.Beijing.ELECTRICITY;
import static io.hengzhi.scoringmodel.Beijing.ENERGY;
import static io.hengzhi.scoringmodel.Beijing.LAND;
import static io.hengzhi.scoringmodel.Beijing.LPG;
import static io.hengzhi.scoringmodel.Beijing.RD;
import static io.hengzhi.scoringmodel.Beijing.STAFF;
import static io.hengzhi.scoringmodel.Beijing.TAX;
import static io.hengzhi.scoringmodel.Beijing.own;
import static io.hengzhi.scoringmodel.Beijing.ytd;
import static io.hengzhi.scoringmodel.fact.Fold.fold;
import static io.hengzhi.scoringmodel.fact.Fold.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.kernel.Period;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.kernel.ReportedCell;
import io.hengzhi.scoringmodel.Beijing.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sums and means over a window, and what stands in. */
@PolicyClause("ours: DOMAIN 4")
class AggregateTest {

    private Aggregate over(String period, WindowRule rule, Report... reports) {
        return Aggregate.over(fold(reports), Window.of(Period.of(period), rule));
    }

    private Aggregate trailing(String period, Report... reports) {
        return over(period, WindowRule.TRAILING_FOUR_QUARTERS, reports);
    }

    private @Nullable String shown(Aggregate aggregate) {
        return aggregate
                .shown()
                .map(value -> value.stripTrailingZeros().toPlainString())
                .orElse(null);
    }

    @Test
    void a_flow_is_summed_over_the_four_quarters_that_end_with_the_tracked_one() {
        Aggregate sum = trailing(
                "2025Q2",
                own(TAX, "2024Q2", "1000"),
                own(TAX, "2024Q3", "1"),
                own(TAX, "2024Q4", "2"),
                own(TAX, "2025Q1", "4"),
                own(TAX, "2025Q2", "8"),
                own(TAX, "2025Q3", "1000"));

        assertThat(shown(sum)).isEqualTo("15");
        assertThat(sum.divisor()).isEqualTo(1);
        assertThat(sum.listInputs())
                .map(input -> input.quarter().toString())
                .containsExactly("2024Q3", "2024Q4", "2025Q1", "2025Q2");
    }

    @Test
    void all_four_are_needed_and_the_reason_names_the_missing() {
        Aggregate sum = trailing("2025Q4", own(TAX, "2025Q1", "1"), own(TAX, "2025Q4", "2"));

        assertThat(sum.isKnown()).isFalse();
        assertThat(sum.findReason().orElseThrow().zh()).isEqualTo("taxPaid缺数：2025Q2 尚无上报、2025Q3 尚无上报");
        assertThat(sum.findReason().orElseThrow().en())
                .isEqualTo("taxPaid is missing: 2025Q2 not reported, 2025Q3 not reported");
    }

    @Test
    void the_year_may_use_the_year_to_date_of_the_fourth_quarter() {
        Aggregate sum = trailing("2025Q4", ytd(TAX, "2025Q4", "400"));

        assertThat(shown(sum)).isEqualTo("400");
        assertThat(sum.source()).isEqualTo(Aggregate.Source.YEAR_TO_DATE);
        assertThat(sum.listInputs())
                .singleElement()
                .satisfies(input -> assertThat(input.quarter()).isEqualTo(Quarter.of("2025Q4")));
    }

    @Test
    void a_window_across_the_new_year_may_not() {
        assertThat(trailing("2025Q3", ytd(TAX, "2025Q3", "300"), ytd(TAX, "2024Q4", "400"))
                        .isKnown())
                .isFalse();
    }

    @Test
    void a_year_to_date_window_runs_from_january() {
        Report[] quarters = {own(TAX, "2025Q1", "1"), own(TAX, "2025Q2", "2"), own(TAX, "2024Q4", "9")};

        assertThat(shown(over("2025Q2", WindowRule.YEAR_TO_DATE, quarters))).isEqualTo("3");
        assertThat(shown(over("2025Q2", WindowRule.YEAR_TO_DATE, ytd(TAX, "2025Q2", "250"))))
                .isEqualTo("250");
    }

    @Test
    void an_annual_result_is_judged_by_its_calendar_year() {
        assertThat(Window.of(Period.of("2025"), WindowRule.YEAR_TO_DATE).quarters())
                .map(Quarter::toString)
                .containsExactly("2025Q1", "2025Q2", "2025Q3", "2025Q4");
        assertThat(Window.of(Period.of("2025"), WindowRule.TRAILING_FOUR_QUARTERS)
                        .yearBefore()
                        .first())
                .isEqualTo(Quarter.of("2024Q1"));
    }

    @Test
    void a_stock_is_the_plain_mean_of_its_quarters_and_needs_all_of_them() {
        Report[] quarters = {
            own(STAFF, "2025Q1", "50"),
            own(STAFF, "2025Q2", "50"),
            own(STAFF, "2025Q3", "50"),
            own(STAFF, "2025Q4", "51")
        };

        assertThat(shown(trailing("2025Q4", quarters))).isEqualTo("50.25");
        assertThat(trailing("2025Q4", quarters).divisor()).isEqualTo(4);
        assertThat(trailing("2026Q1", quarters).isKnown()).isFalse();
    }

    @Test
    void a_carried_stock_fills_the_window() {
        assertThat(shown(trailing("2025Q2", own(LAND, "2024Q4", "142.5")))).isEqualTo("142.5");
    }

    @Test
    void tracking_uses_the_last_annual_flow_and_marks_it() {
        Aggregate last = trailing("2025Q2", ytd(RD, "2023Q4", "70"), ytd(RD, "2024Q4", "80"));

        assertThat(shown(last)).isEqualTo("80");
        assertThat(last.source()).isEqualTo(Aggregate.Source.LAST_ANNUAL);
        EffectiveValue used =
                Objects.requireNonNull(last.listInputs().getFirst().value());
        assertThat(used.quarter()).isEqualTo(Quarter.of("2024Q4"));
        assertThat(used.marks()).containsExactlyInAnyOrder(Mark.CARRIED, Mark.PROVISIONAL, Mark.FROM_YEAR_TO_DATE);
    }

    @ParameterizedTest
    @CsvSource({"2025Q1, 20", "2025Q2, 40", "2025Q3, 60", "2025Q4, 80"})
    void of_a_year_that_stands_in_for_n_quarters_n_fourths_count(String period, String figure) {
        Aggregate last = over(period, WindowRule.YEAR_TO_DATE, ytd(RD, "2024Q4", "80"));

        assertThat(last.source()).isEqualTo(Aggregate.Source.LAST_ANNUAL);
        assertThat(shown(last)).isEqualTo(figure);
    }

    @Test
    void tracking_the_fourth_quarter_prefers_the_years_own_and_falls_back() {
        assertThat(shown(trailing("2025Q4", ytd(RD, "2025Q4", "90"), ytd(RD, "2024Q4", "80"))))
                .isEqualTo("90");
        assertThat(shown(trailing("2025Q4", ytd(RD, "2024Q4", "80")))).isEqualTo("80");
    }

    @Test
    void an_annual_flow_reported_by_quarter_is_summed_like_any_other() {
        Report[] quarters = {
            own(RD, "2024Q3", "1"), own(RD, "2024Q4", "2"), own(RD, "2025Q1", "4"), own(RD, "2025Q2", "8")
        };

        assertThat(shown(trailing("2025Q2", quarters))).isEqualTo("15");
    }

    @Test
    void an_annual_result_needs_the_years_own_flow() {
        assertThat(trailing("2025", ytd(RD, "2024Q4", "80")).isKnown()).isFalse();
        assertThat(shown(trailing("2025", ytd(RD, "2025Q4", "90")))).isEqualTo("90");
    }

    @Test
    void a_quarterly_flow_is_never_carried() {
        assertThat(trailing("2025Q2", ytd(TAX, "2024Q4", "80")).isKnown()).isFalse();
    }

    @Test
    void the_year_measured_as_a_whole_beats_quarters_that_are_derived() {
        List<ReportedCell> cells = Stream.of("2025Q1", "2025Q2", "2025Q3", "2025Q4")
                .flatMap(quarter -> Stream.of(
                        own(ELECTRICITY, quarter, "1000000").cell(),
                        own(LPG, quarter, "0").cell(),
                        ytd(ENERGY, "2025Q4", "500").cell()))
                .toList();
        EffectiveSeries series = EffectiveFacts.fold(
                        CATALOGUE, cells, Set.of(ELECTRICITY.code(), LPG.code()), EnergyFactors.GB_T_2589_2020)
                .series(ENERGY.code());

        assertThat(shown(Aggregate.over(series, Window.of(Period.of("2025"), WindowRule.TRAILING_FOUR_QUARTERS))))
                .isEqualTo("500");
        assertThat(shown(Aggregate.over(series, Window.of(Period.of("2025Q3"), WindowRule.YEAR_TO_DATE))))
                .isEqualTo("368.7");
    }

    @Test
    void a_sum_past_64_bits_keeps_every_digit() {
        String most = "999999999999.999999";
        List<Report> reports = new ArrayList<>();
        // the first bureau's third quarter is 3 times the most that may be reported, the second's fourth 4 times
        reports.add(own(ELECTRICITY, "2025Q1", "-" + most));
        reports.add(own(ELECTRICITY, "2025Q2", "-" + most));
        reports.add(ytd(ELECTRICITY, "2025Q3", most));
        for (String quarter : List.of("2025Q1", "2025Q2", "2025Q3")) {
            reports.add(own(ELECTRICITY, quarter, "-" + most).by("statistics"));
        }
        reports.add(ytd(ELECTRICITY, "2025Q4", most).by("statistics"));
        // and twice the most in the second quarter of the next year
        reports.add(own(ELECTRICITY, "2026Q1", "-" + most).by("statistics"));
        reports.add(ytd(ELECTRICITY, "2026Q2", most).by("statistics"));
        reports.add(own(ELECTRICITY, "2026Q1", most));

        Aggregate sum = trailing("2026Q2", reports.toArray(Report[]::new));

        // 3 + 4 + 1 + 2 = 10 times 999,999,999,999.999999
        assertThat(shown(sum)).isEqualTo("9999999999999.99999");
        assertThat(sum.fits64Bits()).isFalse();
    }

    @Test
    void the_mean_of_known_quarters_leaves_out_the_unknown() {
        EffectiveSeries series = fold(own(STAFF, "2024Q1", "50"), own(STAFF, "2024Q3", "51"));

        Aggregate mean = Aggregate.meanOfKnown(series, Window.of(Period.of("2024"), WindowRule.TRAILING_FOUR_QUARTERS));

        assertThat(shown(mean)).isEqualTo("50.5");
    }
}
