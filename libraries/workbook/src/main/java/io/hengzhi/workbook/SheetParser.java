package io.hengzhi.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** One pass over the rows of a sheet's part. */
final class SheetParser {

    private final Limits limits;
    private final NumberFormats formats;
    private final SharedTexts texts;
    private final MergedRanges merged;
    private final boolean from1904;
    private final String part;
    private final Workbook.RowReader rows;
    private final BitSet hiddenColumns = new BitSet();
    private int filled;
    private int lastRow;

    SheetParser(
            Limits limits,
            NumberFormats formats,
            SharedTexts texts,
            MergedRanges merged,
            boolean from1904,
            String part,
            Workbook.RowReader rows) {
        this.limits = limits;
        this.formats = formats;
        this.texts = texts;
        this.merged = merged;
        this.from1904 = from1904;
        this.part = part;
        this.rows = rows;
    }

    void parse(XMLStreamReader events) throws XMLStreamException, IOException, FileRefused {
        merged.rewind();
        while (events.hasNext()) {
            int event = events.next();
            if (event == XMLStreamReader.END_ELEMENT && events.getLocalName().equals("sheetData")) {
                return;
            }
            if (event != XMLStreamReader.START_ELEMENT) {
                continue;
            }
            switch (events.getLocalName()) {
                case "col" -> noteColumns(events);
                case "row" -> {
                    SheetRow row = row(events);
                    if (!row.cells().isEmpty()) {
                        if (++filled > limits.rows()) {
                            throw CellFaults.tooManyRows(limits.rows());
                        }
                        if (!rows.read(row)) {
                            return;
                        }
                    }
                }
                default -> {}
            }
        }
    }

    private void noteColumns(XMLStreamReader events) throws FileRefused {
        if (isTrue(events, "hidden")) {
            int first = number(XlsxWorkbook.attribute(events, "min"));
            int last = number(XlsxWorkbook.attribute(events, "max"));
            if (first >= 1 && last >= first) {
                hiddenColumns.set(first - 1, Math.min(last, CellAddress.COLUMNS_MAX));
            }
        }
    }

    private SheetRow row(XMLStreamReader events) throws XMLStreamException, IOException, FileRefused {
        String given = XlsxWorkbook.attribute(events, "r");
        int number = given.isEmpty() ? lastRow + 1 : number(given);
        if (number <= lastRow || number > CellAddress.ROWS_MAX) {
            throw FileRefused.damaged(part + ", row " + CellTexts.shortened(given));
        }
        lastRow = number;
        boolean hidden = isTrue(events, "hidden");
        merged.atRow(number);
        List<SheetCell> cells = new ArrayList<>();
        int last = -1;
        while (events.hasNext()) {
            int event = events.next();
            if (event == XMLStreamReader.END_ELEMENT && events.getLocalName().equals("row")) {
                break;
            }
            if (event == XMLStreamReader.START_ELEMENT && events.getLocalName().equals("c")) {
                String reference = XlsxWorkbook.attribute(events, "r");
                int column = reference.isEmpty() ? last + 1 : CellAddress.columnOf(reference);
                if (column <= last || column >= CellAddress.COLUMNS_MAX) {
                    throw FileRefused.damaged(part + ", " + CellTexts.shortened(reference));
                }
                last = column;
                SheetCell cell = cell(events, new CellAddress(number, column));
                if (!cell.isBlank() || merged.at(column) != null) {
                    add(cells, cell, hidden);
                }
            }
        }
        if (!cells.isEmpty()) {
            noteMergedToTheRight(cells, number, hidden);
        }
        return new SheetRow(number, List.copyOf(cells));
    }

    private void add(List<SheetCell> cells, SheetCell cell, boolean hiddenRow) throws FileRefused {
        CellAddress address = cell.address();
        if (address.column() >= limits.columns()) {
            if (cell.isBlank()) {
                return;
            }
            throw CellFaults.tooManyColumns(address, limits.columns());
        }
        while (cells.size() < address.column()) {
            cells.add(marked(SheetCell.empty(new CellAddress(address.row(), cells.size()))));
        }
        SheetCell found = marked(cell);
        if (!cell.isBlank() && hiddenRow) {
            found = found.with(CellFaults.hiddenRow(address));
        }
        if (!cell.isBlank() && hiddenColumns.get(address.column())) {
            found = found.with(CellFaults.hiddenColumn(address));
        }
        cells.add(found);
    }

