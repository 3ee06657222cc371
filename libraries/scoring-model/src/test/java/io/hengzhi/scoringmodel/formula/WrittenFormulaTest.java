package io.hengzhi.scoringmodel.formula;

import static io.hengzhi.scoringmodel.Beijing.CATALOGUE;
import static io.hengzhi.scoringmodel.Beijing.OUTPUT;
import static io.hengzhi.scoringmodel.Beijing.PATENTS;
import static io.hengzhi.scoringmodel.Beijing.RD;
import static io.hengzhi.scoringmodel.Beijing.REVENUE;
import static io.hengzhi.scoringmodel.Beijing.STAFF;
import static io.hengzhi.scoringmodel.Beijing.VALUE_ADDED;
import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.Bureau;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.Parsed;
import io.hengzhi.kernel.Period;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.Quantity;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.scoringmodel.Facts;
import io.hengzhi.scoringmodel.fact.Aggregate;
import io.hengzhi.scoringmodel.fact.EffectiveFacts;
import io.hengzhi.scoringmodel.fact.Window;
import io.hengzhi.scoringmodel.fact.WindowRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a district can write, what it comes to, and what is refused with the place and the cause. */
@PolicyClause("三(二)")
class WrittenFormulaTest {

    private static final Facts ENTERPRISE = Facts.none()
            .quarters(OUTPUT, "2025Q1", "100", "200", "300", "400")
            .quarters(REVENUE, "2024Q1", "90", "90", "90", "90")
            .quarters(REVENUE, "2025Q1", "100", "110", "120", "130")
            .quarters(VALUE_ADDED, "2025Q1", "10", "20", "-30", "40")
            .quarters(STAFF, "2025Q1", "10", "10", "12", "8")
            .quarters(PATENTS, "2025Q1", "0", "0", "0", "0")
            .year(RD, 2025, "46");

    private static WrittenFormula compiled(String text) {
        return WrittenFormula.compile(text, CATALOGUE).orElseThrow();
    }

    private static Calculation calculated(String text, String period, WindowRule rule) {
        EffectiveFacts facts = ENTERPRISE.fold();
        return new Calculation(
                compiled(text),
                Window.of(Period.of(period), rule),
                (quantity, window) -> Aggregate.over(facts.series(quantity), window));
    }

    private static String value(String text) {
        return value(text, "2025", WindowRule.TRAILING_FOUR_QUARTERS);
    }

    private static String value(String text, String period, WindowRule rule) {
        return calculated(text, period, rule)
                .findValue()
                .map(found -> found.shown(6).stripTrailingZeros().toPlainString())
                .orElse("none");
    }

