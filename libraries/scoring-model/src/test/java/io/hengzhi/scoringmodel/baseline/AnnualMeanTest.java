package io.hengzhi.scoringmodel.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.Year;
import io.hengzhi.scoringmodel.Beijing;
import io.hengzhi.scoringmodel.Facts;
import io.hengzhi.scoringmodel.Schemes;
import io.hengzhi.scoringmodel.evaluation.Evaluation;
import io.hengzhi.scoringmodel.evaluation.Evaluator;
import io.hengzhi.scoringmodel.evaluation.Subject;
import io.hengzhi.scoringmodel.indicator.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The two means of a population, worked by hand. */
@PolicyClause("三(三); ours: DOMAIN 5")
class AnnualMeanTest {

    private static final Evaluator SIX = new Evaluator(Schemes.sound(Schemes.DRAFT));
    private static final int TAX_PER_MU = 2;
    private static final int REVENUE_GROWTH = 3;

    private static CreditCode code(int number) {
        return CreditCode.withCheckCharacter("91110113MA%07d".formatted(number));
    }

    private static AnnualMean.Observed observed(int number, int indicator, Facts facts) {
        Evaluation evaluation = SIX.evaluate(Subject.of(facts.fold(), null), new Year(2025));
        return new AnnualMean.Observed(code(number), evaluation.status(indicator), evaluation.measurement(indicator));
    }

    private static AnnualMean.Observed taxPerMu(int number, String tax, String land) {
        return observed(
                number, TAX_PER_MU, Facts.none().year(Beijing.TAX, 2025, tax).year(Beijing.LAND, 2025, land));
    }

    private static AnnualMean.Observed growth(int number, String before, String now) {
        return observed(
                number,
                REVENUE_GROWTH,
                Facts.none().year(Beijing.REVENUE, 2024, before).year(Beijing.REVENUE, 2025, now));
    }

    @Test
    void the_large_weigh_more_in_the_ratio_of_sums_and_no_more_in_the_mean_of_ratios() {
        // Given 100 on 1 mu, 300 on 100 mu
        AnnualMean mean = AnnualMean.of(List.of(taxPerMu(1, "100", "1"), taxPerMu(2, "300", "100")));

        // Then 400 / 101, and (100 + 3) / 2
        assertThat(mean.ratioOfSums()).hasToString("3.9603960396");
        assertThat(mean.meanOfRatios()).hasToString("51.5000000000");
        assertThat(mean.members()).isEqualTo(2);
        assertThat(mean.used()).isEqualTo(2);
    }

    @Test
    void who_lacks_an_input_enters_nothing_and_who_has_no_land_enters_the_sums_only() {
        AnnualMean mean = AnnualMean.of(List.of(
                taxPerMu(1, "100", "10"),
                taxPerMu(2, "50", "0"),
                observed(3, TAX_PER_MU, Facts.none().year(Beijing.TAX, 2025, "9999"))));

        // 150 / 10, and 10 alone
        assertThat(mean.ratioOfSums()).hasToString("15.0000000000");
        assertThat(mean.meanOfRatios()).hasToString("10.0000000000");
        assertThat(mean.members()).isEqualTo(3);
        assertThat(mean.used()).isEqualTo(2);
        assertThat(mean.missing()).isEqualTo(1);
        assertThat(mean.notPositive()).isEqualTo(1);
    }

    @Test
    void whom_the_indicator_does_not_apply_to_is_left_out() {
        AnnualMean.Observed applies = taxPerMu(1, "100", "10");
        AnnualMean.Observed does = taxPerMu(2, "900", "10");

        AnnualMean mean = AnnualMean.of(
                List.of(applies, new AnnualMean.Observed(does.code(), Status.NOT_APPLICABLE, does.measurement())));

        assertThat(mean.ratioOfSums()).hasToString("10.0000000000");
        assertThat(mean.notApplicable()).isEqualTo(1);
        assertThat(mean.used()).isEqualTo(1);
    }

