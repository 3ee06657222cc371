package io.hengzhi.testsupport;

import io.hengzhi.contract.Topic;
import io.hengzhi.contract.WireEvent;
import io.hengzhi.platform.messaging.CloudEventRecords;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Time;

/** One real Kafka broker (KRaft, its own controller) in the JVM of the test, open on loopback. */
public final class TestBroker implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaRaftServer server;
    private final String bootstrap;

    private TestBroker(KafkaRaftServer server, String bootstrap) {
        this.server = server;
        this.bootstrap = bootstrap;
    }

    /** Starts a broker whose log lives in the directory. */
    public static TestBroker start(Path directory) {
        int port = freePort();
        int controllerPort = freePort();
        Properties settings = new Properties();
        settings.putAll(Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", "1"),
                Map.entry("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort),
                Map.entry("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port),
                Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("controller.quorum.bootstrap.servers", "127.0.0.1:" + controllerPort),
                Map.entry("log.dirs", directory.toString()),
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("offsets.topic.num.partitions", "1"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                Map.entry("num.network.threads", "2"),
                Map.entry("num.io.threads", "2"),
                Map.entry("background.threads", "2"),
                Map.entry("log.cleaner.enable", "false"),
                Map.entry("metrics.jmx.include", "none")));
        format(directory, settings);
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
        server.startup();
        return new TestBroker(server, "127.0.0.1:" + port);
    }

    private static void format(Path directory, Properties settings) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try {
            Path file = Files.createTempFile(directory.getParent(), "broker", ".properties");
            try (var out = Files.newOutputStream(file)) {
                settings.store(out, null);
            }
            int exit = StorageTool.execute(
                    new String[] {
                        "format",
                        "--standalone",
                        "--cluster-id",
                        Uuid.randomUuid().toString(),
                        "--config",
                        file.toString()
                    },
                    new PrintStream(said, true, StandardCharsets.UTF_8));
            if (exit != 0) {
                throw new IllegalStateException("format: " + said.toString(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new IllegalStateException("test broker", e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("no free port", e);
        }
    }

    public String bootstrap() {
        return bootstrap;
    }

    /** Creates topics with the partitions and settings they have in earnest; those that exist stay as they are. */
    public void create(Collection<Topic> topics) {
        try (Admin admin = Admin.create(Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrap))) {
            var existing = admin.listTopics().names().get();
            admin.createTopics(topics.stream()
                            .filter(topic -> !existing.contains(topic.name()))
                            .map(topic -> new NewTopic(topic.name(), topic.partitions(), (short) 1)
                                    .configs(topic.singleBrokerSettings()))
                            .toList())
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("topics", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("topics", e);
        }
    }

    /** Puts events on their topics as a service would. */
    public void publish(Collection<? extends WireEvent> events) {
        send(events.stream().map(CloudEventRecords::write).toList());
    }

    /** Puts records on their topics, whatever they hold. */
    public void send(Collection<ProducerRecord<byte[], byte[]>> records) {
        Map<String, Object> settings = Map.of(
                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
                ByteArraySerializer.class,
                ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
                ByteArraySerializer.class);
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(settings)) {
            records.forEach(producer::send);
            producer.flush();
        }
    }

    /** Takes records away from a partition's beginning, as retention does, or as compaction does where newer ones stay. */
    public void deleteBefore(Topic topic, int partition, long offset) {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
        try (Admin admin = Admin.create(Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrap))) {
            // of a topic that is compacted and nothing else the broker lets nobody take records away
            admin.incrementalAlterConfigs(Map.of(resource, List.of(policy("delete"))))
                    .all()
                    .get();
            admin.deleteRecords(
                            Map.of(new TopicPartition(topic.name(), partition), RecordsToDelete.beforeOffset(offset)))
                    .all()
                    .get();
            admin.incrementalAlterConfigs(Map.of(resource, List.of(policy(topic.compacted() ? "compact" : "delete"))))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(topic + ": records could not be taken away", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(topic + ": records could not be taken away", e);
        }
    }

    private static AlterConfigOp policy(String policy) {
        return new AlterConfigOp(new ConfigEntry("cleanup.policy", policy), AlterConfigOp.OpType.SET);
    }

    /** Everything a topic holds now, partition by partition. */
    public List<ConsumerRecord<byte[], byte[]>> readAll(Topic topic) {
        Map<String, Object> settings = Map.of(
                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class);
        List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings)) {
            List<TopicPartition> partitions = IntStream.range(0, topic.partitions())
                    .mapToObj(partition -> new TopicPartition(topic.name(), partition))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(all::add);
            }
        }
        return all;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
