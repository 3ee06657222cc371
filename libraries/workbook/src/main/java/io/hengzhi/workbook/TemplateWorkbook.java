package io.hengzhi.workbook;

import io.hengzhi.kernel.BilingualText;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Worksheet;

/**
 * An empty form to fill in: headings with notes, lists to choose from, and a second sheet that explains and shows examples.
 * The examples are not in the form, so that nobody uploads them by mistake.
 *
 * @param sheetName the form's name
 * @param columns the form's columns
 * @param examples rows as they would be filled in
 * @param instructions what to know, in the order to read it
 */
public record TemplateWorkbook(
        String sheetName, List<Column> columns, List<List<String>> examples, List<BilingualText> instructions) {

    private static final int LAST_ROW = 200_000;

    /**
     * A column of the form.
     *
     * @param heading its first cell
     * @param note what goes in, shown at the heading
     * @param choices what may be chosen; empty for free entry
     * @param isText whether its cells are texts, so that long codes keep their digits
     */
    public record Column(String heading, BilingualText note, List<String> choices, boolean isText) {

        public Column {
            choices = List.copyOf(choices);
        }
    }

    public TemplateWorkbook {
        columns = List.copyOf(columns);
        examples = List.copyOf(examples);
        instructions = List.copyOf(instructions);
    }

    /** Writes the whole file. */
    public void write(OutputStream out) throws IOException {
        org.dhatim.fastexcel.Workbook book = new org.dhatim.fastexcel.Workbook(out, "Hengzhi", "1.0");
        Worksheet form = book.newWorksheet(sheetName);
        Worksheet explained = book.newWorksheet("填写说明 Instructions");
        Worksheet choices = book.newWorksheet("选项");
        choices.setVisibilityState(VisibilityState.HIDDEN);
        form.freezePane(0, 1);
        form.rowHeight(0, 40);
        for (int at = 0; at < columns.size(); at++) {
            Column column = columns.get(at);
            form.inlineString(0, at, column.heading());
            form.width(at, Math.max(16, column.heading().length() * 2.0));
            form.comment(0, at, column.note().zh() + "\n" + column.note().en());
            if (column.isText()) {
                form.style(at).format("@").set();
            }
            if (!column.choices().isEmpty()) {
                offer(form, choices, at, column.choices());
            }
        }
        form.range(0, 0, 0, columns.size() - 1)
                .style()
                .bold()
                .wrapText(true)
                .fillColor("D9E1F2")
                .set();
        explain(explained);
        choices.finish();
        explained.finish();
        form.finish();
        book.finish();
    }

    private static void offer(Worksheet form, Worksheet lists, int column, List<String> choices) {
        for (int row = 0; row < choices.size(); row++) {
            lists.inlineString(row, column, choices.get(row));
        }
        form.range(1, column, LAST_ROW, column)
                .validateWithList(lists.range(0, column, choices.size() - 1, column))
                .allowBlank(true)
                .showErrorMessage(true)
                .errorStyle(DataValidationErrorStyle.WARNING)
                .errorTitle("请从列表中选择 Choose from the list")
                .error("所填内容不在列表中。 This is not in the list.");
    }

    private void explain(Worksheet sheet) {
        sheet.width(0, 40);
        int row = 0;
        for (BilingualText line : instructions) {
            sheet.inlineString(row++, 0, line.zh());
            sheet.inlineString(row++, 0, line.en());
        }
        row++;
        sheet.inlineString(row, 0, "列 Column");
        sheet.inlineString(row, 1, "含义 Meaning");
        sheet.range(row, 0, row, 1).style().bold().set();
        sheet.width(1, 24);
        for (Column column : columns) {
            row++;
            sheet.inlineString(row, 0, column.heading());
            sheet.inlineString(row, 1, column.note().zh() + " " + column.note().en());
        }
        row += 2;
        sheet.inlineString(row, 0, "示例 Examples");
        sheet.style(row, 0).bold().set();
        row++;
        for (int at = 0; at < columns.size(); at++) {
            sheet.inlineString(row, at, "例：" + columns.get(at).heading());
        }
        for (List<String> example : examples) {
            row++;
            for (int at = 0; at < example.size(); at++) {
                sheet.inlineString(row, at, example.get(at));
            }
        }
    }
}
