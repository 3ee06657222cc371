package io.hengzhi.appeal.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.appeal.AppealService;
import io.hengzhi.contract.Topics;
import io.hengzhi.contract.appeal.AppealDecided;
import io.hengzhi.contract.audit.AccessRecorded;
import io.hengzhi.contract.ingestion.FactAccepted;
import io.hengzhi.contract.ingestion.RecordPlace;
import io.hengzhi.contract.registry.CatalogueChanged;
import io.hengzhi.contract.registry.EnterpriseChanged;
import io.hengzhi.kernel.Amount;
import io.hengzhi.kernel.Basis;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.FactId;
import io.hengzhi.kernel.ParkCode;
import io.hengzhi.kernel.ReportedCell;
import io.hengzhi.platform.security.Role;
import io.hengzhi.testsupport.RunningService;
import io.hengzhi.testsupport.RunningService.Answer;
import io.hengzhi.testsupport.Surroundings;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole service on real HTTP, a real broker and a real store. */
class AppealServiceTest {

    private static final String[] REVIEW = {"Access-Purpose", "review"};
    private static final CreditCode PARKLESS = CreditCode.withCheckCharacter("91110113MA0HE0077");
    private static final CreditCode UNREGISTERED = CreditCode.withCheckCharacter("91110113MA0HE0088");
    private static final AtomicLong REVISIONS = new AtomicLong(100);

    private static Surroundings surroundings;
    private static RunningService service;
    private static String enterprise;
    private static String park;
    private static String district;

    @BeforeAll
    static void start() {
        surroundings = Surroundings.start(
                Topics.ACCESS, Topics.ENTERPRISE, Topics.CATALOGUE, Topics.FACT_ACCEPTED, Topics.APPEAL_DECIDED);
        surroundings
                .broker()
                .publish(List.of(
                        new CatalogueChanged(Lichuan.catalogue(), Lichuan.NOW),
                        registered(Lichuan.CODE, Lichuan.LINHE),
                        registered(PARKLESS, null)));
        service = RunningService.start(AppealService.class, surroundings.settings(surroundings.newDatabase()));
        enterprise = token("enterprise", Role.ENTERPRISE, "creditCode", Lichuan.CODE.value());
        park = token("park-officer", Role.PARK_OFFICER, "district", "110113", "park", "110113-01");
        district = token("district-officer", Role.DISTRICT_OFFICER, "district", "110113");
    }

    @AfterAll
    static void stop() {
        service.close();
        surroundings.close();
    }

    @Test
    void an_objection_is_filed_found_upheld_and_orders_the_bureau_to_correct_the_fact() {
        // Given
        FactId land = freshFact();
        Answer filed = post("", enterprise, againstFact(land, "98.10"));
        assertThat(filed.status()).as(filed.text()).isEqualTo(201);
        String id = filed.json().get("id").asString();

        // When
        Answer evidence = post("/" + id + "/evidence", enterprise, "{\"text\":\"附退地协议。\"}");
        Answer finding = post(
                "/" + id + "/findings",
                park,
                "{\"finding\":\"for\",\"reason\":\"现场核实属实。\",\"value\":\"98.1\",\"unit\":\"亩\"}");
        Answer decision = post("/" + id + "/decision", district, "{\"decision\":\"uphold\",\"reason\":\"采信。\"}");

        // Then
        assertThat(List.of(evidence.status(), finding.status(), decision.status()))
                .containsOnly(200);
        Answer told = service.get("/api/v1/appeals/" + id, enterprise, REVIEW);
        assertThat(told.json().get("state").asString()).isEqualTo("upheld");
        assertThat(told.json().get("factId").asString()).isEqualTo(land.toString());
        assertThat(told.json().get("correctionOrder").asString()).isEqualTo("CO-" + id);
        assertThat(told.json()
                        .get("steps")
                        .valueStream()
                        .map(step -> step.get("step").asString()))
                .containsExactly("filed", "evidence-added", "investigation-opened", "found-for", "upheld");
        assertThat(told.header("ETag")).isEqualTo("\"4\"");
        AppealDecided decided = decidedOf(id);
        assertThat(decided.upheld()).isTrue();
        assertThat(decided.correctionOrder()).isEqualTo("CO-" + id);
        assertThat(decided.factId()).isEqualTo(land);
        assertThat(decided.bureau()).isEqualTo(land.bureau());
        assertThat(decided.proposedValue()).isEqualTo("98.1");
        assertThat(decided.proposedUnit()).isEqualTo("亩");
        assertThat(decided.park()).isEqualTo(Lichuan.LINHE);
    }

