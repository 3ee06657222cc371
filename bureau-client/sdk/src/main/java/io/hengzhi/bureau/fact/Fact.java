package io.hengzhi.bureau.fact;

import io.hengzhi.kernel.Basis;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One fact about one enterprise, as its bureau wrote it; the contract examines it when it is accepted.
 *
 * @param creditCode the unified social credit code
 * @param quantity its code in the catalogue, such as {@code taxPaid}
 * @param quarter such as {@code 2025Q4}; an annual figure names the fourth
 * @param value null for a withdrawal
 * @param revision the bureau's own revision of this value, from 1
 * @param correction null for an ordinary report
 */
public record Fact(
        String creditCode,
        String quantity,
        String quarter,
        @Nullable Value value,
        long revision,
        @Nullable Correction correction) {

    /**
     * A value as written.
     *
     * @param decimal at most 6 decimals and 12 digits before the point
     * @param unit one of those that the quantity accepts
     */
    public record Value(String decimal, String unit, Basis basis) {}

    /**
     * What makes a report the correction after an upheld objection.
     *
     * @param order the id of the correction order that is carried out
     * @param number from 1
     */
    public record Correction(String order, int number) {}

    /** The quarter's own value (当季值). */
    public static Fact own(String creditCode, String quantity, String quarter, String decimal, String unit) {
        return new Fact(creditCode, quantity, quarter, new Value(decimal, unit, Basis.OWN), 1, null);
    }

    public static Fact own(String creditCode, String quantity, String quarter, BigDecimal value, String unit) {
        return own(creditCode, quantity, quarter, value.toPlainString(), unit);
    }

    /** The value from January to the quarter's end (累计值). */
    public static Fact yearToDate(String creditCode, String quantity, String quarter, String decimal, String unit) {
        return new Fact(creditCode, quantity, quarter, new Value(decimal, unit, Basis.YEAR_TO_DATE), 1, null);
    }

    public static Fact yearToDate(String creditCode, String quantity, String quarter, BigDecimal value, String unit) {
        return yearToDate(creditCode, quantity, quarter, value.toPlainString(), unit);
    }

    /** The report that there is no value (撤回); its revision is greater than the one it takes back. */
    public static Fact withdrawal(String creditCode, String quantity, String quarter, long revision) {
        return new Fact(creditCode, quantity, quarter, null, revision, null);
    }

    public Fact revision(long number) {
        return new Fact(creditCode, quantity, quarter, value, number, correction);
    }

    public Fact correcting(String order, int number) {
        return new Fact(creditCode, quantity, quarter, value, revision, new Correction(order, number));
    }
}
