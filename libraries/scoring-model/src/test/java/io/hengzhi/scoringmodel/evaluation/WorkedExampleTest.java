package io.hengzhi.scoringmodel.evaluation;

import static io.hengzhi.scoringmodel.Beijing.ACCIDENTS;
import static io.hengzhi.scoringmodel.Beijing.CATALOGUE;
import static io.hengzhi.scoringmodel.Beijing.EMISSION;
import static io.hengzhi.scoringmodel.Beijing.ENERGY;
import static io.hengzhi.scoringmodel.Beijing.LAND;
import static io.hengzhi.scoringmodel.Beijing.OUTPUT;
import static io.hengzhi.scoringmodel.Beijing.RD;
import static io.hengzhi.scoringmodel.Beijing.REVENUE;
import static io.hengzhi.scoringmodel.Beijing.STAFF;
import static io.hengzhi.scoringmodel.Beijing.TAX;
import static io.hengzhi.scoringmodel.Beijing.VALUE_ADDED;
import static io.hengzhi.scoringmodel.Beijing.WATER;
import static io.hengzhi.scoringmodel.Schemes.core;
import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.Period;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.scoringmodel.Facts;
import io.hengzhi.scoringmodel.Schemes;
import io.hengzhi.scoringmodel.fact.Aggregate;
import io.hengzhi.scoringmodel.fact.Mark;
import io.hengzhi.scoringmodel.indicator.Direction;
import io.hengzhi.scoringmodel.indicator.Formula;
import io.hengzhi.scoringmodel.indicator.Indicator;
import io.hengzhi.scoringmodel.indicator.IndicatorCode;
import io.hengzhi.scoringmodel.indicator.Status;
import io.hengzhi.scoringmodel.scheme.Framework;
import io.hengzhi.scoringmodel.scheme.Scheme;
import io.hengzhi.scoringmodel.scheme.SchemeDraft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Whole enterprises worked through by hand: Beijing's six and two, and a rule published elsewhere. */
@PolicyClause("三(三)")
class WorkedExampleTest {

    private static final Facts ENTERPRISE = Facts.none()
            .year(OUTPUT, 2025, "71284.36")
            .quarters(STAFF, "2025Q1", "416", "416", "417", "417")
            .quarters(TAX, "2025Q1", "1042.66", "861.4175", "918.0225", "958.18")
            .quarters(LAND, "2024Q4", "142.5")
            .year(REVENUE, 2025, "69840.12")
            .year(REVENUE, 2024, "66118.74")
            .year(ENERGY, 2025, "3260.40")
            .year(RD, 2025, "1676.30")
            .year(WATER, 2025, "352000");

    @Test
    void beijings_six_and_two_of_the_district() {
        Evaluation evaluation = new Evaluator(Schemes.sound(Schemes.DRAFT))
                .evaluate(Subject.of(ENTERPRISE.fold(), null), Period.of("2025"));

        assertThat(evaluation.listTerms())
                .map(term -> term.indicator().code() + " " + term.value() + " " + term.ratio() + " " + term.limit()
                        + " " + term.points() + " " + term.status().text())
                .containsExactly(
                        "outputPerCapita 171.1509 1.2225 null 18.3375990396 present",
                        "taxPerCapita 9.0763 1.0554 null 15.8307602111 present",
                        "taxPerMu 26.5283 1.1008 null 27.5189633836 present",
                        "revenueGrowth 0.0563 1.0137 null 10.1370756881 present",
                        "outputPerEnergy 21.8637 2.2197 CAP 30.0000000000 present",
                        "rdIntensity 0.0240 0.7948 null 7.9476699806 present",
                        "x1 null null null 0.0000000000 missing",
                        "x2 4.9380 1.1341 null 5.6703468182 present");
        assertThat(evaluation.findScore().orElseThrow()).hasToString("115.4424151212");
        assertThat(evaluation.findScore().orElseThrow().shown()).isEqualTo("115.4424");
        assertThat(evaluation.listMissing()).map(IndicatorCode::value).containsExactly("x1");
    }

