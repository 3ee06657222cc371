package io.hengzhi.workbook;

/**
 * How much a file may hold before it is refused.
 *
 * @param rows rows that are not blank, over a sheet
 * @param columns columns with content
 * @param parts parts inside an xlsx file
 * @param inflatedBytes bytes of all parts together, unpacked
 * @param ratio unpacked to packed bytes of a part; counts from 16 MiB unpacked
 * @param cellCharacters characters of one cell
 */
public record Limits(int rows, int columns, int parts, long inflatedBytes, int ratio, int cellCharacters) {

    /** 200,000 rows below their heading, 64 columns, 1 GiB unpacked, 100 to 1, 32,767 characters (the limit of Excel). */
    public static final Limits STANDARD = new Limits(200_050, 64, 2_000, 1L << 30, 100, 32_767);
}
