package io.hengzhi.bureau.sending;

import io.hengzhi.bureau.fact.FactMessage;
import io.hengzhi.bureau.outbox.Outbox;
import io.hengzhi.bureau.outbox.OutboxFault;
import io.hengzhi.bureau.outbox.OutboxReader;
import io.hengzhi.bureau.outbox.OutboxRecord;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread that reads the outbox and sends. A failure is never the end: it waits, logs in anew and sends everything
 * again from the first message that the broker did not acknowledge, so that per enterprise the last message is the
 * last accepted.
 */
public final class Sender implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);
    private static final String TYPE = "io.hengzhi.facts.reported.v1";
    private static final int MESSAGES_ON_THE_WAY_MAX = 20_000;
    /** Less than the producer's buffer: a full buffer would look like a failure. */
    private static final long BYTES_ON_THE_WAY_MAX = 32L * 1024 * 1024;

    private static final Duration TICK = Duration.ofMillis(200);
    private static final Duration PAUSE_MIN = Duration.ofMillis(500);
    private static final Duration PAUSE_MAX = Duration.ofSeconds(30);

    private final Outbox outbox;
    private final String topic;
    private final byte[] source;
    private final TopicLogin login;
    private final Window window;
    private final Thread thread;
    private final AtomicLong failures = new AtomicLong();

    /** What ended this round; null while it goes on. */
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    /** What failed last; null since the broker took a message again. */
    private volatile @Nullable String trouble;

    private volatile boolean closing;

    public Sender(Outbox outbox, String bureau, String topic, TopicLogin login) {
        this.outbox = outbox;
        this.topic = topic;
        this.source = bytes("/bureaus/" + bureau);
        this.login = login;
        this.window = new Window(MESSAGES_ON_THE_WAY_MAX, BYTES_ON_THE_WAY_MAX, outbox.firstUnacknowledged());
        this.thread = Thread.ofPlatform().name("bureau-sender").daemon().unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    private void run() {
        Duration pause = PAUSE_MIN;
        while (!closing) {
            long before = window.firstUnsent();
            try {
                sendUntilFailure();
            } catch (InterruptedException | InterruptException e) {
                // closing: what is not acknowledged stays in the outbox
            } catch (RuntimeException e) {
                failed(e);
            }
            window.rewind();
            try {
                persist();
            } catch (OutboxFault e) {
                failed(e);
            }
            pause = window.firstUnsent() > before ? PAUSE_MIN : pause;
            pause(pause);
            pause = pause.multipliedBy(2).compareTo(PAUSE_MAX) > 0 ? PAUSE_MAX : pause.multipliedBy(2);
        }
    }

    private void sendUntilFailure() throws InterruptedException {
        failure.set(null);
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                        login.producerSettings(), new ByteArraySerializer(), new ByteArraySerializer());
                OutboxReader reader = outbox.reader()) {
            try {
                long persistAt = System.nanoTime();
                while (!closing && failure.get() == null) {
                    OutboxRecord next = reader.next(TICK);
                    if (next != null) {
                        send(producer, next);
                    }
                    if (System.nanoTime() - persistAt > 0) {
                        persist();
                        persistAt = System.nanoTime() + TICK.toNanos();
                    }
                }
            } finally {
                // what is still in its buffer would be sent behind our back while we begin again; an interrupt was for
                // us
                Thread.interrupted();
                producer.close(Duration.ZERO);
            }
        }
    }

    private void send(KafkaProducer<byte[], byte[]> producer, OutboxRecord next) throws InterruptedException {
        FactMessage message = FactMessage.ofBytes(next.content());
        OptionalLong round = window.enter(next.sequence(), message);
        if (round.isEmpty()) {
            return;
        }
        producer.send(record(message), (place, fault) -> {
            if (fault == null) {
                trouble = null;
                window.acknowledged(round.getAsLong(), next.sequence());
            } else {
                failed(fault);
            }
        });
    }

    private ProducerRecord<byte[], byte[]> record(FactMessage message) {
        ProducerRecord<byte[], byte[]> sent = new ProducerRecord<>(topic, bytes(message.creditCode()), message.body());
        Headers headers = sent.headers();
        headers.add("ce_specversion", bytes("1.0"));
        headers.add("ce_id", bytes(message.id()));
        headers.add("ce_source", source);
        headers.add("ce_type", bytes(TYPE));
        headers.add("ce_subject", bytes(message.creditCode()));
        headers.add("ce_time", bytes(message.time().toString()));
        headers.add("content-type", bytes("application/json"));
        if (message.batch() != null) {
            headers.add("ce_batch", bytes(message.batch()));
        }
        return sent;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void failed(Exception fault) {
        if (!closing && failure.compareAndSet(null, fault)) {
            failures.incrementAndGet();
            trouble = causeOf(fault);
            window.fail();
            LOG.warn("sending failed and begins again: topic={} because={}", topic, causeOf(fault));
        }
    }

    private static String causeOf(Throwable fault) {
        Throwable cause = fault;
        while (cause instanceof KafkaException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }

    private void persist() {
        outbox.acknowledge(window.firstUnsent());
    }

    private void pause(Duration length) {
        long deadline = System.nanoTime() + length.toNanos();
        try {
            while (!closing && System.nanoTime() - deadline < 0) {
                Thread.sleep(Math.min(TICK.toMillis(), length.toMillis()));
            }
        } catch (InterruptedException e) {
            // closing
        }
    }

    /** Whether everything before this number is with the broker. */
    public boolean isSent(long endSequence) {
        return window.firstUnsent() >= endSequence;
    }

    public long firstUnsent() {
        return window.firstUnsent();
    }

    /** Facts that the broker took from this process. */
    public long sentFacts() {
        return window.sentFacts();
    }

    /** How often sending had to begin again. */
    public long failures() {
        return failures.get();
    }

    /** What sending waits for; null while it goes on. */
    public @Nullable String trouble() {
        return trouble;
    }

    /** When the oldest unsent message was accepted; null where none waits. */
    public @Nullable Instant oldestUnsent() {
        return window.firstUnsent() >= outbox.endSequence() ? null : window.oldest();
    }

    @Override
    public void close() {
        closing = true;
        window.fail();
        try {
            // only a wait for the broker's metadata takes longer; an interrupt ends that too
            if (!thread.join(TICK.multipliedBy(5))) {
                thread.interrupt();
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
