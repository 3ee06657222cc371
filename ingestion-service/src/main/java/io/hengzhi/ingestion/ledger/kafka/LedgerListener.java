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

    /**
     * Many at once: the facts of one enterprise and year that come together cost one write of its document, and each
     * write of the store costs one flush. The group has the number of the form of the entries: a new form is filled from
     * the beginning of the log.
     */
    @KafkaListener(
            id = "ledger",
            groupId = Ledger.GROUP,
            topics = "ingestion.fact-accepted.v1",
            properties = "max.poll.records=3000",
            containerFactory = "retryForEverBatch")
    void hear(List<ConsumerRecord<byte[], byte[]>> polled) {
        ledger.record(ReadableEvents.of(polled, FactAccepted::decode));
    }
}
