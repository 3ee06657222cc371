package io.hengzhi.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.contract.Topic;
import io.hengzhi.contract.Topics;
import io.hengzhi.contract.audit.AccessRecorded;
import io.hengzhi.contract.registry.CatalogueChanged;
import io.hengzhi.contract.registry.EnterpriseChanged;
import io.hengzhi.ingestion.intake.SampleCatalogue;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.ParkCode;
import io.hengzhi.platform.security.Role;
import io.hengzhi.testsupport.RunningService;
import io.hengzhi.testsupport.RunningService.Answer;
import io.hengzhi.testsupport.Surroundings;
import io.hengzhi.workbook.Limits;
import io.hengzhi.workbook.SheetCell;
import io.hengzhi.workbook.Workbook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** What a bureau can do about what was refused, on a real broker and store over real HTTP. Each test has a bureau of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusalsServiceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final int KEPT_BYTES = 64 * 1024;
    private static final DistrictCode SHUNYI = DistrictCode.of("110113");

    private final Surroundings surroundings = Surroundings.start(Topics.all().toArray(Topic[]::new));
    private final RunningService service =
            RunningService.start(IngestionService.class, surroundings.settings(surroundings.newDatabase()));
    private int enterpriseNumber;

    @BeforeAll
    void a_city_with_a_catalogue() {
        surroundings.broker().publish(List.of(new CatalogueChanged(SampleCatalogue.catalogue(), Instant.now())));
        await(() -> service.get("/actuator/health/readiness", "").status() == 200);
    }

    @AfterAll
    void end() {
        service.close();
        surroundings.close();
    }

    // ---- what is kept, listed, counted, downloaded ----

    @Test
    void the_first_64_KiB_are_kept_and_said_to_be_a_part() {
        // Given
        byte[] justFits = ("{" + " ".repeat(KEPT_BYTES - 1)).getBytes(StandardCharsets.UTF_8);
        byte[] oneMore = ("{" + " ".repeat(KEPT_BYTES)).getBytes(StandardCharsets.UTF_8);
        byte[] noText = {(byte) 0xFF, (byte) 0xFE, 0, 1};

        // When
        send("water", "fits", null, justFits);
        send("water", "more", null, oneMore);
        send("water", "bytes", null, noText);
        await(() -> rejections("water").size() == 3);

        // Then
        JsonNode fits = detail("water", "fits");
        assertThat(fits.at("/kept/text").stringValue()).hasSize(KEPT_BYTES);
        assertThat(fits.at("/kept/complete").booleanValue()).isTrue();
        JsonNode more = detail("water", "more");
        assertThat(more.at("/kept/text").stringValue()).hasSize(KEPT_BYTES);
        assertThat(more.at("/kept/complete").booleanValue()).isFalse();
        assertThat(more.at("/kept/messageBytes").intValue()).isEqualTo(KEPT_BYTES + 1);
        assertThat(more.at("/refusal/topic").stringValue()).isEqualTo("facts.water.v1");
        assertThat(more.at("/refusal/offset").isIntegralNumber()).isTrue();
        JsonNode bytes = detail("water", "bytes");
        assertThat(bytes.at("/kept/text").isNull()).isTrue();
        assertThat(Base64.getDecoder().decode(bytes.at("/kept/base64").stringValue()))
                .isEqualTo(noText);
    }

    @Test
    void a_bureau_lists_by_rule_and_day_counts_and_downloads_its_refusals() {
        // Given
        CreditCode enterprise = registered();
        send(
                "park",
                "good-and-bad",
                enterprise,
                message(enterprise, fact("landArea", "-3", "亩"), fact("=cmd()", "1", "x")));
        send("park", "broken", enterprise, "{not, json".getBytes(StandardCharsets.UTF_8));
        await(() -> rejections("park").size() == 3);
        String today = rejections("park").getFirst().get("receivedAt").stringValue();
        String day = Instant.parse(today)
                .atZone(ZoneId.of("Asia/Shanghai"))
                .toLocalDate()
                .toString();
        String token = bureau("park");

        // When
        JsonNode byCode = service.get("/api/v1/rejections?code=negative-not-allowed&day=" + day, token)
                .json();
        JsonNode summary = service.get("/api/v1/rejections/summary?from=" + day + "&to=" + day, token)
                .json();
        Answer csv = service.get("/api/v1/rejections.csv?day=" + day, token);
        Answer xlsx = service.get("/api/v1/rejections.xlsx?code=not-json", token);

        // Then
        assertThat(byCode.get("items")).hasSize(1);
        assertThat(summary.at("/items/0/refusals").intValue()).isEqualTo(1);
        assertThat(summary.get("items"))
                .extracting(count -> count.get("code").stringValue())
                .containsExactly("breaks-schema", "negative-not-allowed", "not-json");
        assertThat(csv.status()).isEqualTo(200);
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        List<String> lines = csv.text().lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.getFirst()).startsWith("\ufeff统一社会信用代码 creditCode,");
        assertThat(csv.text())
                .contains(enterprise + ",landArea,2025Q3,-3,亩,own,1,")
                .contains(enterprise + ",'=cmd(),2025Q3,1,x,own,1,")
                .contains("\"{not, json\"");
        assertThat(rowsOf(xlsx))
                .hasSize(2)
                .satisfies(rows -> assertThat(rows.getFirst()).startsWith("统一社会信用代码 creditCode"))
                .satisfies(rows -> assertThat(rows.getLast()).contains("not-json", "{not, json"));
        assertThat(service.get("/api/v1/rejections?code=no-such-rule", token).status())
                .isEqualTo(400);
        assertThat(service.get("/api/v1/rejections?day=today", token).status()).isEqualTo(400);
        assertThat(service.get("/api/v1/rejections/summary?from=2025-01-01&to=2025-12-31", token)
                        .status())
                .isEqualTo(400);
        assertThat(surroundings.broker().readAll(Topics.ACCESS).stream()
                        .map(found -> AccessRecorded.decode(found.value()))
                        .filter(access -> access.served() && access.target().equals("GET /api/v1/rejections.csv")))
                .singleElement()
                .satisfies(access -> {
                    assertThat(access.rows()).isEqualTo(3);
                    assertThat(access.enterprises()).containsExactly(enterprise);
                });
    }

    @Test
    void another_bureaus_refusal_is_answered_like_an_unknown_one() {
        // Given
        send("science", "broken", null, "{".getBytes(StandardCharsets.UTF_8));
        await(() -> rejections("science").size() == 1);
        String id = idOf("science", "broken");

        // Then
        assertThat(service.get("/api/v1/rejections/" + id, bureau("science")).status())
                .isEqualTo(200);
        assertThat(service.get("/api/v1/rejections/" + id, bureau("ip")).status())
                .isEqualTo(404);
        assertThat(service.get("/api/v1/rejections/facts.ip.v1-0-99-all", bureau("ip"))
                        .status())
                .isEqualTo(404);
        assertThat(replay("ip", "{\"id\":\"" + id + "\"}").status()).isEqualTo(404);
        assertThat(replay("ip", "{\"id\":\"facts.ip.v1-0-99-all\"}").status()).isEqualTo(404);
        assertThat(service.get("/api/v1/rejections.csv?bureau=science", bureau("ip"))
                        .status())
                .isEqualTo(404);
    }

    // ---- correct and replay ----

    @Test
    void a_corrected_fact_goes_down_the_bureaus_topic_once_however_often_it_is_asked_for() {
        // Given
        CreditCode enterprise = registered();
        send("statistics", "wrong-unit", enterprise, message(enterprise, fact("output", "8", "打")));
        await(() -> rejections("statistics").size() == 1);
        String id = idOf("statistics", "wrong-unit");
        String item = "{\"id\":\"" + id + "\",\"fact\":" + fact("output", "8", "万元") + "}";

        // When
        Answer wrongAgain = replay("statistics", item.replace("万元", "米"));
        Answer first = replay("statistics", item);
        Answer again = replay("statistics", item);
        Answer other = replay("statistics", item.replace("\"8\"", "\"9\""));

        // Then
        assertThat(wrongAgain.status()).isEqualTo(202);
        assertThat(wrongAgain.json().at("/items/0/verdict").stringValue()).isEqualTo("refused");
        assertThat(wrongAgain.json().at("/items/0/reasons/0/code").stringValue())
                .isEqualTo("unknown-unit");
        assertThat(first.json().at("/items/0/verdict").stringValue()).isEqualTo("accepted");
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(other.json().at("/items/0/verdict").stringValue()).isEqualTo("unchanged");
        String fact = first.json().at("/items/0/facts/0").stringValue();
        String messageId = first.json().at("/items/0/messageId").stringValue();
        await(() -> read("/api/v1/facts/" + fact).status() == 200);
        assertThat(read("/api/v1/facts/" + fact).json().at("/message/id").stringValue())
                .isEqualTo(messageId);
        assertThat(surroundings.broker().readAll(Topics.facts(BureauCode.of("statistics"))))
                .filteredOn(found -> new String(found.value(), StandardCharsets.UTF_8).contains("万元"))
                .hasSize(1);
        JsonNode refusal = rejections("statistics").getFirst();
        assertThat(refusal.get("replayed").booleanValue()).isTrue();
        assertThat(refusal.get("resolvedBy").stringValue()).isEqualTo(messageId);
    }

    @Test
    void a_message_is_judged_again_as_it_stands_when_the_city_has_changed() {
        // Given a fact of an enterprise, and one that nobody has registered
        CreditCode enterprise = registered();
        CreditCode unknown = nextCode();
        send(
                "human-resources",
                "negative",
                enterprise,
                message(enterprise, fact("staff", "-1", "人"), fact("staff", "7", "人")));
        send("human-resources", "unknown", unknown, message(unknown, fact("staff", "7", "人")));
        await(() -> rejections("human-resources").size() == 2);
        String still = idOf("human-resources", "negative");
        String whole = idOf("human-resources", "unknown");

        // When
        Answer before = replay("human-resources", "{\"id\":\"" + still + "\"}", "{\"id\":\"" + whole + "\"}");
        Answer corrected =
                replay("human-resources", "{\"id\":\"" + whole + "\",\"creditCode\":\"" + enterprise + "\"}");

        // Then
        assertThat(before.json().at("/items/0/verdict").stringValue()).isEqualTo("refused");
        assertThat(before.json().at("/items/0/reasons/0/code").stringValue()).isEqualTo("negative-not-allowed");
        assertThat(before.json().at("/items/1/reasons/0/code").stringValue()).isEqualTo("unknown-enterprise");
        assertThat(corrected.json().at("/items/0/verdict").stringValue()).isEqualTo("accepted");
        assertThat(corrected.json().at("/items/0/facts/0").stringValue())
                .isEqualTo(enterprise + ".staff.2025Q3.human-resources.1");
        assertThat(rejections("human-resources")).hasSize(2);
    }

    @Test
    void what_cannot_be_a_replay_is_refused_whole() {
        String token = "transport";
        assertThat(service.post("/api/v1/rejections/replays", bureau(token), "{}")
                        .status())
                .isEqualTo(400);
        assertThat(replay(token).status()).isEqualTo(400);
        assertThat(replay(token, "{\"fact\":{}}").status()).isEqualTo(400);
        assertThat(replay(token, "{\"id\":\"a\"}", "{\"id\":\"a\"}").status()).isEqualTo(400);
        List<String> tooMany = new ArrayList<>();
        for (int i = 0; i <= 100; i++) {
            tooMany.add("{\"id\":\"" + i + "\"}");
        }
        assertThat(replay(token, tooMany.toArray(String[]::new)).status()).isEqualTo(400);
        assertThat(service.post(
                                "/api/v1/rejections/replays",
                                surroundings.realm().token("o", Role.DISTRICT_OFFICER, Map.of("district", "110113")),
                                "{\"items\":[{\"id\":\"a\"}]}")
                        .status())
                .isEqualTo(403);
    }

    // ---- warnings ----

    @Test
    void a_suspicious_fact_is_marked_listed_to_bureau_and_district_and_healed_by_a_revision() {
        // Given
        CreditCode enterprise = registered();
        String second = fact("taxPaid", "10", "万元").replace("2025Q3", "2025Q2");
        String third = fact("taxPaid", "100", "万元");
        send("tax", "second", enterprise, message(enterprise, second));
        send("tax", "third", enterprise, message(enterprise, third));
        String marked = enterprise + ".taxPaid.2025Q3.tax.1";

        // When
        await(() -> warnings(bureau("tax"), "").size() == 1);

        // Then
        JsonNode warning = warnings(bureau("tax"), "&bureau=tax").getFirst();
        assertThat(warning.get("code").stringValue()).isEqualTo("ten-times-the-last-quarter");
        assertThat(warning.get("fact").stringValue()).isEqualTo(marked);
        assertThat(service.get(warning.get("helpUri").stringValue(), bureau("tax"))
                        .status())
                .isEqualTo(200);
        assertThat(read("/api/v1/facts/" + marked).json().at("/warnings/0/code").stringValue())
                .isEqualTo("ten-times-the-last-quarter");
        assertThat(warnings(officer("110113"), "&district=110113")).hasSize(1);
        assertThat(warnings(officer("110113"), "")).hasSize(1);
        assertThat(warnings(officer("110108"), "")).isEmpty();
        assertThat(warnings(bureau("finance"), "")).isEmpty();
        String quarter = "/api/v1/warnings?quarter=2025Q3";
        assertThat(service.get(quarter + "&district=110113", officer("110108")).status())
                .isEqualTo(404);
        assertThat(service.get(quarter + "&bureau=tax", bureau("finance")).status())
                .isEqualTo(404);
        assertThat(service.get(quarter + "&district=110113", bureau("tax")).status())
                .isEqualTo(404);

        // When a revision heals it
        send(
                "tax",
                "healed",
                enterprise,
                message(enterprise, third.replace("100", "11").replace("\"revision\":1", "\"revision\":2")));

        // Then
        await(() -> warnings(bureau("tax"), "").isEmpty());
        assertThat(read("/api/v1/facts/" + marked).json().get("warnings")).isEmpty();
    }

    private List<JsonNode> warnings(String token, String more) {
        Answer answer = service.get("/api/v1/warnings?quarter=2025Q3" + more, token);
        assertThat(answer.status()).isEqualTo(200);
        List<JsonNode> items = new ArrayList<>();
        answer.json().get("items").forEach(items::add);
        return items;
    }

    private String officer(String district) {
        return surroundings.realm().token("o", Role.DISTRICT_OFFICER, Map.of("district", district));
    }

    // ---- quarantine ----

    @Test
    void while_the_quarantine_cannot_be_written_the_offset_is_not_committed_and_nothing_is_lost() throws Exception {
        // Given a log that takes no refusal
        TopicPartition partition = new TopicPartition("facts.commerce.v1", 0);
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", surroundings.broker().bootstrap()))) {
            limitRefusals(admin, "80");
            surroundings
                    .broker()
                    .send(List.of(new ProducerRecord<>(
                            partition.topic(), 0, null, "unreadable".getBytes(StandardCharsets.UTF_8))));

            // Then the message stays uncommitted
            Awaitility.await()
                    .during(Duration.ofSeconds(3))
                    .atMost(PATIENCE)
                    .until(() -> committed(admin, partition) == 0);
            assertThat(rejections("commerce")).isEmpty();

            // When the log takes refusals again
            limitRefusals(admin, "1048588");

            // Then
            await(() -> rejections("commerce").size() == 1);
            await(() -> committed(admin, partition) == 1);
        }
    }

    private static void limitRefusals(Admin admin, String bytes) throws Exception {
        admin.incrementalAlterConfigs(Map.of(
                        new ConfigResource(ConfigResource.Type.TOPIC, Topics.FACT_REJECTED.name()),
                        List.of(new AlterConfigOp(
                                new ConfigEntry("max.message.bytes", bytes), AlterConfigOp.OpType.SET))))
                .all()
                .get();
    }

    private static long committed(Admin admin, TopicPartition partition) throws Exception {
        OffsetAndMetadata found = admin.listConsumerGroupOffsets("svc-ingestion-intake")
                .partitionsToOffsetAndMetadata()
                .get()
                .get(partition);
        return found == null ? 0 : found.offset();
    }

    // ---- the world around ----

    private CreditCode nextCode() {
        return CreditCode.withCheckCharacter("91110113MA0HG%04d".formatted(enterpriseNumber++));
    }

    private CreditCode registered() {
        CreditCode code = nextCode();
        surroundings
                .broker()
                .publish(List.of(new EnterpriseChanged(
                        code,
                        1,
                        "示例企业",
                        SHUNYI,
                        new ParkCode(SHUNYI + "-01"),
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
        return code;
    }

    private void send(String bureau, String id, @Nullable CreditCode key, byte[] body) {
        ProducerRecord<byte[], byte[]> message = new ProducerRecord<>(
                "facts." + bureau + ".v1", key == null ? null : key.value().getBytes(StandardCharsets.UTF_8), body);
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        id,
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

    private static byte[] message(CreditCode enterprise, String... facts) {
        return ("{\"creditCode\":\"" + enterprise + "\",\"facts\":[" + String.join(",", facts) + "]}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String fact(String quantity, String value, String unit) {
        return "{\"quantity\":\"%s\",\"quarter\":\"2025Q3\",\"value\":\"%s\",\"unit\":\"%s\",\"basis\":\"own\",\"revision\":1}"
                .formatted(quantity, value, unit);
    }

    private List<JsonNode> rejections(String bureau) {
        Answer answer = service.get("/api/v1/rejections?limit=200", bureau(bureau));
        assertThat(answer.status()).isEqualTo(200);
        List<JsonNode> items = new ArrayList<>();
        answer.json().get("items").forEach(items::add);
        return items;
    }

    private String idOf(String bureau, String messageId) {
        return rejections(bureau).stream()
                .filter(refusal -> refusal.get("messageId").stringValue().equals(messageId))
                .map(refusal -> refusal.get("id").stringValue())
                .findFirst()
                .orElseThrow();
    }

    private JsonNode detail(String bureau, String messageId) {
        Answer answer = service.get("/api/v1/rejections/" + idOf(bureau, messageId), bureau(bureau));
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }

    private Answer replay(String bureau, String... items) {
        return service.post(
                "/api/v1/rejections/replays", bureau(bureau), "{\"items\":[" + String.join(",", items) + "]}");
    }

    private Answer read(String path) {
        return service.get(
                path,
                surroundings.realm().token("o", Role.DISTRICT_OFFICER, Map.of("district", "110113")),
                "Access-Purpose",
                "guidance");
    }

    private String bureau(String code) {
        return surroundings.realm().token("bureau-" + code, Role.BUREAU_PUBLISHER, Map.of("bureau", code));
    }

    private static List<List<String>> rowsOf(Answer xlsx) {
        List<List<String>> rows = new ArrayList<>();
        try {
            Path file = Files.createTempFile(Path.of("target"), "rejections", ".xlsx");
            Files.write(file, xlsx.response().body());
            try (Workbook book = Workbook.open(file, Limits.STANDARD).orElseThrow()) {
                book.readRows(book.sheets().getFirst(), row -> {
                    rows.add(row.cells().stream().map(SheetCell::text).toList());
                    return true;
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await().atMost(PATIENCE).until(condition);
    }
}
