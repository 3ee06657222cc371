package io.hengzhi.benchmarks;

import org.jspecify.annotations.Nullable;

/**
 * One measured figure.
 *
 * @param spread least and greatest of the rounds, for people; empty where it was measured once
 * @param aim what the design aims at, {@code >= 4} or {@code <= 3}; null for an opponent or where there is none
 */
record Figure(
        String name,
        double value,
        String unit,
        String spread,
        @Nullable String aim) {

    static Figure once(String name, double value, String unit, @Nullable String aim) {
        return new Figure(name, value, unit, "", aim);
    }

    static Figure of(String name, Rounds rounds, String unit) {
        return new Figure(
                name, rounds.median(), unit, "%.4g to %.4g".formatted(rounds.least(), rounds.greatest()), null);
    }

    Figure aiming(String wanted) {
        return new Figure(name, value, unit, spread, wanted);
    }

    /** The aim, and whether it was met; empty where there is none. */
    String verdict() {
        if (aim == null) {
            return "";
        }
        double wanted = Double.parseDouble(aim.substring(2).replace(",", ""));
        boolean met = aim.startsWith("<=") ? value <= wanted : value >= wanted;
        return aim + (met ? ": met" : ": MISSED");
    }
}
