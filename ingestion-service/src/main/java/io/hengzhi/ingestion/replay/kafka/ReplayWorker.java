package io.hengzhi.ingestion.replay.kafka;

import io.hengzhi.ingestion.intake.application.ReferenceDataLate;
import io.hengzhi.ingestion.reference.CityReference;
import io.hengzhi.ingestion.reference.ReferenceTopics;
import io.hengzhi.ingestion.replay.application.ReplayMessages;
import io.hengzhi.ingestion.replay.application.WaitingMessages;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.platform.messaging.MessagingFault;
import io.hengzhi.platform.store.StoreUnavailable;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Replays as soon as both are known: that messages wait for an enterprise, and that it is registered. Whichever is heard
 * last finds the other; the scan at the start and a slow sweep find what a crash or another replica left behind.
 */
final class ReplayWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ReplayWorker.class);
    private static final Duration SWEEP = Duration.ofSeconds(30);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(2);

    private final ReplayMessages replayMessages;
    private final WaitingMessages waiting;
    private final CityReference reference;
    private final ReferenceTopics topics;
    private final Set<CreditCode> waitedFor = ConcurrentHashMap.newKeySet();
    private @Nullable ScheduledExecutorService worker;

    ReplayWorker(
            ReplayMessages replayMessages, WaitingMessages waiting, CityReference reference, ReferenceTopics topics) {
        this.replayMessages = replayMessages;
        this.waiting = waiting;
        this.reference = reference;
        this.topics = topics;
    }

    /** Messages about this enterprise wait. */
    void waitFor(CreditCode enterprise) {
        waitedFor.add(enterprise);
        if (reference.isRegistered(enterprise)) {
            submit(enterprise, Duration.ZERO);
        }
    }

    private void appeared(CreditCode enterprise) {
        if (waitedFor.contains(enterprise)) {
            submit(enterprise, Duration.ZERO);
        }
    }

    private synchronized void submit(CreditCode enterprise, Duration delay) {
        ScheduledExecutorService running = worker;
        if (running != null && !running.isShutdown()) {
            running.schedule(() -> replay(enterprise), delay.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void replay(CreditCode enterprise) {
        if (!topics.isReady()) {
            submit(enterprise, TRY_AGAIN);
            return;
        }
        try {
            waitedFor.remove(enterprise);
            int count = replayMessages.replay(enterprise);
            if (count > 0) {
                LOG.atInfo().addKeyValue("count", count).log("enterprise registered, its messages judged again");
            }
        } catch (StoreUnavailable | MessagingFault | ReferenceDataLate | KafkaException e) {
            LOG.atWarn().setCause(e).log("replay put off");
            waitedFor.add(enterprise);
            submit(enterprise, TRY_AGAIN);
        }
    }

    private void sweep() {
        try {
            waiting.scanEnterprises().forEach(this::waitFor);
        } catch (StoreUnavailable e) {
            LOG.atWarn().setCause(e).log("sweep of waiting messages put off");
        }
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("replay").daemon().factory());
        worker = started;
        reference.onAppearance(this::appeared);
        started.scheduleWithFixedDelay(this::sweep, 0, SWEEP.toSeconds(), TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        ScheduledExecutorService running;
        synchronized (this) {
            running = worker;
            worker = null;
        }
        if (running != null) {
            running.shutdown();
            try {
                running.awaitTermination(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return worker != null;
    }
}