    @Test
    void a_rejection_is_published_and_orders_nothing() {
        // Given
        String id = fileFresh();
        post("/" + id + "/findings", park, "{\"finding\":\"against\",\"reason\":\"与宗地图一致。\"}");

        // When
        Answer decision = post("/" + id + "/decision", district, "{\"decision\":\"reject\",\"reason\":\"证据不足。\"}");

        // Then
        assertThat(decision.json().get("state").asString()).isEqualTo("rejected");
        AppealDecided decided = decidedOf(id);
        assertThat(decided.upheld()).isFalse();
        assertThat(decided.correctionOrder()).isNull();
        assertThat(decided.bureau()).isNull();
    }

    @Test
    void a_result_is_objected_to_as_a_whole() {
        // When
        Answer filed = post("", enterprise, "{\"result\":{\"period\":\"2025Q4\"},\"statement\":\"名次与我方测算不符。\"}");

        // Then
        assertThat(filed.status()).as(filed.text()).isEqualTo(201);
        assertThat(filed.json().get("result").get("period").asString()).isEqualTo("2025Q4");
        assertThat(filed.json().get("factId").isNull()).isTrue();
        assertThat(filed.json().get("waitsFor").asString()).isEqualTo("park-officer");
    }

    @Test
    void sent_again_under_its_key_a_filing_is_answered_as_the_first_time_and_with_other_content_refused() {
        // Given
        FactId land = freshFact();
        String body = againstFact(land, "98.10");
        Answer first = post("", enterprise, body, "Idempotency-Key", "key-1");
        post("/" + first.json().get("id").asString() + "/evidence", enterprise, "{\"text\":\"后来的证据。\"}");

        // When
        Answer again = post("", enterprise, body, "Idempotency-Key", "key-1");
        Answer sameValue = post("", enterprise, againstFact(land, "98.1"), "Idempotency-Key", "key-1");
        Answer otherContent = post("", enterprise, againstFact(land, "97"), "Idempotency-Key", "key-1");
        Answer otherKey = post("", enterprise, body, "Idempotency-Key", "key-2");
        Answer badKey = post("", enterprise, body, "Idempotency-Key", "a key");

        // Then
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(sameValue.text()).isEqualTo(first.text());
        assertRefused(otherContent, 409, "idempotency-key-reused");
        assertRefused(otherKey, 409, "already-open");
        assertRefused(badKey, 400, "idempotency-key-invalid");
    }

    @Test
    void of_many_who_file_at_one_moment_one_is_filed() throws Exception {
        // Given
        String body = againstFact(freshFact(), "98.10");
        List<Callable<Integer>> filings = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            filings.add(() -> post("", enterprise, body).status());
        }

