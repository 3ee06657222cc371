package io.hengzhi.recomputation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hengzhi.contract.registry.SchemeDocument;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.samplecity.SampleCity;
import io.hengzhi.samplecity.SampleSize;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The small sample city under schemes whose own indicators are written as formulas, by both engines. */
class WrittenFormulasTest {

    /** A formula with its unit, its direction and a baseline near the middle. */
    private record Written(String formula, String unit, String direction, String baseline) {}

    private static final List<Written> FORMULAS = List.of(
            new Written("(output - rdSpend) / staff", "万元/人", "larger-is-better", "130"),
            new Written("max(taxPaid, 0.02 × revenue) ÷ landArea", "万元/亩", "larger-is-better", "20"),
            new Written("revenue / yearBefore(revenue) - 0.5", "比率", "larger-is-better", "0.55"),
            new Written("last(staff) / yearBefore(avg(staff))", "比率", "larger-is-better", "1.02"),
            new Written("energy / (output − rdSpend + 2 * taxPaid)", "吨标准煤/万元", "smaller-is-better", "0.12"),
            new Written("avg(output) / last(output)", "比率", "smaller-is-better", "1"),
            new Written(
                    "min(sum(revenue), output, 3 * yearBefore(output)) / (last(staff) + 1.5 * staff)",
                    "万元/人",
                    "larger-is-better",
                    "60"),
            new Written(
                    "rdSpend / revenue + taxPaid / (revenue - 0.1 * yearBefore(revenue))",
                    "比率",
                    "larger-is-better",
                    "0.1"),
            // a level on either side of a sum makes a level of it
            new Written("output / (output / revenue + last(staff) / staff)", "万元", "larger-is-better", "60000"));

    private static final String YEAR_TO_DATE = "year-to-date";

    private static final ProductCity CITY = city();

    private static ProductCity city() {
        SampleCity sample = SampleCity.of(SampleSize.SMALL);
        List<SchemeDocument> schemes = new ArrayList<>();
        for (SchemeDocument scheme : sample.schemes()) {
            // each in turn; all of them where a flow over a level in a part of a year is brought to a year
            schemes.add(
                    scheme.window().equals(YEAR_TO_DATE)
                            ? with(FORMULAS, scheme)
                            : with(List.of(FORMULAS.get(schemes.size() % FORMULAS.size())), scheme));
        }
        ProductCity city = new ProductCity().enterprises(sample.enterprises()).schemes(schemes);
        sample.messages()
                .forEach(message -> city.receives(message.bureau(), message.key(), message.headers(), message.body()));
        return city.decides(sample.steps());
    }

    /** The same scheme with more indicators of its own, each of which takes 1 of the weight of the heaviest. */
    private static SchemeDocument with(List<Written> formulas, SchemeDocument scheme) {
        int heaviest = 0;
        List<SchemeDocument.Indicator> indicators = new ArrayList<>(scheme.indicators());
        for (int i = 0; i < indicators.size(); i++) {
            if (weight(indicators.get(i)) > weight(indicators.get(heaviest))) {
                heaviest = i;
            }
        }
        SchemeDocument.Indicator taken = indicators.get(heaviest);
        indicators.set(
                heaviest,
                new SchemeDocument.Indicator(
                        taken.code(),
                        taken.name(),
                        taken.formula(),
                        taken.numerator(),
                        taken.denominator(),
                        taken.unit(),
                        taken.direction(),
                        new BigDecimal(taken.weight())
                                .subtract(BigDecimal.valueOf(formulas.size()))
                                .toPlainString(),
                        taken.baseline(),
                        taken.baselineSource(),
                        taken.growthForm(),
                        taken.notApplicableIndustries()));
        for (Written written : formulas) {
            indicators.add(new SchemeDocument.Indicator(
                    "x" + (20 + FORMULAS.indexOf(written)),
                    BilingualText.of("试验指标", "Trial"),
                    written.formula(),
                    null,
                    null,
                    written.unit(),
                    written.direction(),
                    "1",
                    written.baseline(),
                    BilingualText.of("试", "Trial"),
                    null,
                    List.of("13")));
        }
        return new SchemeDocument(
                scheme.district(),
                scheme.year(),
                scheme.framework(),
                scheme.window(),
                scheme.missing(),
                scheme.transitionYears(),
                indicators,
                scheme.classesAbove(),
                scheme.classesBelow());
    }

