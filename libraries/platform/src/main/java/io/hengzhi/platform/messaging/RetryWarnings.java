package io.hengzhi.platform.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.RetryListener;

/** Says that a listener waits: without it a retry for ever would be a silent one. */
final class RetryWarnings implements RetryListener {

    private static final Logger LOG = LoggerFactory.getLogger(RetryWarnings.class);

    @Override
    public void failedDelivery(ConsumerRecord<?, ?> record, @Nullable Exception fault, int attempt) {
        warn(record.topic(), record.partition(), record.offset(), fault, attempt);
    }

    @Override
    public void failedDelivery(ConsumerRecords<?, ?> records, @Nullable Exception fault, int attempt) {
        ConsumerRecord<?, ?> first = records.iterator().next();
        warn(first.topic(), first.partition(), first.offset(), fault, attempt);
    }

    private static void warn(String topic, int partition, long offset, @Nullable Exception fault, int attempt) {
        LOG.atWarn()
                .addKeyValue("topic", topic)
                .addKeyValue("partition", partition)
                .addKeyValue("offset", offset)
                .addKeyValue("attempt", attempt)
                .setCause(fault)
                .log("listener failed, the same records are tried again");
    }
}
