package io.hengzhi.ingestion.warning.kafka;

import io.hengzhi.contract.Topics;
import io.hengzhi.ingestion.ledger.application.Ledger;
import io.hengzhi.ingestion.messaging.GroupProgress;
import io.hengzhi.ingestion.warning.application.LedgerProgress;
import io.hengzhi.platform.messaging.KafkaClients;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.springframework.stereotype.Component;

/** What the ledger's group has committed is in the store. */
@Component
final class CommittedLedger implements LedgerProgress, AutoCloseable {

    private final GroupProgress ledger;

    CommittedLedger(KafkaClients clients) {
        this.ledger = new GroupProgress(clients, Ledger.GROUP);
    }

    @Override
    public boolean await(Map<Integer, Long> ends, Duration patience) {
        return ledger.await(
                ends.entrySet().stream()
                        .collect(Collectors.toMap(
                                end -> new TopicPartition(Topics.FACT_ACCEPTED.name(), end.getKey()),
                                Map.Entry::getValue)),
                patience);
    }

    @Override
    public void close() {
        ledger.close();
    }
}