    private static double weight(SchemeDocument.Indicator indicator) {
        return Double.parseDouble(indicator.weight());
    }

    private static Recomputation.Outcome compared(Rules rules) throws SQLException {
        try (Recomputation recomputation = new Recomputation(rules)) {
            recomputation.load(CITY.records());
            recomputation.compute();
            CITY.publishTo(recomputation);
            return recomputation.compare();
        }
    }

    @Test
    void every_formula_is_worked_out_in_a_part_of_a_year_too() {
        assertThat(SampleCity.of(SampleSize.SMALL).schemes())
                .anySatisfy(scheme -> assertThat(scheme.window()).isEqualTo(YEAR_TO_DATE));
    }

    @Test
    void both_engines_publish_the_same_digits_ranks_and_classes_under_written_formulas() throws SQLException {
        Recomputation.Outcome outcome = compared(Rules.asWritten());

        System.out.println("written formulas: " + outcome + ", " + outcome.terms() + " terms");
        assertThat(outcome.differences()).isEmpty();
        assertThat(outcome.leftOut()).isNull();
        assertThat(outcome.agrees()).isTrue();
        assertThat(outcome.scores()).isGreaterThan(2_000);
        assertThat(outcome.terms()).isGreaterThan(5_000);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "a sum for a difference | a['up'] * b['down'] - b['up'] * a['down'] | a['up'] * b['down'] + b['up'] * a['down'] | score",
                "the lesser for the greater | WHEN b['up'] * a['down'] > a['up'] * b['down'] THEN b ELSE a | WHEN b['up'] * a['down'] > a['up'] * b['down'] THEN a ELSE b | score",
                "this year for the year before | s.last_q - r.quarters_before, s.tracking | s.last_q, s.tracking | score",
                "another sign in the formula | (i ->> 'formula') AS formula | replace((i ->> 'formula'), '- rdSpend', '+ rdSpend') AS formula | term x20",
                "the window for the last quarter | CASE WHEN r.last_only THEN s.last_q ELSE s.first_q END | s.first_q | score"
            })
    void a_planted_error_is_caught(String error, String passage, String other, String shows) throws SQLException {
        Recomputation.Outcome outcome = compared(Rules.asWritten().replacing(passage, other));

        System.out.println("planted " + error + ": " + outcome);
        assertThat(outcome.agrees()).as(error).isFalse();
        assertThat(outcome.differences())
                .as(error)
                .anySatisfy(difference -> assertThat(difference.what()).contains(shows));
    }

    private static final List<FormulaSql.Quantity> CATALOGUE = List.of(
            new FormulaSql.Quantity("output", "工业总产值", false),
            new FormulaSql.Quantity("taxPaid", "税收 (实缴)", false),
            new FormulaSql.Quantity("staff", "平均用工人数", true));

    @Test
    void names_in_chinese_and_in_quotes_are_the_quantities() {
        FormulaSql formula = FormulaSql.read("“税收 (实缴)” ／ 平均用工人数 ＋ \"税收 (实缴)\" / staff", CATALOGUE);
        assertThat(formula.readings()).extracting(FormulaSql.Reading::quantity).containsExactly("taxPaid", "staff");
    }

    @Test
    void a_flow_over_a_level_is_multiplied_by_4_over_n_and_nothing_else_is() {
        assertThat(FormulaSql.read("output / staff", CATALOGUE).steps())
                .extracting(FormulaSql.Step::expression)
                .endsWith("quotient(v1, v2)", "product(v3, fraction(4, quarters))");
        for (String other :
                List.of("output / taxPaid", "last(output) / staff", "avg(output) / staff", "staff / output")) {
            assertThat(FormulaSql.read(other, CATALOGUE).steps())
                    .as(other)
                    .noneMatch(step -> step.expression().contains("fraction(4"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1 + 1",
                "output +",
                "(output",
                "output)",
                "nothing / staff",
                "sum(staff)",
                "median(output)",
                "yearBefore(yearBefore(output))",
                "output; DROP TABLE slot",
                "\"output",
                "1.2.3 * output"
            })
    void what_is_no_formula_is_not_read(String text) {
        assertThatThrownBy(() -> FormulaSql.read(text, CATALOGUE)).isInstanceOf(FormulaSql.Unreadable.class);
    }
}
