package io.hengzhi.benchmarks;

import io.hengzhi.verification.Stack;
import io.hengzhi.verification.client.BureauProducer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** A bare consumer of a topic, from its end on: it says of each record when it had it. */
final class TopicWatch implements AutoCloseable {

    /** What is done with a record. */
    interface Sight {
        void take(ConsumerRecord<byte[], byte[]> read, long nanos);
    }

    private static final Duration POLL = Duration.ofMillis(100);

    private final CountDownLatch begun = new CountDownLatch(1);
    private final Thread thread;
    private volatile boolean running = true;
    private volatile @Nullable RuntimeException fault;

    private TopicWatch(String principal, String topic, Sight sight) {
        this.thread = Thread.ofPlatform().name("watch-" + topic).start(() -> {
            try {
                watch(principal, topic, sight);
            } catch (RuntimeException e) {
                fault = e;
            } finally {
                begun.countDown();
            }
        });
    }

    /** Returns when it is at the topic's end. */
    static TopicWatch start(String principal, String topic, Sight sight) throws InterruptedException {
        TopicWatch watch = new TopicWatch(principal, topic, sight);
        watch.begun.await();
        watch.check();
        return watch;
    }

    private void watch(String principal, String topic, Sight sight) {
        Map<String, Object> settings = BureauProducer.loginSettings(
                Stack.surroundings(), principal, Stack.accounts().secret(principal));
        settings.put("enable.auto.commit", "false");
        settings.put("max.poll.records", "5000");
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
            begun.countDown();
            while (running) {
                var records = consumer.poll(POLL);
                long nanos = System.nanoTime();
                records.forEach(read -> sight.take(read, nanos));
            }
        }
    }

    /** Throws what ended it before its time. */
    void check() {
        RuntimeException thrown = fault;
        if (thrown != null) {
            throw new IllegalStateException(thread.getName(), thrown);
        }
    }

    @Override
    public void close() {
        running = false;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
