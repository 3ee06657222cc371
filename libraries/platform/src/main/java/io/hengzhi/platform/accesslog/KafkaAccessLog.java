package io.hengzhi.platform.accesslog;

import io.hengzhi.contract.audit.AccessRecorded;
import io.hengzhi.platform.messaging.CloudEventRecords;
import io.hengzhi.platform.messaging.KafkaClients;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Appends to {@code audit.access.v1} with a producer of its own whose whole patience is two seconds. */
public final class KafkaAccessLog implements AccessLog, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final KafkaProducer<byte[], byte[]> producer;

    public KafkaAccessLog(KafkaClients clients) {
        Map<String, Object> settings = clients.producer("access-log");
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, "1500");
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, "1500");
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, "1800");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, "0");
        this.producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    @Override
    public void append(AccessRecorded access) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            var sent = producer.send(CloudEventRecords.write(access));
            sent.get(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            throw new AccessLogUnavailable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AccessLogUnavailable(e);
        }
    }

    @Override
    public void close() {
        producer.close(PATIENCE);
    }
}
