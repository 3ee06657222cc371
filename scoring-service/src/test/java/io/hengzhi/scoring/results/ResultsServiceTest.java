package io.hengzhi.scoring.results;

import static io.hengzhi.scoring.engine.SmallCity.HAIDIAN;
import static io.hengzhi.scoring.engine.SmallCity.OTHER_PARK;
import static io.hengzhi.scoring.engine.SmallCity.PARK;
import static io.hengzhi.scoring.engine.SmallCity.SHUNYI;
import static io.hengzhi.scoring.engine.SmallCity.cell;
import static io.hengzhi.scoring.engine.SmallCity.code;
import static io.hengzhi.scoring.engine.SmallCity.enterprise;
import static io.hengzhi.scoring.engine.SmallCity.in;
import static io.hengzhi.scoring.engine.SmallCity.twoYears;
import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.contract.Topic;
import io.hengzhi.contract.Topics;
import io.hengzhi.contract.WireEvent;
import io.hengzhi.contract.audit.AccessRecorded;
import io.hengzhi.contract.registry.CatalogueChanged;
import io.hengzhi.contract.registry.ListMembership;
import io.hengzhi.contract.scoring.ResultFrozen;
import io.hengzhi.kernel.Basis;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.ParkCode;
import io.hengzhi.platform.security.Role;
import io.hengzhi.scoring.AcceptedFacts;
import io.hengzhi.scoring.ScoringService;
import io.hengzhi.scoring.engine.SmallCity;
import io.hengzhi.testsupport.RunningService;
import io.hengzhi.testsupport.RunningService.Answer;
import io.hengzhi.testsupport.Surroundings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** The year of a district over HTTP, on a real broker and store: published, reviewed, corrected, confirmed, final. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ResultsServiceTest {

    private static final String RESULTS = "/api/v1/results/110113/2025";
    /** A Monday; ten working days on is 16 March. */
    private static final Instant MONDAY = Instant.parse("2026-03-02T02:00:00Z");

    private static final String PUBLICATION = """
            {"reviewWorkingDays": 10, "reason": "公布初步结果"}""";
    private static final String REASON = """
            {"reason": "核对无误"}""";

    private final Surroundings surroundings = Surroundings.start(Topics.all().toArray(Topic[]::new));
    private final String database = surroundings.newDatabase();
    private final MovableClock clock = new MovableClock(MONDAY);
    private RunningService service = started();
    private final AcceptedFacts accepted = new AcceptedFacts();

    private RunningService started() {
        return RunningService.start(ScoringService.class, surroundings.settings(database), clock);
    }

    @BeforeAll
    void a_small_city() {
        List<WireEvent> events = new ArrayList<>();
        events.add(new CatalogueChanged(SmallCity.catalogue(), SmallCity.NOW));
        events.add(SmallCity.scheme(SHUNYI, 1));
        events.add(SmallCity.scheme(HAIDIAN, 1));
        for (int i = 1; i <= 5; i++) {
            events.add(enterprise(code(i), 1, member(i == 5 ? OTHER_PARK : PARK)));
            twoYears(code(i), i).forEach(cell -> events.add(accepted.of(cell)));
        }
        events.add(enterprise(code(11), 1, in(MonitoringList.ABOVE_SCALE, HAIDIAN, "2025Q1")));
        // one whose land nobody reported
        events.add(enterprise(code(6), 1, member(PARK)));
        twoYears(code(6), 1).stream()
                .filter(cell -> !cell.id().quantity().value().equals("landArea"))
                .forEach(cell -> events.add(accepted.of(cell)));
        surroundings.broker().publish(events);
        await(() -> {
            JsonNode ranking = get("/api/v1/rankings?district=110113&period=2025&list=above-scale", officer())
                    .json();
            return ranking.has("size") && ranking.get("size").asInt() == 6;
        });
    }

    @AfterAll
    void end() {
        service.close();
        surroundings.close();
    }

    private static ListMembership member(ParkCode park) {
        ListMembership one = in(MonitoringList.ABOVE_SCALE, SHUNYI, "2025Q1");
        return new ListMembership(one.year(), one.list(), one.district(), park, one.fromQuarter(), true);
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(condition);
    }

    private String token(String account, Role role, Map<String, String> claims) {
        return surroundings.realm().token(account, role, claims);
    }

    private String officer() {
        return token("district-officer", Role.DISTRICT_OFFICER, Map.of("district", "110113"));
    }

    private String officerOfHaidian() {
        return token("haidian-officer", Role.DISTRICT_OFFICER, Map.of("district", "110108"));
    }

    private String ofPark(ParkCode park) {
        return token("park-officer-" + park, Role.PARK_OFFICER, Map.of("park", park.value()));
    }

    private String itself(CreditCode code) {
        return token("enterprise", Role.ENTERPRISE, Map.of("creditCode", code.value()));
    }

    private Answer get(String path, String token) {
        return service.get(path, token, "Access-Purpose", "review");
    }

    private Answer post(String step, String token, String body, String... headers) {
        return service.post(RESULTS + step, token, body, headers);
    }

    private JsonNode standing() {
        return get(RESULTS, officer()).json();
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        JsonNode problem = answer.json();
        assertThat(problem.get("code").asString()).isEqualTo(code);
        assertThat(problem.get("detail").asString()).matches("(?s).*\\p{IsHan}.*");
        assertThat(problem.get("detailEn").asString()).isNotBlank();
        assertThat(problem.get("wayOut").asString()).isNotBlank();
    }

    private static List<String> texts(Iterable<JsonNode> nodes, String field) {
        List<String> texts = new ArrayList<>();
        nodes.forEach(node -> texts.add(node.get(field).asString()));
        return texts;
    }

    @Test
    @Order(1)
    void only_the_districts_own_officer_publishes() {
        assertProblem(post("/preliminary", ofPark(PARK), PUBLICATION), 403, "forbidden");
        assertProblem(post("/preliminary", itself(code(1)), PUBLICATION), 403, "forbidden");
        assertProblem(post("/preliminary", officerOfHaidian(), PUBLICATION), 404, "not-found");
        assertThat(post("/preliminary", "", PUBLICATION).status()).isEqualTo(401);
        assertThat(standing().get("versions").isEmpty()).isTrue();
        assertThat(standing().get("step").isNull()).isTrue();
    }

    @Test
    @Order(2)
    void refuses_steps_out_of_turn() {
        assertProblem(post("/confirmation", officer(), REASON), 409, "not-preliminary");
        assertProblem(post("/final", officer(), REASON), 409, "not-confirmed");
        assertProblem(post("/preliminary", officer(), "{\"reviewWorkingDays\": 10}"), 400, "reason-missing");
        assertProblem(
                post("/preliminary", officer(), "{\"reviewWorkingDays\": 2, \"reason\": \"快\"}"),
                400,
                "review-period-invalid");
        assertProblem(
                service.post("/api/v1/results/110113/2026/preliminary", officer(), PUBLICATION), 409, "no-result");
        Answer noYear = service.post("/api/v1/results/110113/year/preliminary", officer(), PUBLICATION);
        assertThat(noYear.status()).isEqualTo(400);
        assertThat(noYear.json().get("code").asString()).isEqualTo("invalid-year");
    }

    @Test
    @Order(3)
    void a_preliminary_result_is_published_once_whatever_is_sent_again_under_its_key() {
        // When
        Answer first = post("/preliminary", officer(), PUBLICATION, "Idempotency-Key", "publish-1");
        Answer again = post("/preliminary", officer(), PUBLICATION, "Idempotency-Key", "publish-1");

        // Then
        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(first.header("ETag")).isEqualTo("\"1\"");
        assertThat(again.text()).isEqualTo(first.text());
        JsonNode version = first.json().get("versions").get(0);
        assertThat(version.get("step").asString()).isEqualTo("preliminary");
        assertThat(version.get("reviewUntil").asString()).isEqualTo("2026-03-16");
        assertThat(version.get("enterprises").asInt()).isEqualTo(6);
        assertThat(version.get("rankedAboveScale").asInt()).isEqualTo(6);
        assertThat(version.get("missing").asInt()).isEqualTo(1);
        assertThat(version.get("scheme").get("id").asString()).isEqualTo("110113-2025");
        assertThat(version.get("digest").asString()).matches("[0-9a-f]{64}");
        assertThat(version.get("by").get("role").asString()).isEqualTo("district-officer");
        assertProblem(
                post("/preliminary", officer(), REASON, "Idempotency-Key", "publish-1"), 409, "idempotency-key-reused");
        assertProblem(
                post("/preliminary", officer(), PUBLICATION, "Idempotency-Key", "not one"),
                400,
                "idempotency-key-invalid");
        assertProblem(post("/preliminary", officer(), PUBLICATION), 409, "nothing-changed");
        assertProblem(post("/final", officer(), REASON), 409, "not-confirmed");
    }

    @Test
    @Order(4)
    void the_enterprise_sees_its_line_its_officers_too_and_nobody_else() {
        String path = RESULTS + "/enterprises/" + code(2);

        // When
        JsonNode result = get(path, itself(code(2))).json();

        // Then
        assertThat(result.get("version").get("reviewUntil").asString()).isEqualTo("2026-03-16");
        JsonNode line = result.get("line");
        assertThat(line.get("rank").asInt()).isBetween(1, 6);
        assertThat(line.get("size").asInt()).isEqualTo(6);
        assertThat(line.get("figure").asString()).matches("\\d+\\.\\d{10}");
        assertThat(result.get("terms").size()).isEqualTo(7);
        assertThat(result.get("inputs")
                        .get(0)
                        .get("quarters")
                        .get(0)
                        .get("facts")
                        .get(0)
                        .asString())
                .startsWith(code(2) + ".output.2025Q1.statistics.1");
        for (String allowed : List.of(officer(), ofPark(PARK), token("city-officer", Role.CITY_OFFICER, Map.of()))) {
            assertThat(get(path, allowed).status()).isEqualTo(200);
        }
        for (String refused : List.of(itself(code(3)), officerOfHaidian(), ofPark(OTHER_PARK))) {
            assertProblem(get(path, refused), 404, "not-found");
        }
        assertProblem(service.get(path, officer()), 400, "purpose-required");
        assertProblem(get(path, token("auditor", Role.AUDITOR, Map.of())), 403, "forbidden");
        assertThat(surroundings.broker().readAll(Topics.ACCESS).stream()
                        .map(stored -> AccessRecorded.decode(stored.value())))
                .anySatisfy(access -> {
                    assertThat(access.operation()).isEqualTo("read-results");
                    assertThat(access.account()).isEqualTo("enterprise");
                    assertThat(access.enterprises()).containsExactly(code(2));
                });
    }

    @Test
    @Order(5)
    void lines_come_in_pages_and_a_park_sees_its_own() {
        String path = RESULTS + "/versions/1/lines?limit=2";
        List<String> codes = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = get(path + cursor, officer()).json();
            codes.addAll(texts(page.get("items"), "creditCode"));
            cursor = page.get("next").isNull()
                    ? ""
                    : "&cursor=" + page.get("next").asString();
        } while (!cursor.isEmpty());
        assertThat(codes).hasSize(6).isSorted().doesNotHaveDuplicates();
        assertThat(texts(get(path, ofPark(OTHER_PARK)).json().get("items"), "creditCode"))
                .containsExactly(code(5).value());
        assertProblem(get(path, officerOfHaidian()), 404, "not-found");
        assertProblem(get(RESULTS + "/versions/9/lines", officer()), 404, "not-found");
        assertProblem(get(path, itself(code(2))), 404, "not-found");
    }

    @Test
    @Order(6)
    void nothing_is_confirmed_while_review_is_open() {
        clock.moveTo(Instant.parse("2026-03-16T15:59:59Z"));
        assertProblem(post("/confirmation", ofPark(PARK), REASON), 409, "review-open");
        clock.moveTo(Instant.parse("2026-03-16T16:00:00Z"));
    }

    @Test
    @Order(7)
    void a_park_confirms_for_its_members_and_only_after_a_look_that_is_not_outdated() {
        assertThat(post("/confirmation", ofPark(PARK), REASON, "If-Match", "\"9\"")
                        .status())
                .isEqualTo(412);
        assertThat(post("/confirmation", ofPark(PARK), REASON, "If-Match", "\"1\"")
                        .status())
                .isEqualTo(200);
        assertProblem(post("/confirmation", ofPark(PARK), REASON), 409, "park-confirmed-before");
        assertProblem(post("/confirmation", officer(), REASON), 409, "parks-outstanding");
    }

    @Test
    @Order(8)
    void a_correction_is_seen_and_published_as_a_new_version_that_says_what_changed() {
        // Given a correction after an upheld objection
        surroundings.broker().publish(List.of(accepted.of(cell(code(2), "taxPaid", "2025Q3", 1, 1, Basis.OWN, "121"))));
        await(() -> standing().get("changedSince").asInt() == 1);
        assertProblem(post("/confirmation", ofPark(OTHER_PARK), REASON), 409, "figures-changed");

        // When
        Answer published = post("/preliminary", officer(), PUBLICATION);

        // Then
        assertThat(published.status()).as(published.text()).isEqualTo(200);
        JsonNode second = published.json().get("versions").get(1);
        assertThat(second.get("changed").asInt()).isEqualTo(1);
        assertThat(second.get("previousDigest"))
                .isEqualTo(published.json().get("versions").get(0).get("digest"));
        JsonNode changes =
                get(RESULTS + "/versions/2/changes", officer()).json().get("items");
        assertThat(changes.size()).isEqualTo(1);
        JsonNode change = changes.get(0);
        assertThat(change.get("creditCode").asString()).isEqualTo(code(2).value());
        assertThat(texts(change.get("terms"), "indicator")).containsExactly("taxPerCapita", "taxPerMu");
        JsonNode fact = change.get("facts").get(0);
        assertThat(fact.get("quantity").asString()).isEqualTo("taxPaid");
        assertThat(fact.get("quarter").asString()).isEqualTo("2025Q3");
        assertThat(fact.get("before").get("facts").get(0).asString()).endsWith(".tax.1");
        assertThat(fact.get("after").get("facts").get(0).asString()).endsWith(".tax.1-1");
        assertThat(get(RESULTS + "/versions/2/changes?since=2", officer())
                        .json()
                        .get("items")
                        .isEmpty())
                .isTrue();
        // the first version is as it was
        assertThat(get(RESULTS + "/enterprises/" + code(2) + "?version=1", itself(code(2)))
                        .json()
                        .get("line")
                        .get("digest"))
                .isEqualTo(change.get("before").get("digest"));
    }

    @Test
    @Order(9)
    void missing_inputs_are_waived_with_a_reason_before_the_district_confirms() {
        // Given
        clock.moveTo(Instant.parse("2026-04-20T02:00:00Z"));
        post("/confirmation", ofPark(PARK), REASON);
        post("/confirmation", ofPark(OTHER_PARK), REASON);
        assertProblem(post("/confirmation", officer(), REASON), 409, "missing-inputs");
        assertProblem(post("/waivers", ofPark(PARK), REASON), 403, "forbidden");

        // When
        Answer waived =
                post("/waivers", officer(), "{\"enterprises\": [\"" + code(6) + "\"], \"reason\": \"宗地权属待定，无法补报\"}");

        // Then
        assertThat(waived.status()).as(waived.text()).isEqualTo(200);
        assertThat(waived.json().get("waived").asInt()).isEqualTo(1);
        JsonNode line =
                get(RESULTS + "/enterprises/" + code(6), officer()).json().get("line");
        assertThat(line.get("missing").get(0).asString()).isEqualTo("taxPerMu");
        assertThat(line.get("waived").get(0).asString()).isEqualTo("taxPerMu");
        assertProblem(post("/waivers", officer(), REASON), 409, "nothing-missing");
    }

    @Test
    @Order(10)
    void confirmed_then_final_with_the_figures_that_were_published() {
        assertThat(post("/confirmation", officer(), REASON).status()).isEqualTo(200);
        Answer last = post("/final", officer(), REASON);
        assertThat(last.status()).as(last.text()).isEqualTo(200);
        JsonNode versions = last.json().get("versions");
        assertThat(texts(versions, "step")).containsExactly("preliminary", "preliminary", "confirmed", "final");
        assertThat(texts(versions, "figuresDigest").subList(1, 4))
                .containsOnly(versions.get(1).get("figuresDigest").asString());
        assertThat(last.json().get("finalVersion").asInt()).isEqualTo(4);
        assertProblem(post("/final", officer(), REASON), 409, "not-confirmed");
    }

    @Test
    @Order(11)
    void every_version_is_told_on_the_log_with_its_lines_in_the_order_of_the_chain() {
        List<ResultFrozen> told = new ArrayList<>();
        await(() -> {
            told.clear();
            surroundings.broker().readAll(Topics.RESULT).stream()
                    .map(stored -> ResultFrozen.decode(stored.value()))
                    .filter(event -> event.district().equals(SHUNYI))
                    .forEach(told::add);
            return told.size() == 4;
        });
        assertThat(told).extracting(ResultFrozen::version).containsExactly(1, 2, 3, 4);
        assertThat(told).extracting(ResultFrozen::step).endsWith("confirmed", "final");
        for (int i = 1; i < told.size(); i++) {
            assertThat(told.get(i).previousDigest()).isEqualTo(told.get(i - 1).digest());
        }
        ResultFrozen last = told.getLast();
        assertThat(last.lines()).hasSize(6);
        JsonNode shown = get(RESULTS + "/versions/4/lines", officer()).json().get("items");
        assertThat(last.lines())
                .extracting(ResultFrozen.Line::digest)
                .containsExactlyElementsOf(texts(shown, "digest"));
        assertThat(last.lines())
                .filteredOn(line -> Integer.valueOf(1).equals(line.rank()))
                .first()
                .satisfies(line -> {
                    assertThat(line.classCode()).isEqualTo("A");
                    assertThat(line.place()).isEqualTo("front");
                });
    }

    @Test
    @Order(12)
    void frozen_results_are_there_after_a_restart() {
        // Given
        String before = get(RESULTS + "/versions/4", officer()).text();
        JsonNode line =
                get(RESULTS + "/enterprises/" + code(2), itself(code(2))).json();

        // When
        service.close();
        service = started();
        await(() -> service.get("/actuator/health/readiness", "").status() == 200);

        // Then
        assertThat(get(RESULTS + "/versions/4", officer()).text()).isEqualTo(before);
        assertThat(get(RESULTS + "/enterprises/" + code(2), itself(code(2))).json())
                .isEqualTo(line);
    }
}