    @ParameterizedTest(name = "{0} = {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    output                                       | 1000      | 万元
                    staff                                        | 10        | 人
                    output / staff                               | 100       | 万元/人
                    sum(output) / avg(staff)                     | 100       | 万元/人
                    avg(output)                                  | 250       | 万元
                    last(output)                                 | 400       | 万元
                    last(staff)                                  | 8         | 人
                    revenue / yearBefore(revenue) - 1            | 0.277778  | 比率
                    last(revenue) / yearBefore(last(revenue))    | 1.444444  | 比率
                    (output - revenue) / staff                   | 54        | 万元/人
                    output - revenue - valueAdded                | 500       | 万元
                    output - (revenue - valueAdded)              | 580       | 万元
                    -valueAdded                                  | -40       | 万元
                    2 * output + output / 4                      | 2250      | 万元
                    max(output, revenue, valueAdded)             | 1000      | 万元
                    min(output, revenue, valueAdded)             | 40        | 万元
                    rdSpend / revenue * 100                      | 10        | 比率
                    output / staff / staff                       | 10        | 万元/人/人
                    output * staff / staff                       | 1000      | 万元
                    1 / 3 * output                               | 333.333333| 万元
                    """)
    void comes_to_the_exact_figure_and_its_unit(String formula, String figure, String unit) {
        assertThat(value(formula)).isEqualTo(figure);
        assertThat(compiled(formula).unit()).isEqualTo(unit);
    }

    @Test
    void chinese_names_signs_and_functions_mean_the_same() {
        Quantity output = named("output", "工业总产值", "万元", Quantity.Kind.FLOW);
        Quantity staff = named("staff", "平均用工人数", "人", Quantity.Kind.STOCK);
        Quantity tax = named("taxPaid", "税收 (实缴)", "万元", Quantity.Kind.FLOW);
        Catalogue catalogue = new Catalogue(
                1, List.<Bureau>of(), List.of(), List.of(output, staff, tax), List.of(), List.of(), List.of());

        WrittenFormula chinese = WrittenFormula.compile("（合计（工业总产值）－ “税收 (实缴)”）÷ 平均（平均用工人数）", catalogue)
                .orElseThrow();

        assertThat(chinese.root())
                .isEqualTo(WrittenFormula.compile("(sum(output) - taxPaid) / avg(staff)", catalogue)
                        .orElseThrow()
                        .root());
        assertThat(chinese.words().zh()).isEqualTo("(合计(工业总产值) − 税收 (实缴)) ÷ 平均(平均用工人数)");
        assertThat(chinese.words().en()).isEqualTo("(sum(output) − taxPaid) ÷ avg(staff)");
    }

    private static Quantity named(String code, String zh, String unit, Quantity.Kind kind) {
        return new Quantity(
                QuantityCode.of(code),
                BilingualText.of(zh, code),
                unit,
                kind,
                Quantity.Frequency.QUARTERLY,
                false,
                List.of(),
                List.of(unit));
    }

    @Test
    void a_part_of_a_year_over_a_level_is_brought_to_a_full_year_and_nothing_else_is() {
        // 100 + 200 over a mean of 10, times 4/2
        assertThat(value("output / staff", "2025Q2", WindowRule.YEAR_TO_DATE)).isEqualTo("60");
        assertThat(value("(output + revenue) / staff", "2025Q2", WindowRule.YEAR_TO_DATE))
                .isEqualTo("102");
        assertThat(value("output / revenue", "2025Q2", WindowRule.YEAR_TO_DATE)).isEqualTo("1.428571");
        assertThat(value("last(output) / staff", "2025Q2", WindowRule.YEAR_TO_DATE))
                .isEqualTo("20");
        assertThat(value("output", "2025Q2", WindowRule.YEAR_TO_DATE)).isEqualTo("300");
    }

    @Test
    void on_which_side_of_a_sum_a_level_stands_changes_nothing() {
        // 300 over 10/10 + 300/210, times 4/2
        assertThat(value("output / (staff / last(staff) + output / revenue)", "2025Q2", WindowRule.YEAR_TO_DATE))
                .isEqualTo("247.058824")
                .isEqualTo(
                        value("output / (output / revenue + staff / last(staff))", "2025Q2", WindowRule.YEAR_TO_DATE));
        assertThat(value("output / max(0.5, staff / last(staff))", "2025Q2", WindowRule.YEAR_TO_DATE))
                .isEqualTo("600")
                .isEqualTo(value("output / max(staff / last(staff), 0.5)", "2025Q2", WindowRule.YEAR_TO_DATE));
    }

    @Test
    void a_year_that_stands_in_for_a_part_of_one_counts_by_its_quarters() {
        // the R&D of 2025 is 46: one quarter of it over the mean staff, brought to a full year
        assertThat(value("rdSpend", "2026Q1", WindowRule.YEAR_TO_DATE)).isEqualTo("11.5");
        assertThat(value("avg(rdSpend)", "2026Q1", WindowRule.YEAR_TO_DATE)).isEqualTo("11.5");
        assertThat(value("avg(rdSpend)")).isEqualTo("11.5");
    }

    @Test
    void any_missing_name_makes_it_missing_whatever_the_others_are() {
        Calculation calculation = calculated("waterUse / inventionPatents", "2025", WindowRule.TRAILING_FOUR_QUARTERS);

        assertThat(calculation.isComplete()).isFalse();
        assertThat(calculation.findValue()).isEmpty();
        assertThat(calculation.findDivisorNotPositive()).isEmpty();
    }

    @Test
    void a_year_before_without_reports_is_missing() {
        assertThat(calculated("output / yearBefore(output)", "2025", WindowRule.TRAILING_FOUR_QUARTERS)
                        .isComplete())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "output / inventionPatents, inventionPatents, 0",
        "output / (valueAdded - revenue), valueAdded − revenue, -420"
    })
    void any_divisor_that_is_not_positive_is_the_denominator_case(String formula, String divisor, String figure) {
        Calculation calculation = calculated(formula, "2025", WindowRule.TRAILING_FOUR_QUARTERS);

        assertThat(calculation.findValue()).isEmpty();
        Calculation.Step found = calculation.findDivisorNotPositive().orElseThrow();
        assertThat(found.words().en()).isEqualTo(divisor);
        assertThat(found.value())
                .isNotNull()
                .satisfies(value -> assertThat(value.shown(0)).hasToString(figure));
    }

    @Test
    void shows_its_tree_with_values() {
        Calculation.Step root = calculated("(output - revenue) / staff", "2025", WindowRule.TRAILING_FOUR_QUARTERS)
                .steps();

        assertThat(written(root))
                .isEqualTo(
                        "(output − revenue) ÷ staff = 54[output − revenue = 540[output = 1000[], revenue = 460[]], staff = 10[]]");
    }

    private static String written(Calculation.Step step) {
        Fraction value = step.value();
        return step.words().en() + " = " + (value == null ? "none" : value.shown(0))
                + step.parts().stream().map(WrittenFormulaTest::written).toList();
    }

    @ParameterizedTest(name = "{0} is refused: {2} at {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    ''                              | 1  | formula-empty
                    1 + 2                           | 1  | formula-without-quantity
                    output +                        | 9  | not-expected
                    output / (staff                 | 16 | sign-expected
                    output staff                    | 8  | not-expected
                    output ) + staff                | 8  | not-expected
                    outptu / staff                  | 1  | unknown-quantity
                    output + staff                  | 8  | units-differ
                    output + 1                      | 8  | units-differ
                    max(output, staff)              | 11 | units-differ
                    output + last(output)           | 8  | spans-differ
                    sum(staff)                      | 1  | stock-not-summed
                    sum(output + revenue)           | 12 | sign-expected
                    avg(3)                          | 5  | quantity-expected
                    max(output)                     | 1  | arguments-out-of-range
                    yearBefore(yearBefore(output))  | 12 | year-before-nested
                    output * 1.1234567              | 10 | number-invalid
                    output * 1234567890123          | 10 | number-invalid
                    output ^ 2                      | 8  | sign-not-allowed
                    output; staff                   | 7  | sign-not-allowed
                    "output                         | 1  | quote-open
                    """)
    void what_cannot_be_read_is_refused_with_its_place_and_cause(String formula, int place, String code) {
        Parsed<WrittenFormula> read = WrittenFormula.compile(formula, CATALOGUE);

        assertThat(read).isInstanceOfSatisfying(Parsed.Invalid.class, invalid -> {
            assertThat(invalid.fault().code()).isEqualTo(code);
            assertThat(invalid.fault().text().zh())
                    .startsWith("第 " + place + " 个字符处：")
                    .endsWith("。");
            assertThat(invalid.fault().text().en())
                    .startsWith("At character " + place + ": ")
                    .endsWith(".");
        });
    }

    @Test
    void length_signs_and_depth_are_bounded() {
        assertThat(code("output" + " ".repeat(495))).isEqualTo("formula-too-long");
        assertThat(code("output" + "+output".repeat(70))).isEqualTo("none");
        assertThat(code("1" + "+1".repeat(120))).isEqualTo("formula-too-long");
        assertThat(code("(".repeat(19) + "output" + ")".repeat(19))).isEqualTo("none");
        assertThat(code("(".repeat(20) + "output" + ")".repeat(20))).isEqualTo("formula-too-deep");
    }

    private static String code(String text) {
        return WrittenFormula.compile(text, CATALOGUE) instanceof Parsed.Invalid<WrittenFormula>(var fault)
                ? fault.code()
                : "none";
    }

    @Test
    void a_unit_may_be_written_in_any_order() {
        assertThat(compiled("output * staff / landArea").hasUnit("人·万元/亩")).isTrue();
        assertThat(compiled("output / staff").hasUnit("人/万元")).isFalse();
        assertThat(compiled("output / revenue").hasUnit("比率")).isTrue();
    }
}
