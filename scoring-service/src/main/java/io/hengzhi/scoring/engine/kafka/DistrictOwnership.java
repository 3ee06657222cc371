package io.hengzhi.scoring.engine.kafka;

import io.hengzhi.contract.Topics;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.platform.messaging.KafkaClients;
import io.hengzhi.scoring.engine.domain.Positions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which districts this replica tells of: those whose key falls into a partition of the scheme topic that the group has
 * assigned to it. Nothing is read through the group; the assignment is all it is for. With each partition the group keeps,
 * in the commit's metadata, how far the log is whose consequences have been told.
 */
final class DistrictOwnership {

    private static final Logger LOG = LoggerFactory.getLogger(DistrictOwnership.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PAUSE_AFTER_FAULT = Duration.ofSeconds(1);

    private record Told(Set<Integer> owned, Positions positions) {}

    private final KafkaClients clients;
    private final String group;
    private volatile Set<Integer> owned = Set.of();
    private volatile @Nullable Told toCommit;
    private volatile boolean running;
    private volatile @Nullable KafkaConsumer<byte[], byte[]> consumer;
    private @Nullable Thread thread;

    DistrictOwnership(KafkaClients clients, String clientId) {
        this.clients = clients;
        this.group = clientId + "-publishers";
    }

    /** The partition whose owner tells of a district. */
    static int partitionOf(DistrictCode district) {
        return Utils.toPositive(Utils.murmur2(district.value().getBytes(StandardCharsets.UTF_8)))
                % Topics.SCHEME.partitions();
    }

    /** The partitions this replica owns now. */
    Set<Integer> owned() {
        return owned;
    }

    /**
     * Says how far the log's consequences have been told, for the next start to begin from.
     *
     * @param whileOwning what {@link #owned} answered when that was found: it says nothing of another assignment
     */
    void told(Set<Integer> whileOwning, Positions positions) {
        toCommit = new Told(whileOwning, positions);
    }

    /** How far everything has been told, by whomever; none where a partition was never owned. */
    Positions readTold() {
        try (KafkaConsumer<byte[], byte[]> reader = new KafkaConsumer<>(settings("told"))) {
            Set<TopicPartition> partitions = IntStream.range(0, Topics.SCHEME.partitions())
                    .mapToObj(partition -> new TopicPartition(Topics.SCHEME.name(), partition))
                    .collect(Collectors.toSet());
            Map<TopicPartition, OffsetAndMetadata> committed = reader.committed(partitions);
            Positions least = null;
            for (TopicPartition partition : partitions) {
                OffsetAndMetadata commit = committed.get(partition);
                Positions told = commit == null ? Positions.NONE : Positions.parse(commit.metadata());
                least = least == null ? told : least.least(told);
            }
            return least == null ? Positions.NONE : least;
        }
    }

    private Map<String, Object> settings(String use) {
        Map<String, Object> settings = clients.consumer(use);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        // No record is ever read through this group, so there is no position to lose.
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        // Another replica takes over seconds after this one has died.
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, "6000");
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, "2000");
        return settings;
    }

    void start() {
        running = true;
        thread = Thread.ofPlatform().name("district-ownership").start(this::run);
    }

    private void run() {
        while (running) {
            try (KafkaConsumer<byte[], byte[]> opened = new KafkaConsumer<>(settings("publishers"))) {
                consumer = opened;
                opened.subscribe(Set.of(Topics.SCHEME.name()), new Assignment());
                while (running) {
                    opened.poll(POLL);
                    opened.pause(opened.assignment());
                    commit(opened);
                }
            } catch (WakeupException stopping) {
                // closes below: leaving the group at once lets another replica take over
            } catch (KafkaException e) {
                LOG.atWarn().setCause(e).log("district ownership interrupted, trying again");
                pause();
            } finally {
                owned = Set.of();
            }
        }
    }

    private void commit(KafkaConsumer<byte[], byte[]> opened) {
        Told told = toCommit;
        if (told == null || told.owned() != owned || owned.isEmpty()) {
            return;
        }
        Map<TopicPartition, OffsetAndMetadata> commits = new HashMap<>();
        for (TopicPartition partition : opened.assignment()) {
            commits.put(partition, new OffsetAndMetadata(0, told.positions().toString()));
        }
        opened.commitSync(commits);
        toCommit = null;
    }

    private final class Assignment implements ConsumerRebalanceListener {

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            KafkaConsumer<byte[], byte[]> opened = consumer;
            if (opened != null) {
                opened.pause(partitions);
            }
            Set<Integer> now = new TreeSet<>(owned);
            partitions.forEach(partition -> now.add(partition.partition()));
            own(now);
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            Set<Integer> now = new TreeSet<>(owned);
            partitions.forEach(partition -> now.remove(partition.partition()));
            own(now);
        }

        private void own(Set<Integer> now) {
            owned = Set.copyOf(now);
            LOG.atInfo().addKeyValue("partitions", now.toString()).log("district ownership changed");
        }
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE_AFTER_FAULT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    void stop() {
        running = false;
        KafkaConsumer<byte[], byte[]> opened = consumer;
        if (opened != null) {
            opened.wakeup();
        }
        Thread stopping = thread;
        if (stopping != null) {
            try {
                stopping.join(Duration.ofSeconds(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
