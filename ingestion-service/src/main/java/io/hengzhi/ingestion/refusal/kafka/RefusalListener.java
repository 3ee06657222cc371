package io.hengzhi.ingestion.refusal.kafka;

import io.hengzhi.contract.ingestion.FactRejected;
import io.hengzhi.ingestion.messaging.ReadableEvents;
import io.hengzhi.ingestion.refusal.Refusals;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Files what was refused. */
@Component
final class RefusalListener {

    private final Refusals refusals;

    RefusalListener(Refusals refusals) {
        this.refusals = refusals;
    }

    @KafkaListener(
            id = "refusals",
            groupId = "svc-ingestion-refusals",
            topics = "ingestion.fact-rejected.v1",
            containerFactory = "retryForEverBatch")
    void hear(List<ConsumerRecord<byte[], byte[]>> polled) {
        refusals.record(ReadableEvents.of(polled, FactRejected::decode));
    }
}
