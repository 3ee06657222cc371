package io.hengzhi.scoringmodel.simulation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * How far ranks shift, over the members that have one before and after.
 *
 * @param unchanged members whose rank stays
 * @param steps who goes how far
 * @param meanDistance of the ranks won or lost, whichever way, over all of them, half up to 2 decimals; 0 without members
 * @param medianDistance the middle one, or the mean of the two in the middle, with 1 decimal
 * @param ranksWon members that had no rank and have one now
 * @param ranksLost members that had one and have none any more
 */
public record RankShifts(
        int unchanged,
        List<Step> steps,
        BigDecimal meanDistance,
        BigDecimal medianDistance,
        int ranksWon,
        int ranksLost) {

    /** The greatest distance of each step; the last has no end. */
    private static final int[] ENDS = {5, 10, 20, 50, 100, Integer.MAX_VALUE};

    /**
     * Members that go {@code from} to {@code to} ranks.
     *
     * @param to {@link Integer#MAX_VALUE} for the last
     */
    public record Step(int from, int to, int up, int down) {}

    public RankShifts {
        steps = List.copyOf(steps);
    }

    static RankShifts of(List<Integer> shifts, int ranksWon, int ranksLost) {
        int unchanged = 0;
        int[] up = new int[ENDS.length];
        int[] down = new int[ENDS.length];
        long sum = 0;
        for (int shift : shifts) {
            int distance = Math.abs(shift);
            sum += distance;
            if (distance == 0) {
                unchanged++;
                continue;
            }
            int step = 0;
            while (distance > ENDS[step]) {
                step++;
            }
            up[step] += shift > 0 ? 1 : 0;
            down[step] += shift < 0 ? 1 : 0;
        }
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < ENDS.length; i++) {
            steps.add(new Step(i == 0 ? 1 : ENDS[i - 1] + 1, ENDS[i], up[i], down[i]));
        }
        return new RankShifts(unchanged, steps, mean(sum, shifts.size()), median(shifts), ranksWon, ranksLost);
    }

    private static BigDecimal mean(long sum, int count) {
        return count == 0
                ? BigDecimal.ZERO.setScale(2)
                : BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(count), 2, RoundingMode.HALF_UP);
    }

    private static BigDecimal median(List<Integer> shifts) {
        List<Integer> sorted = shifts.stream().map(Math::abs).sorted().toList();
        int count = sorted.size();
        return count == 0
                ? BigDecimal.ZERO.setScale(1)
                : BigDecimal.valueOf(sorted.get((count - 1) / 2) + (long) sorted.get(count / 2))
                        .divide(BigDecimal.valueOf(2), 1, RoundingMode.UNNECESSARY);
    }
}
