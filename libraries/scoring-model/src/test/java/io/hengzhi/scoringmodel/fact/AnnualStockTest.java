package io.hengzhi.scoringmodel.fact;

import static io.hengzhi.scoringmodel.Beijing.LAND;
import static io.hengzhi.scoringmodel.Beijing.STAFF;
import static io.hengzhi.scoringmodel.Beijing.own;
import static io.hengzhi.scoringmodel.Beijing.withdrawn;
import static io.hengzhi.scoringmodel.fact.Fold.facts;
import static io.hengzhi.scoringmodel.fact.Fold.fold;
import static io.hengzhi.scoringmodel.fact.Fold.gap;
import static io.hengzhi.scoringmodel.fact.Fold.marks;
import static io.hengzhi.scoringmodel.fact.Fold.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.Quarter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An annual stock holds for its year and is carried into the next. */
@PolicyClause("ours: DOMAIN 3")
class AnnualStockTest {

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
