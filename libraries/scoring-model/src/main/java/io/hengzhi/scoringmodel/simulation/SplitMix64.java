package io.hengzhi.scoringmodel.simulation;

/**
 * Sebastiano Vigna's SplitMix64, written out so that anybody can repeat a run in any language: the seed is the state; every
 * draw adds 0x9E3779B97F4A7C15 to it and mixes. All arithmetic is modulo 2^64. Not thread-safe.
 */
final class SplitMix64 {

    private long state;

    SplitMix64(long seed) {
        this.state = seed;
    }

    long next() {
        state += 0x9E3779B97F4A7C15L;
        long mixed = state;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** A whole number from 0 to below the bound: the upper 64 bits of the draw, taken as unsigned, times the bound. */
    long below(long bound) {
        return Math.unsignedMultiplyHigh(next(), bound);
    }
}
