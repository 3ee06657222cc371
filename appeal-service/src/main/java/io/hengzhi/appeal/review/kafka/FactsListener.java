package io.hengzhi.appeal.review.kafka;

import io.hengzhi.appeal.review.application.KnownFacts;
import io.hengzhi.contract.UnreadableEvent;
import io.hengzhi.contract.ingestion.FactAccepted;
import io.hengzhi.kernel.FactId;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Learns the names of accepted facts, so that nobody objects to one that is not there. */
@Component
final class FactsListener {

    private static final Logger LOG = LoggerFactory.getLogger(FactsListener.class);

    private final KnownFacts facts;

    FactsListener(KnownFacts facts) {
        this.facts = facts;
    }

    @KafkaListener(
            id = "known-facts",
            topics = "#{T(io.hengzhi.contract.Topics).FACT_ACCEPTED.name()}",
            groupId = "svc-appeal-facts",
            containerFactory = "retryForEverBatch")
    void listen(List<ConsumerRecord<byte[], byte[]>> records) {
        facts.add(records.stream().flatMap(FactsListener::nameOf).toList());
    }

    /** A record that cannot be read names no fact; somebody must look. */
    private static Stream<FactId> nameOf(ConsumerRecord<byte[], byte[]> stored) {
        try {
            return Stream.of(FactAccepted.decode(stored.value()).cell().id());
        } catch (UnreadableEvent e) {
            LOG.atError()
                    .addKeyValue("partition", stored.partition())
                    .addKeyValue("offset", stored.offset())
                    .setCause(e)
                    .log("accepted fact unreadable");
            return Stream.empty();
        }
    }
}
