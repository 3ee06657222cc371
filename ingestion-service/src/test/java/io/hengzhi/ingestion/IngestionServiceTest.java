package io.hengzhi.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.contract.Topic;
import io.hengzhi.contract.Topics;
import io.hengzhi.contract.appeal.AppealDecided;
import io.hengzhi.contract.audit.AccessRecorded;
import io.hengzhi.contract.ingestion.FactAccepted;
import io.hengzhi.contract.ingestion.FactRejected;
import io.hengzhi.contract.registry.CatalogueChanged;
import io.hengzhi.contract.registry.EnterpriseChanged;
import io.hengzhi.ingestion.intake.SampleCatalogue;
import io.hengzhi.ingestion.intake.domain.Rule;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.Bureau;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.FactId;
import io.hengzhi.kernel.ParkCode;
import io.hengzhi.platform.security.Role;
import io.hengzhi.testsupport.RunningService;
import io.hengzhi.testsupport.RunningService.Answer;
import io.hengzhi.testsupport.Surroundings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** The whole service on a real broker and a real store, asked over real HTTP. Each test has an enterprise of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IngestionServiceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final DistrictCode SHUNYI = DistrictCode.of("110113");

    private final Surroundings surroundings = Surroundings.start(Topics.all().toArray(Topic[]::new));
    private final RunningService service = started();
    private int enterpriseNumber;
    private int messageNumber;

    private RunningService started() {
        return RunningService.start(IngestionService.class, surroundings.settings(surroundings.newDatabase()));
    }

    @BeforeAll
    void a_city_with_a_catalogue() {
        // Given that the service waits: without the registry's data every fact would be refused
        assertThat(service.get("/actuator/health/readiness", "").status()).isEqualTo(503);

        // When
        surroundings.broker().publish(List.of(new CatalogueChanged(SampleCatalogue.catalogue(), Instant.now())));

        // Then
        await(() -> service.get("/actuator/health/readiness", "").status() == 200);
    }

    @AfterAll
    void end() {
        service.close();
        surroundings.close();
    }

    @Test
    void a_fact_is_accepted_and_answers_where_it_came_from() {
        // Given
        CreditCode enterprise = registered(SHUNYI);

        // When
        String message = send("tax", enterprise, fact("taxPaid", "2025Q3", "1234500.01", "元", 1));
        JsonNode fact = awaitFact(enterprise + ".taxPaid.2025Q3.tax.1");

        // Then
        assertThat(fact.get("value").stringValue()).isEqualTo("123.450001");
        assertThat(fact.at("/reported/value").stringValue()).isEqualTo("1234500.01");
        assertThat(fact.at("/conversion/factor").stringValue()).isEqualTo("1/10000");
        assertThat(fact.at("/message/id").stringValue()).isEqualTo(message);
        assertThat(fact.at("/message/topic").stringValue()).isEqualTo("facts.tax.v1");
        assertThat(fact.get("counts").booleanValue()).isTrue();
        assertThat(fact.at("/message/contractVersion").longValue())
                .isEqualTo(SampleCatalogue.catalogue().version());
        assertThat(fact.at("/uses/0/quarter").stringValue()).isEqualTo("2025Q3");
        assertThat(fact.at("/uses/0/indicators/0/code").stringValue()).isEqualTo("taxPerCapita");
        assertThat(fact.at("/uses/0/text/zh").stringValue()).contains("2025Q3").contains("亩均税收");
    }

    @Test
    void as_known_on_a_past_instant_a_later_fact_is_as_if_it_were_not_there() {
        // Given
        CreditCode enterprise = registered(SHUNYI);
        send("tax", enterprise, fact("taxPaid", "2025Q2", "10", "万元", 1));
        String id = enterprise + ".taxPaid.2025Q2.tax.1";
        Instant acceptedAt = Instant.parse(awaitFact(id).get("acceptedAt").stringValue());

        // When
        Answer before = read("/api/v1/facts/" + id + "?asKnownOn=" + acceptedAt.minusMillis(1), officer());
        Answer then = read("/api/v1/facts/" + id + "?asKnownOn=" + acceptedAt, officer());
        Answer quarter = read(
                "/api/v1/facts?enterprise=" + enterprise + "&quarter=2025Q2&quantity=taxPaid&asKnownOn="
                        + acceptedAt.minusMillis(1),
                officer());

        // Then
        assertThat(before.status()).isEqualTo(404);
        assertThat(then.status()).isEqualTo(200);
        assertThat(quarter.json().get("items")).isEmpty();
        assertThat(quarter.json().at("/effective/0/value").isNull()).isTrue();
        assertThat(read("/api/v1/facts/" + id + "?asKnownOn=yesterday", officer())
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_bureau_that_is_added_while_the_city_runs_is_heard_without_a_restart() {
        // Given
        CreditCode enterprise = registered(SHUNYI);
        BureauCode added = BureauCode.of("culture-tourism");
        Catalogue before = SampleCatalogue.catalogue();
        surroundings.broker().create(List.of(Topics.facts(added)));

        // When the catalogue names it as the last owner of a quantity
        surroundings.broker().publish(List.of(new CatalogueChanged(owning(before, "output", added), Instant.now())));
        send("culture-tourism", enterprise, fact("output", "2025Q2", "7", "万元", 1));

        // Then
        assertThat(awaitFact(enterprise + ".output.2025Q2.culture-tourism.1")
                        .at("/message/topic")
                        .stringValue())
                .isEqualTo("facts.culture-tourism.v1");
        // and the control: of what it does not own, nothing is taken
        send("culture-tourism", enterprise, fact("taxPaid", "2025Q2", "7", "万元", 1));
        await(() -> rejections("culture-tourism").size() == 1);
    }

    private static Catalogue owning(Catalogue before, String quantity, BureauCode owner) {
        return new Catalogue(
                before.version() + 1,
                List.of(new Bureau(owner, BilingualText.of("文化和旅游局", "Culture and Tourism Bureau"))),
                before.districts(),
                before.quantities().stream()
                        .map(one -> one.code().value().equals(quantity) ? one.withLastOwner(owner) : one)
                        .toList(),
                before.conversions(),
                before.purposes(),
                before.industries());
    }

    @Test
    void a_later_revision_counts_and_the_quarter_lists_both() {
        CreditCode enterprise = registered(SHUNYI);
        send("tax", enterprise, fact("taxPaid", "2025Q3", "10", "万元", 2));
        send("tax", enterprise, fact("taxPaid", "2025Q3", "11", "万元", 1));
        awaitFact(enterprise + ".taxPaid.2025Q3.tax.1");
        awaitFact(enterprise + ".taxPaid.2025Q3.tax.2");

        JsonNode facts = read("/api/v1/facts?enterprise=" + enterprise + "&quarter=2025Q3&quantity=taxPaid", officer())
                .json();

        assertThat(facts.at("/items/0/revision").intValue()).isEqualTo(2);
        assertThat(facts.at("/items/0/supersedes").stringValue()).endsWith(".tax.1");
        assertThat(facts.at("/items/1/supersededBy").stringValue()).endsWith(".tax.2");
        assertThat(facts.at("/effective/0/value").stringValue()).isEqualTo("10.000000");
        JsonNode page = read(
                        "/api/v1/facts?enterprise=" + enterprise + "&quarter=2025Q3&quantity=taxPaid&limit=1",
                        officer())
                .json();
        JsonNode next = read(
                        "/api/v1/facts?enterprise=" + enterprise + "&quarter=2025Q3&quantity=taxPaid&limit=1&cursor="
                                + page.get("next").stringValue(),
                        officer())
                .json();
        assertThat(next.at("/items/0/revision").intValue()).isEqualTo(1);
        assertThat(next.get("next").isNull()).isTrue();
    }

    @Test
    void what_cannot_be_read_comes_back_with_its_reason_and_does_not_block_what_follows() {
        // Given
        CreditCode enterprise = registered(SHUNYI);

        // When
        surroundings
                .broker()
                .send(List.of(
                        new ProducerRecord<>(
                                "facts.power.v1", enterprise.value().getBytes(StandardCharsets.UTF_8), null),
                        record("power", "broken-1", enterprise, "{not json"),
                        record("power", "broken-2", enterprise, "{\"creditCode\":1,\"facts\":[]}"),
                        record(
                                "power",
                                "good",
                                enterprise,
                                message(enterprise, fact("electricity", "2025Q3", "3", "万kWh", 1)))));
        awaitFact(enterprise + ".electricity.2025Q3.power.1");
        await(() -> rejections("power").size() >= 3);

        // Then
        List<JsonNode> refusals = rejections("power");
        assertThat(refusals)
                .extracting(refusal -> refusal.get("code").stringValue())
                .containsExactly("breaks-schema", "not-json", "not-cloudevent");
        assertThat(refusals.getFirst().at("/message/zh").stringValue()).isNotBlank();
        assertThat(refusals.getFirst().at("/wayOut/en").stringValue()).isNotBlank();
        assertThat(refusals.get(1).get("messageId").stringValue()).isEqualTo("broken-1");
    }

    @Test
    void a_refusal_leads_to_the_document_of_its_rule() {
        // Given
        CreditCode enterprise = registered(SHUNYI);
        send("environment", enterprise, fact("happiness", "2025Q3", "1", "人", 1));
        await(() -> !rejections("environment").isEmpty());

        // When
        String helpUri = rejections("environment").getFirst().get("helpUri").stringValue();
        Answer rule = service.get(helpUri, bureau("environment"));

        // Then
        assertThat(rule.status()).isEqualTo(200);
        assertThat(rule.json().get("code").stringValue()).isEqualTo("unknown-quantity");
        assertThat(rule.json().at("/example/body").stringValue()).contains("taxpaid");
        assertThat(service.get("/api/v1/rejections/rules", bureau("environment"))
                        .json()
                        .get("items"))
                .hasSize(Rule.all().size());
        assertThat(service.get("/api/v1/rejections/rules/no-such-rule", bureau("environment"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_message_about_an_enterprise_nobody_registered_is_judged_again_when_somebody_does() {
        // Given
        CreditCode later = nextCode();
        send("human-resources", later, fact("staff", "2025Q3", "51", "人", 1));
        await(() -> rejections("human-resources").stream()
                .anyMatch(refusal -> refusal.get("code").stringValue().equals("unknown-enterprise")));

        // When
        register(later, SHUNYI);

        // Then
        awaitFact(later + ".staff.2025Q3.human-resources.1");
        await(() -> rejections("human-resources").getFirst().get("replayed").booleanValue());
    }

    @Test
    void an_enterprise_registered_a_moment_before_its_facts_is_known() {
        for (int i = 0; i < 5; i++) {
            CreditCode enterprise = registered(SHUNYI);
            send("statistics", enterprise, fact("output", "2025Q3", "7", "万元", 1));
            awaitFact(enterprise + ".output.2025Q3.statistics.1");
        }

        assertThat(rejections("statistics")).isEmpty();
    }

    @Test
    void outside_the_callers_scope_the_answer_is_that_of_an_unknown_one() {
        // Given
        CreditCode enterprise = registered(SHUNYI);
        send("tax", enterprise, fact("taxPaid", "2025Q3", "10", "万元", 1));
        String path = "/api/v1/facts/" + enterprise + ".taxPaid.2025Q3.tax.1";
        awaitFact(enterprise + ".taxPaid.2025Q3.tax.1");
        String stranger = token("stranger", Role.DISTRICT_OFFICER, Map.of("district", "110108"));

        // When
        Answer outside = read(path, stranger);
        Answer unknown = read("/api/v1/facts/" + nextCode() + ".taxPaid.2025Q3.tax.1", stranger);

        // Then
        assertThat(outside.status()).isEqualTo(404);
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(withoutTrace(outside.text())).isEqualTo(withoutTrace(unknown.text()));
        assertThat(read("/api/v1/facts?enterprise=" + enterprise + "&quarter=2025Q3", stranger)
                        .status())
                .isEqualTo(404);
        assertThat(read(path, token("p", Role.PARK_OFFICER, Map.of("district", "110113", "park", "110113-01")))
                        .status())
                .isEqualTo(200);
        assertThat(read(path, token("p2", Role.PARK_OFFICER, Map.of("district", "110113", "park", "110113-02")))
                        .status())
                .isEqualTo(404);
        assertThat(read(path, token("e", Role.ENTERPRISE, Map.of("creditCode", enterprise.value())))
                        .status())
                .isEqualTo(403); // an enterprise's purpose is review
        assertThat(service.get(
                                path,
                                token("e", Role.ENTERPRISE, Map.of("creditCode", enterprise.value())),
                                "Access-Purpose",
                                "review")
                        .status())
                .isEqualTo(200);
        assertThat(service.get(path, officer()).status()).isEqualTo(400); // no purpose
        assertThat(service.get(path, "").status()).isEqualTo(401);
        assertThat(read(path, token("a", Role.AUDITOR, Map.of())).status()).isEqualTo(403);
    }

    @Test
    void a_read_is_in_the_access_log_before_its_answer_arrives() {
        CreditCode enterprise = registered(SHUNYI);
        send("tax", enterprise, fact("taxPaid", "2025Q3", "10", "万元", 1));
        awaitFact(enterprise + ".taxPaid.2025Q3.tax.1");
        int before = reads(enterprise);

        read("/api/v1/facts?enterprise=" + enterprise + "&quarter=2025Q3", officer());

        assertThat(reads(enterprise)).isEqualTo(before + 1);
    }

    @Test
    void a_bureau_sees_its_own_refusals_only() {
        assertThat(service.get("/api/v1/rejections?bureau=tax", bureau("water")).status())
                .isEqualTo(404);
        assertThat(service.get("/api/v1/rejections", bureau("water")).status()).isEqualTo(200);
        assertThat(service.get("/api/v1/rejections?limit=0", bureau("water")).status())
                .isEqualTo(400);
        assertThat(service.get("/api/v1/rejections?cursor=x", bureau("water")).status())
                .isEqualTo(400);
        assertThat(service.get("/api/v1/rejections", officer()).status()).isEqualTo(403);
    }

    @Test
    void an_accepted_correction_order_becomes_a_fact_with_its_id() {
        // Given
        CreditCode enterprise = registered(SHUNYI);
        send("natural-resources", enterprise, fact("landArea", "2025Q4", "120", "亩", 3));
        FactId fact = FactId.parse(enterprise + ".landArea.2025Q4.natural-resources.3")
                .orElseThrow();
        awaitFact(fact.toString());
        upheld("CO-A-1", fact, "natural-resources");
        String bureau = bureau("natural-resources");
        await(() -> orderState(bureau, "CO-A-1").equals("open"));

        // When
        Answer wrong = service.post(
                "/api/v1/correction-orders/CO-A-1/acceptance", bureau, "{\"value\":\"80\",\"unit\":\"万元\"}");
        Answer accepted = service.post(
                "/api/v1/correction-orders/CO-A-1/acceptance", bureau, "{\"value\":\"80\",\"unit\":\"亩\"}");
        Answer again = service.post(
                "/api/v1/correction-orders/CO-A-1/acceptance", bureau, "{\"value\":\"80\",\"unit\":\"亩\"}");
        Answer other = service.post(
                "/api/v1/correction-orders/CO-A-1/acceptance", bureau, "{\"value\":\"81\",\"unit\":\"亩\"}");

        // Then
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().get("rule").stringValue()).isEqualTo("unknown-unit");
        assertThat(accepted.status()).isEqualTo(200);
        assertThat(again.status()).isEqualTo(200);
        assertThat(other.status()).isEqualTo(409);
        JsonNode corrected = awaitFact(fact + "-1");
        assertThat(corrected.get("value").stringValue()).isEqualTo("80.000000");
        assertThat(corrected.get("correctionOrder").stringValue()).isEqualTo("CO-A-1");
        assertThat(corrected.get("supersedes").stringValue()).isEqualTo(fact.toString());
        await(() -> orderState(bureau, "CO-A-1").equals("carried-out"));
        assertThat(service.post("/api/v1/correction-orders/CO-A-1/refusal", bureau("tax"), "{\"reason\":\"no\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_bureau_may_decline_with_a_reason_or_answer_by_its_own_message() {
        // Given
        CreditCode enterprise = registered(SHUNYI);
        FactId declined =
                FactId.parse(enterprise + ".staff.2025Q2.statistics.1").orElseThrow();
        FactId answered =
                FactId.parse(enterprise + ".staff.2025Q3.statistics.1").orElseThrow();
        upheld("CO-A-2", declined, "statistics");
        upheld("CO-A-3", answered, "statistics");
        String bureau = bureau("statistics");
        await(() -> orderState(bureau, "CO-A-2").equals("open")
                && orderState(bureau, "CO-A-3").equals("open"));

        // When
        Answer silent = service.post("/api/v1/correction-orders/CO-A-2/refusal", bureau, "{\"reason\":\" \"}");
        Answer refused = service.post("/api/v1/correction-orders/CO-A-2/refusal", bureau, "{\"reason\":\"报表核对无误\"}");
        send(
                "statistics",
                enterprise,
                fact("staff", "2025Q3", "48", "人", 1)
                        .replace("\"revision\":1", "\"revision\":1,\"correction\":1,\"correctionOrder\":\"CO-A-3\""));

        // Then
        assertThat(silent.status()).isEqualTo(400);
        assertThat(refused.json().get("state").stringValue()).isEqualTo("refused");
        await(() -> orderState(bureau, "CO-A-3").equals("carried-out"));
    }

    @Test
    void the_ledger_can_be_thrown_away_and_made_again_from_the_log() {
        // Given
        CreditCode enterprise = registered(SHUNYI);
        for (int revision = 1; revision <= 5; revision++) {
            send("tax", enterprise, fact("taxPaid", "2025Q1", Integer.toString(revision), "万元", revision));
        }
        awaitFact(enterprise + ".taxPaid.2025Q1.tax.5");
        String path = "/api/v1/facts?enterprise=" + enterprise + "&quarter=2025Q1&quantity=taxPaid";
        await(() -> read(path, officer()).json().get("items").size() == 5);
        String before = read(path, officer()).text();

        // When another store is filled from the same log
        io.hengzhi.ingestion.ledger.application.Ledger ledger =
                service.bean(io.hengzhi.ingestion.ledger.application.Ledger.class);
        service.bean(io.hengzhi.platform.store.Store.class)
                .collection("ledger-2")
                .drop();
        ledger.record(surroundings.broker().readAll(Topics.FACT_ACCEPTED).stream()
                .map(found -> FactAccepted.decode(found.value()))
                .toList());

        // Then
        assertThat(read(path, officer()).text()).isEqualTo(before);
    }

    @Test
    void verdicts_are_told_apart_by_their_place_and_every_fact_sent_has_one() {
        // Given
        CreditCode enterprise = registered(SHUNYI);
        for (int i = 0; i < 50; i++) {
            send(
                    "park",
                    enterprise,
                    fact("landArea", "2025Q3", Integer.toString(i), "亩", i + 1),
                    fact("landArea", "2025Q3", "-" + (i + 1), "亩", i + 1));
        }

        // When
        await(() -> verdicts(
                                Topics.FACT_ACCEPTED,
                                enterprise,
                                value -> FactAccepted.decode(value).id())
                        .size()
                == 50);
        await(() -> verdicts(
                                Topics.FACT_REJECTED,
                                enterprise,
                                value -> FactRejected.decode(value).id())
                        .size()
                == 50);

        // Then
        assertThat(verdicts(
                        Topics.FACT_ACCEPTED,
                        enterprise,
                        value -> FactAccepted.decode(value).id()))
                .doesNotHaveDuplicates();
        assertThat(verdicts(
                        Topics.FACT_REJECTED,
                        enterprise,
                        value -> FactRejected.decode(value).code()))
                .containsOnly("negative-not-allowed");
    }

    @Test
    void what_happens_is_counted() {
        CreditCode enterprise = registered(SHUNYI);
        send("tax", enterprise, fact("taxPaid", "2025Q3", "10", "万元", 1));
        awaitFact(enterprise + ".taxPaid.2025Q3.tax.1");

        String metrics = service.get("/actuator/prometheus", "").text();

        assertThat(metrics)
                .contains("hengzhi_ingestion_accepted_total{bureau=\"tax\"")
                .contains("hengzhi_ingestion_lag_records{listener=\"intake\"")
                .contains("hengzhi_ingestion_verdict_delay_seconds_count");
    }

    // ---- the world around ----

    private CreditCode nextCode() {
        return CreditCode.withCheckCharacter("91110113MA0HF%04d".formatted(enterpriseNumber++));
    }

    private CreditCode registered(DistrictCode district) {
        CreditCode code = nextCode();
        register(code, district);
        return code;
    }

    private void register(CreditCode code, DistrictCode district) {
        surroundings
                .broker()
                .publish(List.of(new EnterpriseChanged(
                        code,
                        1,
                        "示例企业",
                        district,
                        new ParkCode(district + "-01"),
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
    }

    private void upheld(String order, FactId fact, String bureau) {
        surroundings
                .broker()
                .publish(List.of(new AppealDecided(
                        order.substring(3),
                        4,
                        fact.enterprise(),
                        SHUNYI,
                        null,
                        fact,
                        true,
                        order,
                        new BureauCode(bureau),
                        "80",
                        "亩",
                        "园区核实",
                        "district-officer",
                        Instant.now())));
    }

    private String send(String bureau, CreditCode enterprise, String... facts) {
        String id = "m-" + messageNumber++;
        surroundings.broker().send(List.of(record(bureau, id, enterprise, message(enterprise, facts))));
        return id;
    }

    private static ProducerRecord<byte[], byte[]> record(String bureau, String id, CreditCode key, String body) {
        ProducerRecord<byte[], byte[]> message = new ProducerRecord<>(
                "facts." + bureau + ".v1",
                key.value().getBytes(StandardCharsets.UTF_8),
                body.getBytes(StandardCharsets.UTF_8));
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
        return message;
    }

    private static String message(CreditCode enterprise, String... facts) {
        return "{\"creditCode\":\"" + enterprise + "\",\"facts\":[" + String.join(",", facts) + "]}";
    }

    private static String fact(String quantity, String quarter, String value, String unit, int revision) {
        return "{\"quantity\":\"%s\",\"quarter\":\"%s\",\"value\":\"%s\",\"unit\":\"%s\",\"basis\":\"own\",\"revision\":%d}"
                .formatted(quantity, quarter, value, unit, revision);
    }

    private JsonNode awaitFact(String id) {
        await(() -> read("/api/v1/facts/" + id, officer()).status() == 200);
        return read("/api/v1/facts/" + id, officer()).json();
    }

    private Answer read(String path, String token) {
        return service.get(path, token, "Access-Purpose", "guidance");
    }

    private List<JsonNode> rejections(String bureau) {
        Answer answer = service.get("/api/v1/rejections?limit=200", bureau(bureau));
        assertThat(answer.status()).isEqualTo(200);
        List<JsonNode> items = new ArrayList<>();
        answer.json().get("items").forEach(items::add);
        return items;
    }

    private String orderState(String bureau, String order) {
        Answer answer = service.get("/api/v1/correction-orders", bureau);
        assertThat(answer.status()).isEqualTo(200);
        for (JsonNode item : answer.json().get("items")) {
            if (item.get("id").stringValue().equals(order)) {
                return item.get("state").stringValue();
            }
        }
        return "";
    }

    private int reads(CreditCode enterprise) {
        return (int) surroundings.broker().readAll(Topics.ACCESS).stream()
                .map(found -> AccessRecorded.decode(found.value()))
                .filter(access -> access.enterprises().contains(enterprise) && access.served())
                .count();
    }

    private <T> List<T> verdicts(Topic topic, CreditCode enterprise, Function<byte[], T> read) {
        return surroundings.broker().readAll(topic).stream()
                .filter(found -> header(found, "ce_subject").equals(enterprise.value()))
                .map(found -> read.apply(found.value()))
                .toList();
    }

    private static String header(org.apache.kafka.clients.consumer.ConsumerRecord<byte[], byte[]> found, String name) {
        var header = found.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private String officer() {
        return token("district-officer", Role.DISTRICT_OFFICER, Map.of("district", "110113"));
    }

    private String bureau(String code) {
        return token("bureau-" + code, Role.BUREAU_PUBLISHER, Map.of("bureau", code));
    }

    private String token(String account, Role role, Map<String, String> claims) {
        return surroundings.realm().token(account, role, claims);
    }

    private static String withoutTrace(@Nullable String text) {
        return String.valueOf(text).replaceAll("\"traceId\":\"[^\"]*\"", "");
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await().atMost(PATIENCE).until(condition);
    }
}
