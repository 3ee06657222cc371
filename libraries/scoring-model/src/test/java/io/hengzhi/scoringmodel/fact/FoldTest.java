package io.hengzhi.scoringmodel.fact;

import static io.hengzhi.scoringmodel.Beijing.CATALOGUE;
import static io.hengzhi.scoringmodel.Beijing.COAL;
import static io.hengzhi.scoringmodel.Beijing.ELECTRICITY;
import static io.hengzhi.scoringmodel.Beijing.ENERGY;
import static io.hengzhi.scoringmodel.Beijing.LAND;
import static io.hengzhi.scoringmodel.Beijing.LPG;
import static io.hengzhi.scoringmodel.Beijing.NATURAL_GAS;
import static io.hengzhi.scoringmodel.Beijing.OUTPUT;
import static io.hengzhi.scoringmodel.Beijing.RD;
import static io.hengzhi.scoringmodel.Beijing.STAFF;
import static io.hengzhi.scoringmodel.Beijing.TAX;
import static io.hengzhi.scoringmodel.Beijing.own;
import static io.hengzhi.scoringmodel.Beijing.withdrawn;
import static io.hengzhi.scoringmodel.Beijing.ytd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.Period;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.Quantity;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.kernel.Ratio;
import io.hengzhi.kernel.ReportedCell;
import io.hengzhi.scoringmodel.Beijing.Report;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** From the set of reports to what counts, worked by hand. */
@PolicyClause("ours: DOMAIN 3")
class FoldTest {

    private static EffectiveSeries fold(Report... reports) {
        return EffectiveSeries.fold(
                reports[0].quantity(), Arrays.stream(reports).map(Report::cell).toList());
    }

    private static @Nullable String value(EffectiveSeries series, String quarter) {
        return series.find(Quarter.of(quarter))
                .map(effective -> effective.value().stripTrailingZeros().toPlainString())
                .orElse(null);
    }

    private static Set<Mark> marks(EffectiveSeries series, String quarter) {
        return series.find(Quarter.of(quarter)).orElseThrow().marks();
    }

    private static String facts(EffectiveSeries series, String quarter) {
        return series.find(Quarter.of(quarter)).orElseThrow().facts().stream()
                .map(id -> id.quarter() + "/" + id.bureau() + "/" + id.revision()
                        + (id.correction() > 0 ? "-" + id.correction() : ""))
                .collect(Collectors.joining(" "));
    }

    private static @Nullable Gap gap(EffectiveSeries series, String quarter) {
        return series.findGap(Quarter.of(quarter)).orElse(null);
    }

    @Nested
    class Which_report_counts_in_a_slot {

        @Test
        void an_own_value_counts_as_reported() {
            EffectiveSeries series = fold(own(TAX, "2025Q1", "123.45"));

            assertThat(value(series, "2025Q1")).isEqualTo("123.45");
            assertThat(marks(series, "2025Q1")).containsExactly(Mark.OWN);
            assertThat(facts(series, "2025Q1")).isEqualTo("2025Q1/tax/1");
            assertThat(gap(series, "2025Q1")).isNull();
            assertThat(gap(series, "2025Q2")).isEqualTo(Gap.NOT_REPORTED);
            assertThat(gap(series, "1999Q2")).isEqualTo(Gap.NOT_REPORTED);
        }

        @Test
        void nothing_reported_is_an_empty_series() {
            EffectiveSeries series = EffectiveSeries.empty(TAX);

            assertThat(series.quarters()).isEmpty();
            assertThat(gap(series, "2025Q1")).isEqualTo(Gap.NOT_REPORTED);
            assertThat(series.listFindings()).isEmpty();
        }

        @Test
        void a_higher_revision_counts_whichever_comes_first() {
            Report first = own(TAX, "2025Q1", "100");
            Report second = own(TAX, "2025Q1", "90").revision(2);

            assertThat(value(fold(first, second), "2025Q1")).isEqualTo("90");
            assertThat(value(fold(second, first), "2025Q1")).isEqualTo("90");
            assertThat(facts(fold(second, first), "2025Q1")).isEqualTo("2025Q1/tax/2");
        }

