package io.hengzhi.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.kernel.Fault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a hostile or hopeless file is refused for. */
class HostileFilesTest {

    private static final String ROW = "<c r=\"C17\"><v>1</v></c>";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void an_ordinary_workbook_is_opened() {
        assertThat(Books.texts(new HandmadeXlsx().row17(ROW).write(folder))).containsExactly(List.of("", "", "1"));
    }

    @Test
    void a_workbook_that_unpacks_beyond_all_measure_is_refused_by_its_ratio() throws IOException {
        Path file = Files.createTempFile(folder, "bomb", ".xlsx");
        byte[] zeros = new byte[1 << 20];
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("xl/media/image1.png"));
            for (int i = 0; i < 64; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }

        Fault fault = Books.refused(file);

        assertThat(fault.code()).isEqualTo("zip-bomb");
        assertThat(fault.text().zh()).contains("xl/media/image1.png");
    }

    @Test
    void the_sum_of_all_parts_and_their_number_have_a_limit() {
        Limits small = new Limits(10, 10, 8, 2_000, 100, 100);
        Path large = new HandmadeXlsx()
                .row17("<c r=\"A17\" t=\"inlineStr\"><is><t>" + "x".repeat(3_000) + "</t></is></c>")
                .write(folder);
        HandmadeXlsx many = new HandmadeXlsx().row17(ROW);
        for (int i = 0; i < 10; i++) {
            many.part("xl/x" + i + ".xml", "<x/>");
        }

        assertThat(Books.refused(large, small).code()).isEqualTo("zip-bomb");
        assertThat(Books.refused(many.write(folder), small).code()).isEqualTo("zip-bomb");
    }

    @Test
    void a_text_or_a_tag_without_end_is_refused() {
        Fault fault = Books.refused(new HandmadeXlsx()
                .sharedStrings("<si><t>" + "甲".repeat(400_000) + "</t></si>")
                .row17(ROW)
                .write(folder));

        assertThat(fault.code()).isEqualTo("zip-bomb");
        assertThat(fault.text().en()).contains("sharedStrings");
    }

    @Test
    void a_document_type_definition_is_refused_and_nothing_outside_is_fetched() {
        String hostile = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><sst><si><t>&e;</t></si></sst>";
        Path shared = new HandmadeXlsx()
                .part("xl/sharedStrings.xml", hostile)
                .row17("<c r=\"C17\" t=\"s\"><v>0</v></c>")
                .write(folder);
        Path contents = new HandmadeXlsx()
                .row17(ROW)
                .part("xl/styles.xml", "<!DOCTYPE x><styleSheet/>")
                .write(folder);

        assertThat(Books.read(shared, Limits.STANDARD, 0, new ArrayList<>()).map(Fault::code))
                .contains("document-type");
        assertThat(Books.refused(contents).code()).isEqualTo("document-type");
    }

    @Test
    void entities_that_multiply_are_refused_with_their_definition() {
        String laughs =
                "<!DOCTYPE lolz [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><sst><si><t>&b;</t></si></sst>";
        Path file = new HandmadeXlsx()
                .part("xl/sharedStrings.xml", laughs)
                .row17("<c r=\"C17\" t=\"s\"><v>0</v></c>")
                .write(folder);

        assertThat(Books.read(file, Limits.STANDARD, 0, new ArrayList<>()).map(Fault::code))
                .contains("document-type");
    }

    @Test
    void macros_are_refused_by_their_part_or_their_type() {
        Path byPart =
                new HandmadeXlsx().row17(ROW).part("xl/vbaProject.bin", "x").write(folder);
        Path byType = new HandmadeXlsx()
                .row17(ROW)
                .part(
                        "[Content_Types].xml",
                        "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/></Types>")
                .write(folder);

        assertThat(Books.refused(byPart).code()).isEqualTo("macro-workbook");
        assertThat(Books.refused(byType).code()).isEqualTo("macro-workbook");
    }

    @Test
    void links_to_other_files_are_remarked_and_never_followed() throws IOException {
        Path file = new HandmadeXlsx()
                .row17(ROW)
                .part("xl/externalLinks/externalLink1.xml", "<externalLink/>")
                .write(folder);

        try (Workbook book = Workbook.open(file, Limits.STANDARD).orElseThrow()) {
            assertThat(book.remarks()).extracting(Fault::code).containsExactly("external-links");
        }
    }

    @Test
    void an_encrypted_workbook_and_an_old_one_are_told_apart() {
        byte[] mark = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        ByteArrayOutputStream encrypted = new ByteArrayOutputStream();
        encrypted.writeBytes(mark);
        encrypted.writeBytes(new byte[1000]);
        encrypted.writeBytes("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));
        ByteArrayOutputStream old = new ByteArrayOutputStream();
        old.writeBytes(mark);
        old.writeBytes(new byte[1000]);

        assertThat(Books.refused(Books.bytes(folder, encrypted.toByteArray())).code())
                .isEqualTo("encrypted-workbook");
        assertThat(Books.refused(Books.bytes(folder, old.toByteArray())).code()).isEqualTo("old-workbook-format");
    }

    @Test
    void what_only_calls_itself_a_workbook_is_refused() {
        Map<String, String> document = Map.of(
                "[Content_Types].xml",
                "<Types><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");

        assertThat(Books.refused(HandmadeXlsx.write(folder, document)).code()).isEqualTo("not-a-workbook");
        assertThat(Books.refused(HandmadeXlsx.write(folder, Map.of("a.txt", "x")))
                        .code())
                .isEqualTo("not-a-workbook");
        assertThat(Books.refused(Books.bytes(folder, "<html><table/></html>".getBytes(StandardCharsets.UTF_8)))
                        .code())
                .isEqualTo("not-a-workbook");
        assertThat(Books.refused(Books.bytes(folder, new byte[] {'%', 'P', 'D', 'F', '-'}))
                        .code())
                .isEqualTo("not-a-workbook");
        assertThat(Books.refused(Books.bytes(folder, new byte[] {1, 0, 2, 0})).code())
                .isEqualTo("not-a-workbook");
        assertThat(Books.refused(Books.bytes(folder, new byte[0])).code()).isEqualTo("empty-file");
    }

    @Test
    void a_damaged_archive_or_sheet_is_refused() throws IOException {
        byte[] whole = Files.readAllBytes(new HandmadeXlsx().row17(ROW).write(folder));
        Path half = Books.bytes(folder, java.util.Arrays.copyOf(whole, whole.length / 2));
        Path broken = new HandmadeXlsx().row17("<c r=\"C17\"><v>1</c>").write(folder);
        Path backwards = new HandmadeXlsx()
                .sheet("数据", "", "", "<row r=\"17\">" + ROW + "</row><row r=\"16\"/>", "")
                .write(folder);

        assertThat(Books.refused(half).code()).isEqualTo("damaged-workbook");
        assertThat(Books.read(broken, Limits.STANDARD, 0, new ArrayList<>()).map(Fault::code))
                .contains("damaged-workbook");
        assertThat(Books.read(backwards, Limits.STANDARD, 0, new ArrayList<>()).map(Fault::code))
                .contains("damaged-workbook");
    }

    @Test
    void a_text_that_is_not_there_is_refused_with_its_cell() {
        Path file =
                new HandmadeXlsx().row17("<c r=\"C17\" t=\"s\"><v>5</v></c>").write(folder);

        Optional<Fault> fault = Books.read(file, Limits.STANDARD, 0, new ArrayList<>());

        assertThat(fault.orElseThrow().text().en()).contains("C17");
    }

    @Test
    void too_many_rows_or_columns_or_characters_end_the_reading() {
        Limits small = new Limits(1, 2, 100, 1 << 20, 100, 10);
        Path rows = Books.text(folder, "a\nb\n", StandardCharsets.UTF_8);
        Path columns = new HandmadeXlsx().row17(ROW).write(folder);
        Path characters = Books.text(folder, "a," + "x".repeat(11), StandardCharsets.UTF_8);

        assertThat(Books.read(rows, small, 0, new ArrayList<>()).map(Fault::code))
                .contains("too-many-rows");
        assertThat(Books.read(columns, small, 0, new ArrayList<>())
                        .orElseThrow()
                        .text()
                        .zh())
                .contains("C17");
        assertThat(Books.read(characters, small, 0, new ArrayList<>())
                        .orElseThrow()
                        .text()
                        .zh())
                .contains("B1");
    }

    @Test
    void a_quote_that_is_never_closed_does_not_fill_the_memory() {
        String endless = "a,b\n1,\"" + "2,3\n".repeat(2_000_000);

        Optional<Fault> fault =
                Books.read(Books.text(folder, endless, StandardCharsets.UTF_8), Limits.STANDARD, 0, new ArrayList<>());

        assertThat(fault.orElseThrow().code()).isEqualTo("not-csv");
        assertThat(fault.orElseThrow().text().en()).contains("Row 2");
    }

    @Test
    void a_text_in_no_known_encoding_is_refused_with_its_line() {
        byte[] bytes = "a,b\n1,é\n".getBytes(Charset.forName("ISO-8859-1"));

        Fault fault = Books.refused(Books.bytes(folder, bytes));

        assertThat(fault.code()).isEqualTo("unknown-encoding");
        assertThat(fault.text().en()).contains("line 2");
    }
}
