package io.hengzhi.scoringmodel.scheme;

import static io.hengzhi.scoringmodel.Schemes.DRAFT;
import static io.hengzhi.scoringmodel.Schemes.SOURCE;
import static io.hengzhi.scoringmodel.Schemes.band;
import static io.hengzhi.scoringmodel.Schemes.classes;
import static io.hengzhi.scoringmodel.Schemes.core;
import static io.hengzhi.scoringmodel.Schemes.indicators;
import static io.hengzhi.scoringmodel.Schemes.missing;
import static io.hengzhi.scoringmodel.Schemes.own;
import static io.hengzhi.scoringmodel.Schemes.sound;
import static io.hengzhi.scoringmodel.Schemes.window;
import static io.hengzhi.scoringmodel.Schemes.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.scoringmodel.Beijing;
import io.hengzhi.scoringmodel.Schemes;
import io.hengzhi.scoringmodel.indicator.Direction;
import io.hengzhi.scoringmodel.indicator.Formula;
import io.hengzhi.scoringmodel.indicator.Indicator;
import io.hengzhi.scoringmodel.indicator.IndicatorCode;
import io.hengzhi.scoringmodel.scheme.SchemeDraft.DraftClasses;
import io.hengzhi.scoringmodel.scheme.SchemeDraft.DraftIndicator;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a district may lay down, and everything a draft is told. */
@PolicyClause("三(二), 三(三)")
class SchemeDraftTest {

    private static List<SchemeProblem> problems(SchemeDraft draft) {
        return draft.check(List.of(Framework.BEIJING_6X), Beijing.CATALOGUE) instanceof Checked.Unsound(var problems)
                ? problems
                : List.of();
    }

    private static List<String> codes(SchemeDraft draft) {
        return problems(draft).stream()
                .map(problem -> problem.field() + " " + problem.code())
                .toList();
    }

    private static SchemeDraft aboveClasses(String by, SchemeDraft.DraftClass... bands) {
        return classes(DRAFT, new DraftClasses(by, List.of(bands)), null);
    }

    private static SchemeDraft weighted(String first, String second) {
        return with(
                with(DRAFT, core("outputPerCapita", first, "140", null)), core("taxPerCapita", second, "8.6", null));
    }

    @Test
    void a_sound_draft_becomes_a_scheme_with_the_frameworks_indicators_first() {
        Scheme scheme = sound(DRAFT);

        assertThat(scheme.id()).isEqualTo("110113-2025");
        assertThat(scheme.indicators())
                .map(one -> one.indicator().code() + " " + one.weight() + " " + one.baseline())
                .containsExactly(
                        "outputPerCapita 15.00 140.000000",
                        "taxPerCapita 15.00 8.600000",
                        "taxPerMu 25.00 24.100000",
                        "revenueGrowth 10.00 0.042000",
                        "outputPerEnergy 15.00 9.850000",
                        "rdIntensity 10.00 0.030200",
                        "x1 5.00 0.041000",
                        "x2 5.00 5.600000");
        assertThat(scheme.indicators().get(7).indicator().direction()).isEqualTo(Direction.SMALLER_IS_BETTER);
        assertThat(scheme.indicators().get(7).indicator().formula())
                .isEqualTo(new Formula.Quotient(Beijing.WATER.code(), Beijing.OUTPUT.code()));
        assertThat(scheme.indicators().get(3).growthForm()).isEqualTo(GrowthForm.INDEX);
        assertThat(scheme.classesAbove().bands())
                .map(one -> one.code() + " " + one.upTo() + " " + one.place().text())
                .containsExactly("A 2000 front", "B 6000 middle", "C 9500 middle", "D null rear");
        assertThat(scheme.classesBelow()).isNull();
    }

    @Test
    void the_order_of_writing_does_not_matter() {
        List<DraftIndicator> reversed = new ArrayList<>(DRAFT.indicators()).reversed();

        assertThat(sound(indicators(DRAFT, reversed)).indicators().subList(0, 6))
                .isEqualTo(sound(DRAFT).indicators().subList(0, 6));
    }

    @Test
    void weights_sum_to_exactly_100() {
        assertThat(codes(weighted("15.01", "15"))).containsExactly("indicators weights-do-not-sum-to-100");
        assertThat(codes(weighted("14.99", "15"))).containsExactly("indicators weights-do-not-sum-to-100");
        assertThat(codes(weighted("14.99", "15.01"))).isEmpty();
        assertThat(problems(weighted("15.01", "15")).getFirst().text())
                .isEqualTo(BilingualText.of(
                        "各指标权重之和应为 100 分，实为 100.01。", "The weights sum to exactly 100, these sum to 100.01."));
    }

