package io.hengzhi.scoring.engine.application;

import io.hengzhi.platform.problem.Problem;
import io.hengzhi.platform.problem.ProblemType;
import io.hengzhi.scoring.engine.domain.Batch;
import io.hengzhi.scoring.engine.domain.Changes;
import io.hengzhi.scoring.engine.domain.Positions;
import io.hengzhi.scoring.engine.domain.Shelf;
import io.hengzhi.scoring.engine.domain.ShelfDamaged;
import io.hengzhi.scoring.engine.domain.State;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one copy of the state: a single applier writes it batch by batch, any number of readers see it between two batches and
 * never inside one. A new scheme comes in with its batch, so readers see the old one's ranks or the new one's.
 *
 * <pre>
 *   RESTORING --caught up--> READY
 *       |   <--damaged shelf--  |
 *       |                      |
 *       +------> FAILED <------+   a lost position or an unreadable record: a person must act
 * </pre>
 */
public final class Engine {

    /** How far the engine is. */
    public enum Phase {
        RESTORING,
        READY,
        FAILED
    }

    private final Supplier<? extends @Nullable Shelf> shelves;
    private State state;
    // Fair, so that a stream of readers cannot keep the applier out.
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);
    private volatile Phase phase = Phase.RESTORING;
    private volatile BiConsumer<Changes, Positions> witness = (changes, positions) -> {};

    /** With everything in memory. */
    public Engine() {
        this(() -> null);
    }

    /** @param shelves gives each state an empty shelf for what need not be in memory, or null */
    public Engine(Supplier<? extends @Nullable Shelf> shelves) {
        this.shelves = shelves;
        this.state = new State(shelves.get());
    }

    /** Answers a question from one consistent state; the refusal "not ready" until the log has been caught up with. */
    public <T> T read(Function<State, T> question) {
        if (phase != Phase.READY) {
            throw notReady();
        }
        try {
            return inspect(question);
        } catch (ShelfDamaged found) {
            // The applier sees it, too, and makes the state anew.
            throw notReady();
        }
    }

    private static RuntimeException notReady() {
        return Problem.of(ProblemType.NOT_READY)
                .wayOut("请在 1 分钟后重试。", "Try again in a minute.")
                .exception();
    }

    /** As {@link #read}, whatever the phase: for metrics and for the applier itself. */
    public <T> T inspect(Function<State, T> question) {
        lock.readLock().lock();
        try {
            return question.apply(state);
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Begins again with nothing: what the state had laid on its shelf is damaged, and the log has it. */
    public void beginAnew() {
        phase = Phase.RESTORING;
        begin(new State(shelves.get()));
    }

    /** Begins with what a snapshot holds, before anything was read of the log. */
    public void begin(State restored) {
        lock.writeLock().lock();
        try {
            state = restored;
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Takes a batch in without computing: results come with {@link #compute}. */
    public void load(Batch batch) {
        write(writable -> {
            writable.load(batch);
            return batch;
        });
    }

    /** Computes every result from what has been loaded. */
    public void compute() {
        write(writable -> {
            writable.recomputeAll();
            return writable;
        });
    }

    public Changes apply(Batch batch) {
        Changes changes = write(writable -> writable.apply(batch));
        witness.accept(changes, batch.positions());
        return changes;
    }

    /** Who is told by the applier what each batch has changed; it must not keep it waiting. */
    public void witness(BiConsumer<Changes, Positions> told) {
        witness = told;
    }

    private <T> T write(Function<State, T> change) {
        lock.writeLock().lock();
        try {
            return change.apply(state);
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** The log has been caught up with: questions are answered from now on. */
    public void ready() {
        if (phase == Phase.RESTORING) {
            phase = Phase.READY;
        }
    }

    /** The state can no longer be trusted to follow the log. */
    public void fail() {
        phase = Phase.FAILED;
    }

    public Phase phase() {
        return phase;
    }
}
