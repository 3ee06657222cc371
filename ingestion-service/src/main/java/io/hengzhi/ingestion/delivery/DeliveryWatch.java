package io.hengzhi.ingestion.delivery;

import io.hengzhi.ingestion.delivery.application.WatchDeliveries;
import io.hengzhi.ingestion.delivery.domain.Overdue;
import io.hengzhi.ingestion.reference.CityReference;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.platform.store.StoreUnavailable;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The gauge {@code hengzhi.delivery.overdue} by bureau: how many quantities and quarters are overdue. Looks once a minute; a
 * replica that has not read the log to its end yet may show too many for a moment, never too few.
 */
@Component
final class DeliveryWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryWatch.class);
    private static final Duration PERIOD = Duration.ofMinutes(1);

    private final WatchDeliveries watchDeliveries;
    private final CityReference reference;
    private final MeterRegistry meters;
    private final Map<BureauCode, List<Overdue>> seen = new ConcurrentHashMap<>();
    private final Set<BureauCode> measured = ConcurrentHashMap.newKeySet();
    private @Nullable ScheduledExecutorService timer;

    DeliveryWatch(WatchDeliveries watchDeliveries, CityReference reference, MeterRegistry meters) {
        this.watchDeliveries = watchDeliveries;
        this.reference = reference;
        this.meters = meters;
    }

    private void look() {
        if (!reference.hasCatalogue()) {
            return;
        }
        try {
            watchDeliveries.look().forEach(this::note);
        } catch (StoreUnavailable e) {
            LOG.atWarn().setCause(e).log("look for silent bureaus put off");
        }
    }

    private void note(BureauCode bureau, List<Overdue> overdue) {
        List<Overdue> before = seen.getOrDefault(bureau, List.of());
        seen.put(bureau, overdue);
        if (measured.add(bureau)) {
            Gauge.builder(
                            "hengzhi.delivery.overdue",
                            () -> seen.getOrDefault(bureau, List.of()).size())
                    .tag("bureau", bureau.value())
                    .register(meters);
        }
        overdue.stream()
                .filter(each -> !before.contains(each))
                .forEach(each -> LOG.atWarn()
                        .addKeyValue("bureau", bureau)
                        .addKeyValue("quantity", each.quantity())
                        .addKeyValue("quarter", each.quarter())
                        .addKeyValue("due", each.due().day())
                        .log("bureau is silent past the reporting date"));
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("delivery-watch").daemon().factory());
        started.scheduleWithFixedDelay(this::look, 1, PERIOD.toSeconds(), TimeUnit.SECONDS);
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
