package io.hengzhi.ingestion.refusal.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Rows as CSV (RFC 4180, UTF-8 with a byte order mark, without which spreadsheets misread Chinese). */
final class RefusalCsv {

    private static final String BYTE_ORDER_MARK = "\ufeff";
    /** A spreadsheet would run it; a negative number is none. */
    private static final Pattern FORMULA = Pattern.compile("(?s)[=+@\t\r].*|-(?!\\d[\\d.]*\\z).*");

    private RefusalCsv() {}

    static byte[] write(List<RefusalRow> rows) {
        StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
        append(text, RefusalRow.COLUMNS);
        rows.forEach(row -> append(text, row.cells()));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void append(StringBuilder text, List<String> cells) {
        text.append(cells.stream().map(RefusalCsv::cell).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private static String cell(String value) {
        String harmless = FORMULA.matcher(value).matches() ? "'" + value : value;
        return harmless.chars().anyMatch(character -> ",\"\r\n".indexOf(character) >= 0)
                ? "\"" + harmless.replace("\"", "\"\"") + "\""
                : harmless;
    }
}