        @Test
        void revision_10_is_above_revision_9() {
            Report tenth = own(TAX, "2025Q1", "10").revision(10);
            Report ninth = own(TAX, "2025Q1", "9").revision(9);

            assertThat(value(fold(tenth, ninth), "2025Q1")).isEqualTo("10");
        }

        @Test
        void a_correction_counts_over_its_revision() {
            Report corrected = own(TAX, "2025Q1", "80").revision(2).correction(1);
            EffectiveSeries series = fold(corrected, own(TAX, "2025Q1", "90").revision(2));

            assertThat(value(series, "2025Q1")).isEqualTo("80");
            assertThat(facts(series, "2025Q1")).isEqualTo("2025Q1/tax/2-1");
        }

        @Test
        void a_later_revision_of_the_bureau_overrides_a_correction() {
            Report corrected = own(TAX, "2025Q1", "80").revision(2).correction(1);

            assertThat(value(fold(corrected, own(TAX, "2025Q1", "95").revision(3)), "2025Q1"))
                    .isEqualTo("95");
        }

        @Test
        void of_two_corrections_the_second_counts() {
            Report second = own(TAX, "2025Q1", "70").revision(2).correction(2);
            Report first = own(TAX, "2025Q1", "80").revision(2).correction(1);

            assertThat(value(fold(second, first), "2025Q1")).isEqualTo("70");
        }

        @Test
        void the_same_revision_with_another_value_is_decided_by_the_bureaus_time_and_raises_an_alarm() {
            Report earlier = own(TAX, "2025Q1", "100").at(10);
            Report later = own(TAX, "2025Q1", "101").at(20);

            for (EffectiveSeries series : List.of(fold(earlier, later), fold(later, earlier))) {
                assertThat(value(series, "2025Q1")).isEqualTo("101");
                assertThat(series.listFindings())
                        .containsExactly(new Finding.RevisionReportedTwice(Quarter.of("2025Q1"), later.id()));
            }
        }

        @Test
        void at_the_same_time_the_greater_digest_counts_in_every_order() {
            Report one = own(TAX, "2025Q1", "100").at(10);
            Report other = own(TAX, "2025Q1", "101").at(10);
            boolean oneIsGreater =
                    Arrays.compareUnsigned(one.cell().digest(), other.cell().digest()) > 0;

            assertThat(value(fold(one, other), "2025Q1")).isEqualTo(oneIsGreater ? "100" : "101");
            assertThat(value(fold(other, one), "2025Q1")).isEqualTo(oneIsGreater ? "100" : "101");
        }

        @Test
        void the_same_revision_sent_again_unchanged_raises_nothing() {
            assertThat(fold(
                                    own(TAX, "2025Q1", "100").at(10),
                                    own(TAX, "2025Q1", "100").at(20))
                            .listFindings())
                    .isEmpty();
        }

        @Test
        void a_conflict_in_an_old_revision_is_forgotten_once_a_new_one_counts() {
            List<Report> reports = List.of(
                    own(TAX, "2025Q1", "100").at(10),
                    own(TAX, "2025Q1", "101").at(20),
                    own(TAX, "2025Q1", "99").revision(2));

            for (List<Report> order : permutations(reports)) {
                assertThat(fold(order.toArray(Report[]::new)).listFindings()).isEmpty();
            }
        }

        @Test
        void a_withdrawal_leaves_the_quarter_without_a_value() {
            EffectiveSeries series =
                    fold(own(TAX, "2025Q1", "100"), withdrawn(TAX, "2025Q1").revision(2));

            assertThat(value(series, "2025Q1")).isNull();
            assertThat(gap(series, "2025Q1")).isEqualTo(Gap.WITHDRAWN);
        }

        @Test
        void a_withdrawal_may_arrive_first_and_earlier_revisions_do_not_come_back() {
            EffectiveSeries series = fold(withdrawn(TAX, "2025Q1").revision(2), own(TAX, "2025Q1", "100"));

            assertThat(gap(series, "2025Q1")).isEqualTo(Gap.WITHDRAWN);
        }

