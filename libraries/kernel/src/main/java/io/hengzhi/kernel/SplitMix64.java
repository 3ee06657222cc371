package io.hengzhi.kernel;

/**
 * Sebastiano Vigna's SplitMix64, written out so that anybody can repeat a run in any language, on every machine and JDK: the
 * seed is the state; every draw adds {@link #STEP} to it and mixes. All arithmetic is modulo 2^64. Not thread-safe.
 */
public final class SplitMix64 {

    /** What every draw adds to the state. */
    public static final long STEP = 0x9E3779B97F4A7C15L;

    private long state;

    public SplitMix64(long seed) {
        this.state = seed;
    }

    public long next() {
        state += STEP;
        return mix(state);
    }

    /** A draw from its state. */
    public static long mix(long state) {
        long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** A whole number from 0 to below the bound: the upper 64 bits of the draw, taken as unsigned, times the bound. */
    public long below(long bound) {
        return Math.unsignedMultiplyHigh(next(), bound);
    }
}
