package io.hengzhi.scoring.engine.kafka;

import io.hengzhi.contract.Topic;
import io.hengzhi.contract.Topics;
import io.hengzhi.contract.UnreadableEvent;
import io.hengzhi.platform.messaging.KafkaClients;
import io.hengzhi.scoring.engine.application.Engine;
import io.hengzhi.scoring.engine.application.Publication;
import io.hengzhi.scoring.engine.domain.Batch;
import io.hengzhi.scoring.engine.domain.Positions;
import io.hengzhi.scoring.engine.domain.ShelfDamaged;
import io.hengzhi.scoring.engine.domain.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The applier: one thread that reads every partition of the log from its beginning into the state and tells what has changed.
 *
 * <pre>
 *   snapshot, if there is one that fits --> load, silently, to where everything was told before --> compute
 *       --> apply and tell, batch by batch --> caught up: ready
 * </pre>
 *
 * <p>An infrastructure fault is retried for ever from where the state stands. A position that is lost, or a record that cannot
 * be read, stops the engine: to go on would be to leave facts out.
 */
final class LogFollower implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LogFollower.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration PAUSE_AFTER_FAULT = Duration.ofSeconds(1);

    private final KafkaClients clients;
    private final ScoringSettings settings;
    private final Engine engine;
    private final EventOutlet outlet;
    private final DistrictOwnership ownership;
    private final EngineMetrics metrics;
    private final Snapshots snapshots;
    private final List<TopicPartition> partitions = new ArrayList<>();

    private Publication publication;
    private Positions applied = Positions.NONE;
    private @Nullable Positions told;
    private boolean computed;
    private Set<Integer> owned = Set.of();
    private long classesToldNanos;
    private volatile boolean running;
    private volatile @Nullable KafkaConsumer<byte[], byte[]> consumer;
    private @Nullable Thread thread;

    LogFollower(
            KafkaClients clients,
            ScoringSettings settings,
            Engine engine,
            EventOutlet outlet,
            DistrictOwnership ownership,
            EngineMetrics metrics,
            Snapshots snapshots) {
        this.clients = clients;
        this.settings = settings;
        this.engine = engine;
        this.outlet = outlet;
        this.publication = new Publication(outlet);
        this.ownership = ownership;
        this.metrics = metrics;
        this.snapshots = snapshots;
        for (Topic topic : Positions.TOPICS) {
            for (int partition = 0; partition < topic.partitions(); partition++) {
                partitions.add(new TopicPartition(topic.name(), partition));
            }
        }
    }

    /** The log no longer has what the state needs, or ends before what the state has seen. */
    private static final class LostPosition extends RuntimeException {
        LostPosition(String what) {
            super(what);
        }
    }

    private void run() {
        while (running) {
            try (KafkaConsumer<byte[], byte[]> opened = open()) {
                consumer = opened;
                follow(opened);
            } catch (WakeupException | InterruptException stopping) {
                return;
            } catch (InvalidOffsetException | LostPosition | UnreadableEvent e) {
                fail(e);
                return;
            } catch (ShelfDamaged e) {
                beginAnew(e);
            } catch (KafkaException e) {
                LOG.atWarn().setCause(e).log("log interrupted, trying again");
                pause();
            } catch (RuntimeException e) {
                fail(e);
                return;
            }
        }
    }

    /** As a start: what lay on the shelf was a cache of the log. */
    private void beginAnew(ShelfDamaged found) {
        LOG.atWarn().setCause(found).log("what lies on the disk is damaged: the state is made anew");
        metrics.shelfDamaged();
        engine.beginAnew();
        ownership.stop();
        owned = Set.of();
        publication = new Publication(outlet);
        applied = Positions.NONE;
        told = null;
        computed = false;
    }

    private void fail(RuntimeException fault) {
        engine.fail();
        LOG.atError()
                .addKeyValue("positions", applied.toString())
                .setCause(fault)
                .log("the state can no longer follow the log; it answers nothing until a person has acted");
    }

    private KafkaConsumer<byte[], byte[]> open() {
        Map<String, Object> properties = clients.consumer("engine");
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, settings.recordsPerPoll());
        properties.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 16 * 1024 * 1024);
        return new KafkaConsumer<>(properties);
    }

    private void follow(KafkaConsumer<byte[], byte[]> opened) {
        opened.assign(partitions);
        Positions ends = positions(opened.endOffsets(partitions));
        Positions beginnings = positions(opened.beginningOffsets(partitions));
        requireWithin(applied, ends);
        Positions until = told == null ? ownership.readTold() : told;
        told = until;
        if (!computed && applied.equals(Positions.NONE)) {
            applied = snapshots.restore(engine, beginnings, ends, until);
        }
        for (TopicPartition partition : partitions) {
            long position = applied.of(partition.topic(), partition.partition());
            long beginning = beginnings.of(partition.topic(), partition.partition());
            if (partition.topic().equals(Topics.FACT_ACCEPTED.name()) && position < beginning) {
                throw new LostPosition(partition + " begins at " + beginning + ", needed from " + position);
            }
            opened.seek(partition, Math.max(position, beginning));
        }
        if (!computed) {
            restore(opened, until, beginnings, ends);
        }
        while (running) {
            ConsumerRecords<byte[], byte[]> records = opened.poll(POLL);
            if (engine.inspect(State::isDamaged)) {
                throw new ShelfDamaged("found by a reader", null);
            }
            apply(opened, records);
            if (engine.phase() == Engine.Phase.RESTORING && applied.reach(ends)) {
                engine.ready();
                ownership.start();
                LOG.atInfo().addKeyValue("positions", applied.toString()).log("caught up with the log, ready");
            }
            tell(records.isEmpty());
            if (engine.phase() == Engine.Phase.READY) {
                snapshots.writeIfDue(applied);
            }
            metrics.lag(partitions.stream()
                    .mapToLong(partition -> opened.currentLag(partition).orElse(0))
                    .sum());
        }
    }

    /** Loads what was told of before, and computes it once. */
    private void restore(KafkaConsumer<byte[], byte[]> opened, Positions until, Positions beginnings, Positions ends) {
        requireWithin(until, ends);
        while (running && !applied.reach(until)) {
            ConsumerRecords<byte[], byte[]> records = opened.poll(POLL);
            BatchReading reading = new BatchReading();
            for (ConsumerRecord<byte[], byte[]> read : records) {
                if (read.offset() < until.of(read.topic(), read.partition())) {
                    reading.add(read);
                }
            }
            Positions positions = applied;
            for (TopicPartition partition : partitions) {
                long end = until.of(partition.topic(), partition.partition());
                long position = opened.position(partition);
                positions = positions.with(partition.topic(), partition.partition(), Math.min(position, end));
                if (position > end) {
                    // not before the beginning: of the registry's topics what was told may be gone, and newer events
                    // there
                    long beginning = beginnings.of(partition.topic(), partition.partition());
                    opened.seek(partition, Math.max(end, beginning));
                }
                if (position >= end) {
                    opened.pause(Set.of(partition));
                }
            }
            Batch batch = reading.batch(positions);
            engine.load(batch);
            applied = positions;
        }
        if (!running) {
            return;
        }
        engine.compute();
        engine.inspect(state -> {
            publication.begin(state);
            return state;
        });
        computed = true;
        opened.resume(partitions);
    }

    private void apply(KafkaConsumer<byte[], byte[]> opened, ConsumerRecords<byte[], byte[]> records) {
        Positions positions = applied;
        for (TopicPartition partition : partitions) {
            long position = opened.position(partition);
            if (position != positions.of(partition.topic(), partition.partition())) {
                positions = positions.with(partition.topic(), partition.partition(), position);
            }
        }
        if (positions == applied) {
            return;
        }
        BatchReading reading = new BatchReading();
        records.forEach(reading::add);
        Batch batch = reading.batch(positions);
        publication.note(engine.apply(batch));
        applied = positions;
        metrics.applied(batch, records);
        if (!batch.schemes().isEmpty() || !batch.catalogues().isEmpty()) {
            warnOfUnreadableSchemes();
        }
    }

    /** The registry publishes only what holds, so this is a disagreement between two versions of the software. */
    private void warnOfUnreadableSchemes() {
        List<String> unreadable = engine.inspect(State::unreadableSchemes);
        if (!unreadable.isEmpty()) {
            LOG.atWarn()
                    .addKeyValue("schemes", unreadable.toString())
                    .log("published schemes do not hold under the catalogue and count as not there");
        }
    }

    private void tell(boolean idle) {
        Set<Integer> now = ownership.owned();
        // Only this thread writes the state, so it reads it here between two batches.
        engine.inspect(state -> {
            if (now != owned) {
                owned = now;
                publication.own(district -> now.contains(DistrictOwnership.partitionOf(district)), state);
            }
            publication.flushScores(state);
            long sinceClasses = System.nanoTime() - classesToldNanos;
            if (idle || sinceClasses > settings.classPause().toNanos()) {
                publication.flushClasses(state);
                classesToldNanos = System.nanoTime();
            }
            if (!now.isEmpty()) {
                publication.findToldForGood(state).ifPresent(positions -> ownership.told(now, positions));
            }
            return state;
        });
    }

    private static Positions positions(Map<TopicPartition, Long> offsets) {
        Positions positions = Positions.NONE;
        for (Map.Entry<TopicPartition, Long> offset : offsets.entrySet()) {
            positions = positions.with(offset.getKey().topic(), offset.getKey().partition(), offset.getValue());
        }
        return positions;
    }

    private static void requireWithin(Positions known, Positions ends) {
        if (!ends.reach(known)) {
            throw new LostPosition("the log ends at " + ends + ", it was known to " + known);
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

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("engine").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        ownership.stop();
        snapshots.stop();
        KafkaConsumer<byte[], byte[]> opened = consumer;
        if (opened != null) {
            opened.wakeup();
        }
        Thread stopping = thread;
        if (stopping != null) {
            try {
                stopping.join(Duration.ofSeconds(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
