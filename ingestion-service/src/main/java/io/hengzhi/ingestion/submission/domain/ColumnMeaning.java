package io.hengzhi.ingestion.submission.domain;

import io.hengzhi.kernel.Basis;
import org.jspecify.annotations.Nullable;

/**
 * What a column of a file holds.
 *
 * @param role what its cells are
 * @param quantity of a column of values: the quantity's code
 * @param unit of a column of values: their unit, where it is known
 * @param basis of a column of values: how they are meant
 */
public record ColumnMeaning(
        Role role,
        @Nullable String quantity,
        @Nullable String unit,
        @Nullable Basis basis) {

    /** What the cells of a column are. */
    public enum Role {
        CREDIT_CODE("creditCode"),
        QUARTER("quarter"),
        /** The code or the name of the quantity that the row's value is of. */
        QUANTITY("quantity"),
        /** The value of the quantity that the row names. */
        VALUE("value"),
        UNIT("unit"),
        BASIS("basis"),
        REVISION("revision"),
        /** The values of one quantity: the heading names it. */
        FACT("fact"),
        IGNORED("ignored"),
        UNKNOWN("unknown");

        private final String text;

        Role(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }

    public static ColumnMeaning of(Role role) {
        return new ColumnMeaning(role, null, null, null);
    }

    public static ColumnMeaning fact(String quantity, @Nullable String unit, Basis basis) {
        return new ColumnMeaning(Role.FACT, quantity, unit, basis);
    }
}