        @Test
        void a_revision_after_the_withdrawal_counts_again() {
            EffectiveSeries series = fold(
                    own(TAX, "2025Q1", "7").revision(3),
                    withdrawn(TAX, "2025Q1").revision(2),
                    own(TAX, "2025Q1", "100"));

            assertThat(value(series, "2025Q1")).isEqualTo("7");
        }

        @Test
        void a_year_to_date_revision_replaces_an_own_value() {
            EffectiveSeries series = fold(
                    own(TAX, "2025Q1", "100"),
                    own(TAX, "2025Q2", "55"),
                    ytd(TAX, "2025Q2", "160").revision(2));

            assertThat(value(series, "2025Q2")).isEqualTo("60");
        }

        @Test
        void a_report_of_another_enterprise_or_quantity_is_a_fault() {
            ReportedSeries series = new ReportedSeries(TAX);
            series.put(own(TAX, "2025Q1", "1").cell());
            CreditCode other = CreditCode.withCheckCharacter("91110113MA0HE0002");

            assertThatThrownBy(() -> series.put(own(OUTPUT, "2025Q1", "1").cell()))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(
                            () -> series.put(own(TAX, "2025Q1", "1").of(other).cell()))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void a_bureau_outside_the_order_of_precedence_does_not_count() {
            assertThat(fold(own(TAX, "2025Q1", "5").by("water")).quarters()).isEmpty();
        }

        @Test
        void says_whether_what_counts_has_changed() {
            ReportedSeries series = new ReportedSeries(TAX);

            assertThat(series.put(own(TAX, "2025Q1", "1").revision(2).cell())).isTrue();
            assertThat(series.put(own(TAX, "2025Q1", "1").revision(2).cell())).isFalse();
            assertThat(series.put(own(TAX, "2025Q1", "2").cell())).isFalse();
            assertThat(series.put(own(TAX, "2025Q1", "3").revision(3).cell())).isTrue();
        }

        @Test
        void a_folded_series_stays_as_it_was_when_more_is_reported() {
            ReportedSeries reported = new ReportedSeries(TAX);
            reported.put(own(TAX, "2025Q1", "1").cell());
            EffectiveSeries before = reported.fold();

            reported.put(own(TAX, "2025Q1", "2").revision(2).cell());
            reported.put(own(TAX, "2023Q1", "9").cell());

            assertThat(facts(before, "2025Q1")).isEqualTo("2025Q1/tax/1");
            assertThat(value(before, "2025Q1")).isEqualTo("1");
            assertThat(value(reported.fold(), "2025Q1")).isEqualTo("2");
            assertThat(value(reported.fold(), "2023Q1")).isEqualTo("9");
        }
    }

    @Nested
    class Own_values_from_year_to_date {

        @Test
        void the_first_quarters_own_value_is_its_year_to_date() {
            EffectiveSeries series = fold(ytd(TAX, "2025Q1", "100"));

            assertThat(value(series, "2025Q1")).isEqualTo("100");
            assertThat(marks(series, "2025Q1")).containsExactly(Mark.FROM_YEAR_TO_DATE);
        }

        @Test
        void later_quarters_are_differences() {
            EffectiveSeries series = fold(
                    ytd(TAX, "2025Q1", "100"),
                    ytd(TAX, "2025Q2", "250"),
                    ytd(TAX, "2025Q3", "330.5"),
                    ytd(TAX, "2025Q4", "400"));

            assertThat(value(series, "2025Q2")).isEqualTo("150");
            assertThat(value(series, "2025Q3")).isEqualTo("80.5");
            assertThat(value(series, "2025Q4")).isEqualTo("69.5");
            assertThat(facts(series, "2025Q3")).isEqualTo("2025Q3/tax/1 2025Q2/tax/1");
        }

        @Test
        void own_values_in_place_of_the_predecessor_are_summed() {
            EffectiveSeries series =
                    fold(own(TAX, "2025Q1", "100"), own(TAX, "2025Q2", "50"), ytd(TAX, "2025Q3", "180"));

            assertThat(value(series, "2025Q3")).isEqualTo("30");
            assertThat(facts(series, "2025Q3")).isEqualTo("2025Q3/tax/1 2025Q2/tax/1 2025Q1/tax/1");
        }

