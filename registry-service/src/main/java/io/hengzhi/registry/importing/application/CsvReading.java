package io.hengzhi.registry.importing.application;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.Parsed;
import io.hengzhi.registry.importing.domain.Column;
import io.hengzhi.registry.importing.domain.Row;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads a CSV file in UTF-8, with or without a byte-order mark, its first line being the names of the columns. */
public final class CsvReading {

    /** Rows a file may have below its line of names. */
    public static final int ROWS_MAX = 100_000;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CsvReading() {}

    public static Parsed<Sheet> read(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return Parsed.invalid(
                    "not-utf-8", "文件不是 UTF-8 编码；请另存为“CSV UTF-8”。", "The file is not UTF-8; save it as \"CSV UTF-8\".");
        }
        String content = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        long line = 0;
        try (CSVParser parser =
                CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get().parse(new StringReader(content))) {
            List<@Nullable Column> columns = List.of();
            List<BilingualText> warnings = new ArrayList<>();
            List<Row> rows = new ArrayList<>();
            for (CSVRecord csv : parser) {
                line = csv.getRecordNumber();
                if (line == 1) {
                    columns = columns(csv, warnings);
                    String missing = missing(columns);
                    if (!missing.isEmpty()) {
                        return Parsed.invalid(
                                "missing-column",
                                "第一行缺少列名：" + missing + "。",
                                "The first line lacks the column names: " + missing + ".");
                    }
                } else if (rows.size() == ROWS_MAX) {
                    return Parsed.invalid(
                            "too-many-rows",
                            "一个文件最多 " + ROWS_MAX + " 行，请拆分。",
                            "A file has at most " + ROWS_MAX + " rows; split it.");
                } else {
                    rows.add(row(csv, columns));
                }
            }
            if (line == 0) {
                return Parsed.invalid("empty-file", "文件为空。", "The file is empty.");
            }
            return Parsed.valid(new Sheet(rows, warnings));
        } catch (IOException | UncheckedIOException | IllegalStateException malformed) {
            return Parsed.invalid(
                    "not-csv",
                    "第 " + (line + 1) + " 行不符合 CSV 格式（多为引号未成对）。",
                    "Row " + (line + 1) + " is not CSV, most often a quote without its pair.");
        }
    }

    private static List<@Nullable Column> columns(CSVRecord names, List<BilingualText> warnings) {
        List<@Nullable Column> columns = new ArrayList<>();
        for (String name : names) {
            Column column = Column.find(name.strip()).orElse(null);
            boolean twice = column != null && columns.contains(column);
            if (column == null) {
                warnings.add(BilingualText.of(
                        "列“" + name.strip() + "”未知，已忽略。",
                        "The column \"" + name.strip() + "\" is unknown and was ignored."));
            }
            if (twice) {
                warnings.add(BilingualText.of(
                        "列“" + name.strip() + "”出现两次，第二次已忽略。",
                        "The column \"" + name.strip() + "\" stands there twice; the second was ignored."));
            }
            columns.add(twice ? null : column);
        }
        return columns;
    }

    private static String missing(List<@Nullable Column> columns) {
        List<String> missing = new ArrayList<>();
        for (Column column : Column.values()) {
            if (column.isMandatory() && !columns.contains(column)) {
                missing.add(column.header());
            }
        }
        return String.join(", ", missing);
    }

    private static Row row(CSVRecord csv, List<@Nullable Column> columns) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        for (int i = 0; i < columns.size() && i < csv.size(); i++) {
            Column column = columns.get(i);
            if (column != null) {
                cells.put(column, csv.get(i).strip());
            }
        }
        return new Row(csv.getRecordNumber(), cells, Math.max(0, csv.size() - columns.size()));
    }
}
