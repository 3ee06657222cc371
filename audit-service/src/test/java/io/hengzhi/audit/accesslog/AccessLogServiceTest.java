package io.hengzhi.audit.accesslog;

import static io.hengzhi.audit.accesslog.Accesses.LICHUAN;
import static io.hengzhi.audit.accesslog.Accesses.MORNING;
import static io.hengzhi.audit.accesslog.Accesses.OTHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hengzhi.audit.AuditService;
import io.hengzhi.contract.Topics;
import io.hengzhi.contract.audit.AccessRecorded;
import io.hengzhi.platform.security.Role;
import io.hengzhi.testsupport.RunningService;
import io.hengzhi.testsupport.RunningService.Answer;
import io.hengzhi.testsupport.Surroundings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The whole service on real HTTP, a real broker and a real store. */
class AccessLogServiceTest {

    private static final String[] AUDIT = {"Access-Purpose", "audit"};
    private static final String[] REVIEW = {"Access-Purpose", "review"};
    private static final int FIRST = 30;

    private static Surroundings surroundings;
    private static RunningService service;
    private static String auditor;
    private static String enterprise;

    @BeforeAll
    static void start() {
        surroundings = Surroundings.start(Topics.ACCESS);
        service = RunningService.start(AuditService.class, surroundings.settings(surroundings.newDatabase()));
        auditor = surroundings.realm().token("auditor", Role.AUDITOR);
        enterprise = surroundings.realm().token("enterprise", Role.ENTERPRISE, Map.of("creditCode", LICHUAN.value()));
        List<AccessRecorded> log = new ArrayList<>();
        for (int i = 0; i < FIRST - 1; i++) {
            log.add(
                    i % 3 == 0
                            ? Accesses.served("zhoumin", MORNING.plusSeconds(i), LICHUAN, OTHER)
                            : Accesses.served("gaoyining", MORNING.plusSeconds(i), OTHER));
        }
        log.add(Accesses.denied("foreign", MORNING.plusSeconds(FIRST), "GET /api/v1/scores/" + LICHUAN));
        surroundings.broker().publish(log);
        awaitIndex(FIRST - 1);
    }

    @AfterAll
    static void stop() {
        service.close();
        surroundings.close();
    }

    @Test
    void the_auditor_sees_who_read_an_enterprise_newest_first_page_by_page() {
        // When
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        int pages = 0;
        do {
            Answer answer = service.get(
                    "/api/v1/access-log?enterprise=" + LICHUAN + "&to=2026-01-20&limit=4" + cursor, auditor, AUDIT);
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            answer.json().get("items").forEach(items::add);
            JsonNode next = answer.json().get("next");
            cursor = next.isNull() ? "" : "&cursor=" + next.asString();
            pages++;
        } while (!cursor.isEmpty());

        // Then
        assertThat(pages).isEqualTo(3);
        assertThat(items.stream().map(item -> item.get("index").asLong()))
                .containsExactly(29L, 27L, 24L, 21L, 18L, 15L, 12L, 9L, 6L, 3L, 0L);
        JsonNode refused = items.getFirst();
        assertThat(refused.get("outcome").asString()).isEqualTo("denied");
        assertThat(refused.get("enterprises")).isEmpty();
        JsonNode read = items.getLast();
        assertThat(read.get("outcome").asString()).isEqualTo("served");
        assertThat(read.get("actor").asString()).isEqualTo("zhoumin");
        assertThat(read.get("operation").asString()).isEqualTo("read-ranking");
        assertThat(read.get("operationName").get("zh").asString()).isEqualTo("查看排名");
        assertThat(read.get("purpose").asString()).isEqualTo("guidance");
        assertThat(read.get("enterprises").toString()).contains(LICHUAN.value(), OTHER.value());
    }

