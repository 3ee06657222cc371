package io.hengzhi.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hengzhi.contract.Topics;
import io.hengzhi.contract.incentive.GuidanceChanged;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.platform.HengzhiSettings;
import io.hengzhi.platform.container.DeployedImage;
import io.hengzhi.platform.container.WithDockerEngine;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.testcontainers.kafka.KafkaContainer;

/** The settings of every client of a service against the broker that a deployment runs. */
@WithDockerEngine
class DeployedBrokerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final KafkaContainer BROKER = new KafkaContainer(DeployedImage.KAFKA.image());

    @BeforeAll
    static void start() throws Exception {
        BROKER.start();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", BROKER.getBootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(
                                    Topics.GUIDANCE_CHANGED.name(), Topics.GUIDANCE_CHANGED.partitions(), (short) 1)
                            .configs(Topics.GUIDANCE_CHANGED.singleBrokerSettings())))
                    .all()
                    .get();
        }
    }

    @AfterAll
    static void stop() {
        BROKER.stop();
    }

    private static KafkaClients clients() {
        URI nowhere = URI.create("http://127.0.0.1:1/realms/none");
        return new KafkaClients(new HengzhiSettings(
                nowhere,
                nowhere,
                BROKER.getBootstrapServers(),
                "PLAINTEXT",
                "",
                "svc-test",
                "a-secret-of-this-test-only"));
    }

    /** Stands where the container's listener stands. */
    private static final class DoingNothing implements ConsumerRebalanceListener {

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {}

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {}
    }

    private static Consumer<byte[], byte[]> member(String group) {
        Map<String, Object> settings = clients().consumer("test");
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        Consumer<byte[], byte[]> consumer = new FromTheBeginningConsumer(settings);
        consumer.subscribe(List.of(Topics.GUIDANCE_CHANGED.name()), new DoingNothing());
        return consumer;
    }

    private static List<GuidanceChanged> publish(CreditCode enterprise, int count) {
        List<GuidanceChanged> events = IntStream.range(0, count)
                .mapToObj(i -> new GuidanceChanged(
                        enterprise,
                        new DistrictCode("110113"),
                        Quarter.of("2025Q4"),
                        "A",
                        "front",
                        true,
                        List.of(),
                        Instant.ofEpochSecond(i)))
                .toList();
        DefaultKafkaProducerFactory<byte[], byte[]> producers =
                new DefaultKafkaProducerFactory<>(clients().producer("test"));
        try {
            new EventPublisher(new KafkaTemplate<>(producers)).publishAll(events);
        } finally {
            producers.destroy();
        }
        return events;
    }

    /** Reads until so many events of the enterprise have come, or the patience ends. */
    private static List<GuidanceChanged> read(Consumer<byte[], byte[]> consumer, CreditCode enterprise, int count) {
        List<GuidanceChanged> read = new ArrayList<>();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (read.size() < count && System.nanoTime() < deadline) {
            for (ConsumerRecord<byte[], byte[]> found : consumer.poll(Duration.ofMillis(200))) {
                GuidanceChanged event = GuidanceChanged.decode(found.value());
                if (event.creditCode().equals(enterprise)) {
                    read.add(event);
                }
            }
        }
        return read;
    }

    @Test
    void what_was_published_durably_is_read_in_order_from_the_beginning_and_not_twice_by_a_group_that_has_it() {
        // Given
        CreditCode enterprise = new CreditCode("91350100M000100Y43");
        List<GuidanceChanged> published = publish(enterprise, 50);

        // When
        List<GuidanceChanged> first;
        try (Consumer<byte[], byte[]> member = member("svc-test-first")) {
            first = read(member, enterprise, published.size());
            member.commitSync();
        }
        List<GuidanceChanged> later = publish(enterprise, 1);
        List<GuidanceChanged> afterwards;
        try (Consumer<byte[], byte[]> member = member("svc-test-first")) {
            afterwards = read(member, enterprise, 1);
        }

        // Then
        assertThat(first).isEqualTo(published);
        assertThat(afterwards).isEqualTo(later);
    }

    @Test
    void a_lost_position_fails_loudly() {
        String group = "svc-test-lost";
        try (Consumer<byte[], byte[]> member = member(group)) {
            member.poll(Duration.ofSeconds(10));
            member.commitSync(
                    Map.of(new TopicPartition(Topics.GUIDANCE_CHANGED.name(), 0), new OffsetAndMetadata(1_000_000)));
        }
        try (Consumer<byte[], byte[]> member = member(group)) {
            assertThatThrownBy(() -> read(member, new CreditCode("91350100M000100Y43"), Integer.MAX_VALUE))
                    .isInstanceOf(OffsetOutOfRangeException.class);
        }
    }
}