    @Test
    void a_weight_has_at_most_two_decimals_and_is_above_zero() {
        assertThat(codes(weighted("14.995", "15.005")))
                .containsExactly("indicators[6].weight too-many-decimals", "indicators[7].weight too-many-decimals");
        assertThat(codes(weighted("0", "30"))).containsExactly("indicators[6].weight weight-out-of-range");
        assertThat(codes(weighted("-5", "35"))).containsExactly("indicators[6].weight weight-out-of-range");
        assertThat(codes(weighted("fifteen", "15"))).containsExactly("indicators[6].weight not-a-decimal");
        // trailing zeros do not count
        assertThat(codes(weighted("15.0000", "15"))).isEmpty();
    }

    @Test
    void a_core_indicator_cannot_be_dropped() {
        List<DraftIndicator> five = DRAFT.indicators().stream()
                .filter(one -> !one.code().equals("rdIntensity"))
                .toList();

        assertThat(codes(indicators(DRAFT, five)))
                .containsExactly("indicators weights-do-not-sum-to-100", "indicators core-indicator-dropped");
    }

    @Test
    void an_indicator_is_listed_once_and_known() {
        List<DraftIndicator> twice = new ArrayList<>(DRAFT.indicators());
        twice.add(DRAFT.indicators().getFirst());

        assertThat(codes(indicators(DRAFT, twice)))
                .contains("indicators[8].code indicator-twice", "indicators weights-do-not-sum-to-100");
        assertThat(codes(with(DRAFT, core("profit", "5", "1", null)))).contains("indicators[8].code unknown-indicator");
        assertThat(codes(with(DRAFT, core("x0", "5", "1", null)))).contains("indicators[8].code unknown-indicator");
    }

    @Test
    void a_baseline_is_above_zero_with_at_most_six_decimals() {
        assertThat(codes(with(DRAFT, core("taxPerMu", "25", "0", null))))
                .containsExactly("indicators[7].baseline baseline-not-positive");
        assertThat(codes(with(DRAFT, core("taxPerMu", "25", "-1", null))))
                .containsExactly("indicators[7].baseline baseline-not-positive");
        assertThat(codes(with(DRAFT, core("taxPerMu", "25", "0.0000001", null))))
                .containsExactly("indicators[7].baseline too-many-decimals");
        assertThat(codes(with(DRAFT, core("taxPerMu", "25", "0.000001", null)))).isEmpty();
    }

    @Test
    void a_growth_in_index_form_needs_one_plus_its_baseline_above_zero() {
        assertThat(codes(with(DRAFT, core("revenueGrowth", "10", "-0.03", "index"))))
                .isEmpty();
        assertThat(codes(with(DRAFT, core("revenueGrowth", "10", "-0.999999", "index"))))
                .isEmpty();
        assertThat(codes(with(DRAFT, core("revenueGrowth", "10", "-1", "index"))))
                .containsExactly("indicators[7].baseline baseline-not-positive");
        assertThat(codes(with(DRAFT, core("revenueGrowth", "10", "-0.03", "ratio"))))
                .containsExactly("indicators[7].baseline baseline-not-positive");
        assertThat(codes(with(DRAFT, core("taxPerMu", "25", "20", "index"))))
                .containsExactly("indicators[7].growthForm unknown-growth-form");
    }

    @Test
    void a_growth_that_should_be_small_is_scored_in_index_form_only() {
        Framework frugal = new Framework(
                "frugal",
                BilingualText.of("节能", "Frugal"),
                List.of(new Indicator(
                        IndicatorCode.of("energyGrowth"),
                        BilingualText.of("能耗增速", "Energy growth"),
                        BilingualText.of("能耗增速", "Energy growth"),
                        "比率",
                        new Formula.Growth(Beijing.ENERGY.code()),
                        Direction.SMALLER_IS_BETTER)));

        assertThat(frugalCodes(frugal, null)).containsExactly("indicators[0].growthForm small-growth-needs-index");
        assertThat(frugalCodes(frugal, "ratio")).containsExactly("indicators[0].growthForm small-growth-needs-index");
        assertThat(frugalCodes(frugal, "index")).isEmpty();
    }

    private static List<String> frugalCodes(Framework frugal, @Nullable String form) {
        SchemeDraft draft = new SchemeDraft(
                "110113",
                2025,
                1,
                "frugal",
                "trailing-four-quarters",
                "zero",
                2,
                List.of(core("energyGrowth", "100", "0.02", form)),
                Schemes.CLASSES,
                null);
        return draft.check(List.of(frugal), Beijing.CATALOGUE) instanceof Checked.Unsound(var problems)
                ? problems.stream()
                        .map(problem -> problem.field() + " " + problem.code())
                        .toList()
                : List.of();
    }

