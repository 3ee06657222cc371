package io.hengzhi.scoringmodel.simulation;

import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.SplitMix64;
import io.hengzhi.scoringmodel.scheme.Weight;
import java.util.Arrays;
import java.util.List;

/**
 * Weights that are a little otherwise, run after run. For every indicator in the scheme's order one whole number k is drawn
 * from -1,000,000 to 1,000,000, all equally likely; the weight is multiplied by 1 + p x k / 1,000,000. The products are
 * brought to a sum of exactly 100.00: each is its share of 100.00 rounded down to hundredths, and the hundredths that are
 * left go one each to the greatest remainders, among equal ones to the first in the scheme's order. A weight that would be 0
 * becomes 0.01, at the cost of the greatest.
 *
 * <p>All in whole numbers, so that the same seed gives the same weights everywhere. Not thread-safe.
 */
@PolicyClause("ours: issue 4, stability")
final class NoisyWeights {

    private static final long STEPS = 1_000_000;
    private static final long ONE = 10_000 * STEPS;

    private final int[] weights;
    private final int noise;
    private final SplitMix64 random;

    /** @param noise p in hundredths of a percent: 1000 for 10 % */
    NoisyWeights(List<Weight> weights, int noise, long seed) {
        this.weights = weights.stream().mapToInt(Weight::hundredths).toArray();
        this.noise = noise;
        this.random = new SplitMix64(seed);
    }

    /** The weights of the next run in hundredths: each at least 1, together exactly 10,000. */
    int[] next() {
        long[] products = new long[weights.length];
        long sum = 0;
        for (int i = 0; i < weights.length; i++) {
            long k = random.below(2 * STEPS + 1) - STEPS;
            products[i] = weights[i] * (ONE + noise * k); // at most 10^4 x 1.5 x 10^10
            sum += products[i];
        }
        return toWhole(products, sum);
    }

    private static int[] toWhole(long[] products, long sum) {
        int[] hundredths = new int[products.length];
        long[] remainders = new long[products.length];
        int left = Weight.WHOLE;
        for (int i = 0; i < products.length; i++) {
            hundredths[i] = (int) (products[i] * Weight.WHOLE / sum);
            remainders[i] = products[i] * Weight.WHOLE % sum;
            left -= hundredths[i];
        }
        for (; left > 0; left--) {
            int greatest = indexOfGreatest(remainders);
            hundredths[greatest]++;
            remainders[greatest] = -1;
        }
        for (int i = 0; i < hundredths.length; i++) {
            if (hundredths[i] == 0) {
                hundredths[
                        indexOfGreatest(Arrays.stream(hundredths).asLongStream().toArray())]--;
                hundredths[i] = 1;
            }
        }
        return hundredths;
    }

    private static int indexOfGreatest(long[] values) {
        int greatest = 0;
        for (int i = 1; i < values.length; i++) {
            if (values[i] > values[greatest]) {
                greatest = i;
            }
        }
        return greatest;
    }
}
