package io.hengzhi.incentive.policy.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.incentive.guidance.domain.Guidance;
import io.hengzhi.incentive.guidance.domain.Standing.HeldClass;
import io.hengzhi.incentive.policy.domain.IncentivePolicy;
import io.hengzhi.incentive.policy.domain.Measure;
import io.hengzhi.incentive.policy.domain.Terms;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.scoringmodel.scheme.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Part four of the policy, read from its data: which measure is for whom. Worked by hand from the clauses. */
class IncentivePolicyTest {

    private static final IncentivePolicy POLICY = PolicyReader.read();
    private static final Quarter QUARTER = Quarter.of("2025Q4");

    @Test
    void the_front_is_first_for_land_power_money_and_awards() {
        // When
        Guidance guidance = guidance("A", "优先", Place.FRONT);

        // Then
        assertThat(guidance.measures())
                .containsExactly(
                        "land-quota",
                        "power-supply",
                        "direct-power-trading",
                        "milder-stops",
                        "fiscal-subsidies",
                        "industry-funds",
                        "credit",
                        "insurance",
                        "capital-market",
                        "awards",
                        "targeted-services");
        assertThat(codes(guidance.notYet())).containsExactly("rd-help", "assistance-plan");
    }

    @Test
    void the_middle_is_helped_with_research_and_gets_some_incentives_on_stated_conditions() {
        // When
        Guidance guidance = guidance("B", "鼓励", Place.MIDDLE);

        // Then
        assertThat(guidance.measures()).containsExactly("rd-help", "targeted-services");
        assertThat(guidance.notYet().stream()
                        .filter(withheld -> !withheld.conditions().isEmpty())
                        .map(withheld -> withheld.measure().code()))
                .containsExactly("direct-power-trading", "fiscal-subsidies", "credit");
    }

    @Test
    void the_rear_is_helped_by_a_plan_with_a_named_contact() {
        // When
        Guidance guidance = guidance("D", "帮扶", Place.REAR);

        // Then
        assertThat(guidance.measures()).containsExactly("assistance-plan", "targeted-services");
        assertThat(guidance.items().getFirst().why().zh()).contains("联系人");
    }

    @Test
    void every_measure_has_its_why_or_its_why_not_with_class_clause_and_both_languages() {
        for (Place place : Place.values()) {
            // When
            Guidance guidance = guidance("B", "鼓励", place);

            // Then
            assertThat(guidance.items().size() + guidance.notYet().size())
                    .isEqualTo(POLICY.measures().size());
            guidance.items().forEach(item -> {
                assertThat(item.why().zh())
                        .contains("2025 年第 4 季度", "B 类“鼓励”", item.measure().clause());
                assertThat(item.why().en())
                        .contains("2025Q4", "Class B", item.measure().clause());
            });
            guidance.notYet().forEach(withheld -> {
                assertThat(withheld.whyNot().zh()).contains("B 类“鼓励”");
                assertThat(withheld.whyNot().en()).contains("Class B");
            });
        }
    }

    @Test
    void the_why_not_names_the_conditions_or_whom_the_measure_is_for() {
        // When
        Guidance guidance = guidance("B", "鼓励", Place.MIDDLE);

        // Then
        assertThat(whyNot(guidance, "fiscal-subsidies").zh())
                .isEqualTo("2025 年第 4 季度在规模以上名单中为 B 类“鼓励”（居中），满足下列条件后可适当享受，以年度结果核定：" + "年度结果的研发经费投入强度不低于基准值；年度得分高于上年。");
        assertThat(whyNot(guidance, "land-quota").zh()).isEqualTo("2025 年第 4 季度在规模以上名单中为 B 类“鼓励”（居中）；该项面向靠前企业（四(一)）。");
    }

    @Test
    void each_measure_is_offered_to_somebody_and_says_who_grants_it_by_which_clause() {
        for (Measure measure : POLICY.measures()) {
            assertThat(measure.offeredTo()).as(measure.code()).isNotEmpty();
            assertThat(measure.clause()).as(measure.code()).matches("四(\\([一二三]\\))?");
            assertThat(measure.grantor().zh()).as(measure.code()).isNotBlank();
            assertThat(measure.promise().zh()).as(measure.code()).endsWith("。");
            for (Place place : Place.values()) {
                if (measure.termsFor(place) instanceof Terms.OnConditions(List<BilingualText> conditions)) {
                    assertThat(conditions).as(measure.code()).isNotEmpty();
                    assertThat(place).as("只有居中企业是满足条件后享受").isEqualTo(Place.MIDDLE);
                }
            }
        }
    }

    private static Guidance guidance(String code, String name, Place place) {
        return Guidance.of(
                POLICY,
                QUARTER,
                MonitoringList.ABOVE_SCALE,
                new HeldClass(code, new BilingualText(name, "name"), place));
    }

    private static List<String> codes(List<Guidance.Withheld> withheld) {
        return withheld.stream().map(each -> each.measure().code()).toList();
    }

    private static BilingualText whyNot(Guidance guidance, String code) {
        return guidance.notYet().stream()
                .filter(withheld -> withheld.measure().code().equals(code))
                .findFirst()
                .orElseThrow()
                .whyNot();
    }
}