    /** A range merged downwards leaves rows whose covered cells may not be written at all. */
    private void noteMergedToTheRight(List<SheetCell> cells, int number, boolean hidden) throws FileRefused {
        int last = Math.min(merged.lastColumn(), limits.columns() - 1);
        if (cells.size() <= last) {
            add(cells, SheetCell.empty(new CellAddress(number, last)), hidden);
        }
    }

    private SheetCell marked(SheetCell cell) {
        String range = merged.at(cell.address().column());
        return range == null ? cell : cell.with(CellFaults.merged(cell.address(), range));
    }

    private SheetCell cell(XMLStreamReader events, CellAddress address)
            throws XMLStreamException, IOException, FileRefused {
        String type = XlsxWorkbook.attribute(events, "t");
        int style = number(XlsxWorkbook.attribute(events, "s"));
        String stored = "";
        String formula = null;
        String inline = null;
        while (events.hasNext()) {
            int event = events.next();
            if (event == XMLStreamReader.END_ELEMENT && events.getLocalName().equals("c")) {
                break;
            }
            if (event == XMLStreamReader.START_ELEMENT) {
                switch (events.getLocalName()) {
                    case "v" -> stored = RichText.plain(events, limits.cellCharacters() + 1);
                    case "f" -> formula = "=" + RichText.plain(events, limits.cellCharacters() + 1);
                    case "is" -> inline = RichText.read(events, "is", limits.cellCharacters() + 1);
                    default -> {}
                }
            }
        }
        if (formula != null) {
            String text = formula.length() > limits.cellCharacters()
                    ? formula.substring(0, limits.cellCharacters())
                    : formula;
            return new SheetCell(address, CellKind.FORMULA, text, CellFaults.formula(address, text));
        }
        return switch (type) {
            case "s" -> stored.isEmpty() ? SheetCell.empty(address) : text(address, texts.get(number(stored), address));
            case "inlineStr" -> text(address, inline);
            case "str" -> text(address, CellTexts.unescaped(stored));
            case "b" -> new SheetCell(address, CellKind.BOOLEAN, stored.equals("1") ? "TRUE" : "FALSE", null);
            case "e" -> new SheetCell(address, CellKind.ERROR, stored, CellFaults.error(address, stored));
            case "d" -> new SheetCell(address, CellKind.DATE, stored.replaceFirst("T00:00(:00(\\.0+)?)?Z?$", ""), null);
            default ->
                stored.isEmpty()
                        ? SheetCell.empty(address)
                        : NumberCells.read(address, stored.strip(), formats.of(style), from1904);
        };
    }

    private SheetCell text(CellAddress address, @Nullable String found) throws FileRefused {
        String text = found == null ? "" : CellTexts.strip(found);
        if (text.length() > limits.cellCharacters()) {
            throw CellFaults.tooLongText(address, limits.cellCharacters());
        }
        if (text.startsWith("=") && text.length() > 1) {
            return new SheetCell(address, CellKind.FORMULA, text, CellFaults.formula(address, text));
        }
        return text.isEmpty() ? SheetCell.empty(address) : new SheetCell(address, CellKind.TEXT, text, null);
    }

    private static boolean isTrue(XMLStreamReader events, String name) {
        String value = events.getAttributeValue(null, name);
        return value != null && (value.equals("1") || value.equals("true"));
    }

    /** A whole number of at most 9 digits, or 0 for an empty text; refused else. */
    private int number(String text) throws FileRefused {
        if (text.isEmpty()) {
            return 0;
        }
        if (text.length() > 9) {
            throw FileRefused.damaged(part);
        }
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                throw FileRefused.damaged(part);
            }
            value = value * 10 + c - '0';
        }
        return value;
    }
}
