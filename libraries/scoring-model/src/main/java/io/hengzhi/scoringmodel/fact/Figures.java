package io.hengzhi.scoringmodel.fact;

import io.hengzhi.kernel.Quantity;

/**
 * The effective values of one quantity as far as a score is computed from them: figures without names. Quarters are given by
 * their index. Immutable.
 */
public interface Figures {

    Quantity quantity();

    /** Whether a quarter has a value. */
    boolean has(int quarterIndex);

    /** The value of a quarter times 10^6, 0 where {@link #has} says there is none. */
    long micros(int quarterIndex);

    /** Whether the value of a quarter was computed from other quantities. */
    boolean isDerived(int quarterIndex);

    /** Whether a bureau reports January to the end of a quarter as one value. */
    boolean hasYearToDate(int quarterIndex);

    /** That value times 10^6, of the first bureau that reports it; 0 where there is none. */
    long yearToDateMicros(int quarterIndex);

    /** The first year that any report is about; above every year where there is none. */
    int firstYear();

    /** The same values with the reports they were made from. */
    EffectiveSeries explained();
}
