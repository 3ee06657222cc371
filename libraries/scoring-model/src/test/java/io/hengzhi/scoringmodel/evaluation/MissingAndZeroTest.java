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

import io.hengzhi.kernel.IndustryCode;
import io.hengzhi.kernel.Period;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.scoringmodel.Facts;
import io.hengzhi.scoringmodel.Schemes;
import io.hengzhi.scoringmodel.indicator.IndicatorCode;
import io.hengzhi.scoringmodel.indicator.Status;
import io.hengzhi.scoringmodel.scheme.SchemeDraft;
import io.hengzhi.scoringmodel.scheme.SchemeDraft.DraftIndicator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Missing, not applicable and zero are three things. */
@PolicyClause("ours: DOMAIN 4")
class MissingAndZeroTest {

    private static final Period YEAR = Period.of("2025");

    /** Everything at its baseline: 20, 10, 30, 10, 20, 10. */
    private static final SchemeDraft SIX = Schemes.draft(
            core("outputPerCapita", "20", "100", null),
            core("taxPerCapita", "10", "10", null),
            core("taxPerMu", "30", "20", null),
            core("revenueGrowth", "10", "0.05", null),
            core("outputPerEnergy", "20", "5", null),
            core("rdIntensity", "10", "0.03", null));

    private static Facts atBaseline() {
        return withoutEnergy().year(ENERGY, 2025, "2000");
    }

    private static Facts withoutEnergy() {
        return Facts.none()
                .year(OUTPUT, 2025, "10000")
                .year(STAFF, 2025, "100")
                .year(TAX, 2025, "1000")
                .year(LAND, 2025, "50")
                .year(REVENUE, 2024, "10000")
                .year(REVENUE, 2025, "10500")
                .year(RD, 2025, "315");
    }

    private static Evaluation evaluate(SchemeDraft draft, Facts facts) {
        return new Evaluator(Schemes.sound(draft)).evaluate(Subject.of(facts.fold(), null), YEAR);
    }

    private static String score(Evaluation evaluation) {
        return evaluation.findScore().map(Scaled::toString).orElse("none");
    }

    private static Status status(Evaluation evaluation, String code) {
        return evaluation.listTerms().stream()
                .filter(term -> term.indicator().code().value().equals(code))
                .findFirst()
                .orElseThrow()
                .status();
    }

    @Test
    void all_at_baseline_gives_100() {
        assertThat(score(evaluate(SIX, atBaseline()))).isEqualTo("100.0000000000");
    }

    @Test
    void all_at_the_cap_gives_200() {
        Facts giant = Facts.none()
                .year(OUTPUT, 2025, "999999999999")
                .year(STAFF, 2025, "1")
                .year(TAX, 2025, "999999999999")
                .year(LAND, 2025, "1")
                .year(REVENUE, 2024, "1")
                .year(REVENUE, 2025, "1000")
                .year(RD, 2025, "1000")
                .year(ENERGY, 2025, "0.000001");

        assertThat(score(evaluate(SIX, giant))).isEqualTo("200.0000000000");
    }

    @Test
    void nothing_reported_scores_zero_and_is_still_scored() {
        Evaluation evaluation = evaluate(SIX, Facts.none());

        assertThat(score(evaluation)).isEqualTo("0.0000000000");
        assertThat(evaluation.listMissing()).hasSize(6);
    }

    @Test
    void missing_earns_nothing_by_default() {
        Evaluation evaluation = evaluate(SIX, withoutEnergy());

        assertThat(score(evaluation)).isEqualTo("80.0000000000");
        assertThat(status(evaluation, "outputPerEnergy")).isEqualTo(Status.MISSING);
    }

    @Test
    void missing_may_be_neutral() {
        Evaluation evaluation = evaluate(Schemes.missing(SIX, "neutral"), withoutEnergy());

        assertThat(score(evaluation)).isEqualTo("100.0000000000");
        assertThat(evaluation.listTerms().get(4).points()).hasToString("20.0000000000");
        assertThat(evaluation.listTerms().get(4).value()).isNull();
        assertThat(evaluation.listTerms().get(4).ratio()).isNull();
    }

    @Test
    void missing_may_be_reweighted_over_the_others() {
        Evaluation evaluation = evaluate(Schemes.missing(SIX, "reweight"), withoutEnergy());

        assertThat(evaluation.listTerms())
                .map(term -> term.points().toString())
                .containsExactly(
                        "25.0000000000",
                        "12.5000000000",
                        "37.5000000000",
                        "12.5000000000",
                        "0.0000000000",
                        "12.5000000000");
        assertThat(score(evaluation)).isEqualTo("100.0000000000");
    }

