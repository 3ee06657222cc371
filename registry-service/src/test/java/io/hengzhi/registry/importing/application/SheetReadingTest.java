package io.hengzhi.registry.importing.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.Fault;
import io.hengzhi.kernel.Parsed;
import io.hengzhi.registry.importing.domain.Column;
import io.hengzhi.registry.importing.domain.Row;
import io.hengzhi.registry.importing.domain.RowFault;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SheetReadingTest {

    private static final String HEADER = "unifiedSocialCreditCode,name,district";

    private static Sheet sheet(String text) {
        return SheetReading.read(text.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }

    private static Fault fault(byte[] bytes) {
        return switch (SheetReading.read(bytes)) {
            case Parsed.Valid<Sheet>(Sheet sheet) -> throw new AssertionError(sheet);
            case Parsed.Invalid<Sheet>(Fault fault) -> fault;
        };
    }

    private static Fault fault(String text) {
        return fault(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void reads_the_same_with_and_without_a_byte_order_mark_and_with_either_line_end() {
        Sheet plain = sheet(HEADER + "\n1,甲,顺义\n2,乙,海淀\n");
        assertThat(plain.rows()).hasSize(2);
        assertThat(plain.rows().getFirst().number()).isEqualTo(2);
        assertThat(sheet("\uFEFF" + HEADER + "\r\n1,甲,顺义\r\n2,乙,海淀").rows()).isEqualTo(plain.rows());
    }

    @Test
    void a_blank_line_says_nothing_and_keeps_its_number() {
        assertThat(sheet(HEADER + "\n1,甲,顺义\n\n2,乙,海淀\n").rows())
                .extracting(Row::number)
                .containsExactly(2L, 4L);
    }

    @Test
    void columns_may_stand_in_any_order_and_unknown_ones_are_ignored_with_a_warning() {
        Sheet sheet = sheet("name,法定代表人,district,unifiedSocialCreditCode\n甲,张三,顺义,1\n");
        Row row = sheet.rows().getFirst();
        assertThat(row.cells()).containsEntry(Column.NAME, "甲").containsEntry(Column.CREDIT_CODE, "1");
        assertThat(sheet.warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning.zh()).contains("法定代表人"));
    }

    @Test
    void a_column_that_stands_there_twice_counts_once_with_a_warning() {
        Sheet sheet = sheet(HEADER + ",name\n1,甲,顺义,乙\n");
        assertThat(sheet.rows().getFirst().cells()).containsEntry(Column.NAME, "甲");
        assertThat(sheet.warnings()).hasSize(1);
    }

    @Test
    void quotes_keep_commas_and_line_ends_inside_a_name() {
        Sheet sheet = sheet(HEADER + "\n1,\"甲,乙\n丙\",顺义\n");
        assertThat(sheet.rows().getFirst().cells()).containsEntry(Column.NAME, "甲,乙\n丙");
    }

    @Test
    void a_comma_without_quotes_is_a_surplus_cell() {
        assertThat(sheet(HEADER + "\n1,甲,乙,顺义\n").rows().getFirst().surplus()).isOne();
    }

    @Test
    void refuses_a_file_without_a_mandatory_column() {
        assertThat(fault("name,district\n甲,顺义\n"))
                .satisfies(fault -> assertThat(fault.code()).isEqualTo("missing-column"))
                .satisfies(fault -> assertThat(fault.text().en()).contains("unifiedSocialCreditCode"));
    }

    @Test
    void a_gb18030_file_reads_like_its_utf_8_twin() {
        String text = HEADER + "\n1,甲,顺义\n2,乙,海淀\n";
        assertThat(SheetReading.read(text.getBytes(Charset.forName("GB18030")))
                        .orElseThrow()
                        .rows())
                .isEqualTo(sheet(text).rows());
    }

    @Test
    void refused_rows_come_back_as_a_workbook_that_reads_as_a_register_again() {
        // Given
        byte[] csv = (HEADER + ",法定代表人\n1,甲,顺义,张三\n2,乙,某区,李四\n").getBytes(StandardCharsets.UTF_8);

        // When
        Sheet again = SheetReading.read(SheetReading.errorWorkbook(
                        csv, List.of(new RowFault(3, "district", "unknown-district", BilingualText.of("没有", "none")))))
                .orElseThrow();

        // Then
        assertThat(again.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.cells())
                        .containsEntry(Column.CREDIT_CODE, "2")
                        .containsEntry(Column.NAME, "乙")
                        .containsEntry(Column.DISTRICT, "某区"));
        assertThat(again.warnings())
                .as("the column of reasons is no surprise, the unknown one is")
                .hasSize(1);
    }

    @Test
    void a_formula_is_no_name() {
        Row row = sheet(HEADER + "\n1,=A1,顺义\n").rows().getFirst();
        assertThat(row.findings()).containsOnlyKeys(Column.NAME);
    }

    @Test
    void refuses_an_empty_file_and_a_broken_quote() {
        assertThat(fault("").code()).isEqualTo("empty-file");
        assertThat(fault(HEADER + "\n1,\"甲,顺义\n").code()).isEqualTo("not-csv");
    }

    @Test
    void refuses_more_rows_than_a_file_may_have() {
        String row = "\n1,甲,顺义";
        assertThat(sheet(HEADER + row.repeat(SheetReading.ROWS_MAX)).rows()).hasSize(SheetReading.ROWS_MAX);
        assertThat(fault(HEADER + row.repeat(SheetReading.ROWS_MAX + 1)).code()).isEqualTo("too-many-rows");
    }
}
