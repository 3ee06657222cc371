package io.hengzhi.scoringmodel.fact;

import static io.hengzhi.scoringmodel.Beijing.OUTPUT;
import static io.hengzhi.scoringmodel.Beijing.TAX;
import static io.hengzhi.scoringmodel.Beijing.own;
import static io.hengzhi.scoringmodel.Beijing.withdrawn;
import static io.hengzhi.scoringmodel.Beijing.ytd;
import static io.hengzhi.scoringmodel.fact.Fold.facts;
import static io.hengzhi.scoringmodel.fact.Fold.fold;
import static io.hengzhi.scoringmodel.fact.Fold.gap;
import static io.hengzhi.scoringmodel.fact.Fold.marks;
import static io.hengzhi.scoringmodel.fact.Fold.permutations;
import static io.hengzhi.scoringmodel.fact.Fold.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.scoringmodel.Beijing.Report;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Of all reports of a slot, one counts. */
@PolicyClause("ours: DOMAIN 3")
class WhichReportCountsTest {

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
                own(TAX, "2025Q1", "7").revision(3), withdrawn(TAX, "2025Q1").revision(2), own(TAX, "2025Q1", "100"));

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
        assertThatThrownBy(() -> series.put(own(TAX, "2025Q1", "1").of(other).cell()))
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
