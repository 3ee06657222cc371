package io.hengzhi.ingestion.delivery.kafka;

import io.hengzhi.contract.Topics;
import io.hengzhi.ingestion.delivery.application.DeliveryProgress;
import io.hengzhi.platform.messaging.KafkaClients;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.springframework.stereotype.Component;

/**
 * Asks the broker what the groups have committed, on whichever replica: first the intake, whose verdicts are in the log when
 * it commits, then the deliveries, which are in the store when they do.
 */
@Component
final class CommittedDeliveries implements DeliveryProgress {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);
    private static final String INTAKE = "svc-ingestion-intake";

    private final KafkaClients clients;

    CommittedDeliveries(KafkaClients clients) {
        this.clients = clients;
    }

    @Override
    public boolean awaitCaughtUp(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            return await(INTAKE, Pattern.compile(Topics.FACTS_PATTERN).asMatchPredicate(), deadline)
                    && await(DeliveryListener.ACCEPTED_GROUP, Topics.FACT_ACCEPTED.name()::equals, deadline);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whether a group comes, in time, to the ends that its topics have at the beginning. */
    private boolean await(String group, Predicate<String> topic, long deadline) throws InterruptedException {
        Map<String, Object> settings = clients.consumer("delivery-progress");
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group); // to read its offsets; it never joins
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings)) {
            List<TopicPartition> partitions = consumer.listTopics().entrySet().stream()
                    .filter(each -> topic.test(each.getKey()))
                    .flatMap(each -> each.getValue().stream())
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (!isReached(consumer.committed(ends.keySet()), ends)) {
                if (System.nanoTime() > deadline) {
                    return false;
                }
                Thread.sleep(LOOK_AGAIN);
            }
            return true;
        }
    }

    private static boolean isReached(Map<TopicPartition, OffsetAndMetadata> committed, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> {
            OffsetAndMetadata position = committed.get(end.getKey());
            return end.getValue() == 0 || (position != null && position.offset() >= end.getValue());
        });
    }
}
