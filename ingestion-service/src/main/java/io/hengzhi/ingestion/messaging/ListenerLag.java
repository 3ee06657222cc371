package io.hengzhi.ingestion.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import org.apache.kafka.common.Metric;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.stereotype.Component;

/** How many records each listener has still to read, over all its partitions; 0 before it has read any. */
@Component
final class ListenerLag implements MeterBinder {

    private static final List<String> LISTENERS = List.of(
            "intake",
            "ledger",
            "warnings",
            "refusals",
            "replay",
            "correction-orders",
            "correction-outcomes",
            "batches-accepted",
            "batches-refused",
            "deliveries-accepted",
            "deliveries-refused");
    /** As it is now; the metric with -max is the greatest of the last minute and stays when nothing comes any more. */
    private static final String RECORDS_LAG = "records-lag";

    private final KafkaListenerEndpointRegistry listeners;

    ListenerLag(KafkaListenerEndpointRegistry listeners) {
        this.listeners = listeners;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        for (String id : LISTENERS) {
            Gauge.builder("hengzhi.ingestion.lag", () -> lagOf(id))
                    .tag("listener", id)
                    .baseUnit("records")
                    .register(meters);
        }
    }

    private double lagOf(String id) {
        MessageListenerContainer container = listeners.getListenerContainer(id);
        return container == null
                ? 0
                : container.metrics().values().stream()
                        .flatMap(metrics -> metrics.entrySet().stream())
                        .filter(metric -> metric.getKey().name().equals(RECORDS_LAG)
                                && metric.getKey().tags().containsKey("partition"))
                        .mapToDouble(metric -> valueOf(metric.getValue()))
                        .filter(value -> !Double.isNaN(value))
                        .sum();
    }

    private static double valueOf(Metric metric) {
        return metric.metricValue() instanceof Double value ? value : Double.NaN;
    }
}
