package io.hengzhi.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/**
 * What a task took, round by round, after a warm-up: the processor time of the whole process, its collector and its helpers
 * included. Unlike the time on the wall it says the same on a busy machine.
 */
record Rounds(double[] values) {

    static final int MEASURED = 9;

    /** The system counts processor time in steps of 10 ms: a round takes many of them. */
    private static final long ROUND_NANOS = Long.getLong("benchmarks.round.nanos", 400_000_000L);

    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    /** A round may be quicker than the one before by less than this: the compiler has done its work. */
    private static final double SETTLED = 0.95;

    private static final int WARM_UP_LEAST = 4;
    private static final int WARM_UP_MOST = 16;

    /**
     * Runs a task and gives nanoseconds of processor time per operation. It warms up round by round until one is no longer
     * quicker than the one before, which also tells how often a round repeats the task.
     */
    static Rounds nanos(int operations, Runnable task) {
        int repeats = 1;
        double before = Double.MAX_VALUE;
        for (int round = 1; round <= WARM_UP_MOST; round++) {
            double each = nanosEach(task, repeats);
            boolean whole = each * repeats >= ROUND_NANOS / 2.0;
            if (round >= WARM_UP_LEAST && whole && each > SETTLED * before) {
                break;
            }
            before = each;
            repeats = (int) Math.clamp(Math.round(ROUND_NANOS / Math.max(each, 1)), 1, 4L * repeats);
        }
        double[] values = new double[MEASURED];
        for (int round = 0; round < MEASURED; round++) {
            values[round] = nanosEach(task, repeats) / operations;
        }
        Arrays.sort(values);
        return new Rounds(values);
    }

    private static double nanosEach(Runnable task, int repeats) {
        long begun = PROCESS.getProcessCpuTime();
        for (int run = 0; run < repeats; run++) {
            task.run();
        }
        return (PROCESS.getProcessCpuTime() - begun) / (double) repeats;
    }

    /** Figures that were taken some other way. */
    static Rounds of(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Rounds(sorted);
    }

    double median() {
        return values[values.length / 2];
    }

    double least() {
        return values[0];
    }

    double greatest() {
        return values[values.length - 1];
    }

    /** These times in another unit. */
    Rounds times(double factor) {
        return new Rounds(Arrays.stream(values).map(value -> value * factor).toArray());
    }
}
