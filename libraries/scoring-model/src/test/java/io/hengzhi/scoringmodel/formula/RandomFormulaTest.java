package io.hengzhi.scoringmodel.formula;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.Parsed;
import io.hengzhi.kernel.Period;
import io.hengzhi.kernel.Quantity;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.scoringmodel.Facts;
import io.hengzhi.scoringmodel.fact.Aggregate;
import io.hengzhi.scoringmodel.fact.EffectiveFacts;
import io.hengzhi.scoringmodel.fact.EnergyFactors;
import io.hengzhi.scoringmodel.fact.Window;
import io.hengzhi.scoringmodel.fact.WindowRule;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Random formulas against an independent engine (FEEL, DMN 1.3), and random texts that are mostly no formula. */
class RandomFormulaTest {

    private static final long SEED = 20_260_101;
    private static final List<String> NAMES = List.of("a", "b", "c", "d", "e");
    /** Of the greatest part: the independent engine rounds quotients. */
    private static final BigDecimal TOLERANCE = new BigDecimal("1e-15");

    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

    private static final List<Quantity> QUANTITIES = NAMES.stream()
            .map(name -> new Quantity(
                    QuantityCode.of(name + "Level"),
                    BilingualText.of(name, name),
                    "比率",
                    Quantity.Kind.STOCK,
                    Quantity.Frequency.QUARTERLY,
                    true,
                    List.of(BureauCode.of("statistics")),
                    List.of("比率")))
            .toList();
    private static final Catalogue CATALOGUE =
            new Catalogue(1, List.of(), List.of(), QUANTITIES, List.of(), List.of(), List.of());

    @Test
    void two_thousand_random_formulas_come_to_what_feel_says() {
        compareWithFeel(2_000);
    }

    @Test
    @Tag("faults")
    void a_hundred_thousand_random_formulas_come_to_what_feel_says() {
        compareWithFeel(100_000);
    }

    private static void compareWithFeel(int count) {
        Random random = new Random(SEED);
        int compared = 0;
        for (int i = 0; i < count; i++) {
            Map<String, Object> values = new HashMap<>();
            Facts facts = Facts.none();
            for (int q = 0; q < NAMES.size(); q++) {
                BigDecimal value = BigDecimal.valueOf(random.nextInt(2_000_000) - 200_000, random.nextInt(7));
                values.put(NAMES.get(q) + "Level", value);
                String text = value.toPlainString();
                facts.quarters(QUANTITIES.get(q), "2025Q1", text, text, text, text);
            }
            String formula = "aLevel + " + formula(random, 4);
            Calculation ours = calculate(formula, facts);
            EvaluationResult theirs = FEEL.evaluateExpression(formula, values);
            if (ours.findValue().isPresent()) {
                assertThat(theirs.isSuccess()).as(formula).isTrue();
                BigDecimal expected = new BigDecimal(theirs.result().toString());
                BigDecimal found = decimal(ours.findValue().orElseThrow());
                BigDecimal allowed = greatest(ours.steps()).add(BigDecimal.ONE).multiply(TOLERANCE);
                assertThat(found.subtract(expected).abs())
                        .as(formula + " of " + values)
                        .isLessThanOrEqualTo(allowed);
                compared++;
            } else {
                assertThat(ours.findDivisorNotPositive()).as(formula).isPresent();
            }
        }
        assertThat(compared).isGreaterThan(count / 3);
    }

    private static Calculation calculate(String formula, Facts facts) {
        EffectiveFacts folded = EffectiveFacts.fold(CATALOGUE, facts.cells(), Set.of(), EnergyFactors.GB_T_2589_2020);
        return new Calculation(
                WrittenFormula.compile(formula, CATALOGUE).orElseThrow(),
                Window.of(Period.of("2025"), WindowRule.TRAILING_FOUR_QUARTERS),
                (quantity, window) -> Aggregate.over(folded.series(quantity), window));
    }

    private static BigDecimal decimal(Fraction fraction) {
        return new BigDecimal(fraction.numerator())
                .divide(new BigDecimal(fraction.denominator()), MathContext.DECIMAL128);
    }

    /** The greatest figure on the way to the result. */
    private static BigDecimal greatest(Calculation.Step step) {
        Fraction value = step.value();
        BigDecimal own = value == null ? BigDecimal.ZERO : decimal(value).abs();
        return step.parts().stream().map(RandomFormulaTest::greatest).reduce(own, BigDecimal::max);
    }

    private static String formula(Random random, int depth) {
        if (depth == 0 || random.nextInt(5) == 0) {
            return random.nextInt(3) == 0
                    ? BigDecimal.valueOf(1 + random.nextInt(99_999), random.nextInt(5))
                            .toPlainString()
                    : NAMES.get(random.nextInt(NAMES.size())) + "Level";
        }
        String left = formula(random, depth - 1);
        String right = formula(random, depth - 1);
        return switch (random.nextInt(7)) {
            case 0 -> "(" + left + " + " + right + ")";
            case 1 -> "(" + left + " - " + right + ")";
            case 2 -> "(" + left + ") * (" + right + ")";
            case 3 -> "(" + left + ") / (" + right + ")";
            case 4 -> "max(" + left + ", " + right + ")";
            case 5 -> "min(" + left + ", " + right + ")";
            default -> "(-(" + left + ") + " + right + ")";
        };
    }

    @Test
    void ten_thousand_hostile_texts_are_read_or_refused() {
        readHostile(10_000);
    }

    @Test
    @Tag("faults")
    void a_hundred_thousand_hostile_texts_are_read_or_refused() {
        readHostile(100_000);
    }

    private static void readHostile(int count) {
        Random random = new Random(SEED);
        List<String> scraps = Stream.of(
                        "aLevel",
                        "b",
                        "a",
                        "max",
                        "min(",
                        "yearBefore(",
                        "sum(",
                        "上年同期",
                        "(",
                        ")",
                        ",",
                        "+",
                        "-",
                        "*",
                        "/",
                        "÷",
                        "（",
                        "1",
                        "0.5",
                        "999999999999",
                        "\"",
                        "“",
                        "”",
                        " ",
                        "\u0000",
                        "\uD83D\uDE00",
                        "\uD83D",
                        ".",
                        "..",
                        "${jndi:ldap://x}",
                        "Runtime.getRuntime()",
                        "\n",
                        "e",
                        "_",
                        "'",
                        "\\")
                .toList();
        int refused = 0;
        for (int i = 0; i < count; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(random.nextInt(10) == 0 ? 2_000 : 40);
            for (int j = 0; j < length; j++) {
                text.append(scraps.get(random.nextInt(scraps.size())));
            }
            switch (WrittenFormula.compile(text.toString(), CATALOGUE)) {
                case Parsed.Valid<WrittenFormula>(WrittenFormula formula) ->
                    assertThat(formula.quantities()).isNotEmpty();
                case Parsed.Invalid<WrittenFormula>(var fault) -> {
                    assertThat(fault.code()).matches("[a-z-]+");
                    assertThat(fault.text().zh().length()).isLessThan(120);
                    refused++;
                }
            }
        }
        assertThat(refused).isGreaterThan(count / 2).isLessThan(count);
    }
}
