package io.hengzhi.registry.importing.application;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.Fault;
import io.hengzhi.kernel.Parsed;
import io.hengzhi.registry.importing.domain.Column;
import io.hengzhi.registry.importing.domain.Row;
import io.hengzhi.registry.importing.domain.RowFault;
import io.hengzhi.workbook.ErrorWorkbook;
import io.hengzhi.workbook.Limits;
import io.hengzhi.workbook.SheetCell;
import io.hengzhi.workbook.SheetRow;
import io.hengzhi.workbook.Workbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads a register from an xlsx workbook (its first visible sheet) or from a CSV file in UTF-8 or GB18030, its first line
 * being the names of the columns; and writes the refused rows back as a workbook.
 */
public final class SheetReading {

    /** Rows a file may have below its line of names. */
    public static final int ROWS_MAX = 100_000;

    private static final Limits LIMITS = new Limits(
            ROWS_MAX + 1,
            Limits.STANDARD.columns(),
            Limits.STANDARD.parts(),
            256L << 20,
            Limits.STANDARD.ratio(),
            Limits.STANDARD.cellCharacters());

    private SheetReading() {}

    public static Parsed<Sheet> read(byte[] bytes) {
        Taking taking = new Taking();
        Optional<Fault> fault = each(bytes, taking::take).or(taking::findFault);
        return fault.<Parsed<Sheet>>map(Parsed.Invalid::new)
                .orElseGet(() -> Parsed.valid(new Sheet(taking.rows, taking.warnings)));
    }

    /** The rows of the file that have faults, as they came, with the reasons; ready to be corrected and sent again. */
    public static byte[] errorWorkbook(byte[] bytes, List<RowFault> faults) {
        Map<Long, List<RowFault>> byRow = faults.stream().collect(Collectors.groupingBy(RowFault::row));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Rewriting rewriting = new Rewriting(out, byRow);
        each(bytes, rewriting::take);
        rewriting.finish();
        return out.toByteArray();
    }

    /** @return what is wrong with the file as a whole */
    private static Optional<Fault> each(byte[] bytes, Workbook.RowReader reader) {
        try {
            Path file = Files.createTempFile("hengzhi-import", ".file");
            try {
                Files.write(file, bytes);
                return switch (Workbook.open(file, LIMITS)) {
                    case Parsed.Invalid<Workbook>(Fault fault) -> Optional.of(fault);
                    case Parsed.Valid<Workbook>(Workbook opened) -> {
                        try (Workbook workbook = opened) {
                            yield workbook.readRows(sheetOf(workbook), reader);
                        }
                    }
                };
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Workbook.Sheet sheetOf(Workbook workbook) {
        return workbook.sheets().stream()
                .filter(sheet -> !sheet.hidden())
                .findFirst()
                .orElse(workbook.sheets().getFirst());
    }

    /** Takes the line of names, then row by row. */
    private static final class Taking {

        final List<Row> rows = new ArrayList<>();
        final List<BilingualText> warnings = new ArrayList<>();
        private @Nullable List<@Nullable Column> columns;

        boolean take(SheetRow row) {
            List<@Nullable Column> known = columns;
            if (known == null) {
                columns = columnsOf(row);
                return findFault().isEmpty();
            }
            rows.add(rowOf(row, known));
            return true;
        }

        private List<@Nullable Column> columnsOf(SheetRow names) {
            List<@Nullable Column> found = new ArrayList<>();
            for (SheetCell cell : names.cells()) {
                String name = cell.text();
                Column column = Column.find(name).orElse(null);
                boolean twice = column != null && found.contains(column);
                if (column == null && !name.equals(ErrorWorkbook.REASON_HEADING)) {
                    warnings.add(BilingualText.of(
                            "列“" + name + "”未知，已忽略。", "The column \"" + name + "\" is unknown and was ignored."));
                }
                if (twice) {
                    warnings.add(BilingualText.of(
                            "列“" + name + "”出现两次，第二次已忽略。",
                            "The column \"" + name + "\" stands there twice; the second was ignored."));
                }
                found.add(twice ? null : column);
            }
            return found;
        }

        Optional<Fault> findFault() {
            List<@Nullable Column> known = columns;
            if (known == null) {
                return Optional.of(new Fault("empty-file", BilingualText.of("文件为空。", "The file is empty.")));
            }
            List<String> missing = new ArrayList<>();
            for (Column column : Column.values()) {
                if (column.isMandatory() && !known.contains(column)) {
                    missing.add(column.header());
                }
            }
            String names = String.join(", ", missing);
            return missing.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Fault(
                            "missing-column",
                            BilingualText.of(
                                    "第一行缺少列名：" + names + "。",
                                    "The first line lacks the column names: " + names + ".")));
        }

        private static Row rowOf(SheetRow row, List<@Nullable Column> columns) {
            Map<Column, String> cells = new EnumMap<>(Column.class);
            Map<Column, Fault> findings = new EnumMap<>(Column.class);
            for (int i = 0; i < columns.size(); i++) {
                Column column = columns.get(i);
                SheetCell cell = row.cell(i);
                Fault finding = cell.finding();
                if (column != null) {
                    cells.put(column, cell.text());
                    if (finding != null) {
                        findings.put(column, finding);
                    }
                }
            }
            return new Row(row.number(), cells, Math.max(0, row.cells().size() - columns.size()), findings);
        }
    }

    /** Writes the rows that have faults, with the line of names of the file. */
    private static final class Rewriting {

        private final ByteArrayOutputStream out;
        private final Map<Long, List<RowFault>> faults;
        private List<String> names = List.of();
        private @Nullable ErrorWorkbook errors;

        Rewriting(ByteArrayOutputStream out, Map<Long, List<RowFault>> faults) {
            this.out = out;
            this.faults = faults;
        }

        boolean take(SheetRow row) {
            ErrorWorkbook open = errors;
            try {
                if (open == null) {
                    names = row.cells().stream().map(SheetCell::text).toList();
                    errors = new ErrorWorkbook(out, "拒收 refused", names);
                } else if (faults.containsKey((long) row.number())) {
                    open.add(row, flaws(faults.getOrDefault((long) row.number(), List.of())));
                }
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private List<ErrorWorkbook.Flaw> flaws(List<RowFault> found) {
            return found.stream()
                    .map(fault ->
                            new ErrorWorkbook.Flaw(names.indexOf(fault.field()), new Fault(fault.code(), fault.text())))
                    .toList();
        }

        void finish() {
            ErrorWorkbook open = errors;
            if (open != null) {
                try {
                    open.close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }
}
