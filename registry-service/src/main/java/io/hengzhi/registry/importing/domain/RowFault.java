package io.hengzhi.registry.importing.domain;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.Fault;

/**
 * Why a row was refused.
 *
 * @param row its number in the file, the line of column names being row 1
 * @param field the column; empty where the row as a whole is meant
 * @param code the stable name of the rule
 */
public record RowFault(long row, String field, String code, BilingualText text) {

    static RowFault of(long row, String field, String code, String zh, String en) {
        return new RowFault(row, field, code, BilingualText.of(zh, en));
    }

    /** An enterprise that stands in the file a second time. */
    public static RowFault listedTwice(long row, long firstRow) {
        return of(
                row,
                Column.CREDIT_CODE.header(),
                "listed-twice",
                "该企业在第 " + firstRow + " 行已出现。",
                "The enterprise stands in row " + firstRow + " already.");
    }

    static RowFault of(long row, String field, Fault fault) {
        return new RowFault(row, field, fault.code(), fault.text());
    }
}
