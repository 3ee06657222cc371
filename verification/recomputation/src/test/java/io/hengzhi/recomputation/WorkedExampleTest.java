package io.hengzhi.recomputation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hengzhi.contract.registry.SchemeDocument;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.IndustryCode;
import io.hengzhi.kernel.ParkCode;
import io.hengzhi.samplecity.BureauMessage;
import io.hengzhi.samplecity.SampleEnterprise;
import io.hengzhi.samplecity.SampleSteps;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures worked by hand from the rules. */
class WorkedExampleTest {

    private static final CreditCode CODE = CreditCode.withCheckCharacter("91110101MA0XX0001");
    private static final DistrictCode DISTRICT = new DistrictCode("110101");

    private final List<BureauMessage> messages = new ArrayList<>();

    private void reports(String bureau, String facts) {
        messages.add(new BureauMessage.BrokenMessage(
                new BureauCode(bureau),
                "m" + messages.size(),
                CODE.value(),
                BureauMessage.cloudEvent(new BureauCode(bureau), "m" + messages.size(), Instant.EPOCH, CODE.value()),
                "{\"creditCode\":\"" + CODE + "\",\"facts\":[" + facts + "]}",
                ""));
    }

    private static String fact(String quantity, String quarter, String value, String unit, String basis) {
        return "{\"quantity\":\"%s\",\"quarter\":\"%s\",\"value\":\"%s\",\"unit\":\"%s\",\"basis\":\"%s\",\"revision\":1}"
                .formatted(quantity, quarter, value, unit, basis);
    }

    private static String year(String quantity, int year, String value, String unit) {
        List<String> facts = new ArrayList<>();
        for (int quarter = 1; quarter <= 4; quarter++) {
            facts.add(fact(quantity, year + "Q" + quarter, value, unit, "own"));
        }
        return String.join(",", facts);
    }

    private static SchemeDocument.Indicator indicator(String code, String weight, String baseline) {
        return indicator(code, null, weight, baseline);
    }

    private static SchemeDocument.Indicator indicator(
            String code, @Nullable String formula, String weight, String baseline) {
        return new SchemeDocument.Indicator(
                code,
                null,
                formula,
                null,
                null,
                null,
                null,
                weight,
                baseline,
                BilingualText.of("试", "Trial"),
                null,
                List.of());
    }

    /** @param formula of an indicator of the district's own, which takes 5 of the weight of the last; null for none */
    private static SchemeDocument scheme(@Nullable String formula) {
        List<SchemeDocument.Indicator> indicators = new ArrayList<>(List.of(
                indicator("outputPerCapita", "20", "140"),
                indicator("taxPerCapita", "15", "6"),
                indicator("taxPerMu", "25", "20"),
                indicator("revenueGrowth", "10", "0.08"),
                indicator("outputPerEnergy", "15", "5"),
                indicator("rdIntensity", formula == null ? "15" : "10", "0.03")));
        if (formula != null) {
            indicators.add(indicator("x1", formula, "5", "100"));
        }
        return new SchemeDocument(
                DISTRICT.value(),
                2025,
                "beijing-6x",
                "trailing-four-quarters",
                "zero",
                2,
                indicators,
                new SchemeDocument.Classes(
                        "threshold",
                        List.of(
                                new SchemeDocument.ClassEntry("A", BilingualText.of("优先", "A"), "80", null, "front"),
                                new SchemeDocument.ClassEntry("B", BilingualText.of("其他", "B"), null, null, "rear"))),
                null);
    }

    private Recomputation computed() throws SQLException {
        return computed(null);
    }

