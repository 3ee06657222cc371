package io.hengzhi.ingestion.delivery.application;

import io.hengzhi.ingestion.delivery.domain.Overdue;
import io.hengzhi.ingestion.reference.CityReference;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.Quarter;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Looks which bureaus are silent now; a few small documents for each bureau. */
public final class WatchDeliveries {

    private final Deliveries deliveries;
    private final CityReference reference;
    private final Clock clock;

    public WatchDeliveries(Deliveries deliveries, CityReference reference, Clock clock) {
        this.deliveries = deliveries;
        this.reference = reference;
        this.clock = clock;
    }

    /** For each bureau that is to report what is overdue, empty where nothing is. */
    public Map<BureauCode, List<Overdue>> look() {
        Instant now = clock.instant();
        Map<BureauCode, List<Overdue>> found = new LinkedHashMap<>();
        Set<BureauCode> expected = reference.catalogue().quantities().stream()
                .map(quantity -> quantity.owners().getFirst())
                .collect(Collectors.toCollection(TreeSet::new));
        for (BureauCode bureau : expected) {
            Map<Quarter, Set<QuantityCode>> reported = new HashMap<>();
            found.put(
                    bureau,
                    Overdue.of(
                            bureau,
                            reference.catalogue(),
                            now,
                            quarter -> reported.computeIfAbsent(
                                    quarter,
                                    any -> Set.copyOf(deliveries
                                            .firstReceived(bureau, any)
                                            .keySet()))));
        }
        return found;
    }
}
