package io.hengzhi.ingestion.delivery.web;

import io.hengzhi.ingestion.delivery.domain.Delivery;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.Quarter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a bureau delivered for a quarter; it holds no enterprise's data. */
record DeliveriesView(String bureau, String quarter, List<DeliveryView> items) {

    /**
     * One quantity.
     *
     * @param due until when it was promised, the day included; null where nothing was
     * @param dueProvisional whether the date rests on a year whose holidays are not published yet
     * @param expected null where another bureau comes first in the order of precedence
     * @param completeness the share of the expected that was received, with 4 decimals
     * @param timeliness the share of the received that came by the due date, with 4 decimals
     */
    record DeliveryView(
            String quantity,
            BilingualText name,
            String frequency,
            @Nullable LocalDate due,
            boolean dueProvisional,
            @Nullable Integer expected,
            int received,
            int onTime,
            int late,
            @Nullable Integer missing,
            int refused,
            @Nullable Instant firstReceivedAt,
            @Nullable Instant lastReceivedAt,
            @Nullable String completeness,
            @Nullable String timeliness) {}

    static DeliveriesView of(BureauCode bureau, Quarter quarter, List<Delivery> deliveries) {
        return new DeliveriesView(
                bureau.value(),
                quarter.toString(),
                deliveries.stream().map(DeliveriesView::item).toList());
    }

    private static DeliveryView item(Delivery delivery) {
        return new DeliveryView(
                delivery.quantity().code().value(),
                delivery.quantity().name(),
                delivery.quantity().frequency().name().toLowerCase(Locale.ROOT),
                delivery.due() == null ? null : delivery.due().day(),
                delivery.due() != null && delivery.due().provisional(),
                delivery.expected(),
                delivery.received(),
                delivery.onTime(),
                delivery.late(),
                delivery.missing(),
                delivery.refused(),
                delivery.firstReceivedAt(),
                delivery.lastReceivedAt(),
                delivery.completeness().map(BigDecimal::toPlainString).orElse(null),
                delivery.timeliness().map(BigDecimal::toPlainString).orElse(null));
    }
}
