package io.hengzhi.ingestion.delivery;

import io.hengzhi.contract.ingestion.DeliveryAlarm;
import io.hengzhi.ingestion.delivery.application.TellAlarms;
import io.hengzhi.ingestion.reference.ReferenceTopics;
import io.hengzhi.platform.store.StoreUnavailable;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Lets the alarms be told, every ten minutes: a promise is due by the day, and the deliveries of a city's quarters are read for
 * it. Before registry and log have been read to their ends nothing is told.
 */
@Component
final class AlarmWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(AlarmWatch.class);
    private static final Duration PERIOD = Duration.ofMinutes(10);
    private static final Duration NOT_READY = Duration.ofSeconds(1);
    private static final Duration AFTER_A_FAULT = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final TellAlarms tellAlarms;
    private final ReferenceTopics reference;
    private @Nullable ScheduledExecutorService timer;

    AlarmWatch(TellAlarms tellAlarms, ReferenceTopics reference) {
        this.tellAlarms = tellAlarms;
        this.reference = reference;
    }

    private void lookAndLookAgain(ScheduledExecutorService started) {
        Duration pause = PERIOD;
        try {
            if (reference.isReady()) {
                tellAlarms.tell(PATIENCE).forEach(AlarmWatch::log);
            } else {
                pause = NOT_READY;
            }
        } catch (StoreUnavailable | KafkaException e) {
            LOG.atWarn().setCause(e).log("look for missing reports put off");
            pause = AFTER_A_FAULT;
        }
        if (!started.isShutdown()) {
            started.schedule(() -> lookAndLookAgain(started), pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private static void log(DeliveryAlarm told) {
        LOG.atWarn()
                .addKeyValue("bureau", told.bureau())
                .addKeyValue("quantity", told.quantity())
                .addKeyValue("quarter", told.quarter())
                .addKeyValue("due", told.due())
                .addKeyValue("state", told.state())
                .addKeyValue("expected", told.expected())
                .addKeyValue("received", told.received())
                .log("delivery alarm told");
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("alarm-watch").daemon().factory());
        started.schedule(() -> lookAndLookAgain(started), NOT_READY.toMillis(), TimeUnit.MILLISECONDS);
        timer = started;
    }

    @Override
    public synchronized void stop() {
        if (timer != null) {
            timer.shutdownNow();
            timer = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return timer != null;
    }
}
