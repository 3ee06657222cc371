package io.hengzhi.workbook;

import io.hengzhi.kernel.Fault;
import io.hengzhi.kernel.Parsed;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a cell as what a column expects; the fault names the cell. A cell with a finding is refused with it. */
public final class CellReading {

    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,40}(\\.\\d{1,40})?");
    private static final Pattern GROUPED = Pattern.compile("-?[1-9]\\d{0,2}(,\\d{3})+(\\.\\d{1,40})?");
    private static final Pattern COMMAS = Pattern.compile("-?[\\d,.]*\\d[\\d,.]*");
    private static final Pattern SCIENTIFIC = Pattern.compile("-?\\d+(\\.\\d+)?[eE][+-]?\\d+");
    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:[-/.]|年)(\\d{1,2})(?:[-/.]|月)(\\d{1,2})日?");

    private CellReading() {}

    /**
     * A plain decimal such as {@code -1234.5}, from a number cell or from text with full-width digits, thousands separators
     * of either width. Empty text is refused: ask {@link SheetCell#isBlank} first.
     */
    public static Parsed<String> decimal(SheetCell cell) {
        Fault finding = cell.finding();
        if (finding != null) {
            return new Parsed.Invalid<>(finding);
        }
        return switch (cell.kind()) {
            case NUMBER -> Parsed.valid(cell.text());
            case DATE ->
                new Parsed.Invalid<>(CellFaults.wrongType(
                        cell.address(),
                        "是日期（" + cell.text() + "），应为数字；请改为常规格式并重新填写。",
                        "is a date (" + cell.text()
                                + "), a number is expected; set the general format and enter it again."));
            case BOOLEAN ->
                new Parsed.Invalid<>(CellFaults.wrongType(
                        cell.address(),
                        "是逻辑值 " + cell.text() + "，应为数字。",
                        "is the truth value " + cell.text() + ", a number is expected."));
            default -> decimal(cell.address(), cell.text());
        };
    }

    private static Parsed<String> decimal(CellAddress address, String found) {
        String shown = CellTexts.shortened(found);
        String text = CellTexts.halfWidth(found);
        if (PLAIN.matcher(text).matches()) {
            return Parsed.valid(text);
        }
        if (GROUPED.matcher(text).matches()) {
            return Parsed.valid(text.replace(",", ""));
        }
        if (SCIENTIFIC.matcher(text).matches()) {
            return new Parsed.Invalid<>(CellFaults.scientific(address, shown));
        }
        if (text.indexOf(',') >= 0 && COMMAS.matcher(text).matches()) {
            return new Parsed.Invalid<>(CellFaults.ambiguous(address, shown));
        }
        return new Parsed.Invalid<>(CellFaults.notADecimal(address, shown));
    }

    /** A code, a name of a quantity, a unit: text with full-width letters and digits made narrow. A whole number is text too. */
    public static Parsed<String> code(SheetCell cell) {
        return text(cell).map(CellTexts::halfWidth);
    }

    /** Text as it stands, also of a number cell. */
    public static Parsed<String> text(SheetCell cell) {
        Fault finding = cell.finding();
        if (finding != null) {
            return new Parsed.Invalid<>(finding);
        }
        return switch (cell.kind()) {
            case BOOLEAN ->
                new Parsed.Invalid<>(CellFaults.wrongType(
                        cell.address(),
                        "是逻辑值 " + cell.text() + "，应为文字。",
                        "is the truth value " + cell.text() + ", a text is expected."));
            case DATE ->
                new Parsed.Invalid<>(CellFaults.wrongType(
                        cell.address(),
                        "是日期（" + cell.text() + "），应为文字；请设为文本格式并重新填写。",
                        "is a date (" + cell.text()
                                + "), a text is expected; make it a text cell and enter it again."));
            default -> Parsed.valid(cell.text());
        };
    }

    /** A day, from a date cell or from text such as {@code 2025-12-31}, {@code 2025/12/31}, {@code 2025年12月31日}. */
    public static Parsed<LocalDate> date(SheetCell cell) {
        Fault finding = cell.finding();
        if (finding != null) {
            return new Parsed.Invalid<>(finding);
        }
        if (cell.kind() == CellKind.TEXT || cell.kind() == CellKind.DATE) {
            Matcher parts = DATE.matcher(CellTexts.halfWidth(cell.text()));
            if (parts.matches()) {
                try {
                    return Parsed.valid(LocalDate.of(
                            Integer.parseInt(parts.group(1)),
                            Integer.parseInt(parts.group(2)),
                            Integer.parseInt(parts.group(3))));
                } catch (DateTimeException noSuchDay) {
                    return new Parsed.Invalid<>(CellFaults.notADate(cell.address(), CellTexts.shortened(cell.text())));
                }
            }
        }
        return new Parsed.Invalid<>(CellFaults.notADate(cell.address(), CellTexts.shortened(cell.text())));
    }
}
