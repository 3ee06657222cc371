package io.hengzhi.platform.accesslog;

import io.hengzhi.platform.messaging.KafkaClients;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A producer with a login of its own that opens in the background, again and again until it has logged in. */
final class AccessLogProducer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AccessLogProducer.class);
    private static final Duration PAUSE_AFTER_FAULT = Duration.ofSeconds(1);
    private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(2);

    private final CompletableFuture<KafkaProducer<byte[], byte[]>> producer = new CompletableFuture<>();
    private final Map<String, Object> settings;
    private final int login;
    private final Thread opening;

    /** @param login its number among the logins of the access log, from 0 */
    AccessLogProducer(Map<String, Object> settings, int login) {
        this.settings = KafkaClients.withOwnLogin(settings, login);
        this.login = login;
        this.opening = Thread.ofVirtual().name("access-log-opening").start(this::open);
    }

    private void open() {
        while (!producer.isDone()) {
            try {
                KafkaProducer<byte[], byte[]> opened =
                        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
                if (!producer.complete(opened)) {
                    opened.close(PATIENCE_AT_THE_END);
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

    int login() {
        return login;
    }

    /** The open producer, waited for at most so many nanoseconds. */
    KafkaProducer<byte[], byte[]> opened(long patience)
            throws ExecutionException, TimeoutException, InterruptedException {
        return producer.get(patience, TimeUnit.NANOSECONDS);
    }

    /** Records that are under way are waited for; who asks for this is not kept. */
    void closeInBackground() {
        Thread.ofVirtual().name("access-log-closing").start(this::close);
    }

    @Override
    public void close() {
        opening.interrupt();
        if (!producer.cancel(false) && !producer.isCompletedExceptionally()) {
            producer.join().close(PATIENCE_AT_THE_END);
        }
    }
}
