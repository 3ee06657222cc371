package io.hengzhi.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.contract.Topics;
import io.hengzhi.contract.registry.AgreementChanged;
import io.hengzhi.platform.security.Role;
import io.hengzhi.testsupport.RunningService;
import io.hengzhi.testsupport.RunningService.Answer;
import io.hengzhi.testsupport.Surroundings;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Sharing agreements end to end: decided at the registry's own door, read back from the log, and binding at once. */
class AgreementsOverHttpTest {

    private static final String AGREEMENTS = "/api/v1/agreements";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private static Surroundings surroundings;
    private static RunningService registry;
    private static String officer;
    private static String secondOfficer;

    @BeforeAll
    static void start() {
        surroundings = Surroundings.start(
                Topics.CATALOGUE, Topics.ENTERPRISE, Topics.SCHEME, Topics.FACT_ACCEPTED, Topics.ACCESS);
        registry = RunningService.start(RegistryService.class, surroundings.settings(surroundings.newDatabase()));
        officer = surroundings.realm().token("city-officer", Role.CITY_OFFICER);
        secondOfficer = surroundings.realm().token("city-officer-2", Role.CITY_OFFICER);
    }

    @AfterAll
    static void stop() {
        registry.close();
        surroundings.close();
    }

    private static String reader(String client) {
        return surroundings.realm().token(client, Role.BUREAU_READER, Map.of("bureau", "finance"));
    }

    private static String terms(String id, String client, LocalDate from, LocalDate to) {
        return """
                {"id":"%s","bureau":"finance","client":"%s","districts":["110113"],"quantities":["taxPaid"],
                 "fields":["register"],"purposes":["policy-making"],"from":"%s","to":"%s","basis":"京数共享〔2026〕3号"}
                """.formatted(id, client, from, to);
    }

    private static Answer put(String path, String token, String json, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Content-Type", "application/json"));
        return registry.send("PUT", path, token, BodyPublishers.ofString(json), all.toArray(String[]::new));
    }

    private static String tagOf(Answer answer) {
        return answer.header("ETag");
    }

    private static Answer drafted(String id, String client, LocalDate from, LocalDate to) {
        Answer draft = registry.post(AGREEMENTS, officer, terms(id, client, from, to));
        assertThat(draft.status()).as(draft.text()).isEqualTo(201);
        return draft;
    }

    private static Answer approved(String id, String client, LocalDate from, LocalDate to) {
        Answer draft = drafted(id, client, from, to);
        Answer done = registry.post(
                AGREEMENTS + "/" + id + "/approval", secondOfficer, "{\"reason\":\"会签完毕\"}", "If-Match", tagOf(draft));
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        return done;
    }

    private static Answer enterprises(String client, String district, String purpose) {
        return registry.get("/api/v1/enterprises?district=" + district, reader(client), "Access-Purpose", purpose);
    }

    private static void awaitOpen(String client) {
        Awaitility.await("the agreement of " + client)
                .atMost(Duration.ofSeconds(30))
                .until(() -> enterprises(client, "110113", "policy-making").status() == 200);
    }

    private static String codeOf(Answer answer) {
        return answer.json().get("code").asString();
    }

