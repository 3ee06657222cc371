package io.hengzhi.workbook;

/**
 * Where a cell stands, written as spreadsheets do: {@code C17}.
 *
 * @param row from 1
 * @param column from 0: column A is 0
 */
public record CellAddress(int row, int column) {

    static final int COLUMNS_MAX = 16_384;
    static final int ROWS_MAX = 1_048_576;

    /** The letters of a column: {@code A} for 0, {@code AA} for 26. */
    public static String letters(int column) {
        StringBuilder letters = new StringBuilder(3);
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }

    /** The column of an address such as {@code AB17} or {@code $AB$17}, or -1 where there is none. */
    static int columnOf(String address) {
        int column = 0;
        int i = address.startsWith("$") ? 1 : 0;
        int start = i;
        for (; i < address.length() && address.charAt(i) >= 'A' && address.charAt(i) <= 'Z'; i++) {
            column = column * 26 + address.charAt(i) - 'A' + 1;
            if (column > COLUMNS_MAX) {
                return -1;
            }
        }
        return i == start ? -1 : column - 1;
    }

    /** The row of an address such as {@code AB17}, or -1 where there is none. */
    static int rowOf(String address) {
        int row = 0;
        int i = address.length();
        int factor = 1;
        while (i > 0 && Character.isDigit(address.charAt(i - 1)) && factor <= ROWS_MAX * 10) {
            row += (address.charAt(--i) - '0') * factor;
            factor *= 10;
        }
        return row < 1 || row > ROWS_MAX ? -1 : row;
    }

    @Override
    public String toString() {
        return letters(column) + row;
    }
}
