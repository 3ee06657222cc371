package io.hengzhi.ingestion.messaging;

import io.hengzhi.platform.messaging.KafkaClients;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * How far a group of this service has come, as the broker knows it: what it has committed is in the store, on whichever
 * replica. It asks with one client that logs in once and never joins the group. Thread-safe; who asks meanwhile waits.
 */
public final class GroupProgress implements AutoCloseable {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final KafkaClients clients;
    private final String group;
    private @Nullable KafkaConsumer<byte[], byte[]> client;

    public GroupProgress(KafkaClients clients, String group) {
        this.clients = clients;
        this.group = group;
    }

    /** Waits until the group has committed these ends; false when it did not in time. */
    public synchronized boolean await(Map<TopicPartition, Long> ends, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            while (!isReached(ends)) {
                if (System.nanoTime() - deadline > 0) {
                    return false;
                }
                Thread.sleep(LOOK_AGAIN);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (KafkaException e) {
            close();
            throw e;
        }
    }

    /** Where the partitions of these topics end now. */
    public synchronized Map<TopicPartition, Long> endsOf(Predicate<String> topics) {
        try {
            List<TopicPartition> partitions = client().listTopics().entrySet().stream()
                    .filter(topic -> topics.test(topic.getKey()))
                    .map(Map.Entry::getValue)
                    .flatMap(Collection::stream)
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            return client().endOffsets(partitions);
        } catch (KafkaException e) {
            close();
            throw e;
        }
    }

    private boolean isReached(Map<TopicPartition, Long> ends) {
        Map<TopicPartition, OffsetAndMetadata> committed = client().committed(ends.keySet());
        return ends.entrySet().stream().allMatch(end -> {
            OffsetAndMetadata position = committed.get(end.getKey());
            return end.getValue() == 0 || (position != null && position.offset() >= end.getValue());
        });
    }

    private KafkaConsumer<byte[], byte[]> client() {
        KafkaConsumer<byte[], byte[]> open = client;
        if (open == null) {
            Map<String, Object> settings = clients.consumer("progress-" + group);
            settings.put(ConsumerConfig.GROUP_ID_CONFIG, group); // to read its offsets
            open = new KafkaConsumer<>(settings);
            client = open;
        }
        return open;
    }

    @Override
    public synchronized void close() {
        if (client != null) {
            client.close();
            client = null;
        }
    }
}
