package io.hengzhi.benchmarks;

import java.util.Arrays;

/** How long each of many took; a percentile is one of them, the least that so many percent do not exceed. */
record Percentiles(long[] sortedNanos) {

    static Percentiles of(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Percentiles(sorted);
    }

    /** In milliseconds. */
    double at(double percent) {
        int rank = (int) Math.ceil(percent / 100 * sortedNanos.length);
        return sortedNanos[Math.max(1, rank) - 1] / 1e6;
    }

    int count() {
        return sortedNanos.length;
    }
}
