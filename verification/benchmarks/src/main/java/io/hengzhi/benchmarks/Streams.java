package io.hengzhi.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import io.hengzhi.contract.Topics;
import io.hengzhi.contract.ingestion.FactAccepted;
import io.hengzhi.contract.ingestion.RecordPlace;
import io.hengzhi.kernel.ReportedCell;
import io.hengzhi.kernel.Year;
import io.hengzhi.platform.messaging.CloudEventRecords;
import io.hengzhi.scoring.engine.domain.State;
import io.hengzhi.scoring.engine.file.SnapshotFile;
import io.hengzhi.scoring.engine.file.SnapshotFile.Found;
import io.hengzhi.scoringmodel.evaluation.Evaluator;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.state.QueryableStoreTypes;

/** Facts from a broker to scores: the engine's loop against Kafka Streams on RocksDB, and a start of each. */
final class Streams implements Benchmark {

    private static final String LINGER_MILLIS = "50";
    private static final String BATCH_BYTES = "524288";

    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    @Override
    public String what() {
        return "facts from a broker folded and scored, and a start without local files: the engine against Kafka Streams on RocksDB";
    }

    @Override
    public int enterprises() {
        return 20_000;
    }

    @Override
    public boolean once() {
        return true;
    }

    /** Processor time and time on the wall, both in seconds. */
    private record Cost(double processor, double wall) {

        static Cost of(Work work) throws Exception {
            long processor = PROCESS.getProcessCpuTime();
            long wall = System.nanoTime();
            work.run();
            return new Cost((PROCESS.getProcessCpuTime() - processor) * 1e-9, (System.nanoTime() - wall) * 1e-9);
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    @Override
    public List<Figure> run(int enterprises) throws Exception {
        Path directory = Files.createTempDirectory("streams");
        try (BrokerProcess broker = BrokerProcess.start(directory)) {
            Sent sent = produce(broker.bootstrap(), enterprises);
            int facts = sent.facts();
            // the first of each warms up
            engine(broker.bootstrap(), enterprises, facts, directory, new long[1]);
            topology(broker.bootstrap(), enterprises, facts, directory, "warm", new long[1]);
            long[] ours = new long[1];
            long[] theirs = new long[1];
            List<Cost> engine = engine(broker.bootstrap(), enterprises, facts, directory, ours);
            List<Cost> streams = topology(broker.bootstrap(), enterprises, facts, directory, "measured", theirs);
            if (ours[0] != theirs[0]) {
                throw new IllegalStateException("the engine has other scores than the topology");
            }
            Properties login = new Properties();
            login.setProperty(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrap());
            double written = ProducerPerformance.recordsPerSecond(
                    login, new ProducerPerformance.Load(facts, sent.meanBytes(), LINGER_MILLIS, BATCH_BYTES));
            return figures(facts, engine, streams, written);
        } finally {
            delete(directory);
        }
    }

    private static List<Figure> figures(int facts, List<Cost> engine, List<Cost> streams, double written) {
        double ours = engine.getFirst().processor() / facts * 1e6;
        double theirs = streams.getFirst().processor() / facts * 1e6;
        return List.of(
                Figure.once("facts", facts, "facts", null),
                Figure.once("engine: fold, score, rank, snapshot", ours, "µs of processor per fact", null),
                Figure.once("Streams: fold, score, store, changelog", theirs, "µs of processor per fact", null),
                Figure.once("engine / Streams", ours / theirs, "ratio", "<= 0.35"),
                Figure.once("engine: wall", facts / engine.getFirst().wall(), "facts per second", null),
                Figure.once("Streams: wall", facts / streams.getFirst().wall(), "facts per second", null),
                Figure.once("producer-performance: wall", written, "records per second", null),
                Figure.once(
                        "engine / producer-performance",
                        facts / engine.getFirst().wall() / written,
                        "ratio",
                        ">= 0.8"),
                Figure.once("engine: start from the snapshot", engine.getLast().wall(), "seconds on the wall", null),
                Figure.once(
                        "Streams: restore from the changelog", streams.getLast().wall(), "seconds on the wall", null),
                Figure.once(
                        "engine / Streams, start",
                        engine.getLast().wall() / streams.getLast().wall(),
                        "ratio",
                        "<= 0.2"));
    }

    /** What was sent, and the mean size of a record's key, headers and value. */
    private record Sent(int facts, int meanBytes) {}

    /** As bureaus report: a quarter of every enterprise, then the next. */
    private static Sent produce(String bootstrap, int enterprises) {
        List<List<ReportedCell>> all =
                IntStream.range(0, enterprises).mapToObj(Firms::cells).toList();
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
                ByteArraySerializer.class,
                ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
                ByteArraySerializer.class,
                ProducerConfig.LINGER_MS_CONFIG,
                LINGER_MILLIS,
                ProducerConfig.BATCH_SIZE_CONFIG,
                BATCH_BYTES);
        int sent = 0;
        long bytes = 0;
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(settings)) {
            for (int number = 0; number < all.getFirst().size(); number++) {
                for (List<ReportedCell> cells : all) {
                    ReportedCell cell = cells.get(number);
                    ProducerRecord<byte[], byte[]> fact = CloudEventRecords.write(new FactAccepted(
                            cell,
                            "1",
                            "u",
                            null,
                            "message-" + sent,
                            new RecordPlace("facts.statistics.v1", 0, sent),
                            sent++,
                            City.NOW,
                            null));
                    bytes += bytesOf(fact);
                    producer.send(fact);
                }
            }
        }
        return new Sent(sent, (int) (bytes / sent));
    }

