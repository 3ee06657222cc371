package io.hengzhi.localstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class GroupCommitTest {

    private static final Duration NEVER = Duration.ofDays(1);

    private final AtomicReference<Throwable> reported = new AtomicReference<>();

    @Test
    void a_write_is_acknowledged_only_after_the_sync() throws Exception {
        // Given a disk whose sync waits to be allowed
        Semaphore disk = new Semaphore(0);
        AtomicInteger applied = new AtomicInteger();
        try (GroupCommit commits = new GroupCommit(new Recorder(disk::acquireUninterruptibly), NEVER, reported::set);
                ExecutorService writer = Executors.newSingleThreadExecutor()) {

            // When
            Future<Integer> reply = writer.submit(() -> commits.write(applied::incrementAndGet));

            // Then
            assertThatThrownBy(() -> reply.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            assertThat(applied).hasValue(1);
            disk.release(1000);
            assertThat(reply.get(5, TimeUnit.SECONDS)).isEqualTo(1);
        }
    }

    @Test
    void writes_that_wait_together_share_one_sync() throws Exception {
        // Given a first write that holds the disk
        Semaphore disk = new Semaphore(0);
        AtomicInteger syncs = new AtomicInteger();
        CountDownLatch firstAtDisk = new CountDownLatch(1);
        Recorder log = new Recorder(() -> {
            syncs.incrementAndGet();
            firstAtDisk.countDown();
            disk.acquireUninterruptibly();
        });
        CountDownLatch written = new CountDownLatch(21);
        try (GroupCommit commits = new GroupCommit(log, NEVER, reported::set);
                ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> replies = new ArrayList<>();
            replies.add(writers.submit(() -> commits.write(() -> countDown(written))));
            firstAtDisk.await();

            // When twenty more come meanwhile
            for (int i = 0; i < 20; i++) {
                replies.add(writers.submit(() -> commits.write(() -> countDown(written))));
            }
            written.await();
            Thread.sleep(50); // from the end of the command to its ticket there is nothing to wait on
            disk.release(1000);

            // Then
            for (Future<?> reply : replies) {
                reply.get(5, TimeUnit.SECONDS);
            }
            assertThat(syncs.get()).isBetween(2, 4);
        }
    }

    @Test
    void no_write_runs_while_a_version_is_cut() throws Exception {
        // Given
        AtomicInteger running = new AtomicInteger();
        List<Integer> runningAtCut = Collections.synchronizedList(new ArrayList<>());
        GroupCommit.Log log = new GroupCommit.Log() {
            @Override
            public void cut() {
                runningAtCut.add(running.get());
            }

            @Override
            public void sync() {}

            @Override
            public boolean tidy() {
                return false;
            }
        };

        // When
        try (GroupCommit commits = new GroupCommit(log, NEVER, reported::set);
                ExecutorService writers = Executors.newFixedThreadPool(8)) {
            List<Future<Integer>> replies = new ArrayList<>();
            for (int i = 0; i < 2_000; i++) {
                replies.add(writers.submit(() -> commits.write(() -> {
                    running.incrementAndGet();
                    Thread.yield();
                    return running.decrementAndGet();
                })));
            }
            for (Future<Integer> reply : replies) {
                reply.get(20, TimeUnit.SECONDS);
            }
        }

        // Then
        assertThat(runningAtCut).isNotEmpty().containsOnly(0);
    }

    @Test
    void a_failed_sync_is_reported_once_and_nothing_is_acknowledged_any_more() {
        // Given
        IllegalStateException noSpace = new IllegalStateException("no space left on device");
        AtomicInteger reports = new AtomicInteger();
        try (GroupCommit commits = new GroupCommit(
                new Recorder(() -> {
                    throw noSpace;
                }),
                NEVER,
                failure -> {
                    reported.set(failure);
                    reports.incrementAndGet();
                })) {

            // When
            assertThatThrownBy(() -> commits.write(() -> "first")).isInstanceOf(StoreFailed.class);

            // Then
            assertThatThrownBy(() -> commits.write(() -> "second")).isInstanceOf(StoreFailed.class);
        }
        assertThat(reported).hasValue(noSpace);
        assertThat(reports).hasValue(1);
    }

    @Test
    void tidies_once_after_a_quiet_time_and_not_again_before_the_next_write() throws Exception {
        // Given
        Semaphore tidied = new Semaphore(0);
        GroupCommit.Log log = new GroupCommit.Log() {
            @Override
            public void cut() {}

            @Override
            public void sync() {}

            @Override
            public boolean tidy() {
                tidied.release();
                return false;
            }
        };
        try (GroupCommit commits = new GroupCommit(log, Duration.ofMillis(50), reported::set)) {

            // When
            commits.write(() -> "one");

            // Then
            assertThat(tidied.tryAcquire(5, TimeUnit.SECONDS)).isTrue();
            assertThat(tidied.tryAcquire(300, TimeUnit.MILLISECONDS)).isFalse();
            commits.write(() -> "another");
            assertThat(tidied.tryAcquire(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void tidies_also_while_writes_never_pause() throws Exception {
        // Given
        AtomicInteger tidied = new AtomicInteger();
        GroupCommit.Log log = new GroupCommit.Log() {
            @Override
            public void cut() {}

            @Override
            public void sync() {}

            @Override
            public boolean tidy() {
                tidied.incrementAndGet();
                return true;
            }
        };

        // When
        try (GroupCommit commits = new GroupCommit(log, Duration.ofMillis(100), reported::set)) {
            long end = System.nanoTime() + Duration.ofSeconds(1).toNanos();
            while (System.nanoTime() < end) {
                commits.write(() -> "busy");
            }
        }

        // Then
        assertThat(tidied.get()).isBetween(2, 12);
    }

    @Test
    void a_tidying_that_takes_long_leaves_most_of_the_time_to_the_writes() {
        // Given
        AtomicInteger tidied = new AtomicInteger();
        GroupCommit.Log log = new GroupCommit.Log() {
            @Override
            public void cut() {}

            @Override
            public void sync() {}

            @Override
            public boolean tidy() {
                tidied.incrementAndGet();
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
                return true;
            }
        };

        // When
        try (GroupCommit commits = new GroupCommit(log, Duration.ofMillis(20), reported::set)) {
            long end = System.nanoTime() + Duration.ofSeconds(2).toNanos();
            while (System.nanoTime() < end) {
                commits.write(() -> "busy");
            }
        }

        // Then: not every 120 ms
        assertThat(tidied.get()).isBetween(1, 3);
    }

    @Test
    void a_write_after_the_close_is_refused() {
        // Given
        GroupCommit commits = new GroupCommit(new Recorder(() -> {}), NEVER, reported::set);

        // When
        commits.close();

        // Then
        assertThatThrownBy(() -> commits.write(() -> "late")).isInstanceOf(StoreFailed.class);
    }

    private static long countDown(CountDownLatch latch) {
        latch.countDown();
        return latch.getCount();
    }

    private record Recorder(Runnable onSync) implements GroupCommit.Log {

        @Override
        public void cut() {}

        @Override
        public void sync() {
            onSync.run();
        }

        @Override
        public boolean tidy() {
            return false;
        }
    }
}
