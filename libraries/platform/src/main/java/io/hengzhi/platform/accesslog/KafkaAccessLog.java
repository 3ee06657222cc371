package io.hengzhi.platform.accesslog;

import io.hengzhi.contract.audit.AccessRecorded;
import io.hengzhi.platform.messaging.CloudEventRecords;
import io.hengzhi.platform.messaging.KafkaClients;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;

/**
 * Appends to {@code audit.access.v1} with a producer of its own whose whole patience is two seconds. A producer logs in when
 * it is made: it is made in the background, again and again until Keycloak answers, and nothing is served before. One
 * whose login the broker refuses makes place for another that logs in anew.
 */
public final class KafkaAccessLog implements AccessLog, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration PAUSE_AFTER_REFUSAL = Duration.ofMillis(200);

    private final Map<String, Object> settings;
    private final AtomicReference<AccessLogProducer> producer;

    public KafkaAccessLog(KafkaClients clients) {
        this.settings = settings(clients);
        this.producer = new AtomicReference<>(new AccessLogProducer(settings, 0));
    }

    private static Map<String, Object> settings(KafkaClients clients) {
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

    /** False where the broker refused the login: its token expired while the machine stood still, or its key is gone. */
    private boolean appended(AccessRecorded access, long deadline)
            throws ExecutionException, TimeoutException, InterruptedException {
        AccessLogProducer now = producer.get();
        try {
            now.opened(left(deadline)).send(CloudEventRecords.write(access)).get(left(deadline), TimeUnit.NANOSECONDS);
            return true;
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof AuthenticationException)) {
                throw e;
            }
            logInAgain(now);
            if (left(deadline) > PAUSE_AFTER_REFUSAL.toNanos()) {
                return false;
            }
            throw e;
        }
    }

    private void logInAgain(AccessLogProducer refused) {
        if (producer.get() == refused) {
            AccessLogProducer next = new AccessLogProducer(settings, refused.login() + 1);
            (producer.compareAndSet(refused, next) ? refused : next).closeInBackground();
        }
    }

    private static long left(long deadline) {
        return Math.max(1, deadline - System.nanoTime());
    }

    @Override
    public void close() {
        producer.get().close();
    }
}
