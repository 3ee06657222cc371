package io.hengzhi.scoring;

import static io.hengzhi.scoring.engine.SmallCity.HAIDIAN;
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
import io.hengzhi.contract.registry.AgreementChanged;
import io.hengzhi.contract.registry.CatalogueChanged;
import io.hengzhi.contract.scoring.ClassChanged;
import io.hengzhi.contract.scoring.ScoreChanged;
import io.hengzhi.kernel.Basis;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.platform.security.Role;
import io.hengzhi.scoring.engine.SmallCity;
import io.hengzhi.testsupport.RunningService;
import io.hengzhi.testsupport.RunningService.Answer;
import io.hengzhi.testsupport.Surroundings;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** The whole service on a real broker, asked over real HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ScoringServiceTest {

    private static final String GUIDANCE = "guidance";
    private static final String RANKING = "/api/v1/rankings?district=110113&period=2025Q4&list=above-scale";
    private static final CreditCode HERO = code(4);
    private static final CreditCode TAXED = code(21);
    private static final CreditCode ENTRANT = code(31);
    private static final CreditCode OUTSIDE = code(41);

    private final Surroundings surroundings = Surroundings.start(Topics.all().toArray(Topic[]::new));
    private RunningService service = startedService();
    private final AcceptedFacts accepted = new AcceptedFacts();

    private RunningService startedService() {
        return RunningService.start(ScoringService.class, surroundings.settings("mongodb://127.0.0.1:1/unused"));
    }

    @BeforeAll
    void a_small_city() {
        List<WireEvent> events = new ArrayList<>();
        events.add(new CatalogueChanged(SmallCity.catalogue(), SmallCity.NOW));
        events.add(SmallCity.scheme(SHUNYI, 1));
        events.add(SmallCity.scheme(HAIDIAN, 1));
        for (int i = 1; i <= 7; i++) {
            events.add(enterprise(code(i), 1, in(MonitoringList.ABOVE_SCALE, SHUNYI, "2025Q1")));
            twoYears(code(i), i == 7 ? 6 : i).forEach(cell -> events.add(accepted.of(cell)));
        }
        events.add(enterprise(code(11), 1, in(MonitoringList.ABOVE_SCALE, HAIDIAN, "2025Q1")));
        events.add(enterprise(TAXED, 1, in(MonitoringList.BELOW_SCALE, SHUNYI, "2025Q1")));
        events.add(enterprise(code(22), 1, in(MonitoringList.BELOW_SCALE, SHUNYI, "2025Q1")));
        twoYears(TAXED, 2).forEach(cell -> events.add(accepted.of(cell)));
        events.add(enterprise(ENTRANT, 1, in(MonitoringList.TRANSITION, SHUNYI, "2025Q1")));
        twoYears(ENTRANT, 9).forEach(cell -> events.add(accepted.of(cell)));
        events.add(enterprise(OUTSIDE, 1, in(MonitoringList.OUT_OF_SCOPE, SHUNYI, "2025Q1")));
        events.add(agreement("bureau-reader", "output,revenue,taxPaid,staff,landArea,energy,rdSpend"));
        events.add(agreement("bureau-reader-2", "output,revenue,taxPaid,staff,landArea"));
        surroundings.broker().publish(events);
        await(() -> service.get(RANKING, officer(), "Access-Purpose", GUIDANCE).status() == 200
                && ranking("").get("size").asInt() == 7
                && digest().get("scores").asInt() == 55);
    }

    @AfterAll
    void end() {
        service.close();
        surroundings.close();
    }

    private static AgreementChanged agreement(String client, String quantities) {
        return new AgreementChanged(
                "of-" + client,
                1,
                new BureauCode("finance"),
                client,
                List.of(SHUNYI),
                Stream.of(quantities.split(",")).map(QuantityCode::new).toList(),
                List.of("scores", "rankings"),
                List.of(GUIDANCE),
                LocalDate.parse("2025-01-01"),
                LocalDate.parse("2199-12-31"),
                "city-officer-2",
                SmallCity.NOW);
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(condition);
    }

    private String officer() {
        return token("district-officer", Role.DISTRICT_OFFICER, Map.of("district", "110113"));
    }

    private String token(String account, Role role, Map<String, String> claims) {
        return surroundings.realm().token(account, role, claims);
    }

    private Answer get(String path, String token) {
        return service.get(path, token, "Access-Purpose", GUIDANCE);
    }

    private JsonNode ranking(String more) {
        return get(RANKING + more, officer()).json();
    }

    private JsonNode digest() {
        return get("/api/v1/operations/digest", token("system-admin", Role.SYSTEM_ADMIN, Map.of()))
                .json();
    }

    private static List<String> texts(Iterable<JsonNode> nodes, String field) {
        List<String> texts = new ArrayList<>();
        nodes.forEach(node -> texts.add(node.get(field).asString()));
        return texts;
    }

    @Test
    @Order(1)
    void is_ready_once_it_has_caught_up() {
        assertThat(service.get("/actuator/health/readiness", "").status()).isEqualTo(200);
        assertThat(service.get("/actuator/prometheus", "").text())
                .contains("hengzhi_scoring_facts_applied_total")
                .contains("hengzhi_scoring_lag_records")
                .contains("hengzhi_scoring_enterprises{")
                .contains("hengzhi_scoring_state_bytes");
    }

    @Test
    @Order(1)
    void a_ranking_has_ranks_scores_classes_and_what_it_knew() {
        // When
        JsonNode ranking = ranking("");

        // Then
        assertThat(ranking.get("district").asString()).isEqualTo("110113");
        assertThat(ranking.get("districtName").get("en").asString()).isEqualTo("Shunyi");
        assertThat(ranking.get("periodKind").asString()).isEqualTo("tracking");
        assertThat(ranking.get("scheme").get("id").asString()).isEqualTo("110113-2025");
        assertThat(ranking.get("scheme").get("version").asInt()).isEqualTo(1);
        assertThat(ranking.get("size").asInt()).isEqualTo(7);
        assertThat(ranking.get("unranked").asInt()).isZero();
        assertThat(texts(ranking.get("classes"), "code")).containsExactly("A", "B", "C", "D");
        assertThat(ranking.get("next").isNull()).isTrue();
        assertThat(ranking.get("asOf").get("recordedAt").asString()).endsWith("Z");
        assertThat(ranking.get("asOf").get("positions").asString()).contains("ingestion.fact-accepted.v1=");
        JsonNode first = ranking.get("items").get(0);
        assertThat(first.get("rank").asInt()).isEqualTo(1);
        assertThat(first.get("score").asString()).matches("\\d+\\.\\d{10}");
        assertThat(first.get("scoreShown").asString()).matches("\\d+\\.\\d{4}");
        assertThat(first.get("class").asString()).isEqualTo("A");
        assertThat(first.get("className").get("zh").asString()).isEqualTo("A类");
        assertThat(first.get("park").asString()).isEqualTo("110113-01");
        assertThat(first.get("parkName").get("en").asString()).isEqualTo("Park 110113-01");
        assertThat(texts(first.get("terms"), "indicator"))
                .containsExactly(
                        "outputPerCapita",
                        "taxPerCapita",
                        "taxPerMu",
                        "revenueGrowth",
                        "outputPerEnergy",
                        "rdIntensity",
                        "x1");
        assertThat(first.get("terms").get(0).get("points").asString()).matches("\\d+\\.\\d{10}");
        assertThat(first.get("terms").get(0).get("weight").asString()).isEqualTo("15.00");
        assertThat(first.get("values").get("taxPerMu").asString()).matches("\\d+\\.\\d{4}");
        assertThat(first.get("missing").isEmpty()).isTrue();
    }

    @Test
    @Order(1)
    void equal_scores_share_a_rank_and_the_next_is_skipped() {
        // Given enterprises 6 and 7 that report alike
        JsonNode items = ranking("").get("items");

        // When
        List<JsonNode> tied = new ArrayList<>();
        items.forEach(item -> {
            if (item.get("tied").asBoolean()) {
                tied.add(item);
            }
        });

        // Then
        assertThat(texts(tied, "creditCode")).containsExactly(code(6).value(), code(7).value());
        assertThat(tied.getFirst().get("rank")).isEqualTo(tied.getLast().get("rank"));
        assertThat(texts(items, "rank")).containsExactly("1", "1", "3", "4", "5", "6", "7");
    }

    @Test
    @Order(1)
    void pages_of_two_are_the_whole_list() {
        // Given
        List<String> whole = texts(ranking("").get("items"), "creditCode");

        // When
        List<String> paged = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = ranking("&limit=2" + cursor);
            paged.addAll(texts(page.get("items"), "creditCode"));
            cursor = page.get("next").isNull()
                    ? ""
                    : "&cursor=" + page.get("next").asString();
        } while (!cursor.isEmpty());

        // Then
        assertThat(paged).isEqualTo(whole);
    }

    @Test
    @Order(1)
    void finds_by_a_part_of_the_code_and_by_class() {
        assertThat(texts(
                        ranking("&q=" + HERO.value().substring(9).toLowerCase()).get("items"), "creditCode"))
                .containsExactly(HERO.value());
        assertThat(texts(ranking("&class=B").get("items"), "class"))
                .isNotEmpty()
                .containsOnly("B");
        assertThat(ranking("&q=nobody").get("items").isEmpty()).isTrue();
    }

    @Test
    @Order(1)
    void the_below_scale_list_shows_tax_per_mu_and_the_unranked_at_its_end() {
        // When
        JsonNode ranking =
                get(RANKING.replace("above-scale", "below-scale"), officer()).json();

        // Then
        assertThat(ranking.get("size").asInt()).isEqualTo(1);
        assertThat(ranking.get("unranked").asInt()).isEqualTo(1);
        JsonNode first = ranking.get("items").get(0);
        assertThat(first.get("value").asString()).isEqualTo("23.4146341463");
        assertThat(first.get("valueShown").asString()).isEqualTo("23.4146");
        JsonNode last = ranking.get("items").get(1);
        assertThat(last.get("creditCode").asString()).isEqualTo(code(22).value());
        assertThat(last.get("rank").isNull()).isTrue();
        assertThat(last.get("reason").get("zh").asString()).contains("列示但不排名");
    }

    @Test
    @Order(1)
    void a_score_is_explained_down_to_its_facts() {
        // When
        JsonNode score =
                get("/api/v1/scores/" + HERO + "?period=2025Q4", officer()).json();

        // Then
        assertThat(score.get("creditCode").asString()).isEqualTo(HERO.value());
        assertThat(score.get("list").asString()).isEqualTo("above-scale");
        assertThat(score.get("industry").asString()).isEqualTo("36");
        assertThat(score.get("rank").asInt()).isPositive();
        assertThat(score.get("size").asInt()).isEqualTo(7);
        JsonNode taxPerMu = score.get("terms").get(2);
        assertThat(taxPerMu.get("indicator").asString()).isEqualTo("taxPerMu");
        assertThat(taxPerMu.get("baseline").asString()).isEqualTo("24.100000");
        assertThat(taxPerMu.get("weight").asString()).isEqualTo("25.00");
        assertThat(taxPerMu.get("value").asString()).isEqualTo("46.8293"); // 960 / 20.5
        assertThat(taxPerMu.get("ratio").asString()).isEqualTo("1.9431");
        assertThat(taxPerMu.get("limit").isNull()).isTrue();
        assertThat(taxPerMu.get("status").asString()).isEqualTo("present");
        assertThat(taxPerMu.get("direction").asString()).isEqualTo("larger-is-better");
        JsonNode tax = taxPerMu.get("inputs").get(0);
        assertThat(tax.get("quantity").asString()).isEqualTo("taxPaid");
        assertThat(tax.get("role").asString()).isEqualTo("numerator");
        assertThat(tax.get("aggregate").asString()).isEqualTo("sum");
        assertThat(tax.get("value").asString()).isEqualTo("960.000000");
        assertThat(texts(tax.get("quarters"), "quarter")).containsExactly("2025Q1", "2025Q2", "2025Q3", "2025Q4");
        assertThat(tax.get("quarters").get(3).get("facts").get(0).asString()).isEqualTo(HERO + ".taxPaid.2025Q4.tax.1");
        JsonNode land = taxPerMu.get("inputs").get(1);
        assertThat(land.get("role").asString()).isEqualTo("denominator");
        assertThat(land.get("aggregate").asString()).isEqualTo("mean");
        JsonNode accidents = score.get("terms").get(6);
        assertThat(accidents.get("limit").asString()).isEqualTo("cap");
        assertThat(accidents.get("reason").get("en").asString()).isNotBlank();
    }

    @Test
    @Order(1)
    void the_points_of_a_score_add_up_to_it() {
        // When
        JsonNode score =
                get("/api/v1/scores/" + HERO + "?period=2025", officer()).json();

        // Then
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode term : score.get("terms")) {
            sum = sum.add(new BigDecimal(term.get("points").asString()));
        }
        assertThat(score.get("periodKind").asString()).isEqualTo("annual");
        assertThat(sum.toPlainString()).isEqualTo(score.get("score").asString());
    }

    @Test
    @Order(1)
    void below_scale_the_answer_is_tax_per_mu_and_in_transition_a_score_without_rank() {
        // When
        JsonNode below =
                get("/api/v1/scores/" + TAXED + "?period=2025", officer()).json();
        JsonNode transition =
                get("/api/v1/scores/" + ENTRANT + "?period=2025", officer()).json();

        // Then
        assertThat(below.get("taxPerMu").get("value").asString()).isEqualTo("23.4146341463");
        assertThat(below.get("taxPerMu").get("inputs").size()).isEqualTo(2);
        assertThat(below.has("score")).isFalse();
        assertThat(below.get("rank").asInt()).isEqualTo(1);
        assertThat(transition.get("list").asString()).isEqualTo("transition");
        assertThat(transition.get("score").asString()).matches("\\d+\\.\\d{10}");
        assertThat(transition.get("rank").isNull()).isTrue();
        assertThat(transition.get("class").isNull()).isTrue();
    }

    @Test
    @Order(1)
    void an_enterprise_sees_its_own_score_and_no_other() {
        // Given
        String hero = token("enterprise", Role.ENTERPRISE, Map.of("creditCode", HERO.value()));

        // When
        Answer own = service.get("/api/v1/scores/" + HERO + "?period=2025Q4", hero, "Access-Purpose", "review");
        Answer other = service.get("/api/v1/scores/" + code(1) + "?period=2025Q4", hero, "Access-Purpose", "review");
        Answer ranking = service.get(RANKING, hero, "Access-Purpose", "review");

        // Then
        assertThat(own.status()).isEqualTo(200);
        assertThat(own.json().get("class").isNull()).isFalse();
        assertThat(other.status()).isEqualTo(404);
        assertThat(ranking.status()).isEqualTo(403);
    }

    @Test
    @Order(1)
    void what_lies_outside_the_scope_is_answered_like_what_does_not_exist() {
        // Given
        String foreign = token("district-officer-110108", Role.DISTRICT_OFFICER, Map.of("district", "110108"));
        String otherPark =
                token("park-officer-2", Role.PARK_OFFICER, Map.of("district", "110113", "park", "110113-02"));

        // When
        Answer unknown = get("/api/v1/scores/91350100M000100Y43?period=2025Q4", foreign);
        List<Answer> hidden = List.of(
                get("/api/v1/scores/" + HERO + "?period=2025Q4", foreign),
                get("/api/v1/scores/" + HERO + "/history", foreign),
                get("/api/v1/scores/nonsense?period=2025Q4", foreign),
                get(RANKING, foreign),
                get(RANKING.replace("110113", "110199"), foreign),
                get("/api/v1/scores/" + HERO + "?period=2025Q4", otherPark));

        // Then
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(hidden).allMatch(answer -> answer.status() == 404);
        assertThat(hidden).allMatch(answer -> withoutTrace(answer).equals(withoutTrace(unknown)));
        // the positive control
        assertThat(get("/api/v1/scores/" + code(11) + "?period=2025Q4", foreign).status())
                .isEqualTo(200);
        assertThat(get(
                                "/api/v1/scores/" + HERO + "?period=2025Q4",
                                token(
                                        "park-officer",
                                        Role.PARK_OFFICER,
                                        Map.of("district", "110113", "park", "110113-01")))
                        .status())
                .isEqualTo(200);
    }

    private static String withoutTrace(Answer answer) {
        return answer.text().replaceAll("\"traceId\":\"[^\"]*\"", "");
    }

    @Test
    @Order(1)
    void a_reading_bureau_sees_no_input_outside_its_agreement() {
        // Given
        String reader = token("bureau-reader", Role.BUREAU_READER, Map.of("bureau", "finance"));

        // When
        JsonNode score =
                get("/api/v1/scores/" + HERO + "?period=2025Q4", reader).json();
        JsonNode item = get(RANKING, reader).json().get("items").get(0);

        // Then
        assertThat(score.get("terms").get(2).get("inputs").size()).isEqualTo(2);
        JsonNode accidents = score.get("terms").get(6);
        assertThat(accidents.get("inputs").isEmpty()).isTrue();
        assertThat(accidents.has("calculation")).isFalse();
        for (String figure : List.of("value", "ratio", "limit", "points")) {
            assertThat(accidents.get(figure).isNull()).as(figure).isTrue();
        }
        assertThat(accidents.get("status").asString()).isEqualTo("withheld");
        assertThat(score.has("score"))
                .as("one term is the score less the others")
                .isFalse();
        assertThat(item.get("score").isNull()).isTrue();
        assertThat(item.get("rank").asInt()).isEqualTo(1);
        assertThat(item.get("values").has("taxPerMu")).isTrue();
        assertThat(item.get("values").has("x1")).isFalse();
        assertThat(get(RANKING.replace("110113", "110108"), reader).status()).isEqualTo(404);
        assertThat(service.get(RANKING, reader, "Access-Purpose", "policy-making")
                        .json()
                        .get("code")
                        .asString())
                .as("a purpose outside the agreement")
                .isEqualTo("purpose-not-permitted");
    }

    @Test
    @Order(1)
    void a_districts_own_formula_is_taken_apart() {
        JsonNode own = get("/api/v1/scores/" + HERO + "?period=2025Q4", officer())
                .json()
                .get("terms")
                .get(6);

        assertThat(own.get("formula").get("zh").asString()).startsWith("合计(");
        assertThat(own.get("inputs").get(0).get("role").asString()).isEqualTo("input");
        assertThat(new BigDecimal(own.get("calculation").get("value").asString()))
                .isEqualByComparingTo(own.get("value").asString());
        assertThat(own.get("calculation").get("expression").get("en").asString())
                .startsWith("sum(");
    }

    @Test
    @Order(1)
    void a_reading_bureau_sees_a_score_of_which_it_could_not_work_back_a_term() {
        String reader = token("bureau-reader-2", Role.BUREAU_READER, Map.of("bureau", "finance"));
        JsonNode score =
                get("/api/v1/scores/" + HERO + "?period=2025Q4", reader).json();
        assertThat(score.get("score").asString())
                .isEqualTo(get("/api/v1/scores/" + HERO + "?period=2025Q4", officer())
                        .json()
                        .get("score")
                        .asString());
        assertThat(score.get("terms")
                        .valueStream()
                        .filter(term -> term.get("status").asString().equals("withheld"))
                        .map(term -> term.get("indicator").asString()))
                .hasSizeGreaterThan(1);
    }

    @Test
    @Order(1)
    void says_what_is_wrong_with_a_question() {
        assertProblem("/api/v1/rankings?district=110113&list=above-scale", 400, "invalid-parameter", "period");
        assertProblem(RANKING.replace("2025Q4", "2025Q5"), 400, "invalid-period", "period");
        assertProblem(RANKING.replace("2025Q4", "soon"), 400, "invalid-period", "period");
        assertProblem(RANKING.replace("2025Q4", "2024Q4"), 400, "no-scheme", "period");
        assertProblem(RANKING.replace("2025Q4", "2020Q4"), 400, "outside-pilot", "period");
        assertProblem(RANKING.replace("2025Q4", "2199Q4"), 400, "period-not-ended", "period");
        assertProblem(RANKING.replace("above-scale", "gold"), 400, "invalid-list", "list");
        assertProblem(RANKING.replace("above-scale", "transition"), 400, "invalid-parameter", "list");
        assertProblem(RANKING + "&limit=201", 400, "invalid-parameter", "limit");
        assertProblem(RANKING + "&cursor=made-up", 400, "invalid-cursor", "cursor");
        assertProblem(RANKING + "&class=Z", 400, "invalid-parameter", "class");
        assertProblem("/api/v1/scores/" + HERO, 400, "invalid-parameter", "period");
        assertProblem("/api/v1/scores/" + OUTSIDE + "?period=2025", 404, "not-monitored", "period");
    }

    private void assertProblem(String path, int status, String code, String field) {
        Answer answer = get(path, officer());
        assertThat(answer.status()).as(path).isEqualTo(status);
        JsonNode problem = answer.json();
        assertThat(problem.get("code").asString()).as(path).isEqualTo(code);
        assertThat(problem.get("field").asString()).as(path).isEqualTo(field);
        assertThat(problem.get("detail").asString()).as(path).isNotBlank();
        assertThat(problem.get("detailEn").asString()).as(path).isNotBlank();
    }

    @Test
    @Order(1)
    void a_history_goes_through_the_periods() {
        // When
        JsonNode history = get("/api/v1/scores/" + HERO + "/history", officer()).json();

        // Then
        assertThat(texts(history.get("items"), "period"))
                .containsExactly("2025Q1", "2025Q2", "2025Q3", "2025Q4", "2025");
        assertThat(history.get("items").get(4).get("scoreShown").asString()).matches("\\d+\\.\\d{4}");
        assertThat(history.get("items").get(4).get("size").asInt()).isEqualTo(7);
        assertThat(history.get("next").isNull()).isTrue();
    }

    @Test
    @Order(1)
    void asks_for_a_token_a_role_and_a_purpose() {
        assertThat(service.get(RANKING, "").status()).isEqualTo(401);
        assertThat(service.get(RANKING, officer()).status()).isEqualTo(400);
        assertThat(service.get(RANKING, officer()).json().get("code").asString())
                .isEqualTo("purpose-required");
        assertThat(get("/api/v1/operations/digest", officer()).status()).isEqualTo(403);
    }

    @Test
    @Order(2)
    void every_read_is_recorded_with_the_enterprises_in_it() {
        // When
        get(RANKING + "&limit=3", officer());

        // Then
        List<AccessRecorded> recorded = surroundings.broker().readAll(Topics.ACCESS).stream()
                .map(read -> AccessRecorded.decode(read.value()))
                .toList();
        assertThat(recorded.getLast().enterprises()).hasSize(3);
        assertThat(recorded.getLast().operation()).isEqualTo("read-ranking");
        assertThat(recorded.getLast().rows()).isEqualTo(3);
    }

    @Test
    @Order(3)
    void tells_scores_and_classes_to_the_log() {
        // When
        await(() -> classes().size() >= 8 * 5 && scores().size() >= 55);

        // Then
        assertThat(classes()).allMatch(event -> event.toClass() != null);
        assertThat(scores())
                .anyMatch(event -> event.creditCode().equals(HERO)
                        && event.period().isAnnual()
                        && event.terms().size() == 7);
    }

    private List<ScoreChanged> scores() {
        return surroundings.broker().readAll(Topics.SCORE_CHANGED).stream()
                .map(ConsumerRecord::value)
                .map(ScoreChanged::decode)
                .toList();
    }

    private List<ClassChanged> classes() {
        return surroundings.broker().readAll(Topics.CLASS_CHANGED).stream()
                .map(ConsumerRecord::value)
                .map(ClassChanged::decode)
                .toList();
    }

    @Test
    @Order(4)
    void a_correction_changes_score_and_rank_and_is_told() {
        // Given
        JsonNode before =
                get("/api/v1/scores/" + code(1) + "?period=2025Q4", officer()).json();
        List<String> told = scores().stream().map(ScoreChanged::id).toList();

        // When
        surroundings
                .broker()
                .publish(List.of(accepted.of(cell(code(1), "taxPaid", "2025Q4", 1, 1, Basis.OWN, "9999"))));
        await(() -> scores().size() >= told.size() + 2);

        // Then
        JsonNode after =
                get("/api/v1/scores/" + code(1) + "?period=2025Q4", officer()).json();
        assertThat(before.get("rank").asInt()).isEqualTo(7);
        assertThat(after.get("rank").asInt()).isLessThan(7);
        assertThat(after.get("terms")
                        .get(2)
                        .get("inputs")
                        .get(0)
                        .get("quarters")
                        .get(3)
                        .get("facts")
                        .get(0)
                        .asString())
                .isEqualTo(code(1) + ".taxPaid.2025Q4.tax.1-1");
        assertThat(scores().stream().filter(event -> !told.contains(event.id())))
                .extracting(event -> event.creditCode() + " " + event.period())
                .containsExactlyInAnyOrder(code(1) + " 2025Q4", code(1) + " 2025");
    }

    @Test
    @Order(5)
    void a_scheme_change_is_one_switch_for_readers() throws InterruptedException {
        // Given readers who never stop asking
        List<String> seen = Collections.synchronizedList(new ArrayList<>());
        AtomicBoolean asking = new AtomicBoolean(true);
        Thread reader = Thread.ofVirtual().start(() -> {
            while (asking.get()) {
                JsonNode ranking = ranking("");
                StringBuilder weights =
                        new StringBuilder(ranking.get("scheme").get("version").asString() + ":");
                ranking.get("items")
                        .forEach(item -> weights.append(item.get("scoreShown").asString())
                                .append(' '));
                seen.add(weights.toString());
            }
        });
        await(() -> seen.size() > 3);

        // When
        surroundings.broker().publish(List.of(SmallCity.scheme(SHUNYI, 2025, 2, "48.200000")));
        await(() -> seen.getLast().startsWith("2:"));
        asking.set(false);
        reader.join();

        // Then: the old ranks or the new ones, never some of both
        assertThat(seen.stream().distinct()).hasSize(2);
    }

    @Test
    @Order(6)
    void after_a_restart_the_digest_is_the_same_and_no_score_is_told_twice() {
        // Given
        await(() -> classes().stream().anyMatch(event -> event.schemeVersion() == 2));
        JsonNode before = digest();
        await(() -> told().equals(before.get("positions").asString()));
        int toldScores = scores().size();
        int toldClasses = classes().size();

        // When
        service.close();
        service = startedService();
        await(() -> service.get("/actuator/health/readiness", "").status() == 200);
        await(() -> classes().size() >= toldClasses + 9 * 5);

        // Then
        assertThat(digest()).isEqualTo(before);
        assertThat(scores()).hasSize(toldScores);
    }

    @Test
    @Order(7)
    void another_replica_gives_the_same_answers_and_takes_the_districts_over() {
        // Given
        String before = withoutAsOf(service);
        int toldClasses = classes().size();

        // When
        RunningService other = startedService();
        await(() -> other.get("/actuator/health/readiness", "").status() == 200);
        String beside = withoutAsOf(other);
        service.close();
        service = other;
        await(() -> classes().size() >= toldClasses + 9 * 5);

        // Then
        assertThat(beside).isEqualTo(before);
        assertThat(withoutAsOf(service)).isEqualTo(before);
    }

    private String withoutAsOf(RunningService asked) {
        Answer answer = asked.get(RANKING, officer(), "Access-Purpose", GUIDANCE);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        JsonNode ranking = answer.json();
        return ranking.get("items").toString() + ranking.get("asOf").get("positions");
    }

    /** How far the group says that everything has been told. */
    private String told() {
        try (var admin =
                Admin.create(Map.of("bootstrap.servers", surroundings.broker().bootstrap()))) {
            Iterator<OffsetAndMetadata> commits = admin.listConsumerGroupOffsets("svc-scoring-publishers")
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .values()
                    .iterator();
            return commits.hasNext() ? commits.next().metadata() : "";
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