    @Test
    void a_baseline_states_its_source() {
        DraftIndicator silent =
                new DraftIndicator("taxPerMu", "25", "20", null, null, List.of(), null, null, null, null, null, null);

        assertThat(codes(with(DRAFT, silent))).containsExactly("indicators[7].baselineSource baseline-source-missing");
    }

    @Test
    void a_core_indicators_formula_is_the_frameworks() {
        DraftIndicator redefined = new DraftIndicator(
                "taxPerMu", "25", "20", SOURCE, null, List.of(), null, null, null, "revenue", "landArea", null);
        DraftIndicator turned = new DraftIndicator(
                "taxPerMu", "25", "20", SOURCE, null, List.of(), null, null, null, null, null, "smaller-is-better");
        DraftIndicator asItIs = new DraftIndicator(
                "taxPerMu", "25", "20", SOURCE, null, List.of(), null, null, null, null, null, "larger-is-better");

        assertThat(codes(with(DRAFT, redefined))).containsExactly("indicators[7] core-indicator-redefined");
        assertThat(codes(with(DRAFT, turned))).containsExactly("indicators[7] core-indicator-redefined");
        assertThat(codes(with(DRAFT, asItIs))).isEmpty();
    }

    @Test
    void a_districts_own_indicator_says_what_it_measures() {
        assertThat(codes(with(DRAFT, own("x1", "smiles", "staff", "larger-is-better", "5", "1"))))
                .containsExactly("indicators[7].numerator unknown-quantity");
        assertThat(codes(with(DRAFT, own("x1", "output", "output", "larger-is-better", "5", "1"))))
                .containsExactly("indicators[7].denominator divided-by-itself");
        assertThat(codes(with(DRAFT, own("x1", "output", null, "upwards", "5", "1"))))
                .containsExactly("indicators[7].direction unknown-direction");
        assertThat(codes(with(DRAFT, core("x1", "5", "1", null))))
                .containsExactly(
                        "indicators[7].name name-missing",
                        "indicators[7].unit unit-missing",
                        "indicators[7].numerator quantity-missing");
    }

    private static DraftIndicator written(String formula, String unit) {
        return DraftIndicator.written(
                "x1", BilingualText.of("特色", "Own"), unit, formula, "larger-is-better", "5", "1", SOURCE);
    }

    @Test
    void a_districts_own_indicator_may_be_written_as_a_formula() {
        assertThat(codes(with(DRAFT, written("(output - valueAdded) / staff", "万元/人"))))
                .isEmpty();
        assertThat(codes(with(DRAFT, written("(output - valueAdded", "万元"))))
                .containsExactly("indicators[7].formula sign-expected");
        assertThat(codes(with(DRAFT, written("output / staff", "万元/亩"))))
                .containsExactly("indicators[7].unit unit-differs");
        DraftIndicator both = new DraftIndicator(
                "x1",
                "5",
                "1",
                SOURCE,
                null,
                List.of(),
                BilingualText.of("特色", "Own"),
                "万元/人",
                "output / staff",
                "output",
                null,
                null);
        assertThat(codes(with(DRAFT, both))).containsExactly("indicators[7].formula formula-beside-quantities");
    }

    @Test
    void a_core_indicator_has_no_formula_of_a_district() {
        DraftIndicator redefined = new DraftIndicator(
                "taxPerMu", "25", "20", SOURCE, null, List.of(), null, null, "taxPaid / staff", null, null, null);

        assertThat(codes(with(DRAFT, redefined))).containsExactly("indicators[7] core-indicator-redefined");
    }

    @Test
    void a_scheme_names_district_year_framework_window_missing_rule_and_transition() {
        SchemeDraft wrong = new SchemeDraft(
                "shunyi", 1, 1, "beijing-7x", "fortnight", "maybe", 4, DRAFT.indicators(), Schemes.CLASSES, null);

        assertThat(codes(wrong))
                .containsExactly(
                        "district invalid-district",
                        "year invalid-year",
                        "framework unknown-framework",
                        "window unknown-window",
                        "missing unknown-missing-rule",
                        "transitionYears transition-out-of-range");
        assertThat(codes(window(missing(DRAFT, "neutral"), "year-to-date"))).isEmpty();
    }

