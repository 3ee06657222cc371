package io.hengzhi.ingestion.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.contract.Topic;
import io.hengzhi.contract.Topics;
import io.hengzhi.contract.registry.CatalogueChanged;
import io.hengzhi.contract.registry.EnterpriseChanged;
import io.hengzhi.ingestion.IngestionService;
import io.hengzhi.ingestion.intake.SampleCatalogue;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.ParkCode;
import io.hengzhi.platform.security.Role;
import io.hengzhi.testsupport.RunningService;
import io.hengzhi.testsupport.RunningService.Answer;
import io.hengzhi.testsupport.Surroundings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** A bureau announces, sends and closes, on a real broker and a real store over real HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BatchesOverHttpTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final CreditCode ENTERPRISE = CreditCode.withCheckCharacter("91110113MA0HF7001");

    private final Surroundings surroundings = Surroundings.start(Topics.all().toArray(Topic[]::new));
    private final RunningService service =
            RunningService.start(IngestionService.class, surroundings.settings(surroundings.newDatabase()));
    private int messageNumber;

    @BeforeAll
    void a_city_with_a_catalogue_and_an_enterprise() {
        surroundings
                .broker()
                .publish(List.of(
                        new CatalogueChanged(SampleCatalogue.catalogue(), Instant.now()),
                        new EnterpriseChanged(
                                ENTERPRISE,
                                1,
                                "示例企业",
                                DistrictCode.of("110113"),
                                new ParkCode("110113-01"),
                                null,
                                List.of(),
                                List.of(),
                                null,
                                false,
                                null,
                                null,
                                List.of(),
                                Instant.now(),
                                "test")));
        await(() -> service.get("/actuator/health/readiness", "").status() == 200);
    }

    @AfterAll
    void end() {
        service.close();
        surroundings.close();
    }

    @Test
    void accepted_and_duplicate_and_refused_are_what_was_declared() {
        // Given
        String bureau = bureau("tax");
        Answer opened = service.post("/api/v1/batches", bureau, "{\"declared\":4,\"note\":\"三季度\"}");
        String id = opened.json().get("id").stringValue();
        send("tax", id, fact(1, "10"), fact(2, "11"), fact(3, "abc"));

        // When
        await(() -> arrived(bureau, id) == 3);
        JsonNode closed =
                service.post("/api/v1/batches/" + id + "/closure", bureau, "").json();
        send("tax", id, fact(1, "10"));
        await(() -> arrived(bureau, id) == 4);
        JsonNode whole = service.get("/api/v1/batches/" + id, bureau).json();

        // Then
        assertThat(opened.status()).isEqualTo(201);
        assertThat(opened.header("Location")).isEqualTo("/api/v1/batches/" + id);
        assertThat(opened.json().get("state").stringValue()).isEqualTo("open");
        assertThat(opened.json().get("outcome").isNull()).isTrue();
        assertThat(closed.get("state").stringValue()).isEqualTo("closed");
        assertThat(closed.get("outcome").stringValue()).isEqualTo("incomplete");
        assertThat(closed.get("missing").intValue()).isEqualTo(1);
        assertThat(whole.get("outcome").stringValue()).isEqualTo("complete");
        assertThat(whole.get("accepted").intValue()).isEqualTo(2);
        assertThat(whole.get("duplicate").intValue()).isEqualTo(1);
        assertThat(whole.get("refused").intValue()).isEqualTo(1);
        assertThat(whole.get("missing").intValue()).isZero();
        assertThat(whole.get("closedAt").stringValue())
                .isEqualTo(closed.get("closedAt").stringValue());
        assertThat(service.post("/api/v1/batches/" + id + "/closure", bureau, "")
                        .json())
                .isEqualTo(whole);
    }

    @Test
    void a_key_opens_one_batch_however_often_it_is_sent() {
        String bureau = bureau("tax");
        String body = "{\"declared\":7}";

        Answer first = service.post("/api/v1/batches", bureau, body, "Idempotency-Key", "k-1");
        Answer again = service.post("/api/v1/batches", bureau, body, "Idempotency-Key", "k-1");
        Answer other = service.post("/api/v1/batches", bureau, "{\"declared\":8}", "Idempotency-Key", "k-1");
        Answer ofPower = service.post("/api/v1/batches", bureau("power"), body, "Idempotency-Key", "k-1");

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.json().get("code").stringValue()).isEqualTo("idempotency-key-reused");
        assertThat(ofPower.json().get("id")).isNotEqualTo(first.json().get("id"));
    }

    @Test
    void the_batch_of_another_bureau_is_as_if_it_were_not_there() {
        // Given
        String owner = bureau("tax");
        String stranger = bureau("statistics");
        String id = service.post("/api/v1/batches", owner, "{\"declared\":1}")
                .json()
                .get("id")
                .stringValue();

        // When
        Answer foreign = service.get("/api/v1/batches/" + id, stranger);
        Answer unknown = service.get("/api/v1/batches/tax-nothing", stranger);

        // Then
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(withoutTrace(foreign)).isEqualTo(withoutTrace(unknown));
        assertThat(service.post("/api/v1/batches/" + id + "/closure", stranger, "")
                        .status())
                .isEqualTo(404);
        assertThat(service.get("/api/v1/batches?bureau=tax", stranger).status()).isEqualTo(404);
        assertThat(service.get("/api/v1/batches/" + id, owner).status()).isEqualTo(200);
        assertThat(service.get("/api/v1/batches?bureau=tax", owner)
                        .json()
                        .get("items")
                        .findValuesAsString("id"))
                .contains(id);
        String officer =
                surroundings.realm().token("district-officer", Role.DISTRICT_OFFICER, Map.of("district", "110113"));
        assertThat(service.get("/api/v1/batches/" + id, officer).status()).isEqualTo(403);
    }

    @Test
    void a_fact_that_names_the_batch_of_another_bureau_is_accepted_and_counts_for_nobody() {
        // Given
        String power = bureau("power");
        String id = service.post("/api/v1/batches", power, "{\"declared\":1}")
                .json()
                .get("id")
                .stringValue();

        // When
        send("tax", id, fact(40, "40"));
        awaitFact(40);
        send("power", id, fact(41, "5").replace("taxPaid", "electricity").replace("万元", "kWh"));
        await(() -> arrived(power, id) > 0);

        // Then
        assertThat(arrived(power, id)).isEqualTo(1);
    }

    @Test
    void what_is_declared_is_a_number_of_facts() {
        for (String body : List.of(
                "{}", "{\"declared\":0}", "{\"declared\":1000001}", "{\"declared\":null}", "{\"declared\":\"many\"}")) {
            assertThat(service.post("/api/v1/batches", bureau("tax"), body).status())
                    .as(body)
                    .isEqualTo(400);
        }
        assertThat(service.post("/api/v1/batches", bureau("tax"), "{\"declared\":1000000}")
                        .status())
                .isEqualTo(201);
    }

    private int arrived(String token, String id) {
        JsonNode batch = service.get("/api/v1/batches/" + id, token).json();
        return batch.get("accepted").intValue()
                + batch.get("duplicate").intValue()
                + batch.get("refused").intValue();
    }

    private void awaitFact(int revision) {
        String officer =
                surroundings.realm().token("district-officer", Role.DISTRICT_OFFICER, Map.of("district", "110113"));
        await(() -> service.get(
                                "/api/v1/facts/" + ENTERPRISE + ".taxPaid.2025Q3.tax." + revision,
                                officer,
                                "Access-Purpose",
                                "guidance")
                        .status()
                == 200);
    }

    private void send(String bureau, String batch, String... facts) {
        String body = "{\"creditCode\":\"" + ENTERPRISE + "\",\"facts\":[" + String.join(",", facts) + "]}";
        ProducerRecord<byte[], byte[]> message = new ProducerRecord<>(
                "facts." + bureau + ".v1",
                ENTERPRISE.value().getBytes(StandardCharsets.UTF_8),
                body.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        "m-" + messageNumber++,
                        "ce_source",
                        "/bureaus/" + bureau,
                        "ce_type",
                        "io.hengzhi.facts.reported.v1",
                        "ce_time",
                        Instant.now().toString(),
                        "content-type",
                        "application/json",
                        "ce_batch",
                        batch)
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        surroundings.broker().send(List.of(message));
    }

    private static String fact(int revision, String value) {
        return "{\"quantity\":\"taxPaid\",\"quarter\":\"2025Q3\",\"value\":\"%s\",\"unit\":\"万元\",\"basis\":\"own\",\"revision\":%d}"
                .formatted(value, revision);
    }

    private String bureau(String code) {
        return surroundings.realm().token("bureau-" + code, Role.BUREAU_PUBLISHER, Map.of("bureau", code));
    }

    private static String withoutTrace(Answer answer) {
        return answer.text().replaceAll("\"traceId\":\"[^\"]*\"", "");
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await().atMost(PATIENCE).until(condition);
    }
}