        // When
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (var done : threads.invokeAll(filings)) {
                statuses.add(done.get());
            }
        }

        // Then
        assertThat(statuses).containsOnlyOnce(201);
        assertThat(statuses.stream().filter(status -> status == 409)).hasSize(5);
    }

    @Test
    void a_step_that_was_meant_for_an_earlier_version_is_refused() {
        // Given
        String id = fileFresh();
        post("/" + id + "/evidence", enterprise, "{\"text\":\"a\"}");

        // When
        Answer outdated = post("/" + id + "/withdrawal", enterprise, "{}", "If-Match", "\"1\"");
        Answer unreadable = post("/" + id + "/withdrawal", enterprise, "{}", "If-Match", "1");
        Answer current = post("/" + id + "/withdrawal", enterprise, "{}", "If-Match", "\"2\"");

        // Then
        assertRefused(outdated, 412, "precondition-failed");
        assertThat(unreadable.status()).isEqualTo(400);
        assertThat(current.status()).isEqualTo(200);
        assertThat(current.json().get("state").asString()).isEqualTo("withdrawn");
        assertThat(current.json().get("withdrawnAt").isNull()).isFalse();
    }

    @Test
    void a_withdrawal_needs_no_body() {
        // When
        Answer withdrawn = service.send(
                "POST", "/api/v1/appeals/" + fileFresh() + "/withdrawal", enterprise, BodyPublishers.noBody());

        // Then
        assertThat(withdrawn.status()).as(withdrawn.text()).isEqualTo(200);
    }

    @Test
    void a_file_is_handed_in_with_its_type_and_digest_and_read_back_by_who_may() {
        // Given
        String id = fileFresh();

        // When
        Answer added = upload(id, enterprise, "退地协议.pdf", Files.PDF);
        Answer read = service.get("/api/v1/appeals/" + id + "/evidence/1", park, "Access-Purpose", "investigation");
        Answer none = service.get("/api/v1/appeals/" + id + "/evidence/2", park, "Access-Purpose", "investigation");
        Answer foreign = service.get(
                "/api/v1/appeals/" + id + "/evidence/1",
                token("foreign", Role.DISTRICT_OFFICER, "district", "110108"),
                REVIEW);

        // Then
        assertThat(added.status()).as(added.text()).isEqualTo(200);
        assertThat(added.json().at("/evidence/0/file/name").asString()).isEqualTo("退地协议.pdf");
        assertThat(added.json().at("/evidence/0/file/type").asString()).isEqualTo("application/pdf");
        assertThat(added.json().at("/evidence/0/file/sizeBytes").asInt()).isEqualTo(Files.PDF.length);
        assertThat(added.json().at("/evidence/0/file/sha256").asString()).hasSize(64);
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.response().body()).isEqualTo(Files.PDF);
        assertThat(read.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(read.header("Content-Disposition")).startsWith("attachment");
        assertThat(none.status()).isEqualTo(404);
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(accesses().filter(access -> access.target().endsWith(id + "/evidence/1") && access.served()))
                .singleElement()
                .satisfies(access -> assertThat(access.enterprises()).containsExactly(Lichuan.CODE));
    }

    @Test
    void a_file_that_is_too_large_or_not_what_it_says_is_refused() {
        // Given
        String id = fileFresh();

        // When
        Answer tooLarge = upload(id, enterprise, "a.pdf", Arrays.copyOf(Files.PDF, 10 * 1024 * 1024 + 1));
        Answer program = upload(id, enterprise, "a.pdf", Files.PROGRAM);
        Answer control = upload(id, enterprise, "a.pdf", Arrays.copyOf(Files.PDF, 10 * 1024 * 1024));

        // Then
        assertRefused(tooLarge, 413, "evidence-too-large");
        assertRefused(program, 415, "evidence-type-not-accepted");
        assertThat(control.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"statement":"x"}                                                            | 400 | subject-missing
            {"factId":"nonsense","statement":"x"}                                        | 400 | invalid-fact-id
            {"result":{"period":"2025Q5"},"statement":"x"}                               | 400 | invalid-period
            {"result":{"period":"2098"},"statement":"x"}                                 | 400 | period-not-ended
            {"factId":"FACT"}                                                            | 400 | statement-missing
            {"factId":"FACT","statement":"x","proposedValue":"1"}                        | 400 | value-without-unit
            {"factId":"FACT","statement":"x","proposedValue":"1e3","unit":"亩"}           | 400 | not-a-decimal
            {"factId":"FACT","statement":"x","proposedValue":"1","unit":"斤"}             | 400 | unit-not-accepted
            {"factId":"FACT","statement":"x","surprise":1}                               | 400 | invalid-body
            {"factId":"OTHER","statement":"x"}                                           | 404 | not-found
            {"factId":"UNREPORTED","statement":"x"}                                      | 404 | no-such-fact
            """)
    void a_filing_that_cannot_be_taken_says_why_and_what_to_do(String body, int status, String code) {
        // Given
        String written = body.replace("FACT", freshFact().toString())
                .replace("OTHER", UNREGISTERED + ".landArea.2025Q4.park.1")
                .replace("UNREPORTED", Lichuan.CODE + ".landArea.2025Q4.natural-resources.9");

        // When
        Answer refused = post("", enterprise, written);

        // Then
        assertRefused(refused, status, code);
    }

    @Test
    void an_enterprise_without_a_place_in_the_registry_is_told_where_to_go() {
        // When
        Answer unregistered = post(
                "",
                token("nobody", Role.ENTERPRISE, "creditCode", UNREGISTERED.value()),
                "{\"result\":{\"period\":\"2025\"},\"statement\":\"x\"}");
        Answer parkless = post(
                "",
                token("parkless", Role.ENTERPRISE, "creditCode", PARKLESS.value()),
                "{\"result\":{\"period\":\"2025\"},\"statement\":\"x\"}");

        // Then
        assertRefused(unregistered, 409, "enterprise-not-registered");
        assertRefused(parkless, 409, "no-park-assigned");
    }

    @Test
    void steps_out_of_turn_are_refused_with_the_way_out() {
        // Given
        String id = fileFresh();

        // When
        Answer tooEarly = post("/" + id + "/decision", district, "{\"decision\":\"uphold\",\"reason\":\"r\"}");
        Answer noWord = post("/" + id + "/findings", park, "{\"finding\":\"maybe\",\"reason\":\"r\"}");
        Answer noReason = post("/" + id + "/findings", park, "{\"finding\":\"for\"}");
        Answer against = post("/" + id + "/findings", park, "{\"finding\":\"against\",\"reason\":\"r\"}");
        Answer late = post("/" + id + "/evidence", enterprise, "{\"text\":\"late\"}");
        Answer nothing = post("/" + id + "/decision", district, "{\"decision\":\"uphold\",\"reason\":\"r\"}");
        Answer done = post("/" + id + "/decision", district, "{\"decision\":\"reject\",\"reason\":\"r\"}");
        Answer after = post("/" + id + "/withdrawal", enterprise, "{}");

        // Then
        assertRefused(tooEarly, 409, "finding-missing");
        assertRefused(noWord, 400, "invalid-body");
        assertRefused(noReason, 400, "reason-missing");
        assertThat(against.status()).isEqualTo(200);
        assertRefused(late, 409, "evidence-closed");
        assertRefused(nothing, 409, "nothing-to-order");
        assertThat(done.status()).isEqualTo(200);
        assertRefused(after, 409, "appeal-closed");
    }

    @Test
    void who_gave_the_finding_does_not_decide_under_another_role() {
        // Given
        String id = fileFresh();
        post("/" + id + "/findings", park, "{\"finding\":\"for\",\"reason\":\"r\"}");

        // When
        Answer same = post(
                "/" + id + "/decision",
                token("park-officer", Role.DISTRICT_OFFICER, "district", "110113"),
                "{\"decision\":\"uphold\",\"reason\":\"r\"}");

        // Then
        assertRefused(same, 403, "decider-gave-finding");
    }

    @Test
    void what_lies_outside_the_reach_is_answered_like_what_does_not_exist() {
        // Given
        String id = fileFresh();
        String unknown = "A-2222222222-1";
        Map<String, String> outside = Map.of(
                "district", token("d", Role.DISTRICT_OFFICER, "district", "110108"),
                "park", token("p", Role.PARK_OFFICER, "district", "110113", "park", "110113-02"),
                "enterprise", token("e", Role.ENTERPRISE, "creditCode", PARKLESS.value()));

        // When, Then
        outside.forEach((who, token) -> {
            Answer hidden = service.get("/api/v1/appeals/" + id, token, REVIEW);
            Answer nowhere = service.get("/api/v1/appeals/" + unknown, token, REVIEW);
            assertThat(hidden.status()).as(who).isEqualTo(404);
            assertThat(withoutTrace(hidden)).as(who).isEqualTo(withoutTrace(nowhere));
        });
        assertThat(post(
                                "/" + id + "/findings",
                                outside.getOrDefault("park", ""),
                                "{\"finding\":\"for\",\"reason\":\"r\"}")
                        .status())
                .isEqualTo(404);
        assertThat(post("/" + id + "/withdrawal", outside.getOrDefault("enterprise", ""), "{}")
                        .status())
                .isEqualTo(404);
        assertThat(service.get("/api/v1/appeals/" + id, district, REVIEW).status())
                .isEqualTo(200);
    }

    @Test
    void a_role_without_the_operation_and_a_read_without_a_purpose_are_refused() {
        // Given
        String id = fileFresh();

        // When, Then
        assertThat(post("", "", "{}").status()).isEqualTo(401);
        assertThat(post("", district, againstFact(freshFact(), "1")).status()).isEqualTo(403);
        assertThat(post("/" + id + "/findings", district, "{\"finding\":\"for\",\"reason\":\"r\"}")
                        .status())
                .isEqualTo(403);
        assertThat(post("/" + id + "/decision", park, "{\"decision\":\"reject\",\"reason\":\"r\"}")
                        .status())
                .isEqualTo(403);
        assertRefused(service.get("/api/v1/appeals/" + id, park), 400, "purpose-required");
        assertRefused(
                service.get("/api/v1/appeals/" + id, park, "Access-Purpose", "policy-making"),
                403,
                "purpose-not-permitted");
    }

    @Test
    void each_sees_the_list_of_its_own_reach_newest_first() {
        // Given
        String first = fileFresh();
        String second = fileFresh();
        post("/" + first + "/withdrawal", enterprise, "{}");
        String city = token("city", Role.CITY_OFFICER);

        // When, Then
        for (String token : List.of(enterprise, park, district, city)) {
            assertThat(ids(service.get("/api/v1/appeals?limit=2", token, REVIEW)))
                    .containsExactly(second, first);
        }
        assertThat(ids(service.get("/api/v1/appeals?state=withdrawn&limit=1", park, REVIEW)))
                .containsExactly(first);
        Answer page = service.get("/api/v1/appeals?limit=1", park, REVIEW);
        assertThat(ids(service.get(
                        "/api/v1/appeals?limit=1&cursor="
                                + page.json().get("next").asString(),
                        park,
                        REVIEW)))
                .containsExactly(first);
        assertThat(ids(service.get("/api/v1/appeals?district=110113&limit=1", city, REVIEW)))
                .containsExactly(second);
        assertThat(ids(service.get("/api/v1/appeals?district=110108", city, REVIEW)))
                .isEmpty();
        assertThat(ids(service.get("/api/v1/appeals", token("d", Role.DISTRICT_OFFICER, "district", "110108"), REVIEW)))
                .isEmpty();
        assertThat(service.get("/api/v1/appeals?district=110108", district, REVIEW)
                        .status())
                .isEqualTo(404);
        assertThat(service.get("/api/v1/appeals?state=lost", park, REVIEW).status())
                .isEqualTo(400);
        assertThat(service.get("/api/v1/appeals?limit=0", park, REVIEW).status())
                .isEqualTo(400);
        assertThat(service.get("/api/v1/appeals?cursor=MQ", park, REVIEW).status())
                .isEqualTo(400);
    }

    @Test
    void every_step_and_every_read_is_in_the_access_log() {
        // Given
        String id = fileFresh();

        // When
        post("/" + id + "/evidence", park, "{\"text\":\"已查看。\"}");
        service.get("/api/v1/appeals/" + id, district, REVIEW);

        // Then
        assertThat(accesses().filter(access -> access.target().contains(id)))
                .extracting(AccessRecorded::operation, AccessRecorded::account, AccessRecorded::enterprises)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("add-evidence", "park-officer", List.of(Lichuan.CODE)),
                        org.assertj.core.groups.Tuple.tuple("read-appeals", "district-officer", List.of(Lichuan.CODE)));
    }

    private static EnterpriseChanged registered(CreditCode code, @Nullable ParkCode parkCode) {
        return new EnterpriseChanged(
                code,
                1,
                "砺川精密传动（虚构）",
                Lichuan.SHUNYI,
                parkCode,
                null,
                List.of(),
                List.of(),
                null,
                false,
                null,
                null,
                List.of(),
                Lichuan.NOW,
                "import");
    }

    private static String token(String account, Role role, String... claims) {
        Map<String, String> map = new java.util.HashMap<>();
        for (int i = 0; i < claims.length; i += 2) {
            map.put(claims[i], claims[i + 1]);
        }
        return surroundings.realm().token(account, role, map);
    }

    private static Answer post(String path, String token, String json, String... headers) {
        return service.post("/api/v1/appeals" + path, token, json, headers);
    }

    private static FactId freshFact() {
        FactId fact = Lichuan.fact("landArea", "2025Q4", "natural-resources", REVISIONS.incrementAndGet());
        surroundings
                .broker()
                .publish(List.of(new FactAccepted(
                        new ReportedCell(fact, Basis.OWN, Lichuan.NOW, Amount.of("142.5")),
                        "142.5",
                        "亩",
                        null,
                        "m-" + fact.revision(),
                        new RecordPlace("facts.natural-resources.v1", 0, fact.revision()),
                        0,
                        Lichuan.NOW,
                        null)));
        return fact;
    }

    private static String againstFact(FactId fact, String value) {
        return "{\"factId\":\"" + fact + "\",\"statement\":\"东侧地块已退还。\",\"proposedValue\":\"" + value
                + "\",\"unit\":\"亩\"}";
    }

    private static String fileFresh() {
        Answer filed = post("", enterprise, againstFact(freshFact(), "98.10"));
        assertThat(filed.status()).as(filed.text()).isEqualTo(201);
        return filed.json().get("id").asString();
    }

    private static Answer upload(String id, String token, String name, byte[] content) {
        String boundary = "boundary-of-this-test";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/pdf\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return service.send(
                "POST",
                "/api/v1/appeals/" + id + "/evidence",
                token,
                BodyPublishers.ofByteArray(body.toByteArray()),
                "Content-Type",
                "multipart/form-data; boundary=" + boundary);
    }

    private static void assertRefused(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().get("code").asString()).isEqualTo(code);
        assertThat(answer.json().get("detail").asString()).matches("(?s).*\\p{IsHan}.*");
        assertThat(answer.json().get("detailEn").asString()).isNotBlank();
        if (!Set.of("invalid-body").contains(code) || answer.json().has("wayOut")) {
            assertThat(answer.json().get("wayOut").asString()).matches("(?s).*\\p{IsHan}.*");
            assertThat(answer.json().get("wayOutEn").asString()).isNotBlank();
        }
    }

    private static List<String> ids(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json()
                .get("items")
                .valueStream()
                .map(item -> item.get("id").asString())
                .toList();
    }

    private static String withoutTrace(Answer answer) {
        return answer.text().replaceAll("\"traceId\":\"[^\"]*\"", "");
    }

    private static AppealDecided decidedOf(String id) {
        return surroundings.broker().readAll(Topics.APPEAL_DECIDED).stream()
                .map(ConsumerRecord::value)
                .map(AppealDecided::decode)
                .filter(decided -> decided.appealId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static java.util.stream.Stream<AccessRecorded> accesses() {
        return surroundings.broker().readAll(Topics.ACCESS).stream()
                .map(ConsumerRecord::value)
                .map(AccessRecorded::decode);
    }
}
