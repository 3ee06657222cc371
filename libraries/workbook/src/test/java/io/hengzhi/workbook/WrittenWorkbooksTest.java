package io.hengzhi.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.Fault;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WrittenWorkbooksTest {

    @TempDir
    private Path folder = Path.of("");

    private static String part(Path file, String name) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(
                    zip.getInputStream(zip.getEntry(name)).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    private Path errors(List<SheetRow> rows) throws IOException {
        Path file = Files.createTempFile(folder, "errors", ".xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                ErrorWorkbook errors = new ErrorWorkbook(
                        out,
                        "拒收",
                        rows.getFirst().cells().stream().map(SheetCell::text).toList())) {
            for (SheetRow row : rows.subList(1, rows.size())) {
                List<ErrorWorkbook.Flaw> flaws = new ArrayList<>();
                for (SheetCell cell : row.cells()) {
                    Fault finding = cell.finding();
                    if (finding != null) {
                        flaws.add(new ErrorWorkbook.Flaw(cell.address().column(), finding));
                    }
                }
                errors.add(row, flaws);
            }
        }
        return file;
    }

    @Test
    void refused_rows_come_back_as_they_came_with_reasons_fills_and_notes() throws IOException {
        Path upload = new HandmadeXlsx()
                .styles("0.00%")
                .sheet(
                        "数据",
                        "",
                        "",
                        "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>代码</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>税收</t></is></c></row>"
                                + "<row r=\"9\"><c r=\"A9\" t=\"inlineStr\"><is><t>X1</t></is></c><c r=\"B9\"><f>A1</f><v>3</v></c><c r=\"C9\"><v>2.5</v></c></row>"
                                + "<row r=\"10\"><c r=\"A10\" t=\"inlineStr\"><is><t>X2</t></is></c><c r=\"B10\" s=\"1\"><v>0.05</v></c></row>",
                        "")
                .write(folder);

        Path file = errors(Books.rows(upload));

        List<SheetRow> rows = Books.rows(file);
        assertThat(rows.get(0).cell(0).text()).isEqualTo(ErrorWorkbook.REASON_HEADING);
        assertThat(rows.get(1).cell(0).text()).contains("单元格 B9 是公式").contains("Cell B9 is a formula");
        assertThat(rows.get(1).cell(2).text()).isEqualTo("=A1");
        assertThat(rows.get(1).cell(2).kind()).isEqualTo(CellKind.FORMULA);
        assertThat(rows.get(1).cell(3).kind()).isEqualTo(CellKind.NUMBER);
        Fault percent = rows.get(2).cell(2).finding();
        assertThat(percent).isNotNull().extracting(Fault::code).isEqualTo("percent-format");
        assertThat(part(file, "xl/comments1.xml")).contains("ref=\"C2\"").contains("B9");
        assertThat(part(file, "xl/styles.xml")).contains("FFC7CE");
    }

    @Test
    void an_error_workbook_that_is_refused_again_has_one_column_of_reasons() throws IOException {
        Path upload = new HandmadeXlsx()
                .sheet(
                        "数据",
                        "",
                        "",
                        "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>代码</t></is></c></row><row r=\"2\"><c r=\"A2\" t=\"e\"><v>#N/A</v></c></row>",
                        "")
                .write(folder);

        List<SheetRow> second = Books.rows(errors(Books.rows(errors(Books.rows(upload)))));

        assertThat(second.getFirst().cells())
                .extracting(SheetCell::text)
                .containsExactly(ErrorWorkbook.REASON_HEADING, "代码");
        assertThat(second.get(1).cell(1).text()).isEqualTo("#N/A");
    }

    @Test
    void a_template_has_lists_notes_and_examples_and_no_row_of_data() throws IOException {
        Path file = folder.resolve("template.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            new TemplateWorkbook(
                            "数据 Data",
                            List.of(
                                    new TemplateWorkbook.Column(
                                            "代码", BilingualText.of("18 位代码", "18 characters"), List.of(), true),
                                    new TemplateWorkbook.Column(
                                            "季度",
                                            BilingualText.of("季度", "the quarter"),
                                            List.of("2025Q4", "2025Q3"),
                                            true)),
                            List.of(List.of("91110113MA0HE0001W", "2025Q4")),
                            List.of(BilingualText.of("每行一家企业。", "One enterprise a row.")))
                    .write(out);
        }

        try (Workbook book = Workbook.open(file, Limits.STANDARD).orElseThrow()) {
            assertThat(book.sheets()).extracting(Workbook.Sheet::hidden).containsExactly(false, false, true);
        }
        assertThat(Books.texts(file)).containsExactly(List.of("代码", "季度"));
        assertThat(part(file, "xl/worksheets/sheet1.xml"))
                .contains("dataValidation")
                .contains("B2:B200001");
        assertThat(part(file, "xl/comments1.xml")).contains("ref=\"A1\"").contains("18 characters");
    }

    @Test
    void a_table_never_turns_a_text_into_a_formula() throws IOException {
        Path file = folder.resolve("table.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                TableWorkbook table = new TableWorkbook(out, "拒收", List.of("a", "b"))) {
            table.add(List.of("=HYPERLINK(\"http://x\")", "<&>"));
        }

        assertThat(part(file, "xl/worksheets/sheet1.xml")).doesNotContain("<f>");
        assertThat(Books.texts(file).get(1)).containsExactly("=HYPERLINK(\"http://x\")", "<&>");
    }
}