    @Test
    void opens_what_it_names_and_nothing_else() {
        // Given
        assertThat(codeOf(enterprises("reader-open", "110113", "policy-making")))
                .isEqualTo("no-agreement-in-force");

        // When
        approved("open", "reader-open", TODAY, TODAY);

        // Then
        awaitOpen("reader-open");
        assertThat(enterprises("reader-open", "110108", "policy-making").status())
                .isEqualTo(404);
        assertThat(codeOf(enterprises("reader-open", "110113", "guidance"))).isEqualTo("purpose-not-permitted");
        assertThat(codeOf(enterprises("reader-else", "110113", "policy-making")))
                .isEqualTo("no-agreement-in-force");
        assertThat(registry.get("/api/v1/purposes", reader("reader-open"))
                        .json()
                        .get("items")
                        .valueStream()
                        .filter(purpose -> purpose.get("permitted").asBoolean())
                        .map(purpose -> purpose.get("code").asString()))
                .containsExactly("policy-making");
        assertThat(surroundings.broker().readAll(Topics.AGREEMENT).stream()
                        .map(event -> AgreementChanged.decode(event.value()))
                        .filter(event -> event.agreementId().equals("open")))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.version()).isOne();
                    assertThat(event.decidedBy()).isEqualTo("city-officer-2");
                    assertThat(event.quantities()).hasToString("[taxPaid]");
                });
    }

    @Test
    void grants_nothing_before_its_first_day() {
        // Given: a second agreement shows when the first must have been seen, both are in one partition
        approved("coming", "reader-coming", TODAY.plusDays(1), TODAY.plusDays(9));
        approved("control", "reader-control", TODAY, TODAY.plusDays(9));
        awaitOpen("reader-control");

        // Then
        assertThat(codeOf(enterprises("reader-coming", "110113", "policy-making")))
                .isEqualTo("no-agreement-in-force");
        assertThat(registry.get(AGREEMENTS + "/coming", officer)
                        .json()
                        .get("state")
                        .asString())
                .isEqualTo("coming");
    }

    @Test
    void grants_nothing_once_it_is_ended() {
        // Given
        Answer inForce = approved("ended", "reader-ended", TODAY.minusDays(5), TODAY.plusDays(9));
        awaitOpen("reader-ended");

        // When
        Answer ended = registry.post(
                AGREEMENTS + "/ended/end",
                officer,
                "{\"lastDay\":\"%s\",\"reason\":\"用途已完成\"}".formatted(TODAY.minusDays(1)),
                "If-Match",
                tagOf(inForce));

        // Then
        assertThat(ended.status()).as(ended.text()).isEqualTo(200);
        assertThat(ended.json().get("state").asString()).isEqualTo("over");
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(codeOf(enterprises("reader-ended", "110113", "policy-making")))
                        .isEqualTo("no-agreement-in-force"));
        assertThat(ended.json().get("versions").size()).isEqualTo(2);
        assertThat(ended.json().get("versions").get(0).get("reason").asString()).isEqualTo("用途已完成");
    }

    @Test
    void a_draft_opens_nothing_and_its_author_cannot_approve_it() {
        Answer draft = drafted("draft", "reader-draft", TODAY, TODAY.plusDays(9));
        Answer refused =
                registry.post(AGREEMENTS + "/draft/approval", officer, "{\"reason\":\"自批\"}", "If-Match", tagOf(draft));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(codeOf(refused)).isEqualTo("approver-is-the-drafter");
        assertThat(codeOf(enterprises("reader-draft", "110113", "policy-making")))
                .isEqualTo("no-agreement-in-force");
    }

    @Test
    void a_change_is_decided_on_what_was_read() {
        drafted("changed", "reader-changed", TODAY, TODAY.plusDays(9));
        String path = AGREEMENTS + "/changed";
        String longer = terms("changed", "reader-changed", TODAY, TODAY.plusDays(20));
        assertThat(put(path, officer, longer).status()).isEqualTo(428);
        assertThat(put(path, officer, longer, "If-Match", "\"7\"").status()).isEqualTo(412);
        Answer changed = put(path, officer, longer, "If-Match", "\"1\"");
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(tagOf(changed)).isEqualTo("\"2\"");
        String reason = "{\"reason\":\"会签完毕\"}";
        assertThat(registry.post(path + "/approval", secondOfficer, reason).status())
                .isEqualTo(428);
        assertThat(registry.post(path + "/approval", secondOfficer, reason, "If-Match", "\"1\"")
                        .status())
                .isEqualTo(412);
    }

    @Test
    void a_reading_bureau_sees_its_own_agreements_and_no_draft() {
        approved("own", "reader-own", TODAY, TODAY.plusDays(9));
        Answer own = registry.get(AGREEMENTS, reader("reader-own"));
        assertThat(own.json().get("items").size()).isOne();
        assertThat(own.json().get("items").get(0).get("id").asString()).isEqualTo("own");
        assertThat(registry.get(AGREEMENTS + "/own", reader("reader-none")).status())
                .isEqualTo(404);
        assertThat(registry.get(AGREEMENTS, officer).json().get("items").size()).isGreaterThanOrEqualTo(1);
        String district = surroundings.realm().token("d", Role.DISTRICT_OFFICER, Map.of("district", "110113"));
        assertThat(registry.get(AGREEMENTS, district).status()).isEqualTo(403);
        assertThat(registry.post(AGREEMENTS, district, terms("x", "r-x", TODAY, TODAY))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void says_what_is_wrong_with_the_terms() {
        Answer fault = registry.post(AGREEMENTS, officer, terms("bad", "reader-bad", TODAY, TODAY.minusDays(1)));
        assertThat(fault.status()).isEqualTo(422);
        assertThat(codeOf(fault)).isEqualTo("term-ends-before-it-begins");
        assertThat(registry.post(AGREEMENTS, officer, terms("Not An Id", "r-x", TODAY, TODAY))
                        .status())
                .isEqualTo(400);
        assertThat(registry.post(AGREEMENTS, officer, "{\"id\":\"empty\"}").status())
                .isEqualTo(400);
    }
}
