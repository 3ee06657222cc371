package io.hengzhi.scoring.past.kafka;

import io.hengzhi.contract.Topic;
import io.hengzhi.contract.Topics;
import io.hengzhi.contract.ingestion.FactAccepted;
import io.hengzhi.contract.registry.CatalogueChanged;
import io.hengzhi.contract.registry.EnterpriseChanged;
import io.hengzhi.contract.registry.SchemePublished;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.Parsed;
import io.hengzhi.kernel.ReportedCell;
import io.hengzhi.platform.messaging.KafkaClients;
import io.hengzhi.platform.messaging.MessagingFault;
import io.hengzhi.scoring.engine.domain.Positions;
import io.hengzhi.scoring.past.application.PastLog;
import io.hengzhi.scoring.past.domain.RegistryThen;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Reads the log with a consumer of its own, from the beginning to where it had been written at an instant. */
final class PastLogReading implements PastLog {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final List<Topic> REGISTRY = List.of(Topics.ENTERPRISE, Topics.SCHEME, Topics.CATALOGUE);
    private static final int RECORDS_PER_POLL = 5000;

    private final KafkaClients clients;
    private final Duration limit;

    /** @param limit how long one reading may take */
    PastLogReading(KafkaClients clients, Duration limit) {
        this.clients = clients;
        this.limit = limit;
    }

    @Override
    public Reading open(Instant at) {
        Map<String, Object> properties = clients.consumer("past");
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, RECORDS_PER_POLL);
        properties.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 16 * 1024 * 1024);
        KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(properties);
        try {
            return new OneReading(consumer, at, System.nanoTime() + limit.toNanos());
        } catch (KafkaException e) {
            consumer.close();
            throw new MessagingFault("the log as it was", e);
        }
    }

    private static List<TopicPartition> partitionsOf(List<Topic> topics) {
        List<TopicPartition> partitions = new ArrayList<>();
        for (Topic topic : topics) {
            for (int partition = 0; partition < topic.partitions(); partition++) {
                partitions.add(new TopicPartition(topic.name(), partition));
            }
        }
        return partitions;
    }

    private static final class OneReading implements Reading {

        private final KafkaConsumer<byte[], byte[]> consumer;
        private final long deadline;
        private final Map<TopicPartition, Long> until = new HashMap<>();
        private final Positions positions;
        private @Nullable Instant newestFact;
        private @Nullable Instant newestRecord;

        OneReading(KafkaConsumer<byte[], byte[]> consumer, Instant at, long deadline) {
            this.consumer = consumer;
            this.deadline = deadline;
            List<TopicPartition> all = partitionsOf(Positions.TOPICS);
            Map<TopicPartition, Long> ends = consumer.endOffsets(all);
            // The broker stamps every record, so record times rise within a partition.
            Map<TopicPartition, OffsetAndTimestamp> firstLater = consumer.offsetsForTimes(
                    all.stream().collect(Collectors.toMap(partition -> partition, partition -> at.toEpochMilli() + 1)));
            Positions found = Positions.NONE;
            for (TopicPartition partition : all) {
                OffsetAndTimestamp later = firstLater.get(partition);
                long end = later == null ? ends.getOrDefault(partition, 0L) : later.offset();
                until.put(partition, end);
                found = found.with(partition.topic(), partition.partition(), end);
            }
            this.positions = found;
        }

        @Override
        public Positions positions() {
            return positions;
        }

        @Override
        public boolean isWhole() {
            return consumer.beginningOffsets(partitionsOf(List.of(Topics.FACT_ACCEPTED))).values().stream()
                    .allMatch(beginning -> beginning == 0);
        }

        @Override
        public RegistryThen registry() {
            RegistryThen registry = new RegistryThen();
            List<TopicPartition> partitions = partitionsOf(REGISTRY);
            // To its present end: what came next tells whether anything between was dropped.
            read(partitions, consumer.endOffsets(partitions), read -> take(read, registry));
            return registry;
        }

        private void take(ConsumerRecord<byte[], byte[]> read, RegistryThen registry) {
            boolean known = isKnown(read);
            byte[] bytes = read.value();
            if (bytes == null) {
                return;
            }
            if (read.topic().equals(Topics.ENTERPRISE.name())) {
                registry.take(EnterpriseChanged.decode(bytes), known);
            } else if (read.topic().equals(Topics.SCHEME.name())) {
                registry.take(SchemePublished.decode(bytes), known);
            } else {
                registry.take(CatalogueChanged.decode(bytes).catalogue(), known);
            }
        }

        /** Whether the record had been written at the instant; notes its time where it had. */
        private boolean isKnown(ConsumerRecord<byte[], byte[]> read) {
            boolean known = read.offset() < positions.of(read.topic(), read.partition());
            if (known) {
                newestRecord = later(newestRecord, read.timestamp());
            }
            return known;
        }

        private static Instant later(@Nullable Instant one, long otherMillis) {
            Instant other = Instant.ofEpochMilli(otherMillis);
            return one == null || other.isAfter(one) ? other : one;
        }

        @Override
        public Newest facts(Predicate<CreditCode> whose, Consumer<List<ReportedCell>> taker) {
            List<ReportedCell> cells = new ArrayList<>();
            read(partitionsOf(List.of(Topics.FACT_ACCEPTED)), until, read -> {
                if (!isKnown(read)) {
                    return;
                }
                newestFact = later(newestFact, read.timestamp());
                if (isAskedFor(read.key(), whose)) {
                    cells.add(FactAccepted.decode(read.value()).cell());
                }
                if (cells.size() >= RECORDS_PER_POLL) {
                    taker.accept(List.copyOf(cells));
                    cells.clear();
                }
            });
            taker.accept(cells);
            return new Newest(newestFact, newestRecord);
        }

        private static boolean isAskedFor(byte @Nullable [] key, Predicate<CreditCode> whose) {
            return key != null
                    && CreditCode.parse(new String(key, StandardCharsets.US_ASCII))
                            instanceof Parsed.Valid<CreditCode>(CreditCode code)
                    && whose.test(code);
        }

        private void read(
                List<TopicPartition> partitions,
                Map<TopicPartition, Long> ends,
                Consumer<ConsumerRecord<byte[], byte[]>> handler) {
            try {
                consumer.assign(partitions);
                consumer.seekToBeginning(partitions);
                while (!partitions.stream()
                        .allMatch(partition -> consumer.position(partition) >= ends.getOrDefault(partition, 0L))) {
                    if (System.nanoTime() > deadline) {
                        throw new TookTooLong();
                    }
                    consumer.poll(POLL).forEach(handler);
                }
            } catch (KafkaException e) {
                throw new MessagingFault("the log as it was", e);
            }
        }

        @Override
        public void close() {
            consumer.close();
        }
    }
}