        @Test
        void an_own_value_on_top_of_a_year_to_date_one_continues_it() {
            EffectiveSeries series =
                    fold(ytd(TAX, "2025Q2", "150"), own(TAX, "2025Q3", "30"), ytd(TAX, "2025Q4", "200"));

            assertThat(value(series, "2025Q4")).isEqualTo("20");
            assertThat(facts(series, "2025Q4")).isEqualTo("2025Q4/tax/1 2025Q3/tax/1 2025Q2/tax/1");
        }

        @Test
        void without_its_predecessor_an_own_value_is_pending() {
            EffectiveSeries series = fold(ytd(TAX, "2025Q1", "100"), ytd(TAX, "2025Q3", "330"));

            assertThat(value(series, "2025Q3")).isNull();
            assertThat(gap(series, "2025Q3")).isEqualTo(Gap.PREDECESSOR_MISSING);
            assertThat(series.listFindings())
                    .containsExactly(new Finding.Pending(
                            Quarter.of("2025Q3"), ytd(TAX, "2025Q3", "330").id()));
        }

        @Test
        void a_withdrawn_predecessor_makes_it_pending() {
            EffectiveSeries series =
                    fold(ytd(TAX, "2025Q1", "100"), withdrawn(TAX, "2025Q1").revision(2), ytd(TAX, "2025Q2", "250"));

            assertThat(gap(series, "2025Q1")).isEqualTo(Gap.WITHDRAWN);
            assertThat(gap(series, "2025Q2")).isEqualTo(Gap.PREDECESSOR_MISSING);
        }

        @Test
        void the_predecessor_arriving_resolves_what_was_pending() {
            assertThat(value(fold(ytd(TAX, "2025Q2", "250"), ytd(TAX, "2025Q1", "100")), "2025Q2"))
                    .isEqualTo("150");
        }

        @Test
        void a_gap_among_the_own_values_before_it_makes_it_pending() {
            assertThat(gap(fold(own(TAX, "2025Q2", "50"), ytd(TAX, "2025Q3", "180")), "2025Q3"))
                    .isEqualTo(Gap.PREDECESSOR_MISSING);
        }

        @Test
        void the_new_year_starts_from_nothing() {
            EffectiveSeries series = fold(ytd(TAX, "2024Q4", "400"), ytd(TAX, "2025Q1", "90"));

            assertThat(value(series, "2025Q1")).isEqualTo("90");
            assertThat(gap(series, "2024Q4")).isEqualTo(Gap.PREDECESSOR_MISSING);
        }

        @Test
        void a_revision_of_the_predecessor_moves_the_difference() {
            EffectiveSeries series = fold(
                    ytd(TAX, "2025Q1", "100"),
                    ytd(TAX, "2025Q2", "250"),
                    ytd(TAX, "2025Q1", "110").revision(2));

            assertThat(value(series, "2025Q2")).isEqualTo("140");
        }

        @Test
        void a_negative_derived_flow_is_kept_with_a_warning() {
            EffectiveSeries series = fold(ytd(OUTPUT, "2025Q1", "100"), ytd(OUTPUT, "2025Q2", "70"));

            assertThat(value(series, "2025Q2")).isEqualTo("-30");
            assertThat(series.listFindings())
                    .containsExactly(
                            new Finding.NegativeFlow(Quarter.of("2025Q2"), BureauCode.of("statistics"), -30_000_000));
        }

        @Test
        void a_reported_negative_own_value_is_no_warning() {
            assertThat(fold(own(TAX, "2025Q1", "-5")).listFindings()).isEmpty();
        }

        @Test
        void year_to_date_of_a_stock_has_no_value() {
            assertThat(fold(ytd(STAFF, "2025Q1", "100")).quarters()).isEmpty();
        }

        @Test
        void the_greatest_values_keep_every_digit() {
            String most = "999999999999.999999";
            EffectiveSeries series = fold(
                    own(TAX, "2025Q1", "-" + most),
                    own(TAX, "2025Q2", "-" + most),
                    own(TAX, "2025Q3", "-" + most),
                    ytd(TAX, "2025Q4", most));

            assertThat(value(series, "2025Q4")).isEqualTo("3999999999999.999996");
        }
    }

