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

    /**
     * Runs a task and gives nanoseconds of processor time per operation. It warms up for four rounds' time, which also tells
     * how often a round repeats the task.
     */
    static Rounds nanos(int operations, Runnable task) {
        long begun = PROCESS.getProcessCpuTime();
        int runs = 0;
        do {
            task.run();
            runs++;
        } while (PROCESS.getProcessCpuTime() - begun < 4 * ROUND_NANOS);
        int repeats = Math.max(1, runs / 4);
        double[] values = new double[MEASURED];
        for (int round = 0; round < MEASURED; round++) {
            begun = PROCESS.getProcessCpuTime();
            for (int run = 0; run < repeats; run++) {
                task.run();
            }
            values[round] = (PROCESS.getProcessCpuTime() - begun) / ((double) operations * repeats);
        }
        Arrays.sort(values);
        return new Rounds(values);
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
