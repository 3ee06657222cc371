package io.hengzhi.scoring.live.web;

import io.hengzhi.scoring.live.application.LiveChanges;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** The thread that tells, again and again, what has changed; at the end it sends every reader home. */
final class LiveTelling implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LiveTelling.class);

    private final LiveChanges changes;
    private final Duration pause;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private @Nullable Thread thread;

    LiveTelling(LiveChanges changes, Duration pause) {
        this.changes = changes;
        this.pause = pause;
    }

    private void run() {
        try {
            while (!stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    changes.tell();
                } catch (RuntimeException e) {
                    LOG.atError().setCause(e).log("changes not told, readers are told with the next");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().name("live-changes").daemon().start(this::run);
    }

    /** Before the web server waits for its requests to end. */
    @Override
    public void stop() {
        stopping.countDown();
        changes.close();
    }

    @Override
    public boolean isRunning() {
        Thread telling = thread;
        return telling != null && stopping.getCount() > 0;
    }
}
