package io.hengzhi.workbook;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The merged ranges of a sheet. They stand behind the rows, so they are found in the bytes while the archive is measured, by
 * their tag, and asked row by row while the sheet is read.
 */
final class MergedRanges {

    private static final byte[] TAG = "mergeCell ".getBytes(StandardCharsets.US_ASCII);
    private static final int TAG_LENGTH_MAX = 200;
    private static final Pattern RANGE = Pattern.compile("\\bref\\s*=\\s*[\"']([A-Z]+\\d+):([A-Z]+\\d+)[\"']");
    private static final int RANGES_MAX = 20_000;

    private record Range(int firstRow, int lastRow, int firstColumn, int lastColumn, String text) {}

    private final List<Range> ranges = new ArrayList<>();
    private final StringBuilder tag = new StringBuilder();
    private int matched;
    private boolean inside;
    private int next;
    private final List<Range> open = new ArrayList<>();

    void scan(byte[] bytes, int length) throws FileRefused {
        for (int i = 0; i < length; i++) {
            byte b = bytes[i];
            if (inside) {
                if (b == '>' || tag.length() == TAG_LENGTH_MAX) {
                    found(tag.toString());
                    inside = false;
                } else {
                    tag.append((char) b);
                }
            } else if (b == TAG[matched]) {
                if (++matched == TAG.length) {
                    matched = 0;
                    inside = true;
                    tag.setLength(0);
                }
            } else {
                matched = b == TAG[0] ? 1 : 0;
            }
        }
    }

    private void found(String attributes) throws FileRefused {
        Matcher range = RANGE.matcher(attributes);
        if (!range.find()) {
            return;
        }
        if (ranges.size() == RANGES_MAX) {
            throw new FileRefused(
                    "too-many-merged-cells",
                    "合并单元格超过 " + RANGES_MAX + " 处；请取消合并。",
                    "There are more than " + RANGES_MAX + " merged ranges; unmerge the cells.");
        }
        String from = range.group(1);
        String to = range.group(2);
        ranges.add(new Range(
                CellAddress.rowOf(from),
                CellAddress.rowOf(to),
                CellAddress.columnOf(from),
                CellAddress.columnOf(to),
                from + ":" + to));
    }

    void finish() {
        ranges.sort(Comparator.comparingInt(Range::firstRow));
    }

    /** Starts again at the top. */
    void rewind() {
        next = 0;
        open.clear();
    }

    /** Makes the ranges of a row known; rows come in their order. */
    void atRow(int row) {
        while (next < ranges.size() && ranges.get(next).firstRow() <= row) {
            open.add(ranges.get(next++));
        }
        open.removeIf(range -> range.lastRow() < row);
    }

    /** The merged range over a column of the current row. */
    @Nullable
    String at(int column) {
        for (Range range : open) {
            if (range.firstColumn() <= column && column <= range.lastColumn()) {
                return range.text();
            }
        }
        return null;
    }

    /** The last column that a merged range covers in the current row, or -1. */
    int lastColumn() {
        int last = -1;
        for (Range range : open) {
            last = Math.max(last, range.lastColumn());
        }
        return last;
    }
}
