package io.hengzhi.ingestion.delivery.kafka;

import io.hengzhi.contract.ingestion.FactAccepted;
import io.hengzhi.contract.ingestion.FactRejected;
import io.hengzhi.ingestion.delivery.application.Deliveries;
import io.hengzhi.ingestion.messaging.ReadableEvents;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Notes what each bureau delivered, apart from the ledger and from the intake. */
@Component
final class DeliveryListener {

    static final String ACCEPTED_GROUP = "svc-ingestion-deliveries-accepted";

    private final Deliveries deliveries;

    DeliveryListener(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @KafkaListener(
            id = "deliveries-accepted",
            groupId = ACCEPTED_GROUP,
            topics = "ingestion.fact-accepted.v1",
            properties = "max.poll.records=3000",
            containerFactory = "retryForEverBatch")
    void hearAccepted(List<ConsumerRecord<byte[], byte[]>> polled) {
        deliveries.record(ReadableEvents.of(polled, FactAccepted::decode));
    }

    @KafkaListener(
            id = "deliveries-refused",
            groupId = "svc-ingestion-deliveries-refused",
            topics = "ingestion.fact-rejected.v1",
            containerFactory = "retryForEverBatch")
    void hearRefused(List<ConsumerRecord<byte[], byte[]>> polled) {
        deliveries.recordRefused(ReadableEvents.of(polled, FactRejected::decode));
    }
}
