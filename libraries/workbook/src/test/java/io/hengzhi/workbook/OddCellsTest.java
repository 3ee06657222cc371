package io.hengzhi.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.kernel.Fault;
import io.hengzhi.kernel.Parsed;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every odd cell is read as it was meant, or refused by its name. */
class OddCellsTest {

    @TempDir
    private Path folder = Path.of("");

    private SheetCell cellC17(String cell, String... formats) {
        return Books.rows(new HandmadeXlsx().styles(formats).row17(cell).write(folder))
                .getFirst()
                .cell(2);
    }

    private static SheetCell typed(String text) {
        return new SheetCell(new CellAddress(17, 2), CellKind.TEXT, CellTexts.strip(text), null);
    }

    private static void refuses(Fault fault, String code) {
        assertThat(fault.code()).isEqualTo(code);
        assertThat(fault.text().zh()).contains("C17");
        assertThat(fault.text().en()).contains("C17");
    }

    private static void refusesC17(SheetCell cell, String code) {
        refuses(Books.fault(CellReading.decimal(cell)), code);
    }

    @Test
    void a_formula_is_refused_whatever_it_last_came_to() {
        SheetCell cell = cellC17("<c r=\"C17\"><f>A17+B17</f><v>12.5</v></c>");

        assertThat(cell.text()).isEqualTo("=A17+B17");
        refusesC17(cell, "formula");
    }

    @Test
    void a_formula_on_another_file_is_refused_by_that_name() {
        refusesC17(cellC17("<c r=\"C17\"><f>[1]Sheet1!A1</f><v>1</v></c>"), "formula-to-other-file");
    }

    @Test
    void a_text_that_begins_like_a_formula_is_refused_in_both_formats() {
        refusesC17(cellC17("<c r=\"C17\" t=\"inlineStr\"><is><t>=1+1</t></is></c>"), "formula");
        assertThat(Books.rows(Books.text(folder, "a,b\n=\"0012\",1\n", java.nio.charset.StandardCharsets.UTF_8))
                        .get(1)
                        .cell(0)
                        .finding())
                .isNotNull();
    }

    @Test
    void an_error_value_is_refused() {
        refusesC17(cellC17("<c r=\"C17\" t=\"e\"><v>#N/A</v></c>"), "error-cell");
    }

    @Test
    void a_truth_value_is_no_number_and_no_text() {
        SheetCell cell = cellC17("<c r=\"C17\" t=\"b\"><v>1</v></c>");

        assertThat(cell.text()).isEqualTo("TRUE");
        refusesC17(cell, "wrong-type");
        refuses(Books.fault(CellReading.code(cell)), "wrong-type");
    }

    @Test
    void a_date_kept_as_a_number_is_a_date_and_no_number() {
        SheetCell cell = cellC17("<c r=\"C17\" s=\"1\"><v>46022</v></c>", "yyyy\"年\"m\"月\"d\"日\"");

        assertThat(cell.kind()).isEqualTo(CellKind.DATE);
        assertThat(CellReading.date(cell)).isEqualTo(Parsed.valid(LocalDate.of(2025, 12, 31)));
        refusesC17(cell, "wrong-type");
    }

    @Test
    void a_date_has_its_time_and_knows_both_calendars_of_spreadsheets() {
        assertThat(cellC17("<c r=\"C17\" s=\"1\"><v>46022.354166666664</v></c>", "yyyy/m/d h:mm")
                        .text())
                .isEqualTo("2025-12-31T08:30:00");
        assertThat(cellC17("<c r=\"C17\" s=\"1\"><v>59</v></c>", "yyyy/m/d").text())
                .isEqualTo("1900-02-28");
        SheetCell from1904 = Books.rows(new HandmadeXlsx()
                        .styles("yyyy-mm-dd")
                        .dates1904()
                        .row17("<c r=\"C17\" s=\"1\"><v>44560</v></c>")
                        .write(folder))
                .getFirst()
                .cell(2);
        assertThat(from1904.text()).isEqualTo("2025-12-31");
    }

