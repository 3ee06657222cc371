package io.hengzhi.scoringmodel.fact;

import static io.hengzhi.scoringmodel.Beijing.ELECTRICITY;
import static io.hengzhi.scoringmodel.Beijing.STAFF;
import static io.hengzhi.scoringmodel.Beijing.own;
import static io.hengzhi.scoringmodel.Beijing.withdrawn;
import static io.hengzhi.scoringmodel.Beijing.ytd;
import static io.hengzhi.scoringmodel.fact.Fold.facts;
import static io.hengzhi.scoringmodel.fact.Fold.fold;
import static io.hengzhi.scoringmodel.fact.Fold.gap;
import static io.hengzhi.scoringmodel.fact.Fold.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.scoringmodel.Beijing.Report;
import org.junit.jupiter.api.Test;

/** Each bureau alone, then the first that has a value. */
@PolicyClause("ours: DOMAIN 3")
class SeveralBureausTest {

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
