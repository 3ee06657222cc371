package io.hengzhi.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the machine was doing meanwhile: how long all its processors worked, and for how long another guest of the same host
 * had them.
 *
 * @param total ticks since the machine was started
 * @param idle of these, with nothing to do
 * @param stolen of these, taken by the host
 */
record Machine(long total, long idle, long stolen) {

    private static final Path STAT = Path.of("/proc/stat");

    static Machine now() {
        try {
            if (!Files.isReadable(STAT)) {
                return new Machine(0, 0, 0);
            }
            // cpu user nice system idle iowait irq softirq steal guest guest_nice
            String[] ticks = Files.readAllLines(STAT).getFirst().trim().split("\\s+", -1);
            long total = 0;
            for (int i = 1; i <= 8; i++) {
                total += Long.parseLong(ticks[i]);
            }
            return new Machine(total, Long.parseLong(ticks[4]) + Long.parseLong(ticks[5]), Long.parseLong(ticks[8]));
        } catch (IOException e) {
            return new Machine(0, 0, 0);
        }
    }

    /** Between an earlier moment and this one. */
    String since(Machine before) {
        long ticks = Math.max(1, total - before.total);
        return "load %.1f, processors busy %.0f %%, stolen %.1f %%"
                .formatted(
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                        100.0 * (ticks - (idle - before.idle)) / ticks,
                        100.0 * (stolen - before.stolen) / ticks);
    }
}
