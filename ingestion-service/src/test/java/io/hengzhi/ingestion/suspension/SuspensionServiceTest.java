package io.hengzhi.ingestion.suspension;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.contract.Topic;
import io.hengzhi.contract.Topics;
import io.hengzhi.contract.appeal.AppealDecided;
import io.hengzhi.contract.registry.CatalogueChanged;
import io.hengzhi.contract.registry.EnterpriseChanged;
import io.hengzhi.ingestion.IngestionService;
import io.hengzhi.ingestion.intake.SampleCatalogue;
import io.hengzhi.ingestion.submission.application.TakeSubmission;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.Bureau;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.FactId;
import io.hengzhi.platform.security.Role;
import io.hengzhi.testsupport.RunningService;
import io.hengzhi.testsupport.RunningService.Answer;
import io.hengzhi.testsupport.Surroundings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The tax bureau is suspended and resumed while the statistics bureau goes on, on a real broker over real HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SuspensionServiceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final CreditCode ENTERPRISE = CreditCode.withCheckCharacter("91110113MA0HF7009");
    private static final DistrictCode SHUNYI = DistrictCode.of("110113");
    private static final String SUBMISSIONS = "/api/v1/submissions";
    private static final String BATCHES = "/api/v1/batches";
    private static final String REPLAYS = "/api/v1/rejections/replays";
    private static final String ORDERS = "/api/v1/correction-orders";

    private final Surroundings surroundings = Surroundings.start(Topics.all().toArray(Topic[]::new));
    private final RunningService service =
            RunningService.start(IngestionService.class, surroundings.settings(surroundings.newDatabase()));
    private int version;

    @TempDir
    private Path directory;

    @BeforeAll
    void a_city_with_two_bureaus_and_an_enterprise() {
        surroundings
                .broker()
                .publish(List.of(
                        catalogue(false),
                        new EnterpriseChanged(
                                ENTERPRISE,
                                1,
                                "示例企业",
                                SHUNYI,
                                null,
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
    void what_ingestion_would_write_for_a_suspended_bureau_is_refused_until_it_is_resumed() throws IOException {
        // Given what either bureau had begun before
        Begun tax = begun("tax", "taxPaid", "万元");
        Begun statistics = begun("statistics", "output", "万元");

        // When
        suspend(true);

        // Then
        for (Step step : steps(tax)) {
            Answer refused = step.take();
            assertThat(refused.status()).as(step.name()).isEqualTo(403);
            assertThat(refused.json().get("code").stringValue()).as(step.name()).isEqualTo("bureau-suspended");
        }
        JsonNode problem = open("tax", 5).json();
        assertThat(problem.get("rule").stringValue()).isEqualTo("bureau-suspended");
        assertThat(problem.toString()).contains("税务局", "Tax Bureau", "安全管理员", "security administrator");
        // it reads on, and who has not the role learns nothing of it
        assertThat(service.get(BATCHES, token("tax")).status()).isEqualTo(200);
        assertThat(service.get(SUBMISSIONS + "/" + tax.submission(), token("tax"))
                        .status())
                .isEqualTo(200);
        assertThat(service.get(ORDERS, token("tax")).status()).isEqualTo(200);
        assertThat(service.post(BATCHES, officer(), "{\"declared\":5}")
                        .json()
                        .get("code")
                        .stringValue())
                .isEqualTo("forbidden");
        // the other bureau does all of it
        for (Step step : steps(statistics)) {
            assertThat(step.take().status()).as(step.name()).isBetween(200, 202);
        }

        // When
        suspend(false);

        // Then
        for (Step step : steps(tax)) {
            assertThat(step.take().status()).as(step.name()).isBetween(200, 202);
        }
        await(() -> stateOf("tax", tax.submission()).equals("done"));
        assertThat(messagesOf("tax", tax.submission())).isEqualTo(1);
    }

    @Test
    void a_workbook_on_its_way_waits_for_the_resumption() throws IOException {
        // Given
        suspend(true);

        // When one of the suspended bureau stands before one of the other in the queue
        String waits = taken("tax", csv("taxPaid", "2025Q1", "万元"));
        String passes = id(upload("statistics", csv("output", "2025Q1", "万元"), ""));
        await(() -> stateOf("statistics", passes).equals("done"));

        // Then
        assertThat(stateOf("tax", waits)).isEqualTo("queued");
        assertThat(messagesOf("tax", waits)).isZero();
        assertThat(messagesOf("statistics", passes)).isEqualTo(1);

        // When
        suspend(false);

        // Then
        await(() -> stateOf("tax", waits).equals("done"));
        assertThat(messagesOf("tax", waits)).isEqualTo(1);
    }

    // ---- what a bureau does ----

    private record Begun(
            String bureau, String quantity, String unit, String submission, String refusal, String order) {}

    private record Step(String name, Callable<Answer> request) {

        Answer take() {
            try {
                return request.call();
            } catch (Exception e) {
                throw new AssertionError(name, e);
            }
        }
    }

    private Begun begun(String bureau, String quantity, String unit) throws IOException {
        String submission = id(upload(bureau, csv(quantity, "2025Q2", unit), "?dryRun=true"));
        String order = "CO-" + bureau;
        surroundings.broker().publish(List.of(upheld(bureau, quantity, order)));
        send(bureau, "{\"creditCode\":\"%s\",\"facts\":[%s]}".formatted(ENTERPRISE, fact(quantity, "abc", unit)));
        await(() -> stateOf(bureau, submission).equals("checked"));
        await(() -> !service.get("/api/v1/rejections", token(bureau))
                .json()
                .at("/items/0/id")
                .isMissingNode());
        await(() -> !service.get(ORDERS, token(bureau)).json().at("/items/0/id").isMissingNode());
        String refusal = service.get("/api/v1/rejections", token(bureau))
                .json()
                .at("/items/0/id")
                .stringValue();
        return new Begun(bureau, quantity, unit, submission, refusal, order);
    }

    private List<Step> steps(Begun begun) {
        String bureau = begun.bureau();
        return List.of(
                new Step("upload", () -> upload(bureau, csv(begun.quantity(), "2025Q3", begun.unit()), "?dryRun=true")),
                new Step(
                        "confirmation",
                        () -> service.post(
                                SUBMISSIONS + "/" + begun.submission() + "/confirmation", token(bureau), "")),
                new Step(
                        "corrected replay",
                        () -> service.post(
                                REPLAYS,
                                token(bureau),
                                "{\"items\":[{\"id\":\"%s\",\"fact\":%s}]}"
                                        .formatted(begun.refusal(), fact(begun.quantity(), "7", begun.unit())))),
                new Step(
                        "accepted correction order",
                        () -> service.post(
                                ORDERS + "/" + begun.order() + "/acceptance",
                                token(bureau),
                                "{\"value\":\"80\",\"unit\":\"万元\"}")),
                new Step("batch", () -> open(bureau, 3)));
    }

    private Answer open(String bureau, int declared) {
        return service.post(BATCHES, token(bureau), "{\"declared\":" + declared + "}");
    }

    private Answer upload(String bureau, byte[] file, String query) {
        String boundary = "----hengzhi";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return service.send(
                "POST",
                SUBMISSIONS + query,
                token(bureau),
                BodyPublishers.ofByteArray(body.toByteArray()),
                "Content-Type",
                "multipart/form-data; boundary=" + boundary);
    }

    /** Taken in as by a replica that had not heard of the suspension yet. */
    private String taken(String bureau, byte[] file) throws IOException {
        Path staged = Files.write(directory.resolve("a.csv"), file);
        TakeSubmission.Outcome outcome =
                service.bean(TakeSubmission.class).take(staged, "a.csv", false, BureauCode.of(bureau), "test", null);
        assertThat(outcome).isInstanceOf(TakeSubmission.Outcome.Taken.class);
        return ((TakeSubmission.Outcome.Taken) outcome).submission().id();
    }

    private static byte[] csv(String quantity, String quarter, String unit) {
        return "信用代码,季度,数据项,数值,单位\n%s,%s,%s,5,%s\n"
                .formatted(ENTERPRISE, quarter, quantity, unit)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String fact(String quantity, String value, String unit) {
        return "{\"quantity\":\"%s\",\"quarter\":\"2025Q3\",\"value\":\"%s\",\"unit\":\"%s\",\"basis\":\"own\",\"revision\":1}"
                .formatted(quantity, value, unit);
    }

    private void send(String bureau, String body) {
        ProducerRecord<byte[], byte[]> message = new ProducerRecord<>(
                "facts." + bureau + ".v1",
                ENTERPRISE.value().getBytes(StandardCharsets.UTF_8),
                body.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        "m-" + bureau,
                        "ce_source",
                        "/bureaus/" + bureau,
                        "ce_type",
                        "io.hengzhi.facts.reported.v1",
                        "ce_time",
                        Instant.now().toString(),
                        "content-type",
                        "application/json")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        surroundings.broker().send(List.of(message));
    }

    private static AppealDecided upheld(String bureau, String quantity, String order) {
        return new AppealDecided(
                "A-" + bureau,
                4,
                ENTERPRISE,
                SHUNYI,
                null,
                FactId.parse(ENTERPRISE + "." + quantity + ".2025Q4." + bureau + ".1")
                        .orElseThrow(),
                true,
                order,
                new BureauCode(bureau),
                "80",
                "万元",
                "园区核实",
                "district-officer",
                Instant.now());
    }

    // ---- the city ----

    private void suspend(boolean suspended) {
        surroundings.broker().publish(List.of(catalogue(suspended)));
        int expected = suspended ? 403 : 201;
        await(() -> open("tax", 1).status() == expected);
    }

    private CatalogueChanged catalogue(boolean suspended) {
        Catalogue sample = SampleCatalogue.catalogue();
        version++;
        return new CatalogueChanged(
                new Catalogue(
                        version,
                        List.of(
                                new Bureau(BureauCode.of("tax"), BilingualText.of("税务局", "Tax Bureau"), suspended),
                                new Bureau(BureauCode.of("statistics"), BilingualText.of("统计局", "Statistics Bureau"))),
                        sample.districts(),
                        sample.quantities(),
                        sample.conversions(),
                        sample.purposes(),
                        sample.industries()),
                Instant.now());
    }

    private String stateOf(String bureau, String submission) {
        Answer answer = service.get(SUBMISSIONS + "/" + submission, token(bureau));
        return answer.status() == 200 ? answer.json().get("state").stringValue() : "";
    }

    private long messagesOf(String bureau, String submission) {
        return surroundings.broker().readAll(Topics.facts(BureauCode.of(bureau))).stream()
                .filter(found -> new String(found.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8)
                        .startsWith(submission))
                .count();
    }

    private static String id(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        return answer.json().get("id").stringValue();
    }

    private String token(String bureau) {
        return surroundings.realm().token("bureau-" + bureau, Role.BUREAU_PUBLISHER, Map.of("bureau", bureau));
    }

    private String officer() {
        return surroundings.realm().token("officer", Role.DISTRICT_OFFICER, Map.of("district", "110113"));
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await().atMost(PATIENCE).until(condition);
    }
}
