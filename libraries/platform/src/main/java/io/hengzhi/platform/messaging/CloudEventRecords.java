package io.hengzhi.platform.messaging;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.hengzhi.contract.WireEvent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Events as Kafka records: CloudEvents 1.0, binary mode. */
public final class CloudEventRecords {

    private CloudEventRecords() {}

    public static ProducerRecord<byte[], byte[]> write(WireEvent event) {
        CloudEventBuilder builder = CloudEventBuilder.v1()
                .withId(event.id())
                .withSource(URI.create(event.source()))
                .withType(event.type())
                .withTime(event.time().atOffset(ZoneOffset.UTC))
                .withData(event.contentType(), event.encode());
        String subject = event.subject();
        if (subject != null) {
            builder.withSubject(subject);
        }
        return write(event.topic().name(), event.key(), builder.build());
    }

    public static ProducerRecord<byte[], byte[]> write(String topic, String key, CloudEvent event) {
        return KafkaMessageFactory.<byte[]>createWriter(topic, key.getBytes(StandardCharsets.UTF_8))
                .writeBinary(event);
    }
}
