package io.hengzhi.scoringmodel.evaluation;

import static io.hengzhi.scoringmodel.Beijing.ACCIDENTS;
import static io.hengzhi.scoringmodel.Beijing.ENERGY;
import static io.hengzhi.scoringmodel.Beijing.LAND;
import static io.hengzhi.scoringmodel.Beijing.OUTPUT;
import static io.hengzhi.scoringmodel.Beijing.PATENTS;
import static io.hengzhi.scoringmodel.Beijing.RD;
import static io.hengzhi.scoringmodel.Beijing.REVENUE;
import static io.hengzhi.scoringmodel.Beijing.STAFF;
import static io.hengzhi.scoringmodel.Beijing.TAX;
import static io.hengzhi.scoringmodel.Beijing.WATER;
import static io.hengzhi.scoringmodel.Schemes.core;
import static io.hengzhi.scoringmodel.Schemes.own;
import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.kernel.Period;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.Quantity;
import io.hengzhi.scoringmodel.Facts;
import io.hengzhi.scoringmodel.Schemes;
import io.hengzhi.scoringmodel.scheme.SchemeDraft;
import io.hengzhi.scoringmodel.scheme.SchemeDraft.DraftIndicator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * One golden table per indicator, worked by hand: what is reported for the year 2025, baseline and weight; then value,
 * ratio, limit, points and status. {@code -} stands for nothing reported.
 */
@PolicyClause("三(二), 三(三)")
class GoldenTableTest {

    /** The term of one indicator for an enterprise in the year 2025. */
    private static String term(SchemeDraft draft, String code, Facts facts) {
        Evaluation evaluation =
                new Evaluator(Schemes.sound(draft)).evaluate(Subject.of(facts.fold(), null), Period.of("2025"));
        return evaluation.listTerms().stream()
                .filter(term -> term.indicator().code().value().equals(code))
                .map(term -> term.value() + " | " + term.ratio() + " | "
                        + (term.limit() == null ? "" : term.limit().text()) + " | " + term.points() + " | "
                        + term.status().text())
                .findFirst()
                .orElseThrow();
    }

    /** The other weights share what the indicator under test leaves of 100. */
    private static SchemeDraft scheme(DraftIndicator tested) {
        List<DraftIndicator> indicators = new ArrayList<>();
        List<String> codes = List.of(
                "outputPerCapita", "taxPerCapita", "taxPerMu", "revenueGrowth", "outputPerEnergy", "rdIntensity");
        int others = codes.contains(tested.code()) ? 5 : 6;
        int rest = 10_000 - new BigDecimal(tested.weight()).movePointRight(2).intValueExact();
        int given = 0;
        for (String code : codes) {
            if (!code.equals(tested.code())) {
                int share = ++given < others ? rest / others : rest - (others - 1) * (rest / others);
                indicators.add(core(code, BigDecimal.valueOf(share, 2).toString(), "1", null));
            }
        }
        indicators.add(tested);
        return Schemes.draft(indicators.toArray(DraftIndicator[]::new));
    }

    private static void quotientTable(String code, Quantity above, Quantity below, String[]... rows) {
        for (String[] row : rows) {
            Facts facts = Facts.none();
            if (!row[0].equals("-")) {
                facts.year(above, 2025, row[0]);
            }
            if (!row[1].equals("-")) {
                facts.year(below, 2025, row[1]);
            }
            assertThat(term(scheme(core(code, row[3], row[2], null)), code, facts))
                    .as(String.join(" ", row))
                    .isEqualTo(row[4]);
        }
    }

    @Test
    void output_per_capita_is_output_by_mean_staff() {
        quotientTable(
                "outputPerCapita",
                OUTPUT,
                STAFF,
                // output, staff, baseline, weight
                new String[] {"28000", "200", "140", "15", "140.0000 | 1.0000 |  | 15.0000000000 | present"},
                new String[] {"14000", "200", "140", "15", "70.0000 | 0.5000 |  | 7.5000000000 | present"},
                new String[] {"1", "3", "1", "10", "0.3333 | 0.3333 |  | 3.3333333333 | present"},
                new String[] {"2", "3", "1", "10", "0.6667 | 0.6667 |  | 6.6666666667 | present"},
                new String[] {"0", "200", "140", "15", "0.0000 | 0.0000 |  | 0.0000000000 | present"},
                new String[] {"28000", "0", "140", "15", "null | null |  | 0.0000000000 | zero-denominator"},
                new String[] {"28000", "-", "140", "15", "null | null |  | 0.0000000000 | missing"});
    }

