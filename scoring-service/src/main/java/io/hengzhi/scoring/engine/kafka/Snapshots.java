package io.hengzhi.scoring.engine.kafka;

import io.hengzhi.contract.Topics;
import io.hengzhi.scoring.engine.application.Engine;
import io.hengzhi.scoring.engine.domain.Positions;
import io.hengzhi.scoring.engine.domain.State;
import io.hengzhi.scoring.engine.file.SnapshotFile;
import io.hengzhi.scoring.engine.file.SnapshotFile.Found;
import io.hengzhi.scoring.engine.kafka.SnapshotMetrics.Discarded;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a replica keeps on its own disk so that a start need not read the whole log; without a directory nothing. */
final class Snapshots {

    /** A replica's own directory. */
    record Directory(SnapshotFile file, SnapshotWriter writer, SnapshotMetrics metrics) {}

    private record Misfit(SnapshotMetrics.Discarded why, String reason) {}

    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);

    private final @Nullable Directory directory;
    private final Supplier<String> logIdentity;
    private String log = "";

    /** @param logIdentity tells this log from any other */
    Snapshots(@Nullable Directory directory, Supplier<String> logIdentity) {
        this.directory = directory;
        this.logIdentity = logIdentity;
    }

    /**
     * Begins with the snapshot where there is one that fits the log.
     *
     * @param told up to where everything was told before: nothing behind it may be taken in silently
     * @return how far the log is known with it; none where the log is to be read from its beginning
     */
    Positions restore(Engine engine, Positions beginnings, Positions ends, Positions told) {
        Directory there = directory;
        if (there == null) {
            return Positions.NONE;
        }
        log = logIdentity.get();
        long begun = System.nanoTime();
        Misfit misfit;
        switch (there.file().find()) {
            case Found.Nothing nothing -> {
                LOG.info("no snapshot: the state is made from the log's beginning");
                return Positions.NONE;
            }
            case Found.Useless(String reason) -> misfit = new Misfit(Discarded.UNREADABLE, reason);
            case Found.Whole whole -> {
                misfit = misfit(whole, beginnings, ends, told);
                if (misfit == null) {
                    State restored = whole.read(engine.inspect(State::findShelf).orElse(null));
                    engine.begin(restored);
                    LOG.atInfo()
                            .addKeyValue("positions", whole.positions().toString())
                            .addKeyValue("enterprises", restored.enterprises())
                            .addKeyValue(
                                    "millis",
                                    Duration.ofNanos(System.nanoTime() - begun).toMillis())
                            .log("restored from the snapshot");
                    return whole.positions();
                }
            }
        }
        there.metrics().discarded(misfit.why());
        LOG.atWarn()
                .addKeyValue("reason", misfit.reason())
                .log("snapshot discarded: the state is made from the log's beginning");
        return Positions.NONE;
    }

    private @Nullable Misfit misfit(Found.Whole whole, Positions beginnings, Positions ends, Positions told) {
        Positions known = whole.positions();
        if (!whole.log().equals(log)) {
            return new Misfit(Discarded.OF_ANOTHER_LOG, "made from another log");
        }
        if (!ends.reach(known)) {
            return new Misfit(Discarded.AHEAD_OF_THE_LOG, "ahead of the log, which ends at " + ends);
        }
        for (int partition = 0; partition < Topics.FACT_ACCEPTED.partitions(); partition++) {
            if (known.of(Topics.FACT_ACCEPTED.name(), partition)
                    < beginnings.of(Topics.FACT_ACCEPTED.name(), partition)) {
                return new Misfit(Discarded.BEHIND_THE_LOG, "behind the log, which begins at " + beginnings);
            }
        }
        return told.reach(known)
                ? null
                : new Misfit(Discarded.AHEAD_OF_WHAT_WAS_TOLD, "ahead of what has been told, which is " + told);
    }

    /** Begins to write one where it is time for it. */
    void writeIfDue(Positions applied) {
        if (directory != null) {
            directory.writer().writeIfDue(applied, log);
        }
    }

    void stop() {
        if (directory != null) {
            directory.writer().stop();
        }
    }
}