    @Nested
    class Several_bureaus {

        @Test
        void the_first_of_the_catalogues_order_counts() {
            EffectiveSeries series = fold(own(STAFF, "2025Q1", "90").by("statistics"), own(STAFF, "2025Q1", "88"));

            assertThat(value(series, "2025Q1")).isEqualTo("88");
            assertThat(facts(series, "2025Q1")).isEqualTo("2025Q1/human-resources/1");
        }

        @Test
        void a_higher_revision_of_another_bureau_does_not_count_over_it() {
            Report other = own(STAFF, "2025Q1", "90").by("statistics").revision(9);

            assertThat(value(fold(own(STAFF, "2025Q1", "88"), other), "2025Q1")).isEqualTo("88");
        }

        @Test
        void the_next_bureau_counts_where_the_first_has_none_or_withdrew() {
            EffectiveSeries series = fold(
                    own(STAFF, "2025Q1", "88"),
                    own(STAFF, "2025Q2", "89"),
                    withdrawn(STAFF, "2025Q2").revision(2),
                    own(STAFF, "2025Q2", "91").by("statistics"),
                    own(STAFF, "2025Q3", "92").by("statistics"));

            assertThat(value(series, "2025Q1")).isEqualTo("88");
            assertThat(value(series, "2025Q2")).isEqualTo("91");
            assertThat(value(series, "2025Q3")).isEqualTo("92");
        }

        @Test
        void a_disagreement_is_listed() {
            EffectiveSeries series = fold(
                    own(STAFF, "2025Q1", "90").by("statistics"),
                    own(STAFF, "2025Q1", "88"),
                    own(STAFF, "2025Q2", "88"),
                    own(STAFF, "2025Q2", "88").by("statistics"));

            assertThat(series.listFindings()).singleElement().satisfies(finding -> {
                Finding.Disagreement disagreement = (Finding.Disagreement) finding;
                assertThat(disagreement.quarter()).isEqualTo(Quarter.of("2025Q1"));
                assertThat(disagreement.counted()).isEqualTo(BureauCode.of("human-resources"));
                assertThat(disagreement.micros().values()).containsExactly(88_000_000L, 90_000_000L);
            });
        }

        @Test
        void values_of_two_bureaus_are_never_mixed_in_one_difference() {
            EffectiveSeries series =
                    fold(ytd(ELECTRICITY, "2025Q1", "100").by("statistics"), ytd(ELECTRICITY, "2025Q2", "250"));

            assertThat(value(series, "2025Q1")).isEqualTo("100");
            assertThat(gap(series, "2025Q2")).isEqualTo(Gap.PREDECESSOR_MISSING);
        }

        @Test
        void while_the_first_is_pending_the_second_counts() {
            EffectiveSeries series = fold(
                    ytd(ELECTRICITY, "2025Q2", "250"),
                    own(ELECTRICITY, "2025Q2", "140").by("statistics"));

            assertThat(value(series, "2025Q2")).isEqualTo("140");
        }
    }

    @Nested
    class Annual_stocks {

        @Test
        void an_annual_stock_holds_for_the_four_quarters_of_its_year() {
            EffectiveSeries series = fold(own(LAND, "2024Q4", "142.5"));

            for (String quarter : List.of("2024Q1", "2024Q2", "2024Q3", "2024Q4")) {
                assertThat(value(series, quarter)).as(quarter).isEqualTo("142.5");
                assertThat(facts(series, quarter)).isEqualTo("2024Q4/natural-resources/1");
            }
            assertThat(marks(series, "2024Q4")).containsExactly(Mark.OWN);
            assertThat(marks(series, "2024Q2")).isEmpty();
        }

        @Test
        void then_it_is_carried_at_most_four_quarters_more_and_marked() {
            EffectiveSeries series = fold(own(LAND, "2024Q4", "142.5"));

            for (String quarter : List.of("2025Q1", "2025Q2", "2025Q3", "2025Q4")) {
                assertThat(value(series, quarter)).as(quarter).isEqualTo("142.5");
                assertThat(marks(series, quarter)).containsExactly(Mark.CARRIED);
                assertThat(facts(series, quarter)).isEqualTo("2024Q4/natural-resources/1");
            }
            assertThat(gap(series, "2026Q1")).isEqualTo(Gap.NOT_REPORTED);
            assertThat(gap(series, "2023Q4")).isEqualTo(Gap.NOT_REPORTED);
        }

