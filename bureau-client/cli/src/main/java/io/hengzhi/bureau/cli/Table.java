package io.hengzhi.bureau.cli;

import java.io.PrintWriter;
import java.util.List;

/** Columns of equal width, where a Chinese character is as wide as two letters. */
final class Table {

    private static final int WIDE_FROM = 0x2E80;

    private Table() {}

    static void print(PrintWriter out, List<List<String>> rows) {
        int columns = rows.getFirst().size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder("  ");
            for (int i = 0; i < columns; i++) {
                line.append(row.get(i));
                if (i < columns - 1) {
                    line.append(" ".repeat(widths[i] - width(row.get(i)) + 2));
                }
            }
            out.println(line.toString().stripTrailing());
        }
        out.flush();
    }

    private static int width(String text) {
        return text.codePoints().map(point -> point >= WIDE_FROM ? 2 : 1).sum();
    }
}