    @Test
    void the_page_that_works_it_through_says_the_same() throws IOException {
        String page = Files.readString(Path.of("../../docs/how-a-score-is-made.md"));
        Evaluation evaluation = new Evaluator(Schemes.sound(Schemes.DRAFT))
                .evaluate(Subject.of(ENTERPRISE.fold(), null), Period.of("2025"));
        Evaluation reweighted = new Evaluator(Schemes.sound(Schemes.missing(Schemes.DRAFT, "reweight")))
                .evaluate(Subject.of(ENTERPRISE.fold(), null), Period.of("2025"));

        assertThat(evaluation.listTerms()).allSatisfy(term -> assertThat(page).contains("| " + term.points() + " |"));
        assertThat(page)
                .contains("**" + evaluation.findScore().orElseThrow() + "**")
                .contains(reweighted.findScore().orElseThrow().toString());
    }

    @Test
    void every_term_leads_to_its_facts() {
        Term taxPerMu = new Evaluator(Schemes.sound(Schemes.DRAFT))
                .evaluate(Subject.of(ENTERPRISE.fold(), null), Period.of("2025"))
                .listTerms()
                .get(2);

        assertThat(taxPerMu.baseline()).hasToString("24.100000");
        assertThat(taxPerMu.weight()).hasToString("25.00");
        Term.Input tax = taxPerMu.inputs().getFirst();
        assertThat(tax.role()).isEqualTo(Role.NUMERATOR);
        assertThat(tax.aggregateText()).isEqualTo("sum");
        assertThat(tax.value()).isEqualByComparingTo("3780.28");
        assertThat(tax.quarters().stream().flatMap(quarter -> Objects.requireNonNull(quarter.value()).facts().stream()))
                .map(Object::toString)
                .containsExactly(
                        "91110113MA0HE0001W.taxPaid.2025Q1.tax.1",
                        "91110113MA0HE0001W.taxPaid.2025Q2.tax.1",
                        "91110113MA0HE0001W.taxPaid.2025Q3.tax.1",
                        "91110113MA0HE0001W.taxPaid.2025Q4.tax.1");
        Term.Input land = taxPerMu.inputs().getLast();
        assertThat(land.role()).isEqualTo(Role.DENOMINATOR);
        assertThat(land.aggregateText()).isEqualTo("mean");
        Aggregate.Input lastQuarter = land.quarters().getLast();
        assertThat(lastQuarter.quarter()).isEqualTo(Quarter.of("2025Q4"));
        assertThat(Objects.requireNonNull(lastQuarter.value()).marks()).containsExactly(Mark.CARRIED);
        assertThat(Objects.requireNonNull(lastQuarter.value()).facts())
                .map(Object::toString)
                .containsExactly("91110113MA0HE0001W.landArea.2024Q4.natural-resources.1");
    }

    @Test
    void a_missing_input_says_which_and_what_follows() {
        Term patents = new Evaluator(Schemes.sound(Schemes.DRAFT))
                .evaluate(Subject.of(ENTERPRISE.fold(), null), Period.of("2025"))
                .listTerms()
                .get(6);

        assertThat(patents.status()).isEqualTo(Status.MISSING);
        assertThat(Objects.requireNonNull(patents.reason()).zh())
                .isEqualTo("inventionPatents缺数：2025Q1 尚无上报、2025Q2 尚无上报、2025Q3 尚无上报、2025Q4 尚无上报。按方案计 0 分。");
        assertThat(Objects.requireNonNull(patents.reason()).en()).endsWith("By the scheme it earns no points.");
    }

    @Test
    void reweighting_is_part_of_the_one_fraction() {
        Evaluation evaluation = new Evaluator(Schemes.sound(Schemes.missing(Schemes.DRAFT, "reweight")))
                .evaluate(Subject.of(ENTERPRISE.fold(), null), Period.of("2025"));

        // each weight x 100 / 95
        assertThat(evaluation.listTerms())
                .map(term -> term.points().toString())
                .containsExactly(
                        "19.3027358312",
                        "16.6639581169",
                        "28.9673298774",
                        "10.6706059875",
                        "31.5789473684",
                        "8.3659684006",
                        "0.0000000000",
                        "5.9687861244");
        assertThat(evaluation.findScore().orElseThrow()).hasToString("121.5183317064");
        assertThat(evaluation.listTerms().getFirst().effectiveWeight()).hasToString("15.7894736842");
    }

