package io.hengzhi.bureau;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.hengzhi.bureau.fact.Fact;
import io.hengzhi.bureau.fact.FactFault;
import io.hengzhi.bureau.metrics.BureauClientMetrics;
import io.hengzhi.bureau.outbox.OutboxFault;
import io.hengzhi.contract.Topic;
import io.hengzhi.contract.Topics;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.testsupport.TestBroker;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Against a real broker. */
class BureauClientTest {

    private static final String CODE = "91110113MA0HE0001W";
    private static final String OTHER = "91350100M000100Y43";
    private static final Topic TOPIC = Topics.facts(new BureauCode("tax"));
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int KILLS = 8;

    private static TestBroker broker;

    @TempDir
    Path directory;

    @BeforeAll
    static void start(@TempDir Path kafka) throws IOException {
        broker = TestBroker.start(Files.createDirectory(kafka.resolve("kafka")));
        broker.create(List.of(TOPIC));
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void facts_travel_per_enterprise_with_the_attributes_that_the_contract_asks_for() {
        List<String> ids;
        try (BureauClient client = open()) {
            Acceptance accepted = client.acceptAll(
                    List.of(
                            Fact.own(CODE, "taxPaid", "2025Q3", "123.45", "万元"),
                            Fact.own(OTHER, "taxPaid", "2025Q3", "1", "万元"),
                            Fact.withdrawal(CODE, "taxPaid", "2025Q2", 2)),
                    "batch-1");
            ids = accepted.messageIds();
            assertThat(accepted.facts()).isEqualTo(3);
            assertThat(ids).hasSize(2);
            assertThat(client.flush(PATIENCE)).isTrue();
        }

        ConsumerRecord<byte[], byte[]> sent = byId(ids.getFirst()).getFirst();
        assertThat(new String(sent.key(), StandardCharsets.UTF_8)).isEqualTo(CODE);
        assertThat(header(sent, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(sent, "ce_source")).isEqualTo("/bureaus/tax");
        assertThat(header(sent, "ce_type")).isEqualTo("io.hengzhi.facts.reported.v1");
        assertThat(header(sent, "ce_subject")).isEqualTo(CODE);
        assertThat(header(sent, "ce_time")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
        assertThat(header(sent, "ce_batch")).isEqualTo("batch-1");
        assertThat(header(sent, "content-type")).isEqualTo("application/json");
        assertThat(new String(sent.value(), StandardCharsets.UTF_8))
                .isEqualTo("{\"creditCode\":\"" + CODE + "\",\"facts\":["
                        + "{\"quantity\":\"taxPaid\",\"quarter\":\"2025Q3\",\"value\":\"123.45\",\"unit\":\"万元\",\"basis\":\"own\",\"revision\":1},"
                        + "{\"quantity\":\"taxPaid\",\"quarter\":\"2025Q2\",\"withdrawn\":true,\"revision\":2}]}");
    }

    @Test
    void a_message_carries_at_most_200_facts() {
        try (BureauClient client = open()) {
            List<Fact> facts = IntStream.rangeClosed(1, 401)
                    .mapToObj(revision ->
                            Fact.own(CODE, "taxPaid", "2025Q3", "1", "万元").revision(revision))
                    .toList();

            Acceptance accepted = client.acceptAll(facts);

            assertThat(accepted.facts()).isEqualTo(401);
            assertThat(accepted.messageIds()).hasSize(3);
        }
    }

    @Test
    void a_faulty_fact_is_left_out_and_named_and_the_others_arrive() {
        try (BureauClient client = open()) {
            Acceptance accepted = client.acceptAll(List.of(
                    Fact.own(CODE, "taxPaid", "2025Q3", "one", "万元"),
                    Fact.own("no code", "taxPaid", "2025Q3", "1", "万元"),
                    Fact.own(CODE, "taxPaid", "2025Q3", "1", "万元")));

            assertThat(accepted.facts()).isEqualTo(1);
            assertThat(accepted.faults()).extracting(FactFault::index).containsExactly(0, 1);
            assertThat(accepted.faults()).extracting(FactFault::field).containsExactly("value", "creditCode");
            assertThatThrownBy(accepted::orElseThrow)
                    .isInstanceOf(Acceptance.FactsNotAccepted.class)
                    .hasMessageContaining("value");
            assertThat(client.flush(PATIENCE)).isTrue();
            JsonNode body = JsonMapper.shared()
                    .readTree(byId(accepted.messageIds().getFirst()).getFirst().value());
            assertThat(body.path("facts")).hasSize(1);
        }
    }

    @Test
    void what_was_accepted_without_a_network_arrives_when_there_is_one_under_the_ids_it_had() {
        List<String> ids = new ArrayList<>();
        try (BureauClient offline = FactWriter.open("127.0.0.1:1", directory)) {
            for (int i = 1; i <= 5; i++) {
                ids.addAll(offline.accept(
                                Fact.own(CODE, "taxPaid", "2025Q3", "1", "万元").revision(i))
                        .messageIds());
            }
            assertThat(offline.flush(Duration.ZERO)).isFalse();
            assertThat(offline.state().queuedMessages()).isEqualTo(5);
            await().atMost(PATIENCE).until(() -> offline.state().trouble() != null);
            assertThat(offline.state().oldest()).isPositive();
        }

        try (BureauClient online = open()) {
            assertThat(online.flush(PATIENCE)).isTrue();
            assertThat(online.state().queuedMessages()).isZero();
            assertThat(online.state().sentFacts()).isEqualTo(5);
            assertThat(online.state().trouble()).isNull();
        }
        assertThat(ids).allSatisfy(id -> assertThat(byId(id)).isNotEmpty());
    }

    @Test
    void metrics_tell_what_waits_and_what_was_sent() {
        try (BureauClient client = open()) {
            SimpleMeterRegistry registry = new SimpleMeterRegistry();
            new BureauClientMetrics(client).bindTo(registry);
            client.acceptAll(List.of(
                    Fact.own(CODE, "taxPaid", "2025Q3", "1", "万元"), Fact.own(OTHER, "taxPaid", "2025Q3", "1", "万元")));
            client.flush(PATIENCE);

            assertThat(registry.get("hengzhi.bureau.facts.accepted")
                            .functionCounter()
                            .count())
                    .isEqualTo(2);
            assertThat(registry.get("hengzhi.bureau.facts.sent")
                            .functionCounter()
                            .count())
                    .isEqualTo(2);
            assertThat(registry.get("hengzhi.bureau.outbox.queued").gauge().value())
                    .isZero();
            assertThat(registry.get("hengzhi.bureau.outbox.size").gauge().value())
                    .isPositive();
            assertThat(registry.get("hengzhi.bureau.outbox.oldest").timeGauge().value(TimeUnit.SECONDS))
                    .isZero();
            assertThat(registry.get("hengzhi.bureau.sending.failures")
                            .functionCounter()
                            .count())
                    .isZero();
        }
    }

    @Test
    void everything_promised_arrives_though_the_process_is_killed_again_and_again() throws Exception {
        Path outbox = directory.resolve("outbox");
        Path promises = Files.createFile(directory.resolve("promises"));
        Random random = new Random(20_260_115);
        for (int kill = 0; kill < KILLS; kill++) {
            long before = Files.size(promises);
            long wanted = before + 200 + random.nextInt(20_000);
            Process writer = startWriter(outbox, promises);
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> Files.size(promises) >= wanted || !writer.isAlive());
            assertThat(writer.isAlive())
                    .as(Files.readString(directory.resolve("writer.log")))
                    .isTrue();
            if (kill == 0) {
                assertThatThrownBy(() -> FactWriter.open(broker.bootstrap(), outbox))
                        .isInstanceOfSatisfying(
                                OutboxFault.class,
                                fault -> assertThat(fault.reason()).isEqualTo(OutboxFault.Reason.IN_USE));
            }
            writer.destroyForcibly().waitFor();
        }

        try (BureauClient client = FactWriter.open(broker.bootstrap(), outbox)) {
            assertThat(client.flush(PATIENCE)).isTrue();
        }

        Map<String, Set<String>> bodiesById = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> sent : broker.readAll(TOPIC)) {
            bodiesById
                    .computeIfAbsent(header(sent, "ce_id"), any -> new HashSet<>())
                    .add(new String(sent.key(), StandardCharsets.UTF_8)
                            + new String(sent.value(), StandardCharsets.UTF_8));
        }
        List<String> promised;
        try (Stream<String> lines = Files.lines(promises)) {
            // a note may be torn by the kill; what is left of it then names an earlier message, or none
            promised = lines.filter(line -> line.matches("tax-[0-9a-f]{16}-[0-9]+"))
                    .toList();
        }
        assertThat(promised.size()).isGreaterThan(KILLS * 5);
        assertThat(promised).filteredOn(id -> !bodiesById.containsKey(id)).isEmpty();
        assertThat(bodiesById.values())
                .as("a duplicate is the same message")
                .allSatisfy(bodies -> assertThat(bodies).hasSize(1));
    }

    private Process startWriter(Path outbox, Path promises) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        FactWriter.class.getName(),
                        broker.bootstrap(),
                        outbox.toString(),
                        promises.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        directory.resolve("writer.log").toFile()))
                .start();
    }

    private BureauClient open() {
        return FactWriter.open(broker.bootstrap(), directory);
    }

    private static List<ConsumerRecord<byte[], byte[]>> byId(String id) {
        return broker.readAll(TOPIC).stream()
                .filter(sent -> id.equals(header(sent, "ce_id")))
                .toList();
    }

    private static String header(ConsumerRecord<byte[], byte[]> sent, String name) {
        return new String(sent.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
