package io.hengzhi.scoring.engine.kafka;

import io.hengzhi.scoring.engine.file.SnapshotFile;
import io.hengzhi.scoring.engine.file.SnapshotFile.Kept;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** What operators see of the snapshots: how long a start would take with the newest, and why one was of no use. */
final class SnapshotMetrics {

    /** Why a start did not begin with the snapshot that was there. */
    enum Discarded {
        UNREADABLE("unreadable"),
        OF_ANOTHER_LOG("of-another-log"),
        AHEAD_OF_THE_LOG("ahead-of-the-log"),
        BEHIND_THE_LOG("behind-the-log"),
        AHEAD_OF_WHAT_WAS_TOLD("ahead-of-what-was-told");

        private final String text;

        Discarded(String text) {
            this.text = text;
        }
    }

    private final Map<Discarded, Counter> discarded = new EnumMap<>(Discarded.class);
    private final Counter dropped;
    private volatile double writeSeconds = Double.NaN;

    SnapshotMetrics(MeterRegistry meters, SnapshotFile file, Clock clock) {
        // Read from the file at each look: it tells of one that a process before this one wrote, too.
        Gauge.builder(
                        "hengzhi.scoring.snapshot.age",
                        file,
                        gauged -> gauged.findKept()
                                .map(kept -> seconds(Duration.between(kept.writtenAt(), clock.instant())))
                                .orElse(Double.NaN))
                .description("How long ago the newest snapshot was written; NaN without one")
                .baseUnit("seconds")
                .register(meters);
        Gauge.builder(
                        "hengzhi.scoring.snapshot.size",
                        file,
                        gauged -> gauged.findKept()
                                .map(Kept::bytes)
                                .map(Long::doubleValue)
                                .orElse(Double.NaN))
                .description("Size of the newest snapshot; NaN without one")
                .baseUnit("bytes")
                .register(meters);
        Gauge.builder("hengzhi.scoring.snapshot.write", this, gauged -> gauged.writeSeconds)
                .description("How long this process took to write its last snapshot to the disk; NaN before the first")
                .baseUnit("seconds")
                .register(meters);
        for (Discarded why : Discarded.values()) {
            discarded.put(
                    why,
                    Counter.builder("hengzhi.scoring.snapshot.discarded")
                            .description("Starts that found a snapshot of no use and read the log from its beginning")
                            .tag("reason", why.text)
                            .register(meters));
        }
        dropped = Counter.builder("hengzhi.scoring.snapshot.dropped")
                .description("Snapshots written and not kept, since what they hold was not told in time")
                .register(meters);
    }

    void discarded(Discarded why) {
        Objects.requireNonNull(discarded.get(why)).increment();
    }

    void dropped() {
        dropped.increment();
    }

    void written(Duration took) {
        writeSeconds = seconds(took);
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
