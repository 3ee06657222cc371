package io.hengzhi.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.hengzhi.contract.incentive.GuidanceChanged;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.platform.messaging.EventPublisher;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;

/** What aggregates promise, whatever server keeps them. */
abstract class AggregatesContract {

    private MongoClient client;
    private Store store;
    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(true, new RoundRobinPartitioner(), new ByteArraySerializer(), new ByteArraySerializer());
    private Aggregates aggregates;

    @BeforeEach
    void open() throws IOException {
        client = MongoClients.create(emptyDatabase());
        store = new Store(client.getDatabase("test"), CircuitBreaker.ofDefaults("store"));
        ProducerFactory<byte[], byte[]> factory = new DefaultKafkaProducerFactory<>(Map.of()) {
            @Override
            protected Producer<byte[], byte[]> createKafkaProducer() {
                return producer;
            }
        };
        aggregates = new Aggregates(store, new EventPublisher(new KafkaTemplate<>(factory)), "thing");
    }

    @AfterEach
    void close() {
        client.close();
    }

    /** A connection string of a database named {@code test} that holds nothing. */
    abstract String emptyDatabase() throws IOException;

    private static GuidanceChanged event() {
        return new GuidanceChanged(
                new CreditCode("91350100M000100Y43"),
                new DistrictCode("110113"),
                Quarter.of("2025Q4"),
                "A",
                "front",
                true,
                List.of(),
                Instant.parse("2026-01-01T00:00:00Z"));
    }

    private static Aggregates.Change change(long expectedVersion, String name) {
        return new Aggregates.Change("a", expectedVersion, new Document("name", name), List.of(event()));
    }

    private boolean pending() {
        return store.collection("thing").countDocuments(com.mongodb.client.model.Filters.eq("pending", true)) == 1;
    }

    @Test
    void one_write_makes_state_and_events_durable_and_the_events_are_published_after_it() {
        aggregates.save(change(0, "first"));
        assertThat(producer.history()).hasSize(1);
        assertThat(aggregates.find("a")).hasValueSatisfying(stored -> {
            assertThat(stored.version()).isEqualTo(1);
            assertThat(stored.state().getString("name")).isEqualTo("first");
        });
        assertThat(pending()).isFalse();
    }

    @Test
    void the_second_of_two_who_read_the_same_version_is_refused() {
        aggregates.save(change(0, "first"));
        aggregates.save(change(1, "second"));
        assertThatThrownBy(() -> aggregates.save(change(1, "late"))).isInstanceOf(VersionConflict.class);
        assertThatThrownBy(() -> aggregates.save(change(0, "again"))).isInstanceOf(VersionConflict.class);
        assertThat(aggregates.find("a").orElseThrow().state().getString("name")).isEqualTo("second");
        assertThat(aggregates.findVersion("a", 1).orElseThrow().getString("name"))
                .isEqualTo("first");
    }

    @Test
    void events_that_could_not_be_published_stay_and_the_sweep_publishes_them() {
        producer.sendException = new TimeoutException("broker down");
        aggregates.save(change(0, "first"));
        assertThat(pending()).isTrue();
        assertThat(producer.history()).isEmpty();
        producer.sendException = null;
        aggregates.publishLeftovers();
        assertThat(pending()).isFalse();
        assertThat(producer.history()).singleElement().satisfies(sent -> {
            assertThat(GuidanceChanged.decode(sent.value())).isEqualTo(event());
            assertThat(sent.headers().lastHeader("ce_type")).isNotNull();
        });
    }

    @Test
    void many_changes_at_once_tell_which_of_them_were_stored() {
        aggregates.save(change(0, "first"));
        var saved = aggregates.saveAll(List.of(
                change(0, "again"), new Aggregates.Change("b", 0, new Document("name", "b"), List.of(event()))));
        assertThat(saved).containsEntry("a", false).containsEntry("b", true);
        assertThat(aggregates.find("a").orElseThrow().state().getString("name")).isEqualTo("first");
    }

    @Test
    void a_store_that_is_gone_opens_the_breaker_and_says_so() {
        CircuitBreaker breaker = CircuitBreaker.of(
                "store",
                io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.custom()
                        .slidingWindowSize(2)
                        .minimumNumberOfCalls(2)
                        .build());
        try (MongoClient nowhere =
                MongoClients.create("mongodb://127.0.0.1:1/test?serverSelectionTimeoutMS=200&connectTimeoutMS=100")) {
            Store gone = new Store(nowhere.getDatabase("test"), breaker);
            assertThatThrownBy(gone::ping).isInstanceOf(StoreUnavailable.class);
            assertThatThrownBy(gone::ping).isInstanceOf(StoreUnavailable.class);
            assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.OPEN);
        }
        // the control: the store that is there answers
        store.ping();
    }
}
