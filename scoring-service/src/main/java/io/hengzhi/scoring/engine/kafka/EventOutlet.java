package io.hengzhi.scoring.engine.kafka;

import io.hengzhi.contract.WireEvent;
import io.hengzhi.platform.messaging.CloudEventRecords;
import io.hengzhi.platform.messaging.KafkaClients;
import io.hengzhi.scoring.engine.application.Outlet;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListSet;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Events on their way into the log: idempotent, acknowledged by all, no more in flight than is allowed. */
final class EventOutlet implements Outlet, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EventOutlet.class);
    private static final Duration CLOSING = Duration.ofSeconds(10);

    private final KafkaClients clients;
    private final int inFlightMax;
    private final ConcurrentSkipListSet<Long> inFlight = new ConcurrentSkipListSet<>();
    private long sent;
    private volatile boolean failing;
    private volatile @Nullable KafkaProducer<byte[], byte[]> producer;

    EventOutlet(KafkaClients clients, ScoringSettings settings) {
        this.clients = clients;
        this.inFlightMax = settings.eventsInFlight();
    }

    /** Opened with the first event: a producer logs in when it is made, and the service starts without Keycloak too. */
    private KafkaProducer<byte[], byte[]> producer() {
        KafkaProducer<byte[], byte[]> opened = producer;
        if (opened == null) {
            Map<String, Object> properties = clients.producer("engine");
            // The applier must not stand still for long when the log cannot be written: what failed is sent again.
            properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, "1000");
            opened = new KafkaProducer<>(properties);
            producer = opened;
        }
        return opened;
    }

    @Override
    public boolean hasRoom() {
        return inFlight.size() < inFlightMax && !(failing && !inFlight.isEmpty());
    }

    @Override
    public void send(WireEvent event, Runnable onFailure) {
        long number = ++sent;
        inFlight.add(number);
        try {
            producer().send(CloudEventRecords.write(event), (metadata, failure) -> {
                if (failure != null) {
                    failed(event, failure, onFailure);
                } else {
                    failing = false;
                }
                inFlight.remove(number);
            });
        } catch (KafkaException e) {
            failed(event, e, onFailure);
            inFlight.remove(number);
        }
    }

    private void failed(WireEvent event, Exception failure, Runnable onFailure) {
        if (!failing) {
            LOG.atWarn()
                    .addKeyValue("topic", event.topic().name())
                    .setCause(failure)
                    .log("event not durable, it is sent again");
        }
        failing = true;
        onFailure.run();
    }

    @Override
    public long mark() {
        return sent;
    }

    @Override
    public boolean isSettled(long mark) {
        Long first = inFlight.isEmpty() ? null : inFlight.ceiling(Long.MIN_VALUE);
        return first == null || first > mark;
    }

    int inFlight() {
        return inFlight.size();
    }

    @Override
    public void close() {
        KafkaProducer<byte[], byte[]> opened = producer;
        if (opened != null) {
            opened.close(CLOSING);
        }
    }
}
