package io.hengzhi.ingestion.ledger.kafka;

import io.hengzhi.contract.ingestion.FactAccepted;
import io.hengzhi.ingestion.ledger.application.Ledger;
import io.hengzhi.ingestion.messaging.ReadableEvents;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Writes what was accepted into the ledger. */
@Component
final class LedgerListener {

    private final Ledger ledger;

    LedgerListener(Ledger ledger) {
        this.ledger = ledger;
    }

    @KafkaListener(
            id = "ledger",
            groupId = "svc-ingestion-ledger",
            topics = "ingestion.fact-accepted.v1",
            containerFactory = "retryForEverBatch")
    void hear(List<ConsumerRecord<byte[], byte[]>> polled) {
        ledger.record(ReadableEvents.of(polled, FactAccepted::decode));
    }
}