    @Test
    void tax_per_capita_is_paid_tax_by_mean_staff() {
        quotientTable(
                "taxPerCapita",
                TAX,
                STAFF,
                new String[] {"860", "100", "8.6", "15", "8.6000 | 1.0000 |  | 15.0000000000 | present"},
                new String[] {"1720", "100", "8.6", "15", "17.2000 | 2.0000 |  | 30.0000000000 | present"},
                new String[] {"1720.000001", "100", "8.6", "15", "17.2000 | 2.0000 | cap | 30.0000000000 | present"},
                new String[] {"1719.999999", "100", "8.6", "15", "17.2000 | 2.0000 |  | 29.9999999826 | present"},
                // a refund: below zero earns nothing
                new String[] {"-50", "100", "8.6", "15", "-0.5000 | -0.0581 | floor | 0.0000000000 | present"},
                new String[] {"-", "100", "8.6", "15", "null | null |  | 0.0000000000 | missing"});
    }

    @Test
    void tax_per_mu_is_paid_tax_by_mean_land() {
        quotientTable(
                "taxPerMu",
                TAX,
                LAND,
                new String[] {"3615", "150", "24.1", "25", "24.1000 | 1.0000 |  | 25.0000000000 | present"},
                new String[] {"1", "0.000001", "24.1", "25", "1000000.0000 | 41493.7759 | cap | 50.0000000000 | present"
                },
                // no land, and a refund: two that are not positive never make a positive ratio
                new String[] {"-1", "0", "24.1", "25", "null | null |  | 0.0000000000 | zero-denominator"},
                new String[] {"-", "0", "24.1", "25", "null | null |  | 0.0000000000 | missing"});
    }

    @Test
    void output_per_energy_is_output_by_tons_of_standard_coal() {
        quotientTable(
                "outputPerEnergy",
                OUTPUT,
                ENERGY,
                new String[] {"9850", "1000", "9.85", "15", "9.8500 | 1.0000 |  | 15.0000000000 | present"},
                new String[] {"1000", "7", "100", "15", "142.8571 | 1.4286 |  | 21.4285714286 | present"},
                new String[] {"1000", "-", "100", "15", "null | null |  | 0.0000000000 | missing"});
    }

    @Test
    void rd_intensity_is_rd_spending_by_revenue() {
        quotientTable(
                "rdIntensity",
                RD,
                REVENUE,
                new String[] {"302", "10000", "0.0302", "10", "0.0302 | 1.0000 |  | 10.0000000000 | present"},
                new String[] {"0", "10000", "0.0302", "10", "0.0000 | 0.0000 |  | 0.0000000000 | present"},
                new String[] {"302", "-10000", "0.0302", "10", "null | null |  | 0.0000000000 | zero-denominator"},
                new String[] {"-", "10000", "0.0302", "10", "null | null |  | 0.0000000000 | missing"});
    }

