package io.hengzhi.scoringmodel.evaluation;

import static io.hengzhi.scoringmodel.Beijing.ENERGY;
import static io.hengzhi.scoringmodel.Beijing.LAND;
import static io.hengzhi.scoringmodel.Beijing.OUTPUT;
import static io.hengzhi.scoringmodel.Beijing.RD;
import static io.hengzhi.scoringmodel.Beijing.REVENUE;
import static io.hengzhi.scoringmodel.Beijing.STAFF;
import static io.hengzhi.scoringmodel.Beijing.TAX;
import static io.hengzhi.scoringmodel.Schemes.core;
import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.kernel.Period;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.scoringmodel.Facts;
import io.hengzhi.scoringmodel.Schemes;
import io.hengzhi.scoringmodel.indicator.IndicatorCode;
import io.hengzhi.scoringmodel.indicator.Status;
import io.hengzhi.scoringmodel.scheme.SchemeDraft;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Between which scores an enterprise lies while inputs are missing. */
@PolicyClause("ours: DOMAIN 4")
class ScoreIntervalTest {

    private static final Period YEAR = Period.of("2025");

    /** Everything at its baseline: 20, 10, 30, 10, 20, 10. */
    private static final SchemeDraft SIX = Schemes.draft(
            core("outputPerCapita", "20", "100", null),
            core("taxPerCapita", "10", "10", null),
            core("taxPerMu", "30", "20", null),
            core("revenueGrowth", "10", "0.05", null),
            core("outputPerEnergy", "20", "5", null),
            core("rdIntensity", "10", "0.03", null));

    private static Facts withoutEnergyAndResearch() {
        return Facts.none()
                .year(OUTPUT, 2025, "10000")
                .year(STAFF, 2025, "100")
                .year(TAX, 2025, "1000")
                .year(LAND, 2025, "50")
                .year(REVENUE, 2024, "10000")
                .year(REVENUE, 2025, "10500");
    }

    private static Evaluation evaluate(SchemeDraft draft, Facts facts) {
        return new Evaluator(Schemes.sound(draft)).evaluate(Subject.of(facts.fold(), null), YEAR);
    }

    private static Optional<ScoreInterval> interval(SchemeDraft draft, Facts facts) {
        return ScoreInterval.of(evaluate(draft, facts));
    }

    @Test
    void there_is_none_when_nothing_is_missing() {
        Facts complete = withoutEnergyAndResearch().year(ENERGY, 2025, "2000").year(RD, 2025, "315");

        assertThat(interval(SIX, complete)).isEmpty();
    }

    @Test
    void a_zero_denominator_is_not_missing_and_opens_no_interval() {
        Facts noEnergyUsed = withoutEnergyAndResearch().year(ENERGY, 2025, "0").year(RD, 2025, "315");

        assertThat(evaluate(SIX, noEnergyUsed).status(4)).isEqualTo(Status.ZERO_DENOMINATOR);
        assertThat(interval(SIX, noEnergyUsed)).isEmpty();
    }

    @Test
    void under_zero_for_missing_the_score_is_already_the_worst() {
        // Given 70 points at the baseline; energy (20) and research (10) may still bring twice their weight

        // When
        ScoreInterval interval = interval(SIX, withoutEnergyAndResearch()).orElseThrow();

        // Then
        assertThat(interval.worst()).hasToString("70.0000000000");
        assertThat(interval.best()).hasToString("130.0000000000");
        assertThat(interval.missing())
                .extracting(IndicatorCode::value)
                .containsExactly("outputPerEnergy", "rdIntensity");
    }

    @Test
    void under_neutral_the_score_lies_in_the_middle() {
        SchemeDraft neutral = Schemes.missing(SIX, "neutral");

        assertThat(evaluate(neutral, withoutEnergyAndResearch()).findScore())
                .map(Scaled::toString)
                .contains("100.0000000000");
        ScoreInterval interval = interval(neutral, withoutEnergyAndResearch()).orElseThrow();
        assertThat(interval.worst()).hasToString("70.0000000000");
        assertThat(interval.best()).hasToString("130.0000000000");
    }

    @Test
    void under_reweighting_the_weights_come_back_with_the_inputs() {
        // Given a score of 100 over the 70 that are there

        // When
        SchemeDraft reweight = Schemes.missing(SIX, "reweight");
        ScoreInterval interval = interval(reweight, withoutEnergyAndResearch()).orElseThrow();

        // Then: the 70 count as 70 again, the others bring nothing or twice theirs
        assertThat(interval.worst()).hasToString("70.0000000000");
        assertThat(interval.best()).hasToString("130.0000000000");
    }

