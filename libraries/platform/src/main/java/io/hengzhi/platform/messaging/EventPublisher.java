package io.hengzhi.platform.messaging;

import io.hengzhi.contract.WireEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.springframework.kafka.core.KafkaOperations;

/** Puts events on their topics and returns when the log has them. */
public final class EventPublisher {

    private static final long PATIENCE_SECONDS = 30;

    private final KafkaOperations<byte[], byte[]> kafka;

    public EventPublisher(KafkaOperations<byte[], byte[]> kafka) {
        this.kafka = kafka;
    }

    /** Throws {@link MessagingFault} when the event is not known to be durable; publishing it again is safe. */
    public void publish(WireEvent event) {
        publishAll(List.of(event));
    }

    public void publishAll(Collection<? extends WireEvent> events) {
        sendAll(events.stream().map(CloudEventRecords::write).toList());
    }

    /** As {@link #publishAll}, for records that are written already. */
    public void sendAll(Collection<ProducerRecord<byte[], byte[]>> records) {
        try {
            List<CompletableFuture<?>> sent = new ArrayList<>(records.size());
            for (ProducerRecord<byte[], byte[]> event : records) {
                sent.add(kafka.send(event));
            }
            CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new))
                    .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException | KafkaException | org.springframework.kafka.KafkaException e) {
            throw new MessagingFault("events not durable", e);
        }
    }
}