    private static long bytesOf(ProducerRecord<byte[], byte[]> written) {
        long bytes = written.key().length + written.value().length;
        for (Header header : written.headers()) {
            bytes += header.key().length() + header.value().length;
        }
        return bytes;
    }

    private static List<Cost> engine(String bootstrap, int enterprises, long facts, Path directory, long[] checksum)
            throws Exception {
        City city = new City(1);
        State[] state = {city.registered(enterprises)};
        SnapshotFile file = new SnapshotFile(directory.resolve("snapshot"));
        Cost taken = Cost.of(() -> {
            consume(bootstrap, facts, state[0]);
            file.writeAside(state[0].image(), "benchmark");
            file.publish();
        });
        Cost started = Cost.of(() -> {
            state[0] = ((Found.Whole) file.find()).read();
            state[0].recomputeAll();
        });
        checksum[0] = IntStream.range(0, enterprises)
                .mapToLong(i -> state[0].findDossier(Firms.code(i))
                        .flatMap(dossier -> dossier.findResult(new Year(Firms.YEAR)))
                        .orElseThrow()
                        .scaled())
                .sum();
        return List.of(taken, started);
    }

    private static void consume(String bootstrap, long facts, State state) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                5_000);
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings)) {
            List<TopicPartition> partitions = IntStream.range(0, Topics.FACT_ACCEPTED.partitions())
                    .mapToObj(partition -> new TopicPartition(Topics.FACT_ACCEPTED.name(), partition))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            for (long read = 0; read < facts; ) {
                List<ReportedCell> cells = new ArrayList<>();
                consumer.poll(Duration.ofMillis(100))
                        .forEach(fact ->
                                cells.add(FactAccepted.decode(fact.value()).cell()));
                state.apply(City.batch(cells, List.of(), List.of(), List.of()));
                read += cells.size();
            }
        }
    }

    /** Leaves its group at the end: otherwise the next one waits until the group has missed it, which is no work of Streams. */
    private record Member(KafkaStreams streams) implements AutoCloseable {

        @Override
        public void close() {
            streams.close(CloseOptions.groupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
        }
    }

    private static List<Cost> topology(
            String bootstrap, int enterprises, long facts, Path directory, String application, long[] checksum)
            throws Exception {
        String files = directory.resolve("rocksdb").toString();
        AtomicLong processed = new AtomicLong();
        Cost taken = Cost.of(() -> {
            try (Member member = new Member(StreamsTopology.create(bootstrap, files, application, processed))) {
                member.streams().start();
                awaitTrue(() -> processed.get() == facts);
            }
        });
        try (Member member = new Member(StreamsTopology.create(bootstrap, files, application, processed))) {
            KafkaStreams streams = member.streams();
            streams.cleanUp();
            Cost started = Cost.of(() -> {
                streams.start();
                awaitTrue(() -> streams.state() == KafkaStreams.State.RUNNING);
            });
            Evaluator evaluator = new Evaluator(Firms.scheme());
            var store = streams.store(StoreQueryParameters.fromNameAndType(
                    StreamsTopology.STORE, QueryableStoreTypes.<byte[], byte[]>keyValueStore()));
            long sum = 0;
            for (int i = 0; i < enterprises; i++) {
                byte[] reports = store.get(Firms.code(i).value().getBytes(StandardCharsets.UTF_8));
                sum += evaluator
                        .evaluate(Firms.subject(reports), new Year(Firms.YEAR))
                        .scoreUnits();
            }
            checksum[0] = sum;
            return List.of(taken, started);
        }
    }

    private static void awaitTrue(BooleanSupplier condition) throws InterruptedException {
        long until = System.nanoTime() + Duration.ofMinutes(20).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("the topology does not come to an end");
            }
            Thread.sleep(20);
        }
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