    @Test
    void an_enterprise_of_which_nothing_came_may_still_be_anywhere() {
        ScoreInterval interval =
                interval(Schemes.missing(SIX, "reweight"), Facts.none()).orElseThrow();

        assertThat(interval.worst()).hasToString("0.0000000000");
        assertThat(interval.best()).hasToString("200.0000000000");
    }

    @Test
    void what_is_not_applicable_stays_dropped() {
        // Given growth (10) not applied to this enterprise, so that 90 of the 100 count
        Subject subject = new Subject(
                withoutEnergyAndResearch().fold(), null, Set.of(IndicatorCode.of("revenueGrowth")), List.of());

        // When
        ScoreInterval interval = ScoreInterval.of(new Evaluator(Schemes.sound(SIX)).evaluate(subject, YEAR))
                .orElseThrow();

        // Then: 60 x 100 / 90, and 30 twice
        assertThat(interval.worst()).hasToString("66.6666666666");
        assertThat(interval.best()).hasToString("133.3333333332");
    }

    /**
     * The oracle: each missing figure is delivered for real at every one of several values, and the score taken. Each of the two
     * figures enters one indicator, so zero and the cap are reached.
     */
    @Test
    void delivering_the_missing_figures_never_leaves_the_interval_and_reaches_both_ends() {
        List<String> energies = List.of("0", "0.000001", "900", "2000", "123456.789");
        List<String> researches = List.of("0", "1", "315", "630", "999999");
        Random random = new Random(7);
        for (String rule : List.of("zero", "neutral", "reweight")) {
            SchemeDraft draft = Schemes.missing(SIX, rule);
            for (int round = 0; round < 40; round++) {
                Facts known = someFirm(random);
                ScoreInterval interval = interval(draft, known).orElseThrow();
                List<Long> delivered = new ArrayList<>();
                for (String energy : energies) {
                    for (String research : researches) {
                        Facts complete = copy(known).year(ENERGY, 2025, energy).year(RD, 2025, research);
                        delivered.add(evaluate(draft, complete).scoreUnits());
                    }
                    delivered.add(evaluate(draft, copy(known).year(ENERGY, 2025, energy))
                            .scoreUnits());
                }
                assertThat(delivered)
                        .allSatisfy(units -> assertThat(units)
                                .isBetween(
                                        interval.worst().units(),
                                        interval.best().units()));
                assertThat(delivered)
                        .contains(interval.worst().units(), interval.best().units());
            }
        }
    }

    private static Facts someFirm(Random random) {
        return Facts.none()
                .year(OUTPUT, 2025, Integer.toString(1 + random.nextInt(30_000)))
                .year(STAFF, 2025, Integer.toString(1 + random.nextInt(300)))
                .year(TAX, 2025, Integer.toString(random.nextInt(4_000) - 500))
                .year(LAND, 2025, Integer.toString(1 + random.nextInt(200)))
                .year(REVENUE, 2024, Integer.toString(1 + random.nextInt(20_000)))
                .year(REVENUE, 2025, Integer.toString(1 + random.nextInt(20_000)));
    }

    private static Facts copy(Facts facts) {
        return Facts.none().all(facts.cells());
    }

    /** In BigDecimal, from the points that a page shows, whatever is missing. */
    @Test
    void agrees_with_the_sum_done_by_hand_for_any_set_of_missing_inputs() {
        Random random = new Random(11);
        for (int round = 0; round < 300; round++) {
            Facts facts = Facts.none();
            for (var quantity : List.of(OUTPUT, STAFF, TAX, LAND, ENERGY, RD)) {
                if (random.nextInt(3) > 0) {
                    facts.year(quantity, 2025, Integer.toString(1 + random.nextInt(9_000)));
                }
            }
            Evaluation evaluation = evaluate(SIX, facts);
            BigDecimal known = BigDecimal.ZERO;
            BigDecimal waiting = BigDecimal.ZERO;
            for (Term term : evaluation.listTerms()) {
                known = known.add(term.points().toBigDecimal());
                if (term.status() == Status.MISSING) {
                    waiting = waiting.add(new BigDecimal(term.weight().toString()));
                }
            }
            ScoreInterval interval = ScoreInterval.of(evaluation).orElseThrow();
            assertThat(interval.worst().toBigDecimal()).isEqualByComparingTo(known);
            assertThat(interval.best().toBigDecimal())
                    .isEqualByComparingTo(
                            known.add(waiting.multiply(BigDecimal.TWO)).setScale(10, RoundingMode.UNNECESSARY));
        }
    }
}
