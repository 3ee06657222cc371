package io.hengzhi.ingestion.intake.kafka;

import io.hengzhi.contract.ingestion.RecordPlace;
import io.hengzhi.ingestion.intake.domain.ReceivedMessage;
import io.hengzhi.ingestion.replay.application.MessageLog;
import io.hengzhi.platform.messaging.KafkaClients;
import io.hengzhi.platform.messaging.MessagingFault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/** Seeks each record. Topics of bureaus are kept for ever, so a place that was heard once is there. */
final class KafkaMessageLog implements MessageLog {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(500);

    private final KafkaClients clients;
    private final BureauRecords records;

    KafkaMessageLog(KafkaClients clients, BureauRecords records) {
        this.clients = clients;
        this.records = records;
    }

    @Override
    public List<ReceivedMessage> read(Collection<RecordPlace> places) {
        Map<String, Object> settings = clients.consumer("replay");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "1");
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, "65536");
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings)) {
            List<ReceivedMessage> messages = new ArrayList<>(places.size());
            for (RecordPlace place : places) {
                messages.add(records.read(read(consumer, place)));
            }
            return messages;
        }
    }

    private static ConsumerRecord<byte[], byte[]> read(KafkaConsumer<byte[], byte[]> consumer, RecordPlace place) {
        TopicPartition partition = new TopicPartition(place.topic(), place.partition());
        consumer.assign(List.of(partition));
        consumer.seek(partition, place.offset());
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            for (ConsumerRecord<byte[], byte[]> found : consumer.poll(POLL)) {
                if (found.offset() == place.offset()) {
                    return found;
                }
            }
        }
        throw new MessagingFault("not read again: " + place, new TimeoutException());
    }
}
