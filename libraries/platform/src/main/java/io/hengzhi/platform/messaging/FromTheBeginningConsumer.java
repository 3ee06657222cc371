package io.hengzhi.platform.messaging;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * A consumer whose group begins at the beginning where it has no position yet, and fails loudly where it had one and lost
 * it. The seek stands in front of the container's own rebalance listener: that one asks for every position first, and with
 * no reset policy the question alone stops it.
 */
final class FromTheBeginningConsumer extends KafkaConsumer<byte[], byte[]> {

    FromTheBeginningConsumer(Map<String, Object> configuration) {
        super(configuration);
    }

    @Override
    public void subscribe(Collection<String> topics, ConsumerRebalanceListener listener) {
        super.subscribe(topics, new SeekFirst(listener));
    }

    @Override
    public void subscribe(Pattern pattern, ConsumerRebalanceListener listener) {
        super.subscribe(pattern, new SeekFirst(listener));
    }

    private final class SeekFirst implements ConsumerRebalanceListener {

        private final ConsumerRebalanceListener next;

        SeekFirst(ConsumerRebalanceListener next) {
            this.next = next;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            Map<TopicPartition, OffsetAndMetadata> committed = committed(Set.copyOf(partitions));
            List<TopicPartition> fresh = partitions.stream()
                    .filter(partition -> committed.get(partition) == null)
                    .toList();
            if (!fresh.isEmpty()) {
                seekToBeginning(fresh);
            }
            next.onPartitionsAssigned(partitions);
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            next.onPartitionsRevoked(partitions);
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> partitions) {
            next.onPartitionsLost(partitions);
        }
    }
}