        @Test
        void reported_in_the_first_quarter_it_reaches_to_the_end_of_the_next_year_and_no_further() {
            EffectiveSeries series = fold(own(LAND, "2024Q1", "10"));

            assertThat(value(series, "2025Q4")).isEqualTo("10");
            assertThat(value(series, "2026Q1")).isNull();
        }

        @Test
        void into_a_year_with_a_report_of_its_own_nothing_is_carried() {
            EffectiveSeries series = fold(own(LAND, "2024Q4", "10"), own(LAND, "2025Q3", "12"));

            assertThat(value(series, "2025Q1")).isEqualTo("12");
            assertThat(value(series, "2025Q4")).isEqualTo("12");
            assertThat(marks(series, "2025Q1")).isEmpty();
            assertThat(value(series, "2026Q4")).isEqualTo("12");
            assertThat(marks(series, "2026Q4")).containsExactly(Mark.CARRIED);
        }

        @Test
        void reported_by_quarter_each_keeps_its_own_and_the_others_take_the_years_last() {
            EffectiveSeries series = fold(own(LAND, "2024Q2", "10"), own(LAND, "2024Q3", "12"));

            assertThat(value(series, "2024Q1")).isEqualTo("12");
            assertThat(value(series, "2024Q2")).isEqualTo("10");
            assertThat(value(series, "2024Q4")).isEqualTo("12");
            assertThat(facts(series, "2025Q1")).isEqualTo("2024Q3/natural-resources/1");
        }

        @Test
        void another_bureaus_figure_of_the_year_counts_before_an_older_one_is_carried() {
            EffectiveSeries series =
                    fold(own(LAND, "2024Q4", "10"), own(LAND, "2025Q4", "12").by("park"));

            assertThat(value(series, "2024Q4")).isEqualTo("10");
            assertThat(value(series, "2025Q2")).isEqualTo("12");
        }

        @Test
        void a_withdrawn_annual_stock_holds_nothing() {
            EffectiveSeries series =
                    fold(own(LAND, "2024Q4", "10"), withdrawn(LAND, "2024Q4").revision(2));

            assertThat(series.quarters()).isEmpty();
        }

        @Test
        void a_quarterly_stock_is_not_carried() {
            assertThat(fold(own(STAFF, "2024Q4", "100")).quarters()).containsExactly(Quarter.of("2024Q4"));
        }
    }

    @Nested
    class Derived_energy {

        private EffectiveSeries energy(Set<Quantity> declared, Report... reports) {
            return EffectiveFacts.fold(
                            CATALOGUE,
                            Arrays.stream(reports).map(Report::cell).toList(),
                            declared.stream().map(Quantity::code).collect(Collectors.toSet()),
                            EnergyFactors.GB_T_2589_2020)
                    .series(ENERGY.code());
        }

        @Test
        void is_computed_from_all_declared_carriers_and_marked() {
            EffectiveSeries series = energy(
                    Set.of(ELECTRICITY, NATURAL_GAS),
                    own(ELECTRICITY, "2025Q1", "1000000"),
                    own(NATURAL_GAS, "2025Q1", "2000"));

            // 1,000,000 kWh x 0.1229 kg = 122.9 t; 2,000 m³ x 1.2143 kg = 2.4286 t
            assertThat(value(series, "2025Q1")).isEqualTo("125.3286");
            assertThat(marks(series, "2025Q1")).containsExactly(Mark.DERIVED);
            assertThat(facts(series, "2025Q1")).isEqualTo("2025Q1/power/1 2025Q1/urban-management/1");
        }

        @Test
        void is_rounded_once_to_six_decimals() {
            // 0.05 kWh = 0.000006145 t, 0.0045 m³ = 0.00000546435 t: 12 millionths together, 6 + 5 if each were rounded
            EffectiveSeries series = energy(
                    Set.of(ELECTRICITY, NATURAL_GAS),
                    own(ELECTRICITY, "2025Q1", "0.05"),
                    own(NATURAL_GAS, "2025Q1", "0.0045"));

            assertThat(value(series, "2025Q1")).isEqualTo("0.000012");
        }

