package io.hengzhi.ingestion.delivery.application;

import io.hengzhi.contract.ingestion.DeliveryAlarm;
import io.hengzhi.ingestion.delivery.application.Alarms.Versioned;
import io.hengzhi.ingestion.delivery.domain.Alarm;
import io.hengzhi.ingestion.delivery.domain.Delivery;
import io.hengzhi.ingestion.delivery.domain.Promise;
import io.hengzhi.ingestion.reference.CityReference;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.Quarter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Raises and clears the alarms about promises whose reporting date is over. */
public final class TellAlarms {

    private final Alarms alarms;
    private final ReadDeliveries deliveries;
    private final DeliveryProgress progress;
    private final CityReference reference;
    private final Clock clock;

    public TellAlarms(
            Alarms alarms, ReadDeliveries deliveries, DeliveryProgress progress, CityReference reference, Clock clock) {
        this.alarms = alarms;
        this.deliveries = deliveries;
        this.progress = progress;
        this.reference = reference;
        this.clock = clock;
    }

    /** Returns what was told by this replica; nothing while the deliveries lag behind the log. */
    public List<DeliveryAlarm> tell(Duration patience) {
        Instant now = clock.instant();
        Set<BureauCode> bureaus = reference.catalogue().quantities().stream()
                .map(quantity -> quantity.owners().getFirst())
                .collect(Collectors.toCollection(TreeSet::new));
        List<Promise> promises = bureaus.stream()
                .flatMap(bureau -> Promise.pastDue(bureau, reference.catalogue(), now).stream())
                .toList();
        Map<Promise, Versioned> open = new HashMap<>(alarms.read(promises));
        open.values().removeIf(before -> before.alarm() == Alarm.CLEARED);
        return open.isEmpty() || !progress.awaitCaughtUp(patience) ? List.of() : tell(promises, open, now);
    }

    private List<DeliveryAlarm> tell(List<Promise> promises, Map<Promise, Versioned> open, Instant now) {
        record Read(BureauCode bureau, Quarter quarter) {}
        Map<Read, List<Delivery>> read = new HashMap<>();
        List<DeliveryAlarm> told = new ArrayList<>();
        for (Promise promise : promises) {
            Versioned before = open.get(promise);
            if (before != null) {
                read
                        .computeIfAbsent(
                                new Read(promise.bureau(), promise.quarter()),
                                any -> deliveries.read(promise.bureau(), promise.quarter()))
                        .stream()
                        .filter(delivery -> delivery.quantity()
                                .code()
                                .equals(promise.quantity().code()))
                        .findFirst()
                        .flatMap(delivery -> before.alarm().decide(promise, delivery, now))
                        .filter(alarm -> alarms.tell(before, alarm))
                        .ifPresent(told::add);
            }
        }
        return List.copyOf(told);
    }
}
