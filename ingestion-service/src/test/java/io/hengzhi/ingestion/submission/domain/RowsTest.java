package io.hengzhi.ingestion.submission.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.ingestion.intake.SampleCatalogue;
import io.hengzhi.ingestion.intake.domain.ReportedFact;
import io.hengzhi.ingestion.submission.domain.ColumnMeaning.Role;
import io.hengzhi.kernel.Basis;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.Fault;
import io.hengzhi.kernel.ReportedCell;
import io.hengzhi.workbook.CellAddress;
import io.hengzhi.workbook.CellKind;
import io.hengzhi.workbook.SheetCell;
import io.hengzhi.workbook.SheetRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From headings and rows to facts, and back to the cell where a rule is broken. */
class RowsTest {

    private static final String CODE = "91350100M000100Y43";
    private static final BureauCode TAX = new BureauCode("tax");
    private static final Instant IN_2025Q4 = Instant.parse("2025-11-01T00:00:00Z");

    private final HeadingReading headings = new HeadingReading(SampleCatalogue.catalogue(), Map.of());

    private static SheetRow row(int number, String... texts) {
        List<SheetCell> cells = new ArrayList<>();
        for (String text : texts) {
            CellAddress address = new CellAddress(number, cells.size());
            cells.add(new SheetCell(address, text.isEmpty() ? CellKind.EMPTY : CellKind.TEXT, text, null));
        }
        return new SheetRow(number, cells);
    }

    private Mapping mapping(String... texts) {
        TableSearch search = new TableSearch("数据", headings);
        search.look(row(1, texts));
        return search.found().orElseThrow();
    }

    private RowReading.Outcome read(Mapping mapping, SheetRow row) {
        return new RowReading(mapping, headings).read(row);
    }

    private SubmittedRow readable(Mapping mapping, SheetRow row) {
        if (read(mapping, row) instanceof RowReading.Outcome.Read(SubmittedRow found)) {
            return found;
        }
        throw new AssertionError("was refused: " + read(mapping, row));
    }

    private RowFlaws flaws(Mapping mapping, SheetRow row) {
        return switch (read(mapping, row)) {
            case RowReading.Outcome.Refused(RowFlaws found) -> found;
            case RowReading.Outcome.Read(SubmittedRow found) -> judged(mapping, found);
        };
    }

    private RowFlaws judged(Mapping mapping, SubmittedRow row) {
        RowJudgement judgement = new RowJudgement(
                TAX, mapping, SampleCatalogue.catalogue(), code -> code.value().equals(CODE), IN_2025Q4);
        return switch (judgement.judge(row)) {
            case RowJudgement.Outcome.Refused(RowFlaws found) -> found;
            case RowJudgement.Outcome.Acceptable(List<ReportedCell> cells) ->
                throw new AssertionError("accepted: " + cells);
        };
    }

    private static void names(RowFlaws flaws, String code, String cell) {
        assertThat(flaws.flaws()).extracting(flaw -> flaw.fault().code()).containsExactly(code);
        Fault fault = flaws.flaws().getFirst().fault();
        assertThat(fault.text().zh()).contains(cell);
        assertThat(fault.text().en()).contains(cell);
        assertThat(new CellAddress(flaws.row(), flaws.flaws().getFirst().column()))
                .hasToString(cell);
    }

    @ParameterizedTest
    @CsvSource({
        "税收（万元）, taxPaid, 万元, OWN",
        "税收(元), taxPaid, 元, OWN",
        "税收（万元，累计）, taxPaid, 万元, YEAR_TO_DATE",
        "税收累计（万元）, taxPaid, 万元, YEAR_TO_DATE",
        "累计税收（亿元）, taxPaid, 亿元, YEAR_TO_DATE",
        "taxPaid (万元), taxPaid, 万元, OWN",
        "TAXPAID（万元）, taxPaid, 万元, OWN",
        "税 收（单位：万元）, taxPaid, 万元, OWN",
        "税收（实缴）（万元）, taxPaid, 万元, OWN",
        "税收（实缴）（万元，累计）, taxPaid, 万元, YEAR_TO_DATE",
        "税收（实缴）累计（万元）, taxPaid, 万元, YEAR_TO_DATE",
        "用电量（万KWH）, electricity, 万kWh, OWN",
        "平均用工人数, staff, 人, OWN"
    })
    void a_heading_names_quantity_unit_and_basis(String heading, String quantity, String unit, Basis basis) {
        assertThat(headings.read(heading.replace('，', '，'))).isEqualTo(ColumnMeaning.fact(quantity, unit, basis));
    }

