package io.hengzhi.platform.accesslog;

import io.hengzhi.contract.audit.AccessRecorded;
import io.hengzhi.platform.messaging.CloudEventRecords;
import io.hengzhi.platform.messaging.KafkaClients;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Appends to {@code audit.access.v1} with a producer of its own whose whole patience is two seconds. A producer logs in when
 * it is made: it is made in the background, again and again until Keycloak answers, and nothing is served before.
 */
public final class KafkaAccessLog implements AccessLog, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaAccessLog.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration PAUSE_AFTER_REFUSAL = Duration.ofMillis(200);
    private static final Duration PAUSE_AFTER_FAULT = Duration.ofSeconds(1);

    private final KafkaClients clients;
    private final CompletableFuture<KafkaProducer<byte[], byte[]>> producer = new CompletableFuture<>();
    private final Thread opening;

    public KafkaAccessLog(KafkaClients clients) {
        this.clients = clients;
        this.opening = Thread.ofVirtual().name("access-log-opening").start(this::open);
    }

    private void open() {
        while (!producer.isDone()) {
            try {
                KafkaProducer<byte[], byte[]> opened =
                        new KafkaProducer<>(settings(), new ByteArraySerializer(), new ByteArraySerializer());
                if (!producer.complete(opened)) {
                    opened.close(PATIENCE);
                }
            } catch (KafkaException e) {
                LOG.atWarn()
                        .setCause(e)
                        .log("access log cannot be opened: nothing is served until it is, trying again");
                try {
                    Thread.sleep(PAUSE_AFTER_FAULT);
                } catch (InterruptedException closing) {
                    return;
                }
            }
        }
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = clients.producer("access-log");
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, "1500");
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, "1500");
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, "1800");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, "0");
        return settings;
    }

    @Override
    public void append(AccessRecorded access) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (!appended(access, deadline)) {
                Thread.sleep(PAUSE_AFTER_REFUSAL);
            }
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            throw new AccessLogUnavailable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AccessLogUnavailable(e);
        }
    }

    /** False where the broker refused the login, as it does once with a token that expired while the machine stood still. */
    private boolean appended(AccessRecorded access, long deadline)
            throws ExecutionException, TimeoutException, InterruptedException {
        try {
            producer.get(left(deadline), TimeUnit.NANOSECONDS)
                    .send(CloudEventRecords.write(access))
                    .get(left(deadline), TimeUnit.NANOSECONDS);
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AuthenticationException && left(deadline) > PAUSE_AFTER_REFUSAL.toNanos()) {
                return false;
            }
            throw e;
        }
    }

    private static long left(long deadline) {
        return Math.max(1, deadline - System.nanoTime());
    }

    @Override
    public void close() {
        opening.interrupt();
        if (!producer.cancel(false) && !producer.isCompletedExceptionally()) {
            producer.join().close(PATIENCE);
        }
    }
}
