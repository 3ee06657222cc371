package io.hengzhi.verification.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hengzhi.verification.Stack;
import io.hengzhi.verification.client.Answer;
import io.hengzhi.verification.client.Api;
import io.hengzhi.verification.client.BureauProducer;
import io.hengzhi.verification.client.Surroundings;
import io.hengzhi.verification.client.Waiting;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * A bureau's life with the real Keycloak and the real broker: added in one request, cut off under an open connection, let back
 * in, given another secret while it sends. Each test adds a bureau of its own; the city keeps it.
 */
class BureausIT {

    private static final String BUREAUS = "/api/v1/bureaus";
    private static final Map<String, String> REASON = Map.of("reason", "BureausIT");
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Surroundings stack = Stack.surroundings();
    private final Api systemAdmin = Stack.gateway().as("system-admin");
    private final Api securityAdmin = Stack.gateway().as("security-admin");

    private record Bureau(String code, String clientId, String secret) {

        String topic() {
            return "facts." + code + ".v1";
        }
    }

    @Test
    void a_bureau_is_added_in_one_request_publishes_at_once_and_is_heard_without_a_restart() throws Exception {
        // When
        Bureau bureau = added("output");

        // Then it is in the city's lists
        assertThat(stateOf(bureau.code())).contains("active");
        JsonNode output = item("/api/v1/quantities", "output").orElseThrow();
        assertThat(output.get("owners").valueStream().map(JsonNode::asString)).endsWith(bureau.code());
        assertThat(systemAdmin.get("/api/v1/contracts/" + bureau.topic()).status())
                .isEqualTo(200);

        // and writes its own topic, and no other
        try (KafkaProducer<byte[], byte[]> producer = producer(bureau)) {
            assertThat(send(producer, bureau.topic(), "not json").hasOffset()).isTrue();
            assertThatThrownBy(() -> send(producer, "facts.tax.v1", "{}"))
                    .isInstanceOf(TopicAuthorizationException.class);
        }

        // and reads with its own token why its message was refused: ingestion has heard the new topic
        Api asBureau = Stack.gateway().withToken(token(bureau));
        JsonNode refusal = Waiting.until("the refusal of " + bureau.code(), PATIENCE, () -> {
            JsonNode items = asBureau.get("/api/v1/rejections").expect(200).get("items");
            return items.isEmpty() ? Optional.empty() : Optional.of(items.get(0));
        });
        assertThat(refusal.at("/message/zh").asString()).isNotBlank();
    }

    @Test
    void the_secret_is_told_once_and_no_answer_may_be_kept() {
        String code = newCode();
        Answer first = systemAdmin.post(BUREAUS, addition(code));
        Answer again = systemAdmin.post(BUREAUS, addition(code));

        assertThat(first.status()).isEqualTo(201);
        String secret = first.json().get("secret").asString();
        assertThat(secret).hasSizeGreaterThan(30);
        assertThat(first.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().get("code").asString()).isEqualTo("already-taken");
        assertThat(again.text()).doesNotContain(secret);
        assertThat(systemAdmin.get(BUREAUS + "/" + code).text()).doesNotContain(secret);
        assertThat(systemAdmin.get(BUREAUS).text()).doesNotContain(secret);
    }