        @Test
        void half_a_millionth_is_rounded_up() {
            // 5 kWh x 0.1229 kg = 0.0006145 t
            EffectiveSeries series =
                    energy(Set.of(ELECTRICITY, COAL), own(ELECTRICITY, "2025Q1", "5"), own(COAL, "2025Q1", "0"));

            assertThat(value(series, "2025Q1")).isEqualTo("0.000615");
        }

        @Test
        void every_carrier_of_the_standard_has_its_factor() {
            assertThat(EnergyFactors.GB_T_2589_2020.rows())
                    .map(row -> row.carrier() + " " + row.tonsPerUnit())
                    .containsExactly(
                            "electricity 1229/10000000",
                            "naturalGas 12143/10000000",
                            "coal 7143/10000",
                            "diesel 14571/10000",
                            "petrol 14714/10000",
                            "lpg 17143/10000",
                            "heat 3412/100000000");
        }

        @Test
        void needs_every_carrier_that_the_enterprise_is_declared_to_use() {
            EffectiveSeries series = energy(Set.of(ELECTRICITY, NATURAL_GAS), own(ELECTRICITY, "2025Q1", "1000000"));

            assertThat(gap(series, "2025Q1")).isEqualTo(Gap.CARRIER_MISSING);
        }

        @Test
        void electricity_alone_is_not_energy() {
            Report power = own(ELECTRICITY, "2025Q1", "1000000");

            assertThat(gap(energy(Set.of(ELECTRICITY), power), "2025Q1")).isEqualTo(Gap.ELECTRICITY_ALONE);
            assertThat(gap(energy(Set.of(), power), "2025Q1")).isEqualTo(Gap.NOT_REPORTED);
        }

        @Test
        void a_measured_value_beats_it() {
            EffectiveSeries series = energy(
                    Set.of(ELECTRICITY, LPG),
                    own(ELECTRICITY, "2025Q1", "1000000"),
                    own(LPG, "2025Q1", "10"),
                    own(ELECTRICITY, "2025Q2", "1000000"),
                    own(LPG, "2025Q2", "0"),
                    own(ENERGY, "2025Q1", "130"));

            assertThat(value(series, "2025Q1")).isEqualTo("130");
            assertThat(marks(series, "2025Q1")).containsExactly(Mark.OWN);
            assertThat(value(series, "2025Q2")).isEqualTo("122.9");
        }

        @Test
        void a_district_may_have_its_own_factor_from_a_quarter_on() {
            EnergyFactors table = EnergyFactors.GB_T_2589_2020.with(new EnergyFactors.Row(
                    NATURAL_GAS.code(), Ratio.of("13300/10000000"), Quarter.of("2025Q2"), "district decision"));

            assertThat(table.find(NATURAL_GAS.code(), Quarter.of("2025Q1")))
                    .map(row -> row.tonsPerUnit().toString())
                    .hasValue("12143/10000000");
            assertThat(table.find(NATURAL_GAS.code(), Quarter.of("2025Q2")))
                    .map(row -> row.tonsPerUnit().toString())
                    .hasValue("13300/10000000");
        }

        @Test
        void beyond_the_range_it_is_missing_and_not_wrong() {
            List<Report> reports = new ArrayList<>();
            for (Quantity carrier : List.of(LPG, COAL)) {
                reports.add(own(carrier, "2025Q1", "-999999999999"));
                reports.add(own(carrier, "2025Q2", "-999999999999"));
                reports.add(own(carrier, "2025Q3", "-999999999999"));
                reports.add(ytd(carrier, "2025Q4", "999999999999"));
            }
            EffectiveSeries series = energy(Set.of(LPG, COAL), reports.toArray(Report[]::new));

            // 999,999,999,999 t x (1.7143 + 0.7143)
            assertThat(value(series, "2025Q1")).isEqualTo("-2428599999997.5714");
            // four times that, -9.7 x 10^18 millionths, is past 64 bits
            assertThat(gap(series, "2025Q4")).isEqualTo(Gap.OUT_OF_RANGE);
        }
    }