    /**
     * 台州黄岩 2022: 亩均税收÷24.097×30 + 亩均增加值÷136.16×20 + 单位能耗增加值÷2.694×20 + 单位排放增加值÷4929.81×10 +
     * 劳动生产率÷18.14×10 + 研发比÷0.0302×10, under its own framework.
     */
    @Test
    void huangyan_2022() {
        Framework framework = new Framework(
                "huangyan-2022",
                BilingualText.of("台州黄岩 2022", "Huangyan, Taizhou 2022"),
                List.of(
                        quotient("taxPerMu", "taxPaid", "landArea"),
                        quotient("valueAddedPerMu", "valueAdded", "landArea"),
                        quotient("valueAddedPerEnergy", "valueAdded", "energy"),
                        quotient("valueAddedPerEmission", "valueAdded", "emissionEquivalent"),
                        quotient("labourProductivity", "valueAdded", "staff"),
                        quotient("rdRatio", "rdSpend", "revenue")));
        Scheme scheme = new SchemeDraft(
                        "331003",
                        2022,
                        1,
                        "huangyan-2022",
                        "trailing-four-quarters",
                        "zero",
                        2,
                        List.of(
                                core("taxPerMu", "30", "24.097", null),
                                core("valueAddedPerMu", "20", "136.16", null),
                                core("valueAddedPerEnergy", "20", "2.694", null),
                                core("valueAddedPerEmission", "10", "4929.81", null),
                                core("labourProductivity", "10", "18.14", null),
                                core("rdRatio", "10", "0.0302", null)),
                        Schemes.CLASSES,
                        null)
                .check(List.of(Framework.BEIJING_6X, framework), CATALOGUE)
                .orElseThrow();
        Facts enterprise = Facts.none()
                .year(TAX, 2022, "1820.5")
                .quarters(LAND, "2022Q4", "60")
                .year(VALUE_ADDED, 2022, "7350")
                .year(ENERGY, 2022, "2600.75")
                .year(EMISSION, 2022, "1.2")
                .quarters(STAFF, "2022Q1", "410", "410", "410", "411")
                .year(RD, 2022, "512")
                .year(REVENUE, 2022, "21000")
                .year(ACCIDENTS, 2022, "3");

        Evaluation evaluation = new Evaluator(scheme).evaluate(Subject.of(enterprise.fold(), null), Period.of("2022"));

        assertThat(evaluation.listTerms())
                .map(term -> term.value() + " " + term.points())
                .containsExactly(
                        "30.3417 37.7744117525",
                        "122.5000 17.9935370153",
                        "2.8261 20.9807561507",
                        "6125.0000 12.4244139226",
                        "17.9159 9.8764635810",
                        "0.0244 8.0731630401");
        assertThat(evaluation.findScore().orElseThrow()).hasToString("107.1227454622");
    }

    private static Indicator quotient(String code, String numerator, String denominator) {
        return new Indicator(
                IndicatorCode.of(code),
                BilingualText.of(code, code),
                BilingualText.of(code, code),
                "单位",
                new Formula.Quotient(QuantityCode.of(numerator), QuantityCode.of(denominator)),
                Direction.LARGER_IS_BETTER);
    }

    /** (71284.36 - 1676.30) / 416.5 = 167.12619... over a baseline of 160 at 5: 5.2226934... */
    @Test
    void a_districts_own_formula_earns_its_points_as_one_fraction_rounded_once() {
        SchemeDraft draft = Schemes.with(
                Schemes.DRAFT,
                SchemeDraft.DraftIndicator.written(
                        "x1",
                        BilingualText.of("人均净产值", "Net output per head"),
                        "万元/人",
                        "(output - rdSpend) / staff",
                        "larger-is-better",
                        "5",
                        "160",
                        Schemes.SOURCE));

        Term own = new Evaluator(Schemes.sound(draft))
                .evaluate(Subject.of(ENTERPRISE.fold(), null), Period.of("2025")).listTerms().stream()
                        .filter(term -> term.indicator().code().value().equals("x1"))
                        .findFirst()
                        .orElseThrow();

        assertThat(own.points()).hasToString("5.2226935774");
        assertThat(own.value()).hasToString("167.1262");
        assertThat(own.inputs())
                .map(input -> input.quantity().code() + " " + input.role().text())
                .containsExactly("output input", "rdSpend input", "staff input");
        assertThat(Objects.requireNonNull(own.calculation()).parts()).hasSize(2);
    }
}
