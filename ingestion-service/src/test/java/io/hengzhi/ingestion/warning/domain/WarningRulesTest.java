package io.hengzhi.ingestion.warning.domain;

import static io.hengzhi.ingestion.warning.domain.ExampleCells.own;
import static io.hengzhi.ingestion.warning.domain.ExampleCells.yearToDate;
import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.kernel.Amount;
import io.hengzhi.kernel.Basis;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.FactId;
import io.hengzhi.kernel.Quantity;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.ReportedCell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule at its boundary; {@code -Dgolden.write=true} renders the document again. */
class WarningRulesTest {

    private static final Path DOCUMENT = Path.of("../docs/warnings.md");

    // ---- the rules ----

    @ParameterizedTest
    @CsvSource({
        "120, 1199.999999, ''",
        "120, 1200, ten-times-the-last-quarter",
        "120, 12.000001, ''",
        "120, 12, tenth-of-the-last-quarter",
        "120, 0, tenth-of-the-last-quarter",
        "0, 120, ''",
        "0, 0, ''",
        "0.000001, 1000000, ten-times-the-last-quarter"
    })
    void warns_from_ten_times_and_from_a_tenth_of_the_last_quarter_on(String before, String now, String code) {
        List<Warning> found = find(own("tax", "taxPaid", "2025Q2", before), own("tax", "taxPaid", "2025Q3", now));

        assertThat(found).extracting(Warning::code).isEqualTo(code.isEmpty() ? List.of() : List.of(code));
        assertThat(found).allMatch(warning -> warning.fact().toString().endsWith(".taxPaid.2025Q3.tax.1"));
    }

    @Test
    void compares_sizes_whatever_the_sign() {
        assertThat(find(own("statistics", "output", "2025Q2", "-12"), own("statistics", "output", "2025Q3", "120")))
                .extracting(Warning::code)
                .containsExactly("ten-times-the-last-quarter");
    }

    @Test
    void compares_own_values_also_where_the_year_to_date_was_reported_and_over_the_turn_of_the_year() {
        assertThat(find(
                        yearToDate("statistics", "output", "2025Q1", "100"),
                        yearToDate("statistics", "output", "2025Q2", "1100")))
                .extracting(Warning::code)
                .containsExactly("ten-times-the-last-quarter");
        assertThat(find(own("statistics", "output", "2024Q4", "100"), own("statistics", "output", "2025Q1", "1000")))
                .extracting(warning -> warning.quarter().toString())
                .containsExactly("2025Q1");
        assertThat(find(own("statistics", "output", "2024Q3", "100"), own("statistics", "output", "2025Q1", "1000")))
                .isEmpty();
    }

    @Test
    void compares_a_bureau_with_itself_only() {
        assertThat(find(own("statistics", "staff", "2025Q2", "10"), own("human-resources", "staff", "2025Q3", "100")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1000000, false", "1000000.000001, true", "0, false", "-0.000001, true"})
    void warns_outside_the_plausible_range_whose_ends_belong_to_it(String value, boolean warned) {
        assertThat(find(own("tax", "taxPaid", "2025Q3", value)))
                .extracting(Warning::code)
                .isEqualTo(warned ? List.of("outside-plausible-range") : List.of());
    }

    @Test
    void tells_each_bureau_of_a_disagreement_and_nobody_where_they_agree() {
        assertThat(find(own("human-resources", "staff", "2025Q3", "120"), own("statistics", "staff", "2025Q3", "118")))
                .extracting(warning -> warning.code() + " " + warning.bureau())
                .containsExactly("disagreement human-resources", "disagreement statistics");
        assertThat(find(own("human-resources", "staff", "2025Q3", "120"), own("statistics", "staff", "2025Q3", "120")))
                .isEmpty();
    }

    @Test
    void a_revision_that_heals_a_value_takes_its_warning_away() {
        List<ReportedCell> cells = new ArrayList<>(new TenTimesTheLastQuarter().example());
        assertThat(find(cells)).hasSize(1);

        cells.add(revised(cells.getLast(), 2, "121"));

        assertThat(find(cells)).isEmpty();
    }

    @Test
    void a_withdrawal_takes_the_warning_away() {
        List<ReportedCell> cells = new ArrayList<>(new OutsidePlausibleRange().example());
        assertThat(find(cells)).hasSize(1);

        cells.add(revised(cells.getLast(), 2, null));

        assertThat(find(cells)).isEmpty();
    }

    // ---- laws ----

    @Test
    void the_same_set_of_facts_gives_the_same_warnings_in_whatever_order_and_however_often_they_came() {
        // Given reports that break every rule
        List<ReportedCell> cells = new ArrayList<>();
        WarningRule.all().forEach(rule -> cells.addAll(rule.example()));
        cells.add(yearToDate("tax", "taxPaid", "2024Q3", "5"));
        List<Warning> expected = find(cells);
        assertThat(expected).isNotEmpty();
        Random random = new Random(7);

        for (int i = 0; i < 500; i++) {
            // When
            List<ReportedCell> shuffled = new ArrayList<>(cells);
            shuffled.addAll(cells.subList(0, random.nextInt(cells.size())));
            Collections.shuffle(shuffled, random);

            // Then
            assertThat(find(shuffled)).isEqualTo(expected);
        }
    }

    // ---- the documents ----

    @TestFactory
    Stream<DynamicTest> each_rule_warns_of_its_own_example_and_says_why_in_both_languages() {
        return WarningRule.all().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.code(), () -> {
                    List<Warning> found = find(rule.example());

                    assertThat(found)
                            .isNotEmpty()
                            .allMatch(warning -> warning.code().equals(rule.code()));
                    assertBilingual(found.getFirst().text());
                    assertBilingual(rule.meaning());
                    assertBilingual(rule.advice());
                }));
    }

    @Test
    void every_rule_is_examined_once() {
        assertThat(WarningRule.all())
                .extracting(rule -> (Object) rule.getClass())
                .containsExactlyInAnyOrder((Object[]) WarningRule.class.getPermittedSubclasses());
        assertThat(WarningRule.all()).extracting(WarningRule::code).doesNotHaveDuplicates();
    }

    @Test
    void the_document_says_what_the_rules_say() throws IOException {
        String rendered = render();
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(DOCUMENT, rendered);
        }
        assertThat(Files.readString(DOCUMENT)).isEqualTo(rendered);
    }