    @Nested
    class Over_a_window {

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

            Aggregate mean =
                    Aggregate.meanOfKnown(series, Window.of(Period.of("2024"), WindowRule.TRAILING_FOUR_QUARTERS));

            assertThat(shown(mean)).isEqualTo("50.5");
        }
    }

    @Nested
    class Laws {

        @Test
        void every_order_of_arrival_gives_the_same_values() {
            List<Report> story = List.of(
                    ytd(ELECTRICITY, "2025Q2", "90"),
                    own(ELECTRICITY, "2025Q1", "50"),
                    own(ELECTRICITY, "2025Q1", "51").revision(2),
                    withdrawn(ELECTRICITY, "2025Q1").revision(3),
                    own(ELECTRICITY, "2025Q1", "52").by("statistics"),
                    own(ELECTRICITY, "2025Q2", "33").by("statistics"));
            String expected = picture(fold(story.toArray(Report[]::new)));

            List<List<Report>> orders = permutations(story);

            assertThat(orders).hasSize(720);
            assertThat(orders)
                    .allSatisfy(order -> assertThat(picture(fold(order.toArray(Report[]::new))))
                            .isEqualTo(expected));
        }

        @Test
        void random_reports_fold_to_the_same_in_any_order_and_however_often_they_come() {
            Random random = new Random(20250101);
            List<Quantity> quantities = List.of(TAX, STAFF, LAND, RD, ELECTRICITY);
            for (int round = 0; round < 2_000; round++) {
                Quantity quantity = quantities.get(random.nextInt(quantities.size()));
                List<ReportedCell> cells = randomCells(quantity, random);
                String expected = picture(EffectiveSeries.fold(quantity, cells));

                List<ReportedCell> shuffled = new ArrayList<>(cells);
                for (int again = random.nextInt(8); again > 0; again--) {
                    shuffled.add(cells.get(random.nextInt(cells.size())));
                }
                Collections.shuffle(shuffled, random);

                assertThat(picture(EffectiveSeries.fold(quantity, shuffled))).isEqualTo(expected);
            }
        }

        @Test
        void folding_step_by_step_is_folding_at_once() {
            Random random = new Random(7);
            for (int round = 0; round < 300; round++) {
                List<ReportedCell> cells = randomCells(ELECTRICITY, random);
                ReportedSeries growing = new ReportedSeries(ELECTRICITY);
                for (int i = 0; i < cells.size(); i++) {
                    growing.put(cells.get(i));
                    assertThat(picture(growing.fold()))
                            .isEqualTo(picture(EffectiveSeries.fold(ELECTRICITY, cells.subList(0, i + 1))));
                }
            }
        }

        private static List<ReportedCell> randomCells(Quantity quantity, Random random) {
            List<ReportedCell> cells = new ArrayList<>();
            for (int i = random.nextInt(25) + 1; i > 0; i--) {
                String quarter = (2023 + random.nextInt(3)) + "Q" + (1 + random.nextInt(4));
                String value = Integer.toString(random.nextInt(50));
                Report report = random.nextInt(3) == 0 ? ytd(quantity, quarter, value) : own(quantity, quarter, value);
                if (random.nextInt(6) == 0) {
                    report = withdrawn(quantity, quarter);
                }
                cells.add(report.revision(1 + random.nextInt(3))
                        .correction(random.nextInt(2))
                        .at(random.nextInt(3))
                        .by(quantity.owners()
                                .get(random.nextInt(quantity.owners().size()))
                                .value())
                        .cell());
            }
            return cells;
        }

        private static String picture(EffectiveSeries series) {
            StringBuilder picture = new StringBuilder();
            for (int index = Quarter.of("2022Q1").index();
                    index < Quarter.of("2027Q1").index();
                    index++) {
                Quarter quarter = Quarter.ofIndex(index);
                picture.append(series.find(quarter))
                        .append(series.findGap(quarter))
                        .append(series.findYearToDate(quarter))
                        .append('\n');
            }
            return picture.append(series.listFindings()).toString();
        }
    }

    private static List<List<Report>> permutations(List<Report> reports) {
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