    private Recomputation computed(@Nullable String formula) throws SQLException {
        SampleEnterprise enterprise = new SampleEnterprise(
                CODE,
                "手算（虚构）",
                DISTRICT,
                new ParkCode("110101-01"),
                new IndustryCode("36"),
                LocalDate.of(2010, 1, 1),
                1000,
                List.of(),
                false,
                null,
                null);
        ProductCity city = new ProductCity().enterprises(List.of(enterprise)).schemes(List.of(scheme(formula)));
        messages.forEach(message -> city.receives(message.bureau(), message.key(), message.headers(), message.body()));
        city.decides(
                new SampleSteps(List.of(new SampleSteps.ListOfYear(DISTRICT, 2025)), List.of(), List.of(), List.of()));
        Recomputation recomputation = new Recomputation();
        recomputation.load(city.records());
        recomputation.compute();
        return recomputation;
    }

    private void reportsTheExample() {
        reports("statistics", year("output", 2025, "700", "万元"));
        reports("statistics", year("revenue", 2024, "700", "万元"));
        // 750 a quarter, told as the year to date and in yuan
        reports(
                "statistics",
                fact("revenue", "2025Q1", "7500000", "元", "yearToDate") + ","
                        + fact("revenue", "2025Q2", "15000000", "元", "yearToDate") + ","
                        + fact("revenue", "2025Q3", "22500000", "元", "yearToDate") + ","
                        + fact("revenue", "2025Q4", "30000000", "元", "yearToDate"));
        reports("tax", year("taxPaid", 2025, "30", "万元"));
        reports("human-resources", year("staff", 2025, "20", "人"));
        // 6,666.666667 m² x 3/2000 = 10.0000000005 mu, rounded once: 10.000000
        reports("natural-resources", fact("landArea", "2025Q4", "6666.666667", "平方米", "own"));
        reports("statistics", year("energy", 2025, "140000", "千克标准煤"));
        reports("science", fact("rdSpend", "2025Q4", "60", "万元", "yearToDate"));
    }

    @Test
    void an_enterprise_is_scored_as_worked_by_hand() throws SQLException {
        reportsTheExample();
        try (Recomputation recomputation = computed()) {
            // 2800/20 = 140 -> 20; 120/20 = 6 -> 15; 120/10 = 12 of 20 -> 15; 3000/2800 - 1 = 1/14 of 0.08 ->
            // 8.92857142857...;
            // 2800/560 = 5 -> 15; 60/3000 = 0.02 of 0.03 -> 10
            assertThat(recomputation.ask("""
                            SELECT string_agg(code || '=' || points, ' ' ORDER BY place) FROM term WHERE period = '2025'"""))
                    .isEqualTo("outputPerCapita=200000000000 taxPerCapita=150000000000 taxPerMu=150000000000"
                            + " revenueGrowth=89285714286 outputPerEnergy=150000000000 rdIntensity=100000000000");
            assertThat(recomputation.ask("SELECT units FROM line WHERE period = '2025'"))
                    .isEqualTo("839285714286");
            assertThat(recomputation.ask("SELECT rank || class FROM line WHERE period = '2025'"))
                    .isEqualTo("1A");
            assertThat(recomputation.rankingQuestions()).isNotEmpty();
        }
    }

    @Test
    void a_withdrawal_leaves_the_quarter_missing_and_the_term_without_points() throws SQLException {
        reportsTheExample();
        reports("tax", "{\"quantity\":\"taxPaid\",\"quarter\":\"2025Q2\",\"revision\":2,\"withdrawn\":true}");
        try (Recomputation recomputation = computed()) {
            assertThat(recomputation.ask("SELECT status FROM term WHERE period = '2025' AND code = 'taxPerMu'"))
                    .isEqualTo("missing");
            assertThat(recomputation.ask("SELECT units FROM line WHERE period = '2025'"))
                    .isEqualTo("539285714286");
        }
    }