    @Test
    void shares_rise_and_the_last_class_has_no_condition_so_that_the_list_is_covered() {
        assertThat(codes(aboveClasses(
                        "share",
                        band("A", "甲", "60", null, "front"),
                        band("B", "乙", "20", null, "middle"),
                        band("C", "丙", null, null, "rear"))))
                .containsExactly("classesAbove.classes[1] classes-out-of-order");
        assertThat(codes(aboveClasses(
                        "share", band("A", "甲", "60", null, "front"), band("B", "乙", "100", null, "rear"))))
                .containsExactly("classesAbove.classes[1] last-class-has-condition");
        assertThat(codes(
                        aboveClasses("share", band("A", "甲", null, null, "front"), band("B", "乙", null, null, "rear"))))
                .containsExactly("classesAbove.classes[0].upTo share-missing");
        assertThat(codes(aboveClasses(
                        "share", band("A", "甲", "33.333", null, "front"), band("B", "乙", null, null, "rear"))))
                .containsExactly("classesAbove.classes[0].upTo share-out-of-range");
        assertThat(codes(aboveClasses("share", band("A", "甲", null, null, "front"))))
                .isEmpty();
        assertThat(codes(classes(DRAFT, null, null))).containsExactly("classesAbove classes-missing");
        assertThat(codes(aboveClasses("share"))).containsExactly("classesAbove.classes classes-missing");
        assertThat(codes(aboveClasses("lot", band("A", "甲", null, null, "front"))))
                .containsExactly("classesAbove.by unknown-class-rule");
    }

    @Test
    void thresholds_fall_and_floors_stand_beside_shares_only() {
        assertThat(codes(aboveClasses(
                        "threshold",
                        band("A", "甲", "120", null, "front"),
                        band("B", "乙", "80", null, "middle"),
                        band("C", "丙", null, null, "rear"))))
                .isEmpty();
        assertThat(codes(aboveClasses(
                        "threshold",
                        band("A", "甲", "80", null, "front"),
                        band("B", "乙", "80", null, "middle"),
                        band("C", "丙", null, null, "rear"))))
                .containsExactly("classesAbove.classes[1] classes-out-of-order");
        assertThat(codes(aboveClasses(
                        "threshold", band("A", "甲", "80", "90", "front"), band("B", "乙", null, null, "rear"))))
                .containsExactly("classesAbove.classes[0].floor floor-beside-threshold");
        assertThat(codes(aboveClasses(
                        "share", band("A", "甲", "20", "100", "front"), band("B", "乙", null, null, "rear"))))
                .isEmpty();
    }

    @Test
    void the_below_scale_list_has_its_own_rule_and_its_thresholds_may_be_negative() {
        DraftClasses below = new DraftClasses(
                "threshold",
                List.of(
                        band("A", "甲", "10", null, "front"),
                        band("B", "乙", "-1", null, "middle"),
                        band("C", "丙", null, null, "rear")));

        assertThat(codes(classes(DRAFT, Schemes.CLASSES, below))).isEmpty();
    }

    @Test
    void classes_have_different_codes_names_and_a_place() {
        assertThat(codes(aboveClasses(
                        "share", band("A", "甲", "20", null, "front"), band("A", "", null, null, "somewhere"))))
                .containsExactly(
                        "classesAbove.classes[1].code class-code-invalid",
                        "classesAbove.classes[1].name name-missing",
                        "classesAbove.classes[1].place unknown-place");
    }

    @Test
    void every_problem_is_said_at_once_in_both_languages() {
        SchemeDraft wrong = with(
                with(missing(DRAFT, "?"), core("taxPerMu", "24", "0", null)), core("rdIntensity", "10", "x", null));

        assertThat(problems(wrong)).hasSize(4).allSatisfy(problem -> {
            assertThat(problem.text().zh()).isNotBlank();
            assertThat(problem.text().en()).isNotBlank();
        });
        assertThatThrownBy(() -> sound(wrong)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_dropped_core_indicator_is_told_with_its_own_way_out() {
        List<DraftIndicator> fewer = new ArrayList<>(DRAFT.indicators());
        fewer.removeIf(one -> one.code().equals("outputPerCapita"));

        SchemeProblem dropped = problems(indicators(DRAFT, fewer)).stream()
                .filter(problem -> problem.code().equals("core-indicator-dropped"))
                .findFirst()
                .orElseThrow();

        assertThat(dropped.wayOut().en()).startsWith("Add the core indicator");
    }

    @Test
    void a_scheme_reads_only_the_quantities_it_needs() {
        Scheme scheme = sound(DRAFT);

        assertThat(scheme.quantities())
                .map(Object::toString)
                .containsExactlyInAnyOrder(
                        "output",
                        "staff",
                        "taxPaid",
                        "landArea",
                        "revenue",
                        "energy",
                        "rdSpend",
                        "inventionPatents",
                        "waterUse");
    }
}
