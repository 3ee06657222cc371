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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Events on their way into the log: idempotent, acknowledged by all, no more in flight than is allowed. */
final class EventOutlet implements Outlet, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EventOutlet.class);
    private static final Duration CLOSING = Duration.ofSeconds(10);

    private final KafkaProducer<byte[], byte[]> producer;
    private final int inFlightMax;
    private final ConcurrentSkipListSet<Long> inFlight = new ConcurrentSkipListSet<>();
    private long sent;
    private volatile boolean failing;

    EventOutlet(KafkaClients clients, ScoringSettings settings) {
        Map<String, Object> properties = clients.producer("engine");
        // The applier must not stand still for long when the log cannot be written: what failed is sent again later.
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, "1000");
        this.producer = new KafkaProducer<>(properties);
        this.inFlightMax = settings.eventsInFlight();
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
            producer.send(CloudEventRecords.write(event), (metadata, failure) -> {
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
        producer.close(CLOSING);
    }
}