    private static String render() {
        StringBuilder text = new StringBuilder("""
                # Warnings 提示

                Rendered from the rules in `ingestion-service` (`warning.domain`); a test keeps them alike and examines every example. A warning marks
                a fact that was accepted and is suspicious all the same. It blocks nothing and changes no figure; a later report that heals the
                value takes it away. A bureau sees the warnings of its own facts, a district those of its enterprises, with
                `GET /api/v1/warnings?quarter=2025Q3`. 提示不影响接收，也不改变任何数值；更正后自动消失。

                In the examples an output of up to 50,000,000 万元 in a quarter is believed.
                """);
        for (WarningRule rule : WarningRule.all()) {
            text.append("\n## `%s`\n\n%s\n\n%s\n\n"
                            .formatted(
                                    rule.code(),
                                    rule.meaning().zh(),
                                    rule.meaning().en()))
                    .append("**怎么办** %s\n\n".formatted(rule.advice().zh()))
                    .append("**Way out** %s\n\n".formatted(rule.advice().en()));
            rule.example()
                    .forEach(cell -> text.append("    %s %s %s %s %s\n"
                            .formatted(
                                    cell.id().quarter(),
                                    cell.id().bureau(),
                                    cell.id().quantity(),
                                    cell.basis().text(),
                                    cell.value())));
            BilingualText found = find(rule.example()).getFirst().text();
            text.append("\n> %s %s\n".formatted(found.zh(), found.en()));
        }
        return text.toString();
    }

    private static void assertBilingual(BilingualText text) {
        assertThat(text.zh()).matches("(?s).*\\p{IsHan}.*。");
        assertThat(text.en()).matches("(?s).*[a-z].*\\.");
    }

    // ---- the world around ----

    private static ReportedCell revised(ReportedCell cell, long revision, @Nullable String value) {
        FactId id = cell.id();
        return new ReportedCell(
                new FactId(id.enterprise(), id.quantity(), id.quarter(), id.bureau(), revision, 0),
                Basis.OWN,
                cell.time(),
                value == null ? null : Amount.of(value));
    }

    private static List<Warning> find(ReportedCell... cells) {
        return find(List.of(cells));
    }

    private static List<Warning> find(List<ReportedCell> cells) {
        return SuspiciousFacts.find(CATALOGUE, cells);
    }

    private static final Catalogue CATALOGUE = new Catalogue(
            1,
            List.of(),
            List.of(),
            List.of(
                    quantity("taxPaid", "税收", "万元", Quantity.Kind.FLOW, Amount.ZERO, "1000000", "tax"),
                    quantity("output", "工业总产值", "万元", Quantity.Kind.FLOW, null, "50000000", "statistics"),
                    quantity(
                            "staff",
                            "平均用工人数",
                            "人",
                            Quantity.Kind.STOCK,
                            Amount.ZERO,
                            "500000",
                            "human-resources",
                            "statistics")),
            List.of(),
            List.of(),
            List.of());

    private static Quantity quantity(
            String code,
            String zh,
            String unit,
            Quantity.Kind kind,
            @Nullable Amount least,
            String most,
            String... owners) {
        return new Quantity(
                new QuantityCode(code),
                BilingualText.of(zh, code),
                unit,
                kind,
                Quantity.Frequency.QUARTERLY,
                true,
                Stream.of(owners).map(BureauCode::new).toList(),
                List.of(unit),
                BilingualText.of(zh, code),
                new Quantity.Plausible(least, Amount.of(most)),
                null);
    }
}
