package io.hengzhi.scoringmodel.scope;

import static io.hengzhi.scoringmodel.Beijing.LAND;
import static io.hengzhi.scoringmodel.Beijing.REVENUE;
import static io.hengzhi.scoringmodel.Beijing.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.kernel.Amount;
import io.hengzhi.kernel.IndustryCode;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.Period;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.kernel.Ratio;
import io.hengzhi.kernel.Year;
import io.hengzhi.scoringmodel.Facts;
import io.hengzhi.scoringmodel.scope.ScopeDecision.Missing;
import io.hengzhi.scoringmodel.scope.ScopeFacts.Figure;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who is monitored, on which list. */
@PolicyClause("三(一)")
class ScopeDecisionTest {

    private static final Year YEAR = new Year(2025);
    private static final IndustryCode MACHINERY = new IndustryCode("3425");

    private static @Nullable Figure figure(@Nullable String amount) {
        return amount == null ? null : Figure.of(Amount.of(amount));
    }

    private static ScopeDecision decide(
            @Nullable String revenue, @Nullable String land, @Nullable String staff, @Nullable Transition transition) {
        return ScopeDecision.decide(
                new ScopeFacts(MACHINERY, true, figure(revenue), figure(land), figure(staff), transition),
                YEAR,
                ScopeRule.BEIJING);
    }

    private static MonitoringList list(@Nullable String revenue, @Nullable String land, @Nullable String staff) {
        return decide(revenue, land, staff, null).list();
    }

    @Test
    void twenty_million_yuan_is_above_scale_exactly() {
        assertThat(list("2000", "0", "0")).isEqualTo(MonitoringList.ABOVE_SCALE);
        assertThat(list("1999.999999", "0", "0")).isEqualTo(MonitoringList.OUT_OF_SCOPE);
        assertThat(list("2000", null, null)).isEqualTo(MonitoringList.ABOVE_SCALE);
    }

    @Test
    void below_scale_three_mu_is_in_and_anything_less_is_not() {
        assertThat(list("100", "3", "0")).isEqualTo(MonitoringList.BELOW_SCALE);
        assertThat(list("100", "2.999999", "0")).isEqualTo(MonitoringList.OUT_OF_SCOPE);
    }

    @Test
    void two_thousand_square_metres_are_exactly_three_mu() {
        Amount mu = Amount.converted(Amount.of("2000"), Ratio.of("3/2000")).orElseThrow();

        assertThat(mu).isEqualTo(Amount.of("3"));
        assertThat(list("100", mu.toString(), "0")).isEqualTo(MonitoringList.BELOW_SCALE);
    }

    @Test
    void fifty_staff_is_out_and_anything_above_is_in() {
        assertThat(list("100", "0", "50")).isEqualTo(MonitoringList.OUT_OF_SCOPE);
        assertThat(list("100", "0", "51")).isEqualTo(MonitoringList.BELOW_SCALE);
        assertThat(list("100", "0", "50.25")).isEqualTo(MonitoringList.BELOW_SCALE);
    }

    @Test
    void a_mean_is_compared_exactly() {
        ScopeFacts thirds = new ScopeFacts(
                MACHINERY,
                true,
                figure("100"),
                figure("0"),
                // (50 + 50 + 50.000001) / 3
                new Figure(BigInteger.valueOf(150_000_001), 3),
                null);

        assertThat(ScopeDecision.decide(thirds, YEAR, ScopeRule.BEIJING).list()).isEqualTo(MonitoringList.BELOW_SCALE);
    }

    @Test
    void one_criterion_met_is_enough_even_if_the_other_is_unknown() {
        assertThat(list("100", "3", null)).isEqualTo(MonitoringList.BELOW_SCALE);
        assertThat(list("100", null, "51")).isEqualTo(MonitoringList.BELOW_SCALE);
    }

    @Test
    void an_unknown_input_is_undetermined_and_says_what_is_missing() {
        assertThat(decide(null, "3", "51", null).missing()).containsExactly(Missing.REVENUE);
        assertThat(decide("100", null, "50", null).missing()).containsExactly(Missing.LAND);
        assertThat(decide("100", "2", null, null).missing()).containsExactly(Missing.STAFF);
        assertThat(decide("100", null, null, null).missing()).containsExactly(Missing.LAND, Missing.STAFF);
        assertThat(decide("100", null, null, null).list()).isEqualTo(MonitoringList.UNDETERMINED);
        assertThat(decide("100", null, null, null).reason().zh()).isEqualTo("缺少占地面积、平均用工人数，暂不能确定监测范围。");
    }

