package io.hengzhi.benchmarks;

import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/**
 * Does one thing after the other at times fixed beforehand, whatever became of those before: what is slow makes nothing after
 * it begin later. Times count from when a thing was due, so that none is left out that could not be begun in time.
 */
final class OpenLoop {

    private final int count;
    private final long begunNanos;
    private final double pauseNanos;

    /** @param perSecond how many are due in a second, the first of them at the moment {@code begunNanos} */
    OpenLoop(int count, double perSecond, long begunNanos) {
        this.count = count;
        this.begunNanos = begunNanos;
        this.pauseNanos = 1e9 / perSecond;
    }

    /** When one is due. */
    long dueNanos(int number) {
        return begunNanos + Math.round(number * pauseNanos);
    }

    /** Does all of them; gives by how many nanoseconds the latest was begun after it was due. */
    long run(IntConsumer each) {
        long latest = 0;
        for (int number = 0; number < count; number++) {
            long due = dueNanos(number);
            for (long now = System.nanoTime(); now < due; now = System.nanoTime()) {
                LockSupport.parkNanos(due - now);
            }
            latest = Math.max(latest, System.nanoTime() - due);
            each.accept(number);
        }
        return latest;
    }

    /** For each, how long after it was due. */
    long[] since(long[] nanos) {
        long[] took = new long[nanos.length];
        for (int number = 0; number < took.length; number++) {
            took[number] = nanos[number] - dueNanos(number);
        }
        return took;
    }
}
