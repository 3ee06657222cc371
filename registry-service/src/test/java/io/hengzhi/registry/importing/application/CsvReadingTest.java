package io.hengzhi.registry.importing.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.kernel.Fault;
import io.hengzhi.kernel.Parsed;
import io.hengzhi.registry.importing.domain.Column;
import io.hengzhi.registry.importing.domain.Row;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CsvReadingTest {

    private static final String HEADER = "unifiedSocialCreditCode,name,district";

    private static Sheet sheet(String text) {
        return CsvReading.read(text.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }

    private static Fault fault(byte[] bytes) {
        return switch (CsvReading.read(bytes)) {
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
        assertThat(sheet("\uFEFF" + HEADER + "\r\n1,甲,顺义\r\n\r\n2,乙,海淀").rows()).isEqualTo(plain.rows());
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
    void refuses_another_encoding_an_empty_file_and_a_broken_quote() {
        assertThat(fault((HEADER + "\n1,甲,顺义\n").getBytes(Charset.forName("GB18030")))
                        .code())
                .isEqualTo("not-utf-8");
        assertThat(fault("").code()).isEqualTo("empty-file");
        assertThat(fault(HEADER + "\n1,\"甲,顺义\n").code()).isEqualTo("not-csv");
    }

    @Test
    void refuses_more_rows_than_a_file_may_have() {
        String row = "\n1,甲,顺义";
        assertThat(sheet(HEADER + row.repeat(CsvReading.ROWS_MAX)).rows()).hasSize(CsvReading.ROWS_MAX);
        assertThat(fault(HEADER + row.repeat(CsvReading.ROWS_MAX + 1)).code()).isEqualTo("too-many-rows");
    }
}
