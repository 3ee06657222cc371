package io.hengzhi.samplecity;

/** How much of the city is built. A smaller one holds the same special cases and a part of the same other enterprises. */
public enum SampleSize {
    /** About 2,000 enterprises. */
    FULL(1, 0),
    /** Every tenth of the others: for tests that start a whole city. The hero's story works in it too. */
    SMALL(10, 6);

    private final int everyNth;
    private final int phase;

    SampleSize(int everyNth, int phase) {
        this.everyNth = everyNth;
        this.phase = phase;
    }

    boolean keeps(int index) {
        return index % everyNth == phase;
    }
}
