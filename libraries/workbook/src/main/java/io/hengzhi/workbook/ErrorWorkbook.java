package io.hengzhi.workbook;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.Fault;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/**
 * The refused rows of an upload as they came, for their sender to correct and to upload again as is: a column of reasons in
 * front, the bad cells filled and with a note. Numbers stay numbers. Writes to the stream as rows are added; close it to
 * finish the file.
 */
public final class ErrorWorkbook implements AutoCloseable {

    /** The heading of the column of reasons; a reader of uploads skips a column that is called so. */
    public static final String REASON_HEADING = "拒收原因 Reason";

    /** Notes are kept in memory until the end; cells beyond are filled only, and their row's reasons name them. */
    private static final int NOTES_MAX = 20_000;

    private static final int ROWS_AT_ONCE = 500;
    private static final String BAD = "FFC7CE";

    /**
     * One thing wrong with a row.
     *
     * @param column of the row as it came, A being 0; -1 for the row as a whole
     */
    public record Flaw(int column, Fault fault) {}

    private final org.dhatim.fastexcel.Workbook book;
    private final Worksheet sheet;
    private final int skipped;
    private int rows;
    private int notes;

    /** @param headings the headings of the upload, its own column of reasons included where it was such a workbook */
    public ErrorWorkbook(OutputStream out, String sheetName, List<String> headings) {
        book = new org.dhatim.fastexcel.Workbook(out, "Hengzhi", "1.0");
        sheet = book.newWorksheet(sheetName);
        skipped = !headings.isEmpty() && headings.getFirst().equals(REASON_HEADING) ? 1 : 0;
        sheet.freezePane(0, 1);
        sheet.width(0, 60);
        sheet.inlineString(0, 0, REASON_HEADING);
        for (int column = skipped; column < headings.size(); column++) {
            sheet.inlineString(0, column + 1 - skipped, headings.get(column));
            sheet.width(column + 1 - skipped, 18);
        }
        sheet.range(0, 0, 0, Math.max(1, headings.size() - skipped))
                .style()
                .bold()
                .fillColor("D9E1F2")
                .set();
        rows = 1;
    }

    /** Adds a refused row with what is wrong with it. */
    public void add(SheetRow row, List<Flaw> flaws) throws IOException {
        sheet.inlineString(rows, 0, reasons(flaws));
        sheet.style(rows, 0).wrapText(true).fontColor("9C0006").set();
        for (SheetCell cell : row.cells()) {
            if (cell.address().column() >= skipped) {
                write(cell, flaws);
            }
        }
        for (Flaw flaw : flaws) {
            if (flaw.column() >= row.cells().size()) {
                write(SheetCell.empty(new CellAddress(row.number(), flaw.column())), flaws);
            }
        }
        if (++rows % ROWS_AT_ONCE == 0) {
            sheet.flush();
        }
    }

    private static String reasons(List<Flaw> flaws) {
        return flaws.stream().map(flaw -> flaw.fault().text().zh()).distinct().collect(Collectors.joining("\n")) + "\n"
                + flaws.stream()
                        .map(flaw -> flaw.fault().text().en())
                        .distinct()
                        .collect(Collectors.joining("\n"));
    }

    private void write(SheetCell cell, List<Flaw> flaws) {
        int column = cell.address().column() + 1 - skipped;
        Fault finding = cell.finding();
        boolean number = cell.kind() == CellKind.NUMBER
                && (finding == null
                        || !finding.code().equals("more-than-15-digits")
                                && !finding.code().equals("scientific-notation"));
        if (number) {
            sheet.value(rows, column, new BigDecimal(cell.text()));
        } else if (!cell.isBlank()) {
            sheet.inlineString(rows, column, cell.text());
        }
        List<BilingualText> wrong = flaws.stream()
                .filter(flaw -> flaw.column() == cell.address().column())
                .map(flaw -> flaw.fault().text())
                .toList();
        String format = number && finding != null ? formatOf(finding) : "";
        if (!wrong.isEmpty() || !format.isEmpty()) {
            StyleSetter style = sheet.style(rows, column);
            if (!wrong.isEmpty()) {
                style.fillColor(BAD);
            }
            if (!format.isEmpty()) {
                style.format(format);
            }
            style.set();
        }
        if (!wrong.isEmpty() && notes < NOTES_MAX) {
            notes++;
            sheet.comment(
                    rows,
                    column,
                    wrong.stream().map(text -> text.zh() + "\n" + text.en()).collect(Collectors.joining("\n")));
        }
    }

    /** The disguise of a number comes back with it: taking it off is the sender's decision. */
    private static String formatOf(Fault finding) {
        return switch (finding.code()) {
            case "percent-format" -> "0.00%";
            case "scaled-format" -> "0,";
            default -> "";
        };
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        book.finish();
    }
}
