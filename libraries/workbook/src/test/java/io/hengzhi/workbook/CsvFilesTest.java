package io.hengzhi.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One table, however it was saved, is read alike. */
class CsvFilesTest {

    private static final String TABLE =
            "统一社会信用代码,税收（万元）,备注\r\n91110113MA0HE0001W,\"1,234.5\",\"两行\n备注\"\r\n\r\n91110113MA0HE0002U,７,㐂鿃\r\n";
    private static final List<List<String>> READ = List.of(
            List.of("统一社会信用代码", "税收（万元）", "备注"),
            List.of("91110113MA0HE0001W", "1,234.5", "两行\n备注"),
            List.of("91110113MA0HE0002U", "７", "㐂鿃"));

    @TempDir
    private Path folder = Path.of("");

    @Test
    void utf8_with_and_without_mark_and_gb18030_are_read_alike() {
        assertThat(Books.texts(Books.text(folder, TABLE, StandardCharsets.UTF_8)))
                .isEqualTo(READ);
        assertThat(Books.texts(Books.text(folder, "\uFEFF" + TABLE, StandardCharsets.UTF_8)))
                .isEqualTo(READ);
        assertThat(Books.texts(Books.text(folder, TABLE, Charset.forName("GB18030"))))
                .isEqualTo(READ);
        assertThat(Books.texts(Books.text(folder, "\uFEFF" + TABLE, StandardCharsets.UTF_16LE)))
                .isEqualTo(READ);
    }

    @Test
    void semicolons_and_tabs_separate_as_well() {
        assertThat(Books.texts(Books.text(
                        folder,
                        TABLE.replace("\"1,234.5\"", "#").replace(',', ';').replace("#", "\"1,234.5\""),
                        StandardCharsets.UTF_8)))
                .isEqualTo(READ);
        assertThat(Books.texts(Books.text(
                        folder,
                        TABLE.replace("\"1,234.5\"", "#").replace(',', '\t').replace("#", "\"1,234.5\""),
                        StandardCharsets.UTF_8)))
                .isEqualTo(READ);
    }

    @Test
    void rows_are_numbered_as_a_spreadsheet_program_shows_them() {
        assertThat(Books.rows(Books.text(folder, TABLE, StandardCharsets.UTF_8)))
                .extracting(SheetRow::number)
                .containsExactly(1, 2, 4);
    }
}
