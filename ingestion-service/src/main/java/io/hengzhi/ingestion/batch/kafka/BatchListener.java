package io.hengzhi.ingestion.batch.kafka;

import io.hengzhi.contract.UnreadableEvent;
import io.hengzhi.contract.ingestion.FactAccepted;
import io.hengzhi.contract.ingestion.FactRejected;
import io.hengzhi.ingestion.batch.application.CountArrivals;
import io.hengzhi.ingestion.batch.domain.Sighting;
import io.hengzhi.ingestion.messaging.ReadableEvents;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears verdicts apart from the ledger and from the intake: counting never holds them up. */
@Component
final class BatchListener {

    private final CountArrivals countArrivals;

    BatchListener(CountArrivals countArrivals) {
        this.countArrivals = countArrivals;
    }

    /** The group has the number of the form in which contents are remembered: a new form is filled from the beginning. */
    @KafkaListener(
            id = "batches-accepted",
            groupId = "svc-ingestion-batches-accepted-2",
            topics = "ingestion.fact-accepted.v1",
            properties = "max.poll.records=3000",
            containerFactory = "retryForEverBatch")
    void hearAccepted(List<ConsumerRecord<byte[], byte[]>> polled) {
        List<Sighting> sightings = new ArrayList<>(polled.size());
        for (ConsumerRecord<byte[], byte[]> found : polled) {
            try {
                sightings.add(new Sighting(FactAccepted.decode(found.value()), found.offset()));
            } catch (UnreadableEvent e) {
                // the ledger hears the same record and reports it
            }
        }
        countArrivals.countAccepted(sightings);
    }

    @KafkaListener(
            id = "batches-refused",
            groupId = "svc-ingestion-batches-refused",
            topics = "ingestion.fact-rejected.v1",
            containerFactory = "retryForEverBatch")
    void hearRefused(List<ConsumerRecord<byte[], byte[]>> polled) {
        countArrivals.countRefused(ReadableEvents.of(polled, FactRejected::decode));
    }
}