    @Test
    void every_cell_of_a_merged_range_is_refused_also_where_nothing_is_written() {
        List<SheetRow> rows = Books.rows(new HandmadeXlsx()
                .sheet(
                        "数据",
                        "",
                        "",
                        "<row r=\"16\"><c r=\"A16\"><v>1</v></c><c r=\"C16\"><v>7</v></c></row>"
                                + "<row r=\"17\"><c r=\"A17\"><v>2</v></c></row><row r=\"18\"><c r=\"C18\"><v>3</v></c></row>",
                        "<mergeCells count=\"1\"><mergeCell ref=\"C16:D17\"/></mergeCells>")
                .write(folder));

        assertThat(rows.get(0).cell(0).finding()).isNull();
        refusesC17(rows.get(1).cell(2), "merged-cell");
        assertThat(rows.get(1).cell(3).finding()).isNotNull();
        assertThat(rows.get(2).cell(2).finding()).isNull();
    }

    @Test
    void a_cell_in_a_hidden_row_or_column_is_refused() {
        List<SheetRow> hiddenRow = Books.rows(new HandmadeXlsx()
                .sheet("数据", "", "", "<row r=\"17\" hidden=\"1\"><c r=\"C17\"><v>1</v></c></row>", "")
                .write(folder));
        List<SheetRow> hiddenColumn = Books.rows(new HandmadeXlsx()
                .sheet(
                        "数据",
                        "",
                        "<cols><col min=\"3\" max=\"3\" hidden=\"1\"/></cols>",
                        "<row r=\"17\"><c r=\"B17\"><v>1</v></c><c r=\"C17\"><v>1</v></c></row>",
                        "")
                .write(folder));

        refusesC17(hiddenRow.getFirst().cell(2), "hidden-row");
        refusesC17(hiddenColumn.getFirst().cell(2), "hidden-column");
        assertThat(hiddenColumn.getFirst().cell(1).finding()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0%", "0.00%", "#,##0.0%;[Red]-0.0%"})
    void a_percentage_is_refused(String format) {
        refusesC17(cellC17("<c r=\"C17\" s=\"1\"><v>0.05</v></c>", format), "percent-format");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0,", "#,##0.00,", "0!.0,", "0\\.0,", "#,##0,,\"百万\""})
    void a_format_that_shows_another_magnitude_is_refused(String format) {
        refusesC17(cellC17("<c r=\"C17\" s=\"1\"><v>15000</v></c>", format), "scaled-format");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"General", "0.00", "#,##0.00", "#,##0.00_);(#,##0.00)", "[Red]0", "\"约\"0", "0.00E+00", "@"})
    void an_ordinary_format_harms_nothing(String format) {
        assertThat(CellReading.decimal(cellC17("<c r=\"C17\" s=\"1\"><v>1234.5</v></c>", format)))
                .isEqualTo(Parsed.valid("1234.5"));
    }

    @ParameterizedTest
    @CsvSource({
        "0.10000000000000001, 0.1",
        "1234.5599999999999, 1234.56",
        "1.2345E-5, 0.000012345",
        "1E3, 1000",
        "-0, 0",
        "123456789012.123, 123456789012.123",
        "+7, 7"
    })
    void a_number_is_the_shortest_decimal_of_its_double(String stored, String meant) {
        assertThat(CellReading.decimal(cellC17("<c r=\"C17\"><v>" + stored + "</v></c>")))
                .isEqualTo(Parsed.valid(meant));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.30000000000000004", "1234567890.123456", "911101131234567890", "1E300"})
    void more_digits_than_a_number_cell_keeps_are_refused(String stored) {
        refusesC17(cellC17("<c r=\"C17\"><v>" + stored + "</v></c>"), "more-than-15-digits");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "１２３４．５|1234.5",
                "1,234.5|1234.5",
                "1，234，567|1234567",
                "－12.5|-12.5",
                "−3|-3",
                "\u3000 12.50\u00A0|12.50",
                "007|007"
            })
    void a_number_written_as_people_write_it_is_read(String typed, String meant) {
        assertThat(CellReading.decimal(typed(typed))).isEqualTo(Parsed.valid(meant));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,23", "1,2345", "0,123", "1.234,5", "1,234,56", "12,34.5"})
    void a_comma_that_may_be_a_point_is_refused(String typed) {
        refusesC17(typed(typed), "ambiguous-separator");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12万元", "约12", "5%", "（12）", "1 2", "-", "./", "一百", "12.", "NaN"})
    void what_is_no_number_is_refused(String typed) {
        refusesC17(typed(typed), "not-a-decimal");
    }

    @Test
    void scientific_notation_as_text_may_have_lost_digits_and_is_refused() {
        refusesC17(typed("9.11E+17"), "scientific-notation");
    }

    @Test
    void a_code_loses_its_surrounding_spaces_and_full_width_digits_and_a_name_keeps_its_brackets() {
        assertThat(CellReading.code(typed("\u3000９１110113MA0HE0001W\t"))).isEqualTo(Parsed.valid("91110113MA0HE0001W"));
        assertThat(CellReading.text(typed("北京（顺义）机床厂 "))).isEqualTo(Parsed.valid("北京（顺义）机床厂"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-12-31", "2025/12/31", "2025.12.31", "2025年12月31日", "２０２５-12-31"})
    void a_day_written_as_people_write_it_is_read(String typed) {
        assertThat(CellReading.date(typed(typed))).isEqualTo(Parsed.valid(LocalDate.of(2025, 12, 31)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-02-30", "31/12/2025", "2025", "昨天"})
    void what_is_no_day_is_refused(String typed) {
        refuses(Books.fault(CellReading.date(typed(typed))), "not-a-date");
    }

    @Test
    void shared_and_rich_texts_are_read_without_their_phonetic_guides() {
        List<SheetRow> rows = Books.rows(new HandmadeXlsx()
                .sharedStrings("<si><t>税收</t></si><si><r><t>北京</t></r><r><t xml:space=\"preserve\"> 机床_x000D_</t></r>"
                        + "<rPh sb=\"0\" eb=\"1\"><t>beijing</t></rPh></si>")
                .row17("<c r=\"A17\" t=\"s\"><v>1</v></c><c r=\"B17\" t=\"s\"><v>0</v></c>")
                .write(folder));

        assertThat(rows.getFirst().cells()).extracting(SheetCell::text).containsExactly("北京 机床", "税收");
    }

    @Test
    void rows_and_cells_without_an_address_follow_the_one_before() {
        List<SheetRow> rows = Books.rows(new HandmadeXlsx()
                .sheet(
                        "数据",
                        "",
                        "",
                        "<row><c><v>1</v></c><c><v>2</v></c></row><row r=\"5\"/><row><c><v>3</v></c></row>",
                        "")
                .write(folder));

        assertThat(rows).extracting(SheetRow::number).containsExactly(1, 6);
        assertThat(rows.getFirst().cell(1).address()).hasToString("B1");
    }

    @Test
    void several_sheets_are_listed_and_hidden_ones_are_marked() throws Exception {
        Path file = new HandmadeXlsx()
                .sheet("一", "", "", "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>", "")
                .sheet("二", "hidden", "", "<row r=\"1\"><c r=\"A1\"><v>2</v></c></row>", "")
                .sheet("三", "veryHidden", "", "", "")
                .write(folder);

        try (Workbook book = Workbook.open(file, Limits.STANDARD).orElseThrow()) {
            assertThat(book.sheets())
                    .containsExactly(
                            new Workbook.Sheet(0, "一", false),
                            new Workbook.Sheet(1, "二", true),
                            new Workbook.Sheet(2, "三", true));
        }
        List<SheetRow> second = new ArrayList<>();
        Books.read(file, Limits.STANDARD, 1, second);
        assertThat(second.getFirst().cell(0).text()).isEqualTo("2");
    }
}