    @Test
    void an_enterprise_sees_who_read_its_own_data_and_nothing_of_others() {
        // When
        Answer answer = service.get("/api/v1/access-log?to=2026-01-20", enterprise, REVIEW);

        // Then
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("items")).hasSize(11);
        assertThat(answer.text()).contains(LICHUAN.value(), "周敏", "顺义区经信局").doesNotContain(OTHER.value());
    }

    @Test
    void an_enterprise_that_asks_about_another_is_answered_as_for_what_does_not_exist() {
        // When
        Answer answer = service.get("/api/v1/access-log?enterprise=" + OTHER, enterprise, REVIEW);

        // Then
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().get("code").asString()).isEqualTo("not-found");
    }

    @Test
    void a_search_by_actor_and_time_finds_what_lies_between() {
        // When
        Answer answer = service.get(
                "/api/v1/access-log?actor=zhoumin&from=2026-01-20T01:00:06Z&to=2026-01-20T09:00:13%2B08:00",
                auditor, AUDIT);

        // Then
        assertThat(answer.json()
                        .get("items")
                        .valueStream()
                        .map(item -> item.get("index").asLong()))
                .containsExactly(12L, 9L, 6L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=yesterday",
                "to=2026-02-30",
                "from=2026-01-21&to=2026-01-20",
                "limit=0",
                "limit=201",
                "limit=many",
                "cursor=%25%25",
                "cursor=bm90LWEtbnVtYmVy",
                "enterprise=91110113MA0HE0001X"
            })
    void a_parameter_that_cannot_be_understood_is_named_in_both_languages(String query) {
        // When
        Answer answer = service.get("/api/v1/access-log?" + query, auditor, AUDIT);

        // Then
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("detail").asString()).isNotBlank();
        assertThat(answer.json().get("detailEn").asString()).isNotBlank();
        assertThat(answer.json().get("field").asString()).isNotBlank();
    }

    @Test
    void who_may_not_ask_is_refused_and_the_refusal_is_in_the_log() {
        // Given
        String officer = surroundings.realm().token("nosy", Role.DISTRICT_OFFICER, Map.of("district", "110113"));

        // When
        Answer noToken = service.get("/api/v1/access-log", "", AUDIT);
        Answer otherRole = service.get("/api/v1/access-log", officer, AUDIT);
        Answer noPurpose = service.get("/api/v1/access-log", auditor);
        Answer wrongPurpose = service.get("/api/v1/access-log", auditor, "Access-Purpose", "guidance");

        // Then
        assertThat(noToken.status()).isEqualTo(401);
        assertThat(otherRole.status()).isEqualTo(403);
        assertThat(noPurpose.status()).isEqualTo(400);
        assertThat(noPurpose.json().get("code").asString()).isEqualTo("purpose-required");
        assertThat(wrongPurpose.status()).isEqualTo(403);
        assertThat(wrongPurpose.json().get("code").asString()).isEqualTo("purpose-not-permitted");
        awaitItem("/api/v1/access-log?actor=nosy", "denied");
    }

    @Test
    void the_reading_of_the_log_is_itself_in_the_log() {
        // Given
        String second = surroundings.realm().token("second-auditor", Role.AUDITOR);

        // When
        Answer answer = service.get("/api/v1/access-log?enterprise=" + LICHUAN, second, AUDIT);

        // Then
        assertThat(answer.status()).isEqualTo(200);
        JsonNode item = awaitItem("/api/v1/access-log?actor=second-auditor", "served");
        assertThat(item.get("operation").asString()).isEqualTo("read-access-log");
        assertThat(item.get("enterprises").get(0).asString()).isEqualTo(LICHUAN.value());
    }

    private static void awaitIndex(long index) {
        await("index " + index)
                .atMost(Duration.ofSeconds(60))
                .until(() -> service.get("/api/v1/access-log?limit=1", auditor, AUDIT)
                                .json()
                                .get("asOf")
                                .get("index")
                                .asLong(-1)
                        >= index);
    }

    private static JsonNode awaitItem(String path, String outcome) {
        return await(path + " " + outcome)
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> service.get(path, auditor, AUDIT)
                                .json()
                                .get("items")
                                .valueStream()
                                .filter(item -> item.get("outcome").asString().equals(outcome))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }
}
