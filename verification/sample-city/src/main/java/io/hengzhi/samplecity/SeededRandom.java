package io.hengzhi.samplecity;

import io.hengzhi.kernel.SplitMix64;

/**
 * Draws of {@link SplitMix64} in the shapes a city needs: it must be the same on every machine and JDK for as long as its
 * golden digest stands, so neither the algorithm nor the mathematics may come from a library that is free to change. Not
 * thread-safe.
 */
final class SeededRandom {

    private final SplitMix64 random;

    SeededRandom(long seed) {
        random = new SplitMix64(seed);
    }

    /** A generator of its own for one thing of the city: adding another thing disturbs none of the others. */
    static SeededRandom of(long seed, String name) {
        long mixed = seed;
        for (int i = 0; i < name.length(); i++) {
            mixed = SplitMix64.mix(mixed * 31 + name.charAt(i) + SplitMix64.STEP);
        }
        return new SeededRandom(mixed);
    }

    long nextLong() {
        return random.next();
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