    @Test
    void revenue_growth_compares_with_one_year_before() {
        // revenue, revenue one year before, baseline, form
        String[][] rows = {
            {"105", "100", "0.05", "ratio", "0.0500 | 1.0000 |  | 10.0000000000 | present"},
            {"110", "100", "0.05", "ratio", "0.1000 | 2.0000 |  | 20.0000000000 | present"},
            {"111", "100", "0.05", "ratio", "0.1100 | 2.2000 | cap | 20.0000000000 | present"},
            {"100", "100", "0.05", "ratio", "0.0000 | 0.0000 |  | 0.0000000000 | present"},
            {"94", "100", "0.05", "ratio", "-0.0600 | -1.2000 | floor | 0.0000000000 | present"},
            {"100", "3", "1000", "ratio", "32.3333 | 0.0323 |  | 0.3233333333 | present"},
            // index form: (1 + growth) / (1 + baseline)
            {"105", "100", "0.05", "index", "0.0500 | 1.0000 |  | 10.0000000000 | present"},
            {"94", "100", "-0.03", "index", "-0.0600 | 0.9691 |  | 9.6907216495 | present"},
            {"0", "100", "0.05", "index", "-1.0000 | 0.0000 |  | 0.0000000000 | present"},
            {"-10", "100", "0.05", "index", "-1.1000 | -0.0952 | floor | 0.0000000000 | present"},
            {"300", "100", "0.05", "index", "2.0000 | 2.8571 | cap | 20.0000000000 | present"},
            // the previous year is the denominator
            {"100", "0", "0.05", "ratio", "null | null |  | 0.0000000000 | zero-denominator"},
            {"-100", "-50", "0.05", "index", "null | null |  | 0.0000000000 | zero-denominator"},
            {"100", "-", "0.05", "ratio", "null | null |  | 0.0000000000 | missing"},
            {"-", "0", "0.05", "ratio", "null | null |  | 0.0000000000 | missing"},
        };
        for (String[] row : rows) {
            Facts facts = Facts.none();
            if (!row[0].equals("-")) {
                facts.year(REVENUE, 2025, row[0]);
            }
            if (!row[1].equals("-")) {
                facts.year(REVENUE, 2024, row[1]);
            }
            assertThat(term(scheme(core("revenueGrowth", "10", row[2], row[3])), "revenueGrowth", facts))
                    .as(String.join(" ", row))
                    .isEqualTo(row[4]);
        }
    }

    @Test
    void a_districts_own_indicator_may_be_a_plain_quantity_where_smaller_is_better() {
        // accidents of the year, baseline 2, weight 5
        String[][] rows = {
            {"2", "2.0000 | 1.0000 |  | 5.0000000000 | present"},
            {"4", "4.0000 | 0.5000 |  | 2.5000000000 | present"},
            {"3", "3.0000 | 0.6667 |  | 3.3333333333 | present"},
            {"1", "1.0000 | 2.0000 |  | 10.0000000000 | present"},
            {"0.5", "0.5000 | 4.0000 | cap | 10.0000000000 | present"},
            // none at all earns the cap
            {"0", "0.0000 | 2.0000 | cap | 10.0000000000 | present"},
            {"-1", "-1.0000 | 0.0000 | floor | 0.0000000000 | present"},
            {"-", "null | null |  | 0.0000000000 | missing"},
        };
        for (String[] row : rows) {
            Facts facts = Facts.none();
            if (!row[0].equals("-")) {
                facts.year(ACCIDENTS, 2025, row[0]);
            }
            assertThat(term(scheme(own("x1", "accidents", null, "smaller-is-better", "5", "2")), "x1", facts))
                    .as(String.join(" ", row))
                    .isEqualTo(row[1]);
        }
    }

    @Test
    void a_districts_own_indicator_may_be_a_quotient() {
        SchemeDraft scheme = scheme(own("x1", "waterUse", "output", "smaller-is-better", "5", "5.6"));

        assertThat(term(scheme, "x1", Facts.none().year(WATER, 2025, "5600").year(OUTPUT, 2025, "1000")))
                .isEqualTo("5.6000 | 1.0000 |  | 5.0000000000 | present");
        assertThat(term(scheme, "x1", Facts.none().year(WATER, 2025, "0").year(OUTPUT, 2025, "1000")))
                .isEqualTo("0.0000 | 2.0000 | cap | 10.0000000000 | present");
        assertThat(term(scheme, "x1", Facts.none().year(WATER, 2025, "0").year(OUTPUT, 2025, "0")))
                .isEqualTo("null | null |  | 0.0000000000 | zero-denominator");
    }

    @Test
    void a_plain_stock_is_its_mean() {
        SchemeDraft scheme = scheme(own("x1", "inventionPatents", null, "larger-is-better", "5", "10"));

        assertThat(term(scheme, "x1", Facts.none().quarters(PATENTS, "2025Q1", "10", "10", "11", "12")))
                .isEqualTo("10.7500 | 1.0750 |  | 5.3750000000 | present");
    }
}
