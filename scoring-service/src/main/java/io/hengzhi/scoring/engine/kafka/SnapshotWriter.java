package io.hengzhi.scoring.engine.kafka;

import io.hengzhi.scoring.engine.application.Engine;
import io.hengzhi.scoring.engine.domain.Positions;
import io.hengzhi.scoring.engine.domain.ShelfDamaged;
import io.hengzhi.scoring.engine.domain.State;
import io.hengzhi.scoring.engine.domain.StateImage;
import io.hengzhi.scoring.engine.file.SnapshotFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.time.Duration;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes snapshots in the background. A snapshot takes its name only when everything up to its positions has been told, by
 * whichever replica: what a restart leaves out of the log needs no telling then.
 */
final class SnapshotWriter {

    private static final Logger LOG = LoggerFactory.getLogger(SnapshotWriter.class);
    private static final Duration FIRST_WAIT = Duration.ofMillis(250);
    private static final int WAITS = 9; // doubling: two minutes

    private final SnapshotFile file;
    private final Engine engine;
    private final Duration pause;
    private final Supplier<Positions> told;
    private final SnapshotMetrics metrics;
    private Positions written = Positions.NONE;
    private long endedNanos = System.nanoTime();
    private @Nullable FileLock lock;
    private boolean lockSought;
    private volatile @Nullable Thread thread;

    /** @param told how far everything has been told, by whomever */
    SnapshotWriter(
            SnapshotFile file, Engine engine, Duration pause, Supplier<Positions> told, SnapshotMetrics metrics) {
        this.file = file;
        this.engine = engine;
        this.pause = pause;
        this.told = told;
        this.metrics = metrics;
    }

    /** Begins one where it is time for it. Called by the applier between two batches. */
    void writeIfDue(Positions applied, String log) {
        Thread writing = thread;
        if (writing != null) {
            if (writing.isAlive()) {
                return;
            }
            thread = null;
            endedNanos = System.nanoTime();
        }
        if (System.nanoTime() - endedNanos < pause.toNanos() || applied.equals(written) || !mayWrite()) {
            return;
        }
        StateImage image = engine.inspect(State::image);
        written = applied;
        thread = Thread.ofPlatform().daemon().name("snapshot").start(() -> write(image, log));
    }

    private boolean mayWrite() {
        if (!lockSought) {
            lockSought = true;
            lock = file.lock().orElse(null);
            if (lock == null) {
                LOG.warn("another replica writes its snapshots here; this one writes none");
            }
        }
        return lock != null;
    }

    private void write(StateImage image, String log) {
        long begun = System.nanoTime();
        try {
            file.writeAside(image, log);
            metrics.written(Duration.ofNanos(System.nanoTime() - begun));
            Duration wait = FIRST_WAIT;
            for (int waits = 0; waits < WAITS && !told.get().reach(image.positions()); waits++) {
                Thread.sleep(wait);
                wait = wait.multipliedBy(2);
            }
            if (!told.get().reach(image.positions())) {
                metrics.dropped();
                LOG.atInfo()
                        .addKeyValue("positions", image.positions().toString())
                        .log("snapshot dropped: not everything up to it has been told");
                return;
            }
            file.publish();
            LOG.atInfo()
                    .addKeyValue("positions", image.positions().toString())
                    .addKeyValue(
                            "millis",
                            Duration.ofNanos(System.nanoTime() - begun).toMillis())
                    .log("snapshot written");
        } catch (InterruptedException | InterruptException stopping) {
            Thread.currentThread().interrupt();
        } catch (KafkaException | UncheckedIOException | ShelfDamaged e) {
            LOG.atWarn().setCause(e).log("no snapshot this time; the one before stays");
        }
    }

    void stop() {
        Thread writing = thread;
        if (writing != null) {
            writing.interrupt();
            try {
                writing.join(Duration.ofSeconds(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        FileLock held = lock;
        if (held != null) {
            try {
                held.acquiredBy().close();
            } catch (IOException e) {
                LOG.atWarn().setCause(e).log("the lock on the snapshot stays until this process ends");
            }
        }
    }
}