    @Test
    void the_exit_code_tells_agreement_from_difference_and_from_what_was_left_out() {
        assertThat(VerifyScores.exitCode(new Recomputation.Outcome(1, 1, 1, 7, 4, null, List.of())))
                .isZero();
        assertThat(VerifyScores.exitCode(new Recomputation.Outcome(1, 1, 1, 7, 4, "110101-2025", List.of())))
                .isEqualTo(2);
        assertThat(VerifyScores.exitCode(new Recomputation.Outcome(0, 0, 0, 0, 0, null, List.of())))
                .as("nothing was compared")
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                // over 2025: output 2800, revenue 3000 (2800 a year before), tax 120, staff 20, land 10, R&D 60
                "(output - rdSpend) / staff | 137 | 1",
                "(output − rdSpend) ÷ 平均用工人数 | 137 | 1",
                "(output - rdSpend) / sum(revenue) * 100 | 274 | 3",
                "2 * output / (3 * revenue) - 0.125 | 179 | 360",
                "max(output, revenue, 2900) / last(staff) | 150 | 1",
                "min(output, revenue) / avg(staff) | 140 | 1",
                "avg(output) / staff | 35 | 1",
                "revenue / yearBefore(revenue) | 15 | 14",
                "yearBefore(sum(revenue)) - revenue | -200 | 1",
                "-(rdSpend / revenue) + 1 | 49 | 50",
                "rdSpend / revenue / 7 - rdSpend / revenue / 11 | 2 | 1925"
            })
    void a_formula_is_worked_out_as_by_hand(String text, String up, String down) throws SQLException {
        reportsTheExample();
        try (Recomputation recomputation = computed(text)) {
            assertThat(recomputation.ask("SELECT up || '/' || down FROM written_value WHERE period = '2025'"))
                    .isEqualTo(up + "/" + down);
            assertThat(recomputation.compare().leftOut()).isNull();
        }
    }

    @Test
    void a_missing_name_comes_before_a_divisor_that_is_not_positive() throws SQLException {
        reportsTheExample();
        try (Recomputation recomputation = computed("output / (staff - 2 * avg(staff)) + waterUse / output")) {
            assertThat(recomputation.ask("SELECT status FROM term WHERE period = '2025' AND code = 'x1'"))
                    .isEqualTo("missing");
        }
        try (Recomputation recomputation = computed("output / (staff - 2 * avg(staff))")) {
            assertThat(recomputation.ask("SELECT status || points FROM term WHERE period = '2025' AND code = 'x1'"))
                    .isEqualTo("zero-denominator0");
        }
    }

    @Test
    void lists_of_a_scheme_whose_formula_cannot_be_read_are_left_out_and_named() throws SQLException {
        reportsTheExample();
        try (Recomputation recomputation = computed("output / nothing")) {
            assertThat(recomputation.rankingQuestions()).isEmpty();
            assertThat(recomputation.compare().leftOut()).isEqualTo("110101-2025");
        }
    }

    @ParameterizedTest
    @CsvSource({"5, 2, 3", "-5, 2, -3", "1, 3, 0", "-1, 3, 0", "2, 3, 1", "0, 7, 0", "-7, 2, -4"})
    void rounds_half_up_away_from_zero(String n, String d, String rounded) throws SQLException {
        try (Recomputation recomputation = computed()) {
            assertThat(recomputation.ask("SELECT half_up(%s, %s)".formatted(n, d)))
                    .isEqualTo(rounded);
        }
    }

    @Test
    void checks_credit_codes() throws SQLException {
        try (Recomputation recomputation = computed()) {
            assertThat(recomputation.ask("SELECT is_credit_code('91350100M000100Y43')"))
                    .isEqualTo("true");
            assertThat(recomputation.ask("SELECT is_credit_code('91350100M000100Y4Z')"))
                    .isEqualTo("false");
        }
    }

    @Test
    void what_128_bits_do_not_hold_stops_the_run() throws SQLException {
        try (Recomputation recomputation = computed()) {
            assertThatThrownBy(() ->
                            recomputation.ask("SELECT half_up(170141183460469231731687303715884105727::HUGEINT, 1)"))
                    .hasMessageContaining("Out of Range");
        }
    }
}
