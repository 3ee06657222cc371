package io.hengzhi.ingestion.submission.mongo;

import io.hengzhi.ingestion.intake.application.ReferenceDataLate;
import io.hengzhi.ingestion.reference.ReferenceTopics;
import io.hengzhi.ingestion.submission.application.RunSubmission;
import io.hengzhi.ingestion.submission.application.Submissions;
import io.hengzhi.platform.messaging.MessagingFault;
import io.hengzhi.platform.store.StoreUnavailable;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Runs submissions one after the other; at the start it takes up those that a stop or a crash left open. */
final class SubmissionQueue implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SubmissionQueue.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    /** A stop is seen between two looks and between two batches: an interrupt would tear an access of the store apart. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    private static final Duration STOP_PATIENCE = Duration.ofSeconds(10);

    private final Submissions submissions;
    private final RunSubmission runSubmission;
    private final ReferenceTopics topics;
    private final BlockingQueue<String> waiting = new LinkedBlockingQueue<>();
    /** Of suspended bureaus: looked at again whenever nothing else waits. */
    private final Set<String> held = new LinkedHashSet<>();

    private volatile boolean running;
    private @Nullable Thread thread;

    SubmissionQueue(Submissions submissions, RunSubmission runSubmission, ReferenceTopics topics) {
        this.submissions = submissions;
        this.runSubmission = runSubmission;
        this.topics = topics;
    }

    void add(String id) {
        waiting.add(id);
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("submissions").daemon().start(this::run);
    }

    private void run() {
        try {
            while (running && !topics.isReady()) {
                Thread.sleep(PAUSE);
            }
            untilDone("open submissions", () -> submissions.listOpen().forEach(this::add));
            while (running) {
                String id = waiting.poll(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
                if (id == null) {
                    waiting.addAll(held);
                    held.clear();
                } else {
                    untilDone(id, () -> {
                        if (!runSubmission.run(id, () -> !running)) {
                            held.add(id);
                        }
                    });
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** A fault of store or log is waited out; a fault of ours must not stop the submissions behind it. */
    private void untilDone(String what, Runnable work) throws InterruptedException {
        while (running) {
            try {
                work.run();
                return;
            } catch (StoreUnavailable | MessagingFault | ReferenceDataLate e) {
                LOG.atWarn().addKeyValue("submission", what).setCause(e).log("submission waits for the infrastructure");
                Thread.sleep(PAUSE);
            } catch (RuntimeException e) {
                LOG.atError().addKeyValue("submission", what).setCause(e).log("submission failed by a fault of ours");
                return;
            }
        }
    }

    @Override
    public void stop() {
        running = false;
        Thread stopping = thread;
        if (stopping != null) {
            try {
                stopping.join(STOP_PATIENCE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
