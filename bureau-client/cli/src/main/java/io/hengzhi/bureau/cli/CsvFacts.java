package io.hengzhi.bureau.cli;

import io.hengzhi.bureau.fact.Fact;
import io.hengzhi.kernel.Basis;
import io.hengzhi.kernel.BilingualText;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Facts as CSV. A heading is a field's name, its Chinese name, or both with the field's name last, as in the refusals that
 * {@code bureau errors download} writes; other columns are passed over.
 */
final class CsvFacts {

    static final List<String> FIELDS = List.of(
            "creditCode",
            "quantity",
            "quarter",
            "value",
            "unit",
            "basis",
            "revision",
            "withdrawn",
            "correction",
            "correctionOrder");

    private static final Map<String, String> CHINESE = Map.of(
            "统一社会信用代码", "creditCode",
            "数据项", "quantity",
            "季度", "quarter",
            "数值", "value",
            "单位", "unit",
            "口径", "basis",
            "修订号", "revision",
            "撤回", "withdrawn",
            "更正号", "correction",
            "更正单", "correctionOrder");

    private static final List<String> NEEDED = List.of("creditCode", "quantity", "quarter");
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).setTrim(true).get();

    private final Map<String, Integer> columns;

    private CsvFacts(Map<String, Integer> columns) {
        this.columns = columns;
    }

    static void read(Reader reader, Consumer<FactLine> consumer) throws IOException {
        rows(reader, (columns, row, line) -> consumer.accept(new CsvFacts(columns).fact(row, line)), consumer);
    }

    /** A row with its columns by field, and the line it begins on. */
    interface RowConsumer {
        void accept(Map<String, Integer> columns, CSVRecord row, long line);
    }

    static void rows(Reader reader, RowConsumer consumer, Consumer<FactLine> flaws) throws IOException {
        try (CSVParser parser = FORMAT.parse(reader)) {
            Map<String, Integer> columns = null;
            long line = 1;
            for (CSVRecord row : parser) {
                if (columns == null) {
                    columns = columns(row);
                    Map<String, Integer> found = columns;
                    List<String> missing = NEEDED.stream()
                            .filter(field -> !found.containsKey(field))
                            .toList();
                    if (!missing.isEmpty()) {
                        String names = String.join(", ", missing);
                        flaws.accept(FactLine.flawed(
                                1,
                                missing.getFirst(),
                                0,
                                BilingualText.of(
                                        "标题行缺少列：" + names + "。", "The heading lacks the columns: " + names + "."),
                                BilingualText.of(
                                        "第一行应为列名：" + String.join(",", FIELDS) + "。",
                                        "The first line names the columns: " + String.join(",", FIELDS) + ".")));
                        return;
                    }
                } else {
                    consumer.accept(columns, row, line);
                }
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Map<String, Integer> columns(CSVRecord heading) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < heading.size(); i++) {
            String name = heading.get(i);
            String last = name.substring(name.lastIndexOf(' ') + 1);
            String field = CHINESE.getOrDefault(
                    name,
                    FIELDS.stream()
                            .filter(known -> known.toLowerCase(Locale.ROOT).equals(last.toLowerCase(Locale.ROOT)))
                            .findFirst()
                            .orElse(last));
            columns.putIfAbsent(field, i);
        }
        return columns;
    }

    static FactLine fact(Map<String, Integer> columns, CSVRecord row, long line) {
        return new CsvFacts(columns).fact(row, line);
    }

    private FactLine fact(CSVRecord row, long line) {
        String withdrawn = cell(row, "withdrawn");
        boolean withdrawal = withdrawn != null && (withdrawn.equalsIgnoreCase("true") || withdrawn.equals("是"));
        String basis = cell(row, "basis");
        Basis meant = basis(basis);
        if (meant == null) {
            return flawed(
                    line,
                    "basis",
                    BilingualText.of(
                            "口径应为 own（当季值）或 yearToDate（累计值），实为“" + basis + "”。",
                            "basis is own or yearToDate, this is \"" + basis + "\"."));
        }
        Long revision = whole(cell(row, "revision"), 1);
        if (revision == null) {
            return flawed(line, "revision", BilingualText.of("修订号应为整数。", "revision is a whole number."));
        }
        Fact.Value value = withdrawal ? null : new Fact.Value(text(row, "value"), text(row, "unit"), meant);
        Fact fact =
                new Fact(text(row, "creditCode"), text(row, "quantity"), text(row, "quarter"), value, revision, null);
        String order = cell(row, "correctionOrder");
        if (order == null) {
            return FactLine.of(line, fact, columns);
        }
        Long number = whole(cell(row, "correction"), 0);
        return number == null || number > Integer.MAX_VALUE
                ? flawed(line, "correction", BilingualText.of("更正号应为整数。", "correction is a whole number."))
                : FactLine.of(line, fact.correcting(order, number.intValue()), columns);
    }

    private static @Nullable Basis basis(@Nullable String text) {
        if (text == null) {
            return Basis.OWN;
        }
        return switch (text) {
            case "own", "当季值" -> Basis.OWN;
            case "yearToDate", "累计值", "累计" -> Basis.YEAR_TO_DATE;
            default -> null;
        };
    }

    private static @Nullable Long whole(@Nullable String text, long otherwise) {
        if (text == null) {
            return otherwise;
        }
        return text.matches("[0-9]{1,12}") ? Long.valueOf(text) : null;
    }

    private FactLine flawed(long line, String field, BilingualText text) {
        return FactLine.flawed(
                line,
                field,
                columns.getOrDefault(field, -1) + 1,
                text,
                BilingualText.of("请改正该单元格。", "Correct the cell."));
    }

    private String text(CSVRecord row, String field) {
        String found = cell(row, field);
        return found == null ? "" : found;
    }

    private @Nullable String cell(CSVRecord row, String field) {
        Integer column = columns.get(field);
        return column == null || column >= row.size() || row.get(column).isEmpty() ? null : row.get(column);
    }
}
