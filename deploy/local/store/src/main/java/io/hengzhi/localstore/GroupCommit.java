package io.hengzhi.localstore;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets a write return only when it is on disk. Writes run side by side; one thread cuts a version of all that are
 * complete, syncs the file, and releases those that waited for it: one sync serves many writers.
 *
 * <p>After a failed cut or sync nothing is acknowledged any more, because what the file holds is then unknown.
 */
final class GroupCommit implements AutoCloseable {

    /** What is done to the file, in this order. */
    interface Log {

        /** Makes one version of everything written so far. No write runs meanwhile. */
        void cut();

        /** Forces that version to the disk. */
        void sync();

        /**
         * Makes some room; no write runs meanwhile. Called after a quiet time, and now and then while it is busy, or
         * the file would grow for as long as it is.
         *
         * @return whether there is more to make
         */
        boolean tidy();
    }

    /** A large file takes seconds to tidy, and no write runs meanwhile: most of the time belongs to those who write. */
    private static final int WRITING_PER_TIDYING = 10;

    private final Log log;
    private final Consumer<Throwable> onFailure;
    private final long quietNanos;
    private final Thread committer;

    /** Writers share it; the cut takes it alone, so that no command is half in a version. Fair, or the cut starves. */
    private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock(true);

    private final Object monitor = new Object();
    private long written;
    private long durable;
    private boolean untidy;
    private long tidiedAt = System.nanoTime();
    /** While it is busy: how long after the last tidying the next one may begin. */
    private long untilTidyNanos;

    private boolean closing;
    private @Nullable Throwable failure;

    GroupCommit(Log log, Duration quiet, Consumer<Throwable> onFailure) {
        this.log = log;
        this.quietNanos = quiet.toNanos();
        this.untilTidyNanos = quietNanos;
        this.onFailure = onFailure;
        this.committer = Thread.ofPlatform().name("group-commit").daemon().start(this::commitUntilClosed);
    }

    /**
     * Runs the write and returns its answer once its effect is on disk. Waits also when the write throws: what it did
     * before may be visible to others already.
     *
     * @throws StoreFailed if the effect is not known to be on disk
     */
    <T> T write(Supplier<T> command) {
        gate.readLock().lock();
        try {
            return command.get();
        } finally {
            gate.readLock().unlock();
            awaitDurable();
        }
    }

    private void awaitDurable() {
        boolean interrupted = false;
        synchronized (monitor) {
            long mine = ++written;
            untidy = true;
            monitor.notifyAll();
            while (durable < mine) {
                if (failure != null) {
                    throw new StoreFailed(failure);
                }
                if (!committer.isAlive()) {
                    throw new StoreFailed(new IllegalStateException("the store is closed"));
                }
                try {
                    monitor.wait();
                } catch (InterruptedException e) {
                    interrupted = true; // the write is done; only its acknowledgement can still be true or false
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void commitUntilClosed() {
        try {
            while (commitNext()) {
                // each turn makes one group durable, or uses a quiet moment to tidy
            }
        } catch (RuntimeException | Error e) {
            synchronized (monitor) {
                failure = e;
            }
            onFailure.accept(e);
        } finally {
            synchronized (monitor) {
                monitor.notifyAll();
            }
        }
    }

    private boolean commitNext() {
        long upTo;
        boolean tidy;
        synchronized (monitor) {
            awaitWork();
            if (closing && written == durable) {
                return false;
            }
            upTo = written;
            tidy = upTo == durable || System.nanoTime() - tidiedAt > untilTidyNanos;
        }
        boolean moreToTidy = true;
        gate.writeLock().lock();
        try {
            if (tidy) {
                long begun = System.nanoTime();
                moreToTidy = log.tidy();
                untilTidyNanos = Math.max(quietNanos, (System.nanoTime() - begun) * WRITING_PER_TIDYING);
            }
            log.cut();
        } finally {
            gate.writeLock().unlock();
        }
        log.sync();
        synchronized (monitor) {
            durable = upTo;
            if (tidy) {
                tidiedAt = System.nanoTime();
                untidy = moreToTidy || written > upTo;
            }
            monitor.notifyAll();
        }
        return true;
    }

    /** Returns when there is something to commit, when it has been quiet since the last write, or when closing. */
    private void awaitWork() {
        long quietSince = System.nanoTime();
        while (written == durable && !closing) {
            long leftMs = (quietNanos - (System.nanoTime() - quietSince)) / 1_000_000;
            if (untidy && leftMs <= 0) {
                return;
            }
            try {
                monitor.wait(untidy ? leftMs : 0);
            } catch (InterruptedException e) {
                closing = true; // nobody else knows this thread: an interrupt can only mean the end of the process
            }
        }
    }

    /** Makes durable what has been written, then stops. */
    @Override
    public void close() {
        synchronized (monitor) {
            closing = true;
            monitor.notifyAll();
        }
        try {
            committer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
