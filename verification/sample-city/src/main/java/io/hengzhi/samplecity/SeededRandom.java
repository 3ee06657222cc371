package io.hengzhi.samplecity;

/**
 * SplitMix64, written out: the sample city must be the same on every machine and JDK for as long as its golden digest
 * stands, so neither the algorithm nor the mathematics may come from a library that is free to change. Not thread-safe.
 */
final class SeededRandom {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    SeededRandom(long seed) {
        state = seed;
    }

    /** A generator of its own for one thing of the city: adding another thing disturbs none of the others. */
    static SeededRandom of(long seed, String name) {
        long mixed = seed;
        for (int i = 0; i < name.length(); i++) {
            mixed = mix(mixed * 31 + name.charAt(i) + GOLDEN_GAMMA);
        }
        return new SeededRandom(mixed);
    }

    private static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    long nextLong() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /** Uniform in [0, bound). */
    int nextInt(int bound) {
        return (int) Math.floorMod(nextLong() >>> 1, (long) bound);
    }

    /** Uniform in [0, 1). */
    double nextDouble() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    double between(double low, double high) {
        return low + (high - low) * nextDouble();
    }

    boolean chance(double probability) {
        return nextDouble() < probability;
    }

    /** Mean 0, deviation 1. StrictMath: Math may differ in the last bit from machine to machine. */
    double nextGaussian() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - nextDouble()));
        return radius * StrictMath.cos(2 * StrictMath.PI * nextDouble());
    }

    /** Log-normal with the given median; sigma is the deviation of the logarithm. */
    double logNormal(double median, double sigma) {
        return median * StrictMath.exp(sigma * nextGaussian());
    }

    <T> T pick(java.util.List<T> choices) {
        return choices.get(nextInt(choices.size()));
    }
}
