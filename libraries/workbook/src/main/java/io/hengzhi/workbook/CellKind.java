package io.hengzhi.workbook;

/** As what a cell was entered. A CSV file has texts only. */
public enum CellKind {
    EMPTY,
    TEXT,
    /** Its text is the shortest decimal that names the stored double, without exponent. */
    NUMBER,
    /** A number shown as a date; its text is {@code 2025-12-31} or {@code 2025-12-31T08:30:00}. */
    DATE,
    /** Its text is {@code TRUE} or {@code FALSE}. */
    BOOLEAN,
    /** Its text is the formula, from {@code =} on; what it last came to is not read. */
    FORMULA,
    /** Its text is the error, such as {@code #N/A}. */
    ERROR
}
