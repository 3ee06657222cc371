package io.hengzhi.ingestion.delivery.application;

import io.hengzhi.ingestion.delivery.application.Deliveries.Received;
import io.hengzhi.ingestion.delivery.domain.Delivery;
import io.hengzhi.ingestion.delivery.domain.ExpectedEnterprises;
import io.hengzhi.ingestion.reference.CityReference;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.Quantity;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.Quarter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A bureau's deliveries of a quarter, quantity by quantity; an annual quantity is told in the year's last quarter. */
public final class ReadDeliveries {

    private final Deliveries deliveries;
    private final CityReference reference;

    public ReadDeliveries(Deliveries deliveries, CityReference reference) {
        this.deliveries = deliveries;
        this.reference = reference;
    }

    public List<Delivery> read(BureauCode bureau, Quarter quarter) {
        Set<CreditCode> expected = ExpectedEnterprises.in(quarter, reference.enterprises());
        Map<Quarter, Received> received = new HashMap<>();
        List<Delivery> told = new ArrayList<>();
        for (Quantity quantity : reference.catalogue().quantities()) {
            boolean annual = quantity.frequency() == Quantity.Frequency.ANNUAL;
            if (quantity.owners().contains(bureau) && (!annual || quarter.number() == 4)) {
                List<Received> parts = (annual ? quarter.yearToDate() : List.of(quarter))
                        .stream()
                                .map(each -> received.computeIfAbsent(each, any -> deliveries.read(bureau, any)))
                                .toList();
                told.add(tell(quantity, quarter, bureau, expected, parts));
            }
        }
        return told;
    }

    private static Delivery tell(
            Quantity quantity, Quarter quarter, BureauCode bureau, Set<CreditCode> expected, List<Received> parts) {
        QuantityCode code = quantity.code();
        Map<CreditCode, Instant> first = new HashMap<>();
        int refused = 0;
        Instant last = null;
        for (Received part : parts) {
            part.first()
                    .getOrDefault(code, Map.of())
                    .forEach((enterprise, at) -> first.merge(enterprise, at, (a, b) -> a.isBefore(b) ? a : b));
            refused += part.refused().getOrDefault(code, 0);
            Instant at = part.last().get(code);
            if (at != null && (last == null || at.isAfter(last))) {
                last = at;
            }
        }
        return Delivery.of(quantity, quarter, bureau, expected, first, last, refused);
    }
}