    @Test
    void an_unknown_industry_is_never_taken_for_out_of_scope() {
        ScopeFacts imported = new ScopeFacts(null, false, null, null, null, null);

        ScopeDecision decision = ScopeDecision.decide(imported, YEAR, ScopeRule.BEIJING);

        assertThat(decision.list()).isEqualTo(MonitoringList.UNDETERMINED);
        assertThat(decision.missing()).containsExactly(Missing.INDUSTRY);
    }

    @Test
    void manufacturing_is_divisions_13_to_43() {
        for (String in : new String[] {"13", "43", "3425"}) {
            assertThat(industry(in)).as(in).isEqualTo(MonitoringList.ABOVE_SCALE);
        }
        for (String out : new String[] {"12", "44", "06", "6510"}) {
            assertThat(industry(out)).as(out).isEqualTo(MonitoringList.OUT_OF_SCOPE);
        }
    }

    private static MonitoringList industry(String code) {
        return ScopeDecision.decide(
                        new ScopeFacts(new IndustryCode(code), true, figure("5000"), null, null, null),
                        YEAR,
                        ScopeRule.BEIJING)
                .list();
    }

    @Test
    void a_district_outside_the_pilot_is_out_of_scope() {
        ScopeFacts yanqing = new ScopeFacts(MACHINERY, false, figure("5000"), figure("9"), figure("99"), null);

        assertThat(ScopeDecision.decide(yanqing, YEAR, ScopeRule.BEIJING).list())
                .isEqualTo(MonitoringList.OUT_OF_SCOPE);
    }

    @Test
    void a_new_entrant_is_in_transition_until_it_ends() {
        Transition two = new Transition(Transition.Cause.NEWLY_IN_STATISTICS, Quarter.of("2024Q2"), 2);

        assertThat(decide("5000", null, null, two).list()).isEqualTo(MonitoringList.TRANSITION);
        assertThat(two.endsBefore()).isEqualTo(Quarter.of("2026Q2"));
        assertThat(two.covers(Period.of("2026Q1"))).isTrue();
        assertThat(two.covers(Period.of("2026Q2"))).isFalse();
        assertThat(two.covers(Period.of("2025"))).isTrue();
        assertThat(two.covers(Period.of("2026"))).isFalse();
        assertThat(decide("5000", null, null, two).reason().zh()).isEqualTo("新入统企业，自 2024Q2 起过渡 2 年，2026Q2 起参与排名。");
    }

    @Test
    void a_transition_that_ends_within_the_year_leaves_the_year_in() {
        Transition two = new Transition(Transition.Cause.PROMOTED_TO_ABOVE_SCALE, Quarter.of("2023Q3"), 2);

        assertThat(decide("5000", null, null, two).list()).isEqualTo(MonitoringList.ABOVE_SCALE);
        assertThat(two.covers(Period.of("2025Q2"))).isTrue();
        assertThat(two.covers(Period.of("2025Q3"))).isFalse();
    }

    @Test
    void a_new_entrant_without_figures_of_the_year_before_is_in_transition() {
        Transition two = new Transition(Transition.Cause.NEWLY_IN_STATISTICS, Quarter.of("2025Q1"), 2);

        assertThat(decide(null, null, null, two).list()).isEqualTo(MonitoringList.TRANSITION);
        assertThat(decide("10", "1", "5", two).list()).isEqualTo(MonitoringList.OUT_OF_SCOPE);
    }

    @Test
    void the_list_of_a_year_is_drawn_from_the_year_before() {
        Facts facts = Facts.none()
                .quarters(REVENUE, "2024Q1", "500", "500", "500", "500")
                .quarters(REVENUE, "2025Q1", "1")
                .quarters(STAFF, "2024Q2", "50", "51")
                .quarters(LAND, "2023Q4", "2");

        ScopeFacts drawn = ScopeFacts.forListOf(YEAR, facts.fold(), MACHINERY, true, null);

        assertThat(drawn.revenue()).isEqualTo(figure("2000"));
        // the mean of the quarters that are known
        assertThat(drawn.staff()).isEqualTo(new Figure(BigInteger.valueOf(101_000_000), 2));
        assertThat(drawn.land()).isEqualTo(new Figure(BigInteger.valueOf(8_000_000), 4));
        ScopeDecision decision = ScopeDecision.decide(drawn, YEAR, ScopeRule.BEIJING);
        assertThat(decision.list()).isEqualTo(MonitoringList.ABOVE_SCALE);
        assertThat(decision.facts()).isEqualTo(drawn);
        assertThat(decision.rule().id()).isEqualTo("beijing-scope-1");
    }

    @Test
    void a_year_of_revenue_with_a_gap_is_unknown() {
        Facts facts = Facts.none().quarters(REVENUE, "2024Q1", "5000", "-", "5000", "5000");

        assertThat(ScopeFacts.forListOf(YEAR, facts.fold(), MACHINERY, true, null)
                        .revenue())
                .isNull();
    }
}