    /** The bracket belongs to the name: it is not taken for a unit. */
    @Test
    void a_heading_that_is_the_whole_name_of_a_quantity_names_no_unit() {
        assertThat(headings.read("税收（实缴）")).isEqualTo(ColumnMeaning.fact("taxPaid", null, Basis.OWN));
    }

    @ParameterizedTest
    @CsvSource({
        "统一社会信用代码, CREDIT_CODE",
        "creditCode, CREDIT_CODE",
        "Unified Social Credit Code, CREDIT_CODE",
        "季度, QUARTER",
        "季度 Quarter, QUARTER",
        "数据项, QUANTITY",
        "数值, VALUE",
        "计量单位, UNIT",
        "口径, BASIS",
        "修订号, REVISION",
        "企业名称, IGNORED",
        "拒收原因 Reason, IGNORED",
        "天气, UNKNOWN"
    })
    void a_heading_names_a_part_of_the_slot(String heading, Role role) {
        assertThat(headings.read(heading).role()).isEqualTo(role);
    }

    @Test
    void what_the_bureau_decided_before_goes_first() {
        HeadingReading remembering = new HeadingReading(
                SampleCatalogue.catalogue(),
                Map.of(HeadingReading.normal("入库税额 （万）"), ColumnMeaning.fact("taxPaid", "万元", Basis.OWN)));

        assertThat(remembering.read("入库税额（万）").quantity()).isEqualTo("taxPaid");
    }

    @Test
    void headings_may_stand_below_titles() {
        TableSearch search = new TableSearch("数据", headings);
        search.look(row(1, "2025年四季度税收情况"));
        search.look(row(2, "填报单位：税务局", "季度"));
        boolean more = search.look(row(4, "序号", "统一社会信用代码", "季度", "税收（万元）"));

        assertThat(more).isFalse();
        assertThat(search.found().orElseThrow().headingRow()).isEqualTo(4);
    }

    @Test
    void a_mapping_says_what_is_missing() {
        assertThat(mapping("统一社会信用代码", "季度", "税收（万元）").problems()).isEmpty();
        assertThat(mapping("信用代码", "季度", "数据项", "数值（万元）").problems()).isEmpty();
        assertThat(mapping("信用代码", "税收（万元）").problems()).extracting(Fault::code).containsExactly("column-missing");
        assertThat(mapping("信用代码", "季度", "税收").problems())
                .extracting(Fault::code)
                .containsExactly("unit-missing");
        assertThat(mapping("信用代码", "季度").problems()).extracting(Fault::code).containsExactly("no-values");
        assertThat(mapping("信用代码", "季度", "季度", "税收（元）").problems())
                .extracting(Fault::code)
                .containsExactly("column-twice");
    }

    @Test
    void a_wide_row_is_a_fact_for_each_filled_column() {
        SubmittedRow row = readable(
                mapping("信用代码", "季度", "税收（万元）", "平均用工人数（人）", "营业收入（万元）"),
                row(9, CODE, "2025年第三季度", "１，２３４．５", "", "撤回"));

        assertThat(row.reported(List.of(7L, 8L)))
                .containsExactly(
                        new ReportedFact(
                                "taxPaid", "2025Q3", new ReportedFact.Value("1234.5", "万元", Basis.OWN), 7, 0, null),
                        new ReportedFact("revenue", "2025Q3", null, 8, 0, null));
    }