    @Test
    void when_every_indicator_is_dropped_there_is_no_score() {
        Evaluation evaluation = evaluate(Schemes.missing(SIX, "reweight"), Facts.none());

        assertThat(evaluation.hasScore()).isFalse();
        assertThat(score(evaluation)).isEqualTo("none");
        assertThat(evaluation.listTerms())
                .allSatisfy(term -> assertThat(term.points()).isEqualTo(new Scaled(0)));
    }

    @Test
    void a_zero_denominator_is_zero_points_whatever_the_scheme_says() {
        for (String rule : List.of("zero", "neutral", "reweight")) {
            Evaluation evaluation =
                    evaluate(Schemes.missing(SIX, rule), withoutEnergy().year(ENERGY, 2025, "0"));

            assertThat(score(evaluation)).as(rule).isEqualTo("80.0000000000");
            assertThat(status(evaluation, "outputPerEnergy")).isEqualTo(Status.ZERO_DENOMINATOR);
            assertThat(Objects.requireNonNull(evaluation.listTerms().get(4).reason())
                            .zh())
                    .isEqualTo("分母“energy”为 0.000000，不为正，计 0 分。");
        }
    }

    @Test
    void if_an_input_is_missing_that_is_the_reason_whatever_the_others_are() {
        Facts facts = Facts.none().year(ENERGY, 2025, "0");

        assertThat(status(evaluate(SIX, facts), "outputPerEnergy")).isEqualTo(Status.MISSING);
    }

    @Test
    void not_applicable_to_an_industry_always_reweights() {
        DraftIndicator energy = new DraftIndicator(
                "outputPerEnergy",
                "20",
                "5",
                Schemes.SOURCE,
                null,
                List.of("39", "271"),
                null,
                null,
                null,
                null,
                null,
                null);
        Evaluator evaluator = new Evaluator(Schemes.sound(Schemes.with(SIX, energy)));
        Facts facts = withoutEnergy();

        Evaluation electronics = evaluator.evaluate(Subject.of(facts.fold(), new IndustryCode("3921")), YEAR);
        Evaluation medicine = evaluator.evaluate(Subject.of(facts.fold(), new IndustryCode("2710")), YEAR);
        Evaluation herbs = evaluator.evaluate(Subject.of(facts.fold(), new IndustryCode("2730")), YEAR);
        Evaluation unknown = evaluator.evaluate(Subject.of(facts.fold(), null), YEAR);

        assertThat(score(electronics)).isEqualTo("100.0000000000");
        assertThat(status(electronics, "outputPerEnergy")).isEqualTo(Status.NOT_APPLICABLE);
        assertThat(score(medicine)).isEqualTo("100.0000000000");
        assertThat(score(herbs)).isEqualTo("80.0000000000");
        assertThat(score(unknown)).isEqualTo("80.0000000000");
    }

    @Test
    void a_recorded_decision_may_take_an_indicator_out() {
        Subject subject = new Subject(
                atBaseline().fold(),
                null,
                Set.of(IndicatorCode.of("taxPerMu"), IndicatorCode.of("rdIntensity")),
                List.of());

        Evaluation evaluation = new Evaluator(Schemes.sound(SIX)).evaluate(subject, YEAR);

        // 20 x 100 / 60 and so on
        assertThat(evaluation.listTerms())
                .map(term -> term.points().toString())
                .containsExactly(
                        "33.3333333333",
                        "16.6666666667",
                        "0.0000000000",
                        "16.6666666667",
                        "33.3333333333",
                        "0.0000000000");
        assertThat(score(evaluation)).isEqualTo("100.0000000000");
    }

    @Test
    void the_score_is_limited_to_200_where_reweighting_rounds_above_it() {
        SchemeDraft draft = Schemes.draft(
                core("outputPerCapita", "20", "1", null),
                core("taxPerCapita", "20", "1", null),
                core("taxPerMu", "20", "1", null),
                core("revenueGrowth", "20", "1", null),
                core("outputPerEnergy", "10", "1", null),
                core("rdIntensity", "10", "1", null));
        Subject subject = new Subject(
                Facts.none()
                        .year(OUTPUT, 2025, "1000")
                        .year(STAFF, 2025, "1")
                        .year(TAX, 2025, "1000")
                        .year(LAND, 2025, "1")
                        .year(REVENUE, 2025, "1000")
                        .year(REVENUE, 2024, "1")
                        .fold(),
                null,
                Set.of(
                        IndicatorCode.of("taxPerMu"),
                        IndicatorCode.of("outputPerEnergy"),
                        IndicatorCode.of("rdIntensity")),
                List.of());

        Evaluation evaluation = new Evaluator(Schemes.sound(draft)).evaluate(subject, YEAR);

        // three terms of 2 x 20 x 100 / 60 = 66.66666666666..., each rounded up: their sum is 200.0000000001
        assertThat(evaluation.listTerms().getFirst().points()).hasToString("66.6666666667");
        assertThat(score(evaluation)).isEqualTo("200.0000000000");
    }

