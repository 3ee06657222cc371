package io.hengzhi.verification.backbone;

import io.hengzhi.verification.Stack;
import io.hengzhi.verification.client.BureauProducer;
import io.hengzhi.verification.client.Waiting;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * A topic of the backbone, read with the identity of a service that may: the truth beside what the services say of
 * themselves.
 */
public final class BackboneLog {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final long PATIENCE_SECONDS = 60;

    private final String reader;
    private final String topic;

    /** @param reader the service's client, for example {@code svc-audit} */
    public BackboneLog(String reader, String topic) {
        this.reader = reader;
        this.topic = topic;
    }

    /** Where each partition ends now. */
    public Map<Integer, Long> ends() {
        try (KafkaConsumer<byte[], byte[]> consumer = open()) {
            Map<Integer, Long> ends = new TreeMap<>();
            consumer.endOffsets(partitions(consumer)).forEach((partition, end) -> ends.put(partition.partition(), end));
            return ends;
        }
    }

    /** How many records it holds, of a topic that keeps all. */
    public long size() {
        return ends().values().stream().mapToLong(Long::longValue).sum();
    }

    /** Every record from these positions up to the end seen at the call; returns that end. */
    public Map<Integer, Long> read(Map<Integer, Long> from, Consumer<ConsumerRecord<byte[], byte[]>> each) {
        try (KafkaConsumer<byte[], byte[]> consumer = open()) {
            List<TopicPartition> partitions = partitions(consumer);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            partitions.forEach(partition -> consumer.seek(partition, from.getOrDefault(partition.partition(), 0L)));
            long deadline = deadline();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<byte[], byte[]> found : consumer.poll(POLL)) {
                    deadline = deadline();
                    if (found.offset() < ends.getOrDefault(new TopicPartition(topic, found.partition()), 0L)) {
                        each.accept(found);
                    }
                }
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException(
                            topic + " could not be read to its end within " + PATIENCE_SECONDS + " s");
                }
            }
            return ends.entrySet().stream()
                    .collect(Collectors.toMap(end -> end.getKey().partition(), Map.Entry::getValue));
        }
    }

    /** Until a group has taken in every record that is there when it is looked at; one login for the whole wait. */
    public void awaitTakenInBy(String group, Duration patience) {
        try (KafkaConsumer<byte[], byte[]> consumer = open(Map.of("group.id", group))) {
            List<TopicPartition> partitions = partitions(consumer);
            Waiting.untilTrue("no lag of " + group, patience, () -> lag(consumer, partitions) == 0);
        }
    }

    private static long lag(KafkaConsumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
        Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(Set.copyOf(partitions));
        long lag = 0;
        for (Map.Entry<TopicPartition, Long> end :
                consumer.endOffsets(partitions).entrySet()) {
            OffsetAndMetadata position = committed.get(end.getKey());
            lag += end.getValue() - (position == null ? 0 : position.offset());
        }
        return lag;
    }

    private static long deadline() {
        return System.nanoTime() + Duration.ofSeconds(PATIENCE_SECONDS).toNanos();
    }

    private List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer) {
        return consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
    }

    private KafkaConsumer<byte[], byte[]> open() {
        return open(Map.of());
    }

    private KafkaConsumer<byte[], byte[]> open(Map<String, Object> more) {
        Map<String, Object> settings = BureauProducer.loginSettings(
                Stack.surroundings(), reader, Stack.accounts().secret(reader));
        settings.put("enable.auto.commit", "false");
        settings.put("max.poll.records", "5000");
        settings.putAll(more);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
