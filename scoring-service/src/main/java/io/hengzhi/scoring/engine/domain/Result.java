package io.hengzhi.scoring.engine.domain;

import io.hengzhi.kernel.Period;
import java.util.Comparator;

/**
 * What an enterprise has come to in a period: where it is listed and with what value.
 *
 * @param board the list of the district and period it stands in
 * @param scored whether there is a score, or on the below-scale list a tax per mu
 * @param scaled that value times 10^10; 0 where there is none
 * @param fingerprint of the terms: another one means that something published has changed
 */
public record Result(Period period, Board board, boolean scored, long scaled, int fingerprint) {

    /** By the end of the period; the year stands after its fourth quarter. */
    public static final Comparator<Result> BY_PERIOD = Comparator.<Result, Integer>comparing(
                    result -> result.period().lastQuarter().index())
            .thenComparing(result -> result.period().isAnnual());

    /** Whether it has a place in the ranking, and not only in the list. */
    public boolean isRanked() {
        return scored && board.key().ranks();
    }
}