    @Test
    void a_year_to_date_scheme_multiplies_a_flow_over_a_stock_by_four_over_n() {
        Facts facts = Facts.none()
                .quarters(OUTPUT, "2025Q1", "2500", "2500", "2500")
                .quarters(STAFF, "2025Q1", "90", "100", "110")
                .quarters(REVENUE, "2024Q1", "100", "100", "100", "999")
                .quarters(REVENUE, "2025Q1", "105", "105", "105")
                .quarters(ENERGY, "2025Q1", "500", "500", "500")
                .quarters(TAX, "2025Q1", "250", "250", "250")
                .quarters(LAND, "2024Q4", "50");
        Evaluator evaluator = new Evaluator(Schemes.sound(Schemes.window(SIX, "year-to-date")));

        Evaluation half = evaluator.evaluate(Subject.of(facts.fold(), null), Period.of("2025Q2"));
        Evaluation threeQuarters = evaluator.evaluate(Subject.of(facts.fold(), null), Period.of("2025Q3"));

        // half a year: 5000 / 95 x 2 = 105.2632; three quarters: 7500 / 100 x 4/3 = 100
        assertThat(half.listTerms().getFirst().value()).isEqualByComparingTo("105.2632");
        assertThat(threeQuarters.listTerms().getFirst().value()).isEqualByComparingTo("100");
        assertThat(threeQuarters.listTerms().getFirst().points()).hasToString("20.0000000000");
        assertThat(threeQuarters.listTerms().get(2).points()).hasToString("30.0000000000");
        // growth compares with the same quarters of last year, a flow over a flow is left as it is
        assertThat(threeQuarters.listTerms().get(3).value()).isEqualByComparingTo("0.05");
        assertThat(threeQuarters.listTerms().get(4).value()).isEqualByComparingTo("5");
    }

    @Test
    void tracking_marks_the_last_annual_rd_and_the_annual_result_waits_for_its_own() {
        Facts facts = Facts.none().year(RD, 2024, "315").quarters(REVENUE, "2025Q1", "2500", "2500", "2500", "3000");
        Evaluator evaluator = new Evaluator(Schemes.sound(SIX));

        Evaluation tracking = evaluator.evaluate(Subject.of(facts.fold(), null), Period.of("2025Q4"));
        Evaluation annual = evaluator.evaluate(Subject.of(facts.fold(), null), YEAR);

        assertThat(status(tracking, "rdIntensity")).isEqualTo(Status.PRESENT);
        assertThat(tracking.listTerms().getLast().points()).hasToString("10.0000000000");
        assertThat(status(annual, "rdIntensity")).isEqualTo(Status.MISSING);
    }

    @Test
    void growth_counts_the_predecessors_revenue_only_on_a_recorded_comparable_basis() {
        Facts successor = Facts.none()
                .quarters(REVENUE, "2024Q1", "100", "100", "100", "100")
                .quarters(REVENUE, "2025Q1", "100", "160", "160", "160");
        Facts predecessor = Facts.none().quarters(REVENUE, "2024Q1", "50", "50", "50", "50", "50");
        Evaluator evaluator = new Evaluator(Schemes.sound(SIX));

        Evaluation alone = evaluator.evaluate(Subject.of(successor.fold(), null), YEAR);
        Evaluation comparable = evaluator.evaluate(
                new Subject(
                        successor.fold(),
                        null,
                        Set.of(),
                        List.of(new Subject.Predecessor(predecessor.fold(), Quarter.of("2025Q2")))),
                YEAR);

        // 580 / 400 - 1, and (580 + 50) / (400 + 200) - 1
        assertThat(alone.listTerms().get(3).value()).isEqualByComparingTo("0.45");
        assertThat(comparable.listTerms().get(3).value()).isEqualByComparingTo("0.05");
        assertThat(comparable.listTerms().get(3).inputs().getFirst().quarters()).hasSize(5);
    }

    @Test
    void a_predecessors_missing_quarter_makes_a_comparable_growth_missing() {
        Facts successor = Facts.none().year(REVENUE, 2024, "400").year(REVENUE, 2025, "580");
        Facts predecessor = Facts.none().quarters(REVENUE, "2024Q1", "50", "50", "-", "50", "50");
        Subject subject = new Subject(
                successor.fold(),
                null,
                Set.of(),
                List.of(new Subject.Predecessor(predecessor.fold(), Quarter.of("2025Q2"))));

        assertThat(status(new Evaluator(Schemes.sound(SIX)).evaluate(subject, YEAR), "revenueGrowth"))
                .isEqualTo(Status.MISSING);
    }
}
