package io.hengzhi.ingestion.warning.kafka;

import io.hengzhi.contract.Topics;
import io.hengzhi.ingestion.ledger.application.Ledger;
import io.hengzhi.ingestion.warning.application.LedgerProgress;
import io.hengzhi.platform.messaging.KafkaClients;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.springframework.stereotype.Component;

/** Asks the broker what the ledger's group has committed: that is in the store, on whichever replica. */
@Component
final class CommittedLedger implements LedgerProgress {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final KafkaClients clients;

    CommittedLedger(KafkaClients clients) {
        this.clients = clients;
    }

    @Override
    public boolean await(Map<Integer, Long> ends, Duration patience) {
        Map<String, Object> settings = clients.consumer("ledger-progress");
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, Ledger.GROUP); // to read its offsets; it never joins
        Set<TopicPartition> partitions = ends.keySet().stream()
                .map(partition -> new TopicPartition(Topics.FACT_ACCEPTED.name(), partition))
                .collect(Collectors.toSet());
        long deadline = System.nanoTime() + patience.toNanos();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings)) {
            while (true) {
                Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(partitions);
                if (ends.entrySet().stream().allMatch(end -> isReached(committed, end.getKey(), end.getValue()))) {
                    return true;
                }
                if (System.nanoTime() > deadline) {
                    return false;
                }
                Thread.sleep(LOOK_AGAIN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean isReached(Map<TopicPartition, OffsetAndMetadata> committed, int partition, long end) {
        OffsetAndMetadata position = committed.get(new TopicPartition(Topics.FACT_ACCEPTED.name(), partition));
        return position != null && position.offset() >= end;
    }
}
