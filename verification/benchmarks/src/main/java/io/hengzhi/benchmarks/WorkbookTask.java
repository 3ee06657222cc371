package io.hengzhi.benchmarks;

import io.hengzhi.kernel.Fault;
import io.hengzhi.kernel.Parsed;
import io.hengzhi.workbook.CellReading;
import io.hengzhi.workbook.ErrorWorkbook;
import io.hengzhi.workbook.Limits;
import io.hengzhi.workbook.SheetCell;
import io.hengzhi.workbook.SheetRow;
import io.hengzhi.workbook.TableWorkbook;
import io.hengzhi.workbook.Workbook;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** One step of {@link Workbooks} in a process of its own; says what it measured as {@code name=value}. */
final class WorkbookTask {

    private static final int COLUMNS = 20;
    private static final int FIRST_VALUE = 2;
    private static final String BAD = "约12";

    private WorkbookTask() {}

    public static void main(String[] arguments) throws Exception {
        int rows = Integer.parseInt(arguments[1]);
        Path file = Path.of(arguments[2]);
        long begin = System.nanoTime();
        switch (arguments[0]) {
            case "write" -> write(file, rows, 0);
            case "write-bad" -> write(file, rows, (long) rows * COLUMNS / 100);
            case "sax" -> sax(file);
            case "read" -> read(file);
            case "errors" -> errors(file);
            default -> throw new IllegalArgumentException(arguments[0]);
        }
        say("seconds", (System.nanoTime() - begin) / 1e9);
        say(
                "heap",
                ManagementFactory.getMemoryPoolMXBeans().stream()
                                .filter(pool -> pool.getType() == MemoryType.HEAP)
                                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                                .sum()
                        / 1048576.0);
        say("resident", resident());
    }

    private static void say(String name, double value) {
        System.out.println(name + "=" + value);
    }

    private static double resident() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D+", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    /** Bad cells are spread evenly over the columns of values: one in a row, then the next row that has room. */
    private static void write(Path file, int rows, long bad) throws IOException {
        List<String> headings = new ArrayList<>(List.of("统一社会信用代码", "季度"));
        IntStream.range(FIRST_VALUE, COLUMNS).forEach(column -> headings.add("数据项" + column + "（万元）"));
        long made = 0;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                TableWorkbook table = new TableWorkbook(out, "数据", headings)) {
            for (int row = 0; row < rows; row++) {
                List<String> cells = new ArrayList<>(COLUMNS);
                cells.add("91110113MA" + (10_000_000 + row));
                cells.add("2025Q3");
                long wanted = bad * (row + 1) / rows - made;
                for (int column = FIRST_VALUE; column < COLUMNS; column++) {
                    boolean isBad = made < bad && column - FIRST_VALUE < wanted;
                    cells.add(isBad ? BAD : (row * 31L + column * 7_919L) % 1_000_000 + "." + column);
                }
                made += wanted;
                table.add(cells);
            }
        }
    }

    private static void sax(Path file) throws Exception {
        long[] cells = new long[1];
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream in = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
            SAXParserFactory.newDefaultInstance().newSAXParser().parse(in, new DefaultHandler() {
                @Override
                public void startElement(String uri, String local, String name, Attributes attributes) {
                    cells[0] += name.equals("c") ? 1 : 0;
                }
            });
        }
        say("cells", cells[0]);
    }

    private static void each(Path file, Workbook.RowReader rows) throws IOException {
        try (Workbook book = Workbook.open(file, Limits.STANDARD).orElseThrow()) {
            Fault fault = book.readRows(book.sheets().getFirst(), rows).orElse(null);
            if (fault != null) {
                throw new IllegalStateException(fault.toString());
            }
        }
    }

    private static void read(Path file) throws IOException {
        long[] cells = new long[1];
        each(file, row -> {
            cells[0] += row.cells().size();
            return row.number() == 1 || flaws(row, 0).isEmpty();
        });
        say("cells", cells[0]);
    }

    private static List<ErrorWorkbook.Flaw> flaws(SheetRow row, int before) {
        List<ErrorWorkbook.Flaw> flaws = new ArrayList<>(0);
        for (int column = FIRST_VALUE + before; column < COLUMNS + before; column++) {
            if (CellReading.decimal(row.cell(column)) instanceof Parsed.Invalid<String>(Fault fault)) {
                flaws.add(new ErrorWorkbook.Flaw(column, fault));
            }
        }
        return flaws;
    }

    /** The error workbook is written, opened, checked for each cell's name, corrected, and read again. */
    private static void errors(Path file) throws IOException {
        Path errorFile = Files.createTempFile("errors", ".xlsx");
        Path correctedFile = Files.createTempFile("corrected", ".xlsx");
        List<String> headings = new ArrayList<>();
        each(file, row -> {
            row.cells().forEach(cell -> headings.add(cell.text()));
            return false;
        });
        long[] bad = new long[2];
        List<String> names = new ArrayList<>();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(errorFile));
                ErrorWorkbook errors = new ErrorWorkbook(out, "拒收", headings)) {
            each(file, row -> {
                List<ErrorWorkbook.Flaw> flaws = row.number() == 1 ? List.of() : flaws(row, 0);
                if (!flaws.isEmpty()) {
                    bad[0] += flaws.size();
                    bad[1]++;
                    flaws.forEach(
                            flaw -> names.add(row.cell(flaw.column()).address().toString()));
                    add(errors, row, flaws);
                }
                return true;
            });
        }
        say("bad", bad[0]);
        say("refusedRows", bad[1]);
        long[] seen = new long[2];
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(correctedFile))) {
            List<String> shown = new ArrayList<>(List.of(ErrorWorkbook.REASON_HEADING));
            shown.addAll(headings);
            try (TableWorkbook corrected = new TableWorkbook(out, "拒收", shown)) {
                each(errorFile, row -> {
                    if (row.number() > 1) {
                        for (SheetCell cell : row.cells()) {
                            if (cell.text().equals(BAD)) {
                                boolean isNamed = row.cell(0).text().contains("单元格 " + names.get((int) seen[0]) + " ");
                                seen[0] += 1;
                                seen[1] += isNamed ? 1 : 0;
                            }
                        }
                        add(corrected, row);
                    }
                    return true;
                });
            }
        }
        say("named", seen[1]);
        long[] accepted = new long[1];
        each(correctedFile, row -> {
            accepted[0] += row.number() > 1 && flaws(row, 1).isEmpty() ? 1 : 0;
            return true;
        });
        say("corrected", accepted[0]);
        Files.delete(errorFile);
        Files.delete(correctedFile);
    }

    private static void add(ErrorWorkbook errors, SheetRow row, List<ErrorWorkbook.Flaw> flaws) {
        try {
            errors.add(row, flaws);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void add(TableWorkbook corrected, SheetRow row) {
        try {
            corrected.add(row.cells().stream()
                    .map(cell -> cell.text().equals(BAD) ? "12" : cell.text())
                    .toList());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