    @Test
    void growth_is_of_those_complete_in_both_years() {
        // 100 to 110, 300 to 270, and one that is new: 380 / 400 - 1; (0.1 - 0.1) / 2
        AnnualMean mean = AnnualMean.of(List.of(
                growth(1, "100", "110"),
                growth(2, "300", "270"),
                observed(3, REVENUE_GROWTH, Facts.none().year(Beijing.REVENUE, 2025, "5000"))));

        assertThat(mean.ratioOfSums()).hasToString("-0.0500000000");
        assertThat(mean.meanOfRatios()).isEqualByComparingTo("0");
        assertThat(mean.missing()).isEqualTo(1);
    }

    @Test
    void of_nobody_there_is_no_mean() {
        AnnualMean none = AnnualMean.of(List.of());
        AnnualMean noLand = AnnualMean.of(List.of(taxPerMu(1, "100", "0")));

        assertThat(none.ratioOfSums()).isNull();
        assertThat(none.meanOfRatios()).isNull();
        assertThat(noLand.ratioOfSums()).isNull();
        assertThat(noLand.meanOfRatios()).isNull();
    }

    @Test
    void what_lies_beyond_one_and_a_half_times_the_middle_half_is_an_outlier_and_stays_in_the_mean() {
        // Given 1, 2, 3, 4, 5, 6, 7, 100: Q1 is number 2, 2; Q3 is number 6, 6; 2 - 6 = -4 and 6 + 6 = 12
        List<AnnualMean.Observed> population = new ArrayList<>();
        IntStream.rangeClosed(1, 7).forEach(i -> population.add(taxPerMu(i, String.valueOf(i), "1")));
        population.add(taxPerMu(8, "100", "1"));
        population.add(taxPerMu(9, "12", "1"));
        population.removeLast();

        // When
        AnnualMean mean = AnnualMean.of(population);

        // Then
        assertThat(mean.outliers().least()).isEqualByComparingTo("-4");
        assertThat(mean.outliers().most()).isEqualByComparingTo("12");
        assertThat(mean.outliers().values()).extracting(Outliers.Value::code).containsExactly(code(8));
        assertThat(mean.meanOfRatios()).hasToString("16.0000000000");
    }

    @Test
    void exactly_at_the_bound_is_no_outlier_and_the_farthest_stands_first() {
        // Given the same seven, 12 in place of 100, then two beyond
        List<AnnualMean.Observed> population = new ArrayList<>();
        IntStream.rangeClosed(1, 7).forEach(i -> population.add(taxPerMu(i, String.valueOf(i), "1")));
        population.add(taxPerMu(8, "12", "1"));
        assertThat(AnnualMean.of(population).outliers().values()).isEmpty();

        population.set(0, taxPerMu(1, "-50", "1"));
        population.set(7, taxPerMu(8, "13", "1"));
        assertThat(AnnualMean.of(population).outliers().values())
                .extracting(Outliers.Value::code)
                .containsExactly(code(1), code(8));
        assertThat(AnnualMean.of(population.subList(0, 3)).outliers().least()).isNull();
    }

    @Test
    void the_three_year_mean_is_the_plain_mean_of_three_annual_figures_none_missing() {
        // Given 10, 20 and 25.0000025 per mu, of one firm each
        AnnualMean first = AnnualMean.of(List.of(taxPerMu(1, "10", "1")));
        AnnualMean second = AnnualMean.of(List.of(taxPerMu(1, "20", "1")));
        AnnualMean third = AnnualMean.of(List.of(taxPerMu(1, "50.000005", "2")));

        // Then 55.0000025 / 3 = 18.33333416...
        assertThat(Proposal.of(List.of(first, second, third)).ratioOfSums()).hasToString("18.333334");
        assertThat(Proposal.of(List.of(third)).ratioOfSums()).as("half up").hasToString("25.000003");
        assertThat(Proposal.of(List.of(first, second, AnnualMean.of(List.of()))).ratioOfSums())
                .isNull();
    }
}
