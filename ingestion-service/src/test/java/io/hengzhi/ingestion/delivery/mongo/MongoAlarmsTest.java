package io.hengzhi.ingestion.delivery.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.contract.ingestion.DeliveryAlarm;
import io.hengzhi.ingestion.delivery.Promises;
import io.hengzhi.ingestion.delivery.application.Alarms;
import io.hengzhi.ingestion.delivery.domain.Alarm;
import io.hengzhi.ingestion.delivery.domain.Promise;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.platform.messaging.EventPublisher;
import io.hengzhi.platform.store.Aggregates;
import io.hengzhi.testsupport.TestStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;

/** What the alarms promise, on a real store. */
class MongoAlarmsTest {

    private static final Instant NOW = Instant.parse("2025-10-29T02:00:00Z");
    private static final Promise PROMISE = Promise.pastDue(BureauCode.of("tax"), Promises.catalogue("2025Q3"), NOW)
            .getFirst();

    private final MockProducer<byte[], byte[]> log =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    private TestStore opened;
    private Aggregates aggregates;
    private Alarms alarms;

    @BeforeEach
    void open() {
        opened = TestStore.open();
        ProducerFactory<byte[], byte[]> factory = new DefaultKafkaProducerFactory<>(Map.of()) {
            @Override
            protected Producer<byte[], byte[]> createKafkaProducer() {
                return log;
            }
        };
        aggregates = new Aggregates(opened.store(), new EventPublisher(new KafkaTemplate<>(factory)), "deliveryAlarms");
        alarms = new MongoAlarms(aggregates);
    }

    @AfterEach
    void close() {
        opened.close();
    }

    @Test
    void what_was_told_is_kept_and_published() {
        // Given
        assertThat(read()).isEqualTo(Alarms.Versioned.NEW);

        // When
        assertThat(alarms.tell(read(), told(DeliveryAlarm.State.RAISED))).isTrue();

        // Then
        assertThat(read().alarm()).isEqualTo(Alarm.RAISED);
        assertThat(alarms.tell(read(), told(DeliveryAlarm.State.CLEARED))).isTrue();
        assertThat(read().alarm()).isEqualTo(Alarm.CLEARED);
        assertThat(published()).containsExactly(told(DeliveryAlarm.State.RAISED), told(DeliveryAlarm.State.CLEARED));
    }

    @Test
    void of_two_replicas_that_raise_it_at_once_one_publishes() {
        // Given
        Alarms.Versioned seenByBoth = read();

        // When
        boolean first = alarms.tell(seenByBoth, told(DeliveryAlarm.State.RAISED));
        boolean second = alarms.tell(seenByBoth, told(DeliveryAlarm.State.RAISED));

        // Then
        assertThat(first).isTrue();
        assertThat(second).isFalse();
        assertThat(published()).containsExactly(told(DeliveryAlarm.State.RAISED));
    }

    @Test
    void of_two_replicas_that_clear_it_at_once_one_publishes() {
        alarms.tell(read(), told(DeliveryAlarm.State.RAISED));
        Alarms.Versioned seenByBoth = read();

        assertThat(alarms.tell(seenByBoth, told(DeliveryAlarm.State.CLEARED))).isTrue();
        assertThat(alarms.tell(seenByBoth, told(DeliveryAlarm.State.CLEARED))).isFalse();
        assertThat(published()).hasSize(2);
    }

    @Test
    void one_that_the_log_did_not_take_is_published_by_the_next_sweep() {
        // Given
        log.sendException = new TimeoutException("the log is away");
        alarms.tell(read(), told(DeliveryAlarm.State.RAISED));
        assertThat(published()).isEmpty();
        assertThat(read().alarm()).isEqualTo(Alarm.RAISED);

        // When
        log.sendException = null;
        aggregates.publishLeftovers();
        aggregates.publishLeftovers();

        // Then
        assertThat(published()).containsExactly(told(DeliveryAlarm.State.RAISED));
    }

    private Alarms.Versioned read() {
        return Objects.requireNonNull(alarms.read(List.of(PROMISE)).get(PROMISE));
    }

    private List<DeliveryAlarm> published() {
        return log.history().stream()
                .map(ProducerRecord::value)
                .map(DeliveryAlarm::decode)
                .toList();
    }

    private static DeliveryAlarm told(DeliveryAlarm.State state) {
        return new DeliveryAlarm(
                PROMISE.bureau(),
                PROMISE.quantity().code(),
                PROMISE.quarter(),
                state,
                PROMISE.due().day(),
                2,
                state == DeliveryAlarm.State.RAISED ? 1 : 2,
                NOW);
    }
}
