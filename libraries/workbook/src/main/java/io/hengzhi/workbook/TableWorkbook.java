package io.hengzhi.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;

/** A plain table of texts as a workbook, for downloads. Writes to the stream as rows are added; close it to finish the file. */
public final class TableWorkbook implements AutoCloseable {

    private static final int ROWS_AT_ONCE = 500;
    private static final int WIDTH = 22;

    private final org.dhatim.fastexcel.Workbook book;
    private final Worksheet sheet;
    private int rows;

    public TableWorkbook(OutputStream out, String sheetName, List<String> headings) {
        book = new org.dhatim.fastexcel.Workbook(out, "Hengzhi", "1.0");
        sheet = book.newWorksheet(sheetName);
        sheet.freezePane(0, 1);
        for (int column = 0; column < headings.size(); column++) {
            sheet.inlineString(0, column, headings.get(column));
            sheet.width(column, WIDTH);
        }
        sheet.range(0, 0, 0, Math.max(0, headings.size() - 1))
                .style()
                .bold()
                .fillColor("D9E1F2")
                .set();
        rows = 1;
    }

    /** Adds a row; an empty text leaves its cell empty. */
    public void add(List<String> texts) throws IOException {
        for (int column = 0; column < texts.size(); column++) {
            if (!texts.get(column).isEmpty()) {
                sheet.inlineString(rows, column, texts.get(column));
            }
        }
        if (++rows % ROWS_AT_ONCE == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        book.finish();
    }
}
