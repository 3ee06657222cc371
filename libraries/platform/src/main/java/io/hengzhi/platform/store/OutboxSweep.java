package io.hengzhi.platform.store;

import io.hengzhi.platform.messaging.MessagingFault;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** One scan for left-over events at the start, a slow sweep after. */
final class OutboxSweep implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxSweep.class);
    private static final Duration PERIOD = Duration.ofSeconds(30);

    private final List<Aggregates> aggregates;
    private @Nullable ScheduledExecutorService timer;

    OutboxSweep(List<Aggregates> aggregates) {
        this.aggregates = aggregates;
    }

    @Override
    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("outbox-sweep").daemon().factory());
        started.scheduleWithFixedDelay(this::sweep, 0, PERIOD.toSeconds(), TimeUnit.SECONDS);
        timer = started;
    }

    private void sweep() {
        for (Aggregates each : aggregates) {
            try {
                each.publishLeftovers();
            } catch (StoreUnavailable | MessagingFault e) {
                LOG.atWarn().setCause(e).log("sweep put off");
            }
        }
    }

    @Override
    public void stop() {
        if (timer != null) {
            timer.shutdownNow();
            timer = null;
        }
    }

    @Override
    public boolean isRunning() {
        return timer != null;
    }
}
