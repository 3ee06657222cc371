package io.hengzhi.scoringmodel.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.kernel.Period;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.Quantity;
import io.hengzhi.kernel.ReportedCell;
import io.hengzhi.scoringmodel.Beijing;
import io.hengzhi.scoringmodel.Beijing.Report;
import io.hengzhi.scoringmodel.Schemes;
import io.hengzhi.scoringmodel.fact.EffectiveFacts;
import io.hengzhi.scoringmodel.fact.EnergyFactors;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What holds for every enterprise, whatever was reported of it. */
@PolicyClause("三(三)")
class EvaluationLawsTest {

    private static final List<Period> PERIODS =
            List.of(Period.of("2024Q4"), Period.of("2025Q2"), Period.of("2025Q4"), Period.of("2025"));

    private static final List<Evaluator> EVALUATORS = List.of(
            new Evaluator(Schemes.sound(Schemes.DRAFT)),
            new Evaluator(Schemes.sound(Schemes.missing(Schemes.DRAFT, "reweight"))),
            new Evaluator(Schemes.sound(Schemes.window(Schemes.DRAFT, "year-to-date"))));

    @Test
    void neither_the_order_nor_the_repetition_of_reports_moves_a_digit() {
        Random random = new Random(42);
        for (int round = 0; round < 150; round++) {
            List<ReportedCell> cells = randomReports(random);
            List<ReportedCell> again = new ArrayList<>(cells);
            for (int i = 0; i < 20; i++) {
                again.add(cells.get(random.nextInt(cells.size())));
            }
            Collections.shuffle(again, random);

            assertThat(picture(fold(again))).isEqualTo(picture(fold(cells)));
        }
    }

    @Test
    void the_explanation_adds_up_to_the_score_and_the_score_lies_within_0_and_200() {
        Random random = new Random(43);
        for (int round = 0; round < 250; round++) {
            EffectiveFacts facts = fold(randomReports(random));
            for (Evaluator evaluator : EVALUATORS) {
                for (Period period : PERIODS) {
                    Evaluation evaluation = evaluator.evaluate(Subject.of(facts, null), period);

                    long sum = evaluation.listTerms().stream()
                            .mapToLong(term -> term.points().units())
                            .sum();
                    assertThat(evaluation.scoreUnits()).isEqualTo(Math.min(sum, Evaluation.GREATEST));
                    assertThat(evaluation.scoreUnits()).isBetween(0L, Evaluation.GREATEST);
                    assertThat(evaluation.listTerms()).allSatisfy(term -> {
                        assertThat(term.points().units()).isNotNegative();
                        assertThat(term.value() == null)
                                .isEqualTo(!term.status().text().equals("present"));
                    });
                }
            }
        }
    }

    private static EffectiveFacts fold(List<ReportedCell> cells) {
        return EffectiveFacts.fold(
                Beijing.CATALOGUE,
                cells,
                Set.of(Beijing.ELECTRICITY.code(), Beijing.NATURAL_GAS.code()),
                EnergyFactors.GB_T_2589_2020);
    }

    private static List<ReportedCell> randomReports(Random random) {
        List<ReportedCell> cells = new ArrayList<>();
        for (Quantity quantity : Beijing.CATALOGUE.quantities()) {
            boolean yearToDate = quantity.kind() == Quantity.Kind.FLOW && random.nextInt(3) == 0;
            for (int year = 2023; year <= 2025; year++) {
                for (int quarter = 1; quarter <= 4; quarter++) {
                    if (random.nextInt(12) == 0) {
                        continue;
                    }
                    String at = year + "Q" + quarter;
                    String value = Integer.toString(random.nextInt(1_000) * (yearToDate ? quarter : 1));
                    Report report = yearToDate ? Beijing.ytd(quantity, at, value) : Beijing.own(quantity, at, value);
                    cells.add(report.cell());
                    if (random.nextInt(8) == 0) {
                        cells.add(
                                report.revision(2).correction(random.nextInt(2)).cell());
                    }
                    if (random.nextInt(40) == 0) {
                        cells.add(Beijing.withdrawn(quantity, at).revision(3).cell());
                    }
                }
            }
        }
        return cells;
    }

    /** Every figure, reason and fact id of every term in every period. */
    private static String picture(EffectiveFacts facts) {
        StringBuilder picture = new StringBuilder();
        for (Evaluator evaluator : EVALUATORS) {
            for (Period period : PERIODS) {
                Evaluation evaluation = evaluator.evaluate(Subject.of(facts, null), period);
                picture.append(period).append(evaluation.findScore()).append('\n');
                for (Term term : evaluation.listTerms()) {
                    picture.append(term.value())
                            .append(term.ratio())
                            .append(term.points())
                            .append(term.reason());
                    term.inputs().forEach(input -> picture.append(input.value()).append(input.quarters()));
                }
                picture.append(evaluator.taxPerMu(facts, period).find());
            }
        }
        return picture.toString();
    }
}
