package io.hengzhi.scoringmodel.fact;

import static io.hengzhi.scoringmodel.Beijing.OUTPUT;
import static io.hengzhi.scoringmodel.Beijing.STAFF;
import static io.hengzhi.scoringmodel.Beijing.TAX;
import static io.hengzhi.scoringmodel.Beijing.own;
import static io.hengzhi.scoringmodel.Beijing.withdrawn;
import static io.hengzhi.scoringmodel.Beijing.ytd;
import static io.hengzhi.scoringmodel.fact.Fold.facts;
import static io.hengzhi.scoringmodel.fact.Fold.fold;
import static io.hengzhi.scoringmodel.fact.Fold.gap;
import static io.hengzhi.scoringmodel.fact.Fold.marks;
import static io.hengzhi.scoringmodel.fact.Fold.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.Quarter;
import org.junit.jupiter.api.Test;

/** A quarter by difference of year-to-date reports. */
@PolicyClause("ours: DOMAIN 3")
class OwnValuesFromYearToDateTest {

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
        EffectiveSeries series = fold(own(TAX, "2025Q1", "100"), own(TAX, "2025Q2", "50"), ytd(TAX, "2025Q3", "180"));

        assertThat(value(series, "2025Q3")).isEqualTo("30");
        assertThat(facts(series, "2025Q3")).isEqualTo("2025Q3/tax/1 2025Q2/tax/1 2025Q1/tax/1");
    }

    @Test
    void an_own_value_on_top_of_a_year_to_date_one_continues_it() {
        EffectiveSeries series = fold(ytd(TAX, "2025Q2", "150"), own(TAX, "2025Q3", "30"), ytd(TAX, "2025Q4", "200"));

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