    @Test
    void a_long_row_is_one_fact_with_its_own_unit_basis_and_revision() {
        SubmittedRow row = readable(
                mapping("信用代码", "数据项", "季度", "数值", "单位", "口径", "修订号"),
                row(9, CODE, "税收", "2025Q3", "5", "元", "累计", "3"));

        assertThat(row.reported(List.of(1L)))
                .containsExactly(new ReportedFact(
                        "taxPaid", "2025Q3", new ReportedFact.Value("5", "元", Basis.YEAR_TO_DATE), 3, 0, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025Q3", "2025q3", "2025-Q3", "2025年第三季度", "2025年3季度", "2025年三季度", "2025 第3季度"})
    void a_quarter_is_read_as_people_write_it(String quarter) {
        assertThat(QuarterWords.read(quarter)).isEqualTo("2025Q3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025", "20253", "2025年3月", "2025Q5", "三季度", "2025-03"})
    void what_may_be_no_quarter_is_left_to_the_rules(String quarter) {
        assertThat(QuarterWords.read(quarter)).isEqualTo(quarter);
    }

    @Test
    void each_rule_of_messages_names_the_cell_it_is_broken_in() {
        Mapping wide = mapping("企业名称", "信用代码", "季度", "税收（万元）", "用电量（kWh）");
        names(flaws(wide, row(17, "", "91350100M000100Y4Z", "2025Q3", "1")), "invalid-credit-code", "B17");
        names(flaws(wide, row(17, "", "91110113MA0HE99993", "2025Q3", "1")), "unknown-enterprise", "B17");
        names(flaws(wide, row(17, "", CODE, "2025", "1")), "invalid-quarter", "C17");
        names(flaws(wide, row(17, "", CODE, "2026Q3", "1")), "future-quarter", "C17");
        names(flaws(wide, row(17, "", CODE, "2025Q3", "1.1234567")), "too-many-decimals", "D17");
        names(flaws(wide, row(17, "", CODE, "2025Q3", "", "1")), "quantity-not-owned", "E17");
        Mapping narrow = mapping("信用代码", "季度", "数据项", "数值", "单位", "口径");
        names(flaws(narrow, row(17, CODE, "2025Q3", "天气", "1", "度")), "unknown-quantity", "C17");
        names(flaws(narrow, row(17, CODE, "2025Q3", "税收", "1", "人")), "unknown-unit", "E17");
        names(flaws(narrow, row(17, CODE, "2025Q3", "staff", "-1", "人")), "negative-not-allowed", "D17");
        names(flaws(narrow, row(17, CODE, "2025Q3", "staff", "1", "人", "累计")), "year-to-date-for-stock", "F17");
    }

    @Test
    void an_unknown_enterprise_of_a_file_is_to_be_uploaded_again_for_nothing_of_it_was_published() {
        RowFlaws flaws = flaws(mapping("信用代码", "季度", "税收（元）"), row(17, "91110113MA0HE99993", "2025Q3", "1"));

        assertThat(flaws.flaws().getFirst().fault().text().zh())
                .contains("重新上传")
                .doesNotContain("无需重发");
    }

    @Test
    void cells_that_must_be_filled_are_named() {
        Mapping narrow = mapping("信用代码", "季度", "数据项", "数值", "单位", "口径", "修订号");
        names(flaws(narrow, row(17, "", "2025Q3", "税收", "1", "元")), "cell-empty", "A17");
        names(flaws(narrow, row(17, CODE, "", "税收", "1", "元")), "cell-empty", "B17");
        names(flaws(narrow, row(17, CODE, "2025Q3", "税收", "", "元")), "cell-empty", "D17");
        names(flaws(narrow, row(17, CODE, "2025Q3", "税收", "1", "")), "cell-empty", "E17");
        names(flaws(narrow, row(17, CODE, "2025Q3", "税收", "1", "元", "半年")), "invalid-basis", "F17");
        names(flaws(narrow, row(17, CODE, "2025Q3", "税收", "1", "元", "", "0")), "invalid-revision", "G17");
        assertThat(flaws(mapping("信用代码", "季度", "税收（元）"), row(17, CODE, "2025Q3", ""))
                        .flaws())
                .extracting(flaw -> flaw.fault().code())
                .containsExactly("nothing-reported");
    }

    @Test
    void the_same_slot_twice_in_a_file_is_refused_the_second_time_unless_revisions_tell_them_apart() {
        Mapping wide = mapping("信用代码", "季度", "税收（元）", "修订号");
        FileReading file = new FileReading(new RowReading(wide, headings));

        assertThat(file.read(row(2, CODE, "2025Q3", "1"))).isInstanceOf(RowReading.Outcome.Read.class);
        assertThat(file.read(row(3, CODE, "2025Q2", "1"))).isInstanceOf(RowReading.Outcome.Read.class);
        assertThat(file.read(row(4, CODE, "2025Q3", "1", "4"))).isInstanceOf(RowReading.Outcome.Read.class);
        if (!(file.read(row(5, CODE, "2025年3季度", "9")) instanceof RowReading.Outcome.Refused(RowFlaws flaws))) {
            throw new AssertionError("was read");
        }
        names(flaws, "repeated-in-file", "C5");
        assertThat(flaws.flaws().getFirst().fault().text().zh()).contains("第 2 行");
    }

    @Test
    void many_slots_are_told_apart() {
        SlotsSeen seen = new SlotsSeen();
        for (int i = 0; i < 100_000; i++) {
            assertThat(seen.add("slot " + i, i + 1)).isZero();
        }
        assertThat(seen.add("slot 4711", 7)).isEqualTo(4712);
    }
}