    @Test
    void a_code_whose_client_is_somebody_elses_is_taken() {
        Answer answer = systemAdmin.post(BUREAUS, addition("reader"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().get("code").asString()).isEqualTo("already-taken");
        // the control: the other's client is as it was
        assertThat(stateOf("reader")).isEmpty();
    }

    @Test
    void a_suspended_bureau_is_refused_at_the_next_request_of_its_open_producer_and_let_back_in_later()
            throws Exception {
        // Given the control: it could write a moment before
        Bureau bureau = added("output");
        try (KafkaProducer<byte[], byte[]> open = producer(bureau)) {
            assertThat(send(open, bureau.topic(), "{}").hasOffset()).isTrue();

            // When
            JsonNode suspended = securityAdmin
                    .post(BUREAUS + "/" + bureau.code() + "/suspension", REASON)
                    .expect(200);

            // Then its open connection writes no more, and it gets no token
            assertThat(suspended.get("state").asString()).isEqualTo("suspended");
            assertThatThrownBy(() -> send(open, bureau.topic(), "{}")).isInstanceOf(TopicAuthorizationException.class);
            assertThatThrownBy(() -> {
                        try (KafkaProducer<byte[], byte[]> another = producer(bureau)) {
                            send(another, bureau.topic(), "{}");
                        }
                    })
                    .isInstanceOf(KafkaException.class);
            assertThat(stateOf(bureau.code())).contains("suspended");
            assertThat(securityAdmin
                            .post(BUREAUS + "/" + bureau.code() + "/suspension", REASON)
                            .status())
                    .isEqualTo(409);
            assertThat(securityAdmin
                            .post(BUREAUS + "/" + bureau.code() + "/secret-rotation", REASON)
                            .status())
                    .isEqualTo(409);

            // When it is let back in
            securityAdmin
                    .post(BUREAUS + "/" + bureau.code() + "/resumption", REASON)
                    .expect(200);

            // Then the same producer and the same secret are good again
            assertThat(send(open, bureau.topic(), "{}").hasOffset()).isTrue();
        }
        try (KafkaProducer<byte[], byte[]> another = producer(bureau)) {
            assertThat(send(another, bureau.topic(), "{}").hasOffset()).isTrue();
        }
        assertThat(stateOf(bureau.code())).contains("active");
        assertThat(securityAdmin
                        .get(BUREAUS + "/" + bureau.code())
                        .expect(200)
                        .get("steps")
                        .valueStream()
                        .map(step -> step.get("what").asString()))
                .containsExactly(
                        "requested",
                        "client-made",
                        "topic-made",
                        "access-granted",
                        "active",
                        "suspending",
                        "cut-off",
                        "suspended",
                        "resuming",
                        "active");
    }

    @Test
    void a_bureau_that_sends_throughout_a_rotation_loses_no_message() throws Exception {
        // Given a producer that sends without a pause
        Bureau bureau = added("output");
        Set<String> sent = new HashSet<>();
        AtomicBoolean goOn = new AtomicBoolean(true);
        String newSecret;
        try (KafkaProducer<byte[], byte[]> open = producer(bureau)) {
            send(open, bureau.topic(), "before");
            sent.add("before");
            List<Future<RecordMetadata>> underWay = new ArrayList<>();
            Thread sender = Thread.ofPlatform().start(() -> {
                for (int i = 0; goOn.get(); i++) {
                    String message = "old-" + i;
                    underWay.add(
                            open.send(new ProducerRecord<>(bureau.topic(), message.getBytes(StandardCharsets.UTF_8))));
                    sent.add(message);
                    open.flush();
                }
            });

            // When
            Answer rotated = securityAdmin.post(BUREAUS + "/" + bureau.code() + "/secret-rotation", REASON);
            newSecret = rotated.expect(200).get("secret").asString();

            // Then the new secret opens the door while the old producer still sends, and the old one does for a day
            Bureau renewed = new Bureau(bureau.code(), bureau.clientId(), newSecret);
            try (KafkaProducer<byte[], byte[]> next = producer(renewed)) {
                send(next, bureau.topic(), "new");
            }
            assertThat(token(bureau)).isNotEmpty();
            goOn.set(false);
            sender.join(Duration.ofSeconds(30));
            for (Future<RecordMetadata> one : underWay) {
                assertThat(one.get(30, TimeUnit.SECONDS).hasOffset()).isTrue();
            }
            sent.add("new");
            assertThat(rotated.headers().firstValue("Cache-Control")).contains("no-store");
        }

        // and every message is in the log
        assertThat(newSecret).isNotEqualTo(bureau.secret());
        assertThat(written(bureau.topic())).containsAll(sent);
        assertThat(sent).hasSizeGreaterThan(2);
        // the control: a secret nobody made opens nothing
        assertThatThrownBy(() -> token(new Bureau(bureau.code(), bureau.clientId(), "not-a-secret-of-this-bureau")))
                .isInstanceOf(IllegalStateException.class);
    }

    private Bureau added(String quantity) {
        String code = newCode();
        Map<String, Object> body = new HashMap<>(addition(code));
        body.put("quantities", List.of(quantity));
        JsonNode answer = systemAdmin.post(BUREAUS, body).expect(201);
        return new Bureau(
                code, answer.get("clientId").asString(), answer.get("secret").asString());
    }

    private static Map<String, Object> addition(String code) {
        return Map.of("code", code, "name", Map.of("zh", "试验局", "en", "Trial Bureau"), "reason", "BureausIT");
    }

    /** A code nobody has: the city keeps every bureau that was ever added. */
    private static String newCode() {
        StringBuilder code = new StringBuilder("trial-");
        for (long rest = System.currentTimeMillis() * 1_000 + System.nanoTime() % 1_000; rest > 0; rest /= 26) {
            code.append((char) ('a' + rest % 26));
        }
        return code.toString();
    }

    private Optional<String> stateOf(String code) {
        return item(BUREAUS, code).map(bureau -> bureau.get("state").asString());
    }

    private Optional<JsonNode> item(String path, String code) {
        return systemAdmin
                .get(path)
                .expect(200)
                .get("items")
                .valueStream()
                .filter(item -> item.get("code").asString().equals(code))
                .findFirst();
    }

    private String token(Bureau bureau) {
        return Stack.accounts().tokenOfClient(bureau.clientId(), bureau.secret());
    }

    private KafkaProducer<byte[], byte[]> producer(Bureau bureau) {
        Map<String, Object> settings =
                new HashMap<>(BureauProducer.loginSettings(stack, bureau.clientId(), bureau.secret()));
        settings.put("acks", "all");
        settings.put("linger.ms", "0");
        settings.put("max.block.ms", "15000");
        settings.put("request.timeout.ms", "8000");
        settings.put("delivery.timeout.ms", "15000");
        settings.put("sasl.login.retry.backoff.max.ms", "500");
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static RecordMetadata send(KafkaProducer<byte[], byte[]> producer, String topic, String body)
            throws Exception {
        try {
            return producer.send(new ProducerRecord<>(topic, body.getBytes(StandardCharsets.UTF_8)))
                    .get(30, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException refusal ? refusal : e;
        }
    }

    private Set<String> written(String topic) {
        Map<String, Object> settings = new HashMap<>(BureauProducer.loginSettings(
                stack, "svc-verification", Stack.accounts().secret("svc-verification")));
        settings.put("enable.auto.commit", "false");
        Set<String> found = new HashSet<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(500))
                        .forEach(one -> found.add(new String(one.value(), StandardCharsets.UTF_8)));
            }
        }
        return found;
    }
}
