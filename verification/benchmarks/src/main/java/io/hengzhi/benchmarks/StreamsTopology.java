package io.hengzhi.benchmarks;

import io.hengzhi.contract.Topics;
import io.hengzhi.contract.ingestion.FactAccepted;
import io.hengzhi.kernel.Period;
import io.hengzhi.kernel.ReportedCell;
import io.hengzhi.kernel.Year;
import io.hengzhi.scoringmodel.evaluation.Evaluator;
import io.hengzhi.scoringmodel.evaluation.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;
import org.rocksdb.Options;

/**
 * What a good engineer would build otherwise: a topology that keeps each enterprise's reports in RocksDB and computes its
 * scores with the same model from the same packed form. It has no ranks: no instance sees a whole list.
 *
 * <p>Tuned: a write cache of 64 MB before the store, larger memtables, two threads as the machine has processors, no output
 * topic.
 */
final class StreamsTopology {

    static final String STORE = "enterprises";

    private StreamsTopology() {}

    static KafkaStreams create(String bootstrap, String directory, String application, AtomicLong processed) {
        Topology topology = new Topology();
        topology.addSource(
                        "facts", new ByteArrayDeserializer(), new ByteArrayDeserializer(), Topics.FACT_ACCEPTED.name())
                .addProcessor("scores", () -> new Scores(processed), "facts")
                .addStateStore(
                        Stores.keyValueStoreBuilder(
                                        Stores.persistentKeyValueStore(STORE), Serdes.ByteArray(), Serdes.ByteArray())
                                .withCachingEnabled()
                                .withLoggingEnabled(Map.of()),
                        "scores");
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, application);
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        settings.put(StreamsConfig.STATE_DIR_CONFIG, directory);
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, 2);
        settings.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, 1);
        settings.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 64L << 20);
        settings.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, LargerMemtables.class);
        settings.put(StreamsConfig.consumerPrefix("auto.offset.reset"), "earliest");
        settings.put(StreamsConfig.consumerPrefix("max.poll.records"), 5_000);
        settings.put(StreamsConfig.restoreConsumerPrefix("max.poll.records"), 20_000);
        settings.put(StreamsConfig.producerPrefix("linger.ms"), 100);
        settings.put(StreamsConfig.producerPrefix("batch.size"), 256 << 10);
        return new KafkaStreams(topology, settings);
    }

    /** RocksDB writes fewer and larger files. */
    public static final class LargerMemtables implements RocksDBConfigSetter {

        @Override
        public void setConfig(String store, Options options, Map<String, Object> settings) {
            options.setWriteBufferSize(64L << 20);
            options.setMaxWriteBufferNumber(3);
            options.setIncreaseParallelism(2);
        }

        @Override
        public void close(String store, Options options) {
            // nothing was opened
        }
    }

    private static final class Scores implements Processor<byte[], byte[], Void, Void> {

        private static final List<Period> PERIODS = periods();

        private final AtomicLong processed;
        private final Evaluator evaluator = new Evaluator(Firms.scheme());
        private @Nullable KeyValueStore<byte[], byte[]> store;
        private long sink;

        Scores(AtomicLong processed) {
            this.processed = processed;
        }

        private static List<Period> periods() {
            Year year = new Year(Firms.YEAR);
            List<Period> periods = new ArrayList<>(year.quarters());
            periods.add(year);
            return periods;
        }

        @Override
        public void init(ProcessorContext<Void, Void> context) {
            store = context.getStateStore(STORE);
        }

        @Override
        public void process(Record<byte[], byte[]> fact) {
            KeyValueStore<byte[], byte[]> open = store;
            if (open == null) {
                throw new IllegalStateException("not initialised");
            }
            ReportedCell cell = FactAccepted.decode(fact.value()).cell();
            byte[] known = open.get(fact.key());
            byte[] reports = Firms.put(known == null ? new byte[0] : known, cell);
            open.put(fact.key(), reports);
            Subject subject = Firms.subject(reports);
            for (Period period : PERIODS) {
                sink += evaluator.evaluate(subject, period).scoreUnits();
            }
            processed.incrementAndGet();
        }
    }
}
