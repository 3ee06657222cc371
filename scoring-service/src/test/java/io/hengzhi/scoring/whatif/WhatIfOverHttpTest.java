package io.hengzhi.scoring.whatif;

import static io.hengzhi.scoring.engine.SmallCity.HAIDIAN;
import static io.hengzhi.scoring.engine.SmallCity.SHUNYI;
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
import io.hengzhi.contract.registry.SchemeDocument;
import io.hengzhi.contract.registry.SchemeJson;
import io.hengzhi.contract.registry.SchemePublished;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.ReportedCell;
import io.hengzhi.platform.security.Role;
import io.hengzhi.scoring.AcceptedFacts;
import io.hengzhi.scoring.ScoringService;
import io.hengzhi.scoring.engine.SmallCity;
import io.hengzhi.testsupport.RunningService;
import io.hengzhi.testsupport.RunningService.Answer;
import io.hengzhi.testsupport.Surroundings;
import java.time.Duration;
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
import tools.jackson.databind.json.JsonMapper;

/** What-if over real HTTP, beside a state that goes on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WhatIfOverHttpTest {

    private static final String SIMULATIONS = "/api/v1/simulations";
    private static final String POLICY_MAKING = "policy-making";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Surroundings surroundings = Surroundings.start(Topics.all().toArray(Topic[]::new));
    private final RunningService service =
            RunningService.start(ScoringService.class, surroundings.settings("mongodb://127.0.0.1:1/unused"));
    private final AcceptedFacts accepted = new AcceptedFacts();

    @BeforeAll
    void a_district_of_twenty() {
        List<WireEvent> events = new ArrayList<>();
        events.add(new CatalogueChanged(SmallCity.catalogue(), SmallCity.NOW));
        events.add(SmallCity.scheme(SHUNYI, 1));
        events.add(SmallCity.scheme(HAIDIAN, 1));
        for (int i = 1; i <= 20; i++) {
            events.add(enterprise(code(i), 1, in(MonitoringList.ABOVE_SCALE, SHUNYI, "2025Q1")));
            // land is the same for all, so that output and tax per head order them otherwise than tax per mu does
            twoYears(code(i), i).stream()
                    .map(cell -> cell.id().quantity().value().equals("staff") ? staff(cell) : cell)
                    .forEach(cell -> events.add(accepted.of(cell)));
        }
        events.add(enterprise(code(31), 1, in(MonitoringList.ABOVE_SCALE, HAIDIAN, "2025Q1")));
        surroundings.broker().publish(events);
        await(() -> service.get(ranking(), officer(), "Access-Purpose", POLICY_MAKING)
                                .status()
                        == 200
                && get(ranking()).get("size").asInt() == 20
                && get(ranking()).get("items").get(0).get("missing").isEmpty());
    }

    @AfterAll
    void end() {
        service.close();
        surroundings.close();
    }

    /** The strong have so many people that per head they are weak. */
    private static ReportedCell staff(ReportedCell cell) {
        int number = Integer.parseInt(cell.id().enterprise().value().substring(10, 17));
        return SmallCity.cell(
                cell.id().enterprise(), "staff", cell.id().quarter().toString(), String.valueOf(20 + number * number));
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(condition);
    }

    private static String ranking() {
        return "/api/v1/rankings?district=110113&period=2025&list=above-scale&limit=200";
    }

    private JsonNode get(String path) {
        return service.get(path, officer(), "Access-Purpose", POLICY_MAKING).json();
    }

    private String officer() {
        return surroundings.realm().token("district-officer", Role.DISTRICT_OFFICER, Map.of("district", "110113"));
    }

    private Answer simulate(SchemeDocument scheme) {
        return simulate(scheme, "2025", "above-scale", officer());
    }

    private Answer simulate(SchemeDocument scheme, String period, String list, String token) {
        return post(
                JSON.writeValueAsString(
                        Map.of("period", period, "list", list, "scheme", SchemeJson.of(scheme), "limit", 100)),
                token);
    }

    private Answer post(String body, String token) {
        return service.post(SIMULATIONS, token, body, "Access-Purpose", POLICY_MAKING);
    }

    private static SchemeDocument inForce() {
        return SmallCity.scheme(SHUNYI, 1).scheme();
    }

    /** The scheme in force with other weights of output per head and tax per mu. */
    private static SchemeDocument weighted(String outputPerCapita, String taxPerMu) {
        SchemeDocument scheme = inForce();
        return new SchemeDocument(
                scheme.district(),
                scheme.year(),
                scheme.framework(),
                scheme.window(),
                scheme.missing(),
                scheme.transitionYears(),
                scheme.indicators().stream()
                        .map(one -> switch (one.code()) {
                            case "outputPerCapita" -> with(one, outputPerCapita, "400");
                            case "taxPerMu" -> with(one, taxPerMu, "200");
                            default -> one;
                        })
                        .toList(),
                scheme.classesAbove(),
                scheme.classesBelow());
    }

    private static SchemeDocument.Indicator with(SchemeDocument.Indicator one, String weight, String baseline) {
        return new SchemeDocument.Indicator(
                one.code(),
                one.name(),
                one.formula(),
                one.numerator(),
                one.denominator(),
                one.unit(),
                one.direction(),
                weight,
                baseline,
                one.baselineSource(),
                one.growthForm(),
                one.notApplicableIndustries());
    }

    @Test
    @Order(1)
    void the_scheme_in_force_moves_nobody() {
        // When
        Answer answer = simulate(inForce());

        // Then
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        JsonNode simulated = answer.json();
        assertThat(simulated.get("districtName").get("en").asString()).isEqualTo("Shunyi");
        assertThat(simulated.get("periodKind").asString()).isEqualTo("annual");
        assertThat(simulated.get("scheme").get("version").asInt()).isEqualTo(1);
        assertThat(simulated.get("before")).isEqualTo(simulated.get("after"));
        assertThat(simulated.get("before").get("size").asInt()).isEqualTo(20);
        assertThat(simulated.get("before").get("classes").toString())
                .isEqualTo(get(ranking()).get("classes").toString());
        assertThat(simulated.get("classChanges").get("total").asInt()).isZero();
        assertThat(simulated.get("rankShifts").get("unchanged").asInt()).isEqualTo(20);
        assertThat(simulated.get("asOf").get("positions").asString()).contains("registry.scheme.v1=");
    }

    @Test
    @Order(1)
    void other_weights_and_baselines_say_who_moves_and_how_far() {
        // When
        JsonNode simulated = simulate(weighted("38.00", "2.00")).json();

        // Then
        JsonNode changes = simulated.get("classChanges");
        int total = changes.get("total").asInt();
        assertThat(total).isPositive();
        assertThat(changes.get("items").size()).isEqualTo(total);
        assertThat(changes.get("up").asInt() + changes.get("down").asInt()).isEqualTo(total);
        JsonNode first = changes.get("items").get(0);
        assertThat(first.get("rankBefore").asInt() - first.get("rankAfter").asInt())
                .isEqualTo(first.get("rankShift").asInt());
        assertThat(first.get("figureAfter").asString()).matches("\\d+\\.\\d{10}");
        assertThat(first.get("size").asString()).isIn("small", "medium", "large", "micro");
        assertThat(first.get("way").asString()).isIn("up", "down");
        int flowing = 0;
        for (JsonNode flow : simulated.get("flows")) {
            flowing += flow.get("members").asInt();
        }
        assertThat(flowing).isEqualTo(20);
        JsonNode taxPerMu = simulated.get("saturation").get(2);
        assertThat(taxPerMu.get("indicator").asString()).isEqualTo("taxPerMu");
        assertThat(taxPerMu.get("before").get("members").asInt()).isEqualTo(20);
        assertThat(taxPerMu.get("before").get("atCap").asInt())
                .as("a baseline of 200 in place of 24.1 is out of reach of twice")
                .isGreaterThan(taxPerMu.get("after").get("atCap").asInt());
        assertThat(simulated.get("byIndustry").get(0).get("code").asString()).isEqualTo("36");
        assertThat(simulated.get("byIndustry").get(0).get("members").asInt()).isEqualTo(20);
        int bySize = 0;
        for (JsonNode size : simulated.get("bySize")) {
            bySize += size.get("members").asInt();
        }
        assertThat(bySize).isEqualTo(20);
    }

    @Test
    @Order(1)
    void no_more_are_listed_than_asked_for_and_the_totals_stay() {
        JsonNode whole = simulate(weighted("38.00", "2.00")).json().get("classChanges");

        JsonNode one = post(
                        JSON.writeValueAsString(Map.of(
                                "period", "2025", "scheme", SchemeJson.of(weighted("38.00", "2.00")), "limit", 1)),
                        officer())
                .json()
                .get("classChanges");

        assertThat(one.get("items").size()).isEqualTo(1);
        assertThat(one.get("items").get(0)).isEqualTo(whole.get("items").get(0));
        assertThat(one.get("total")).isEqualTo(whole.get("total"));
    }

    @Test
    @Order(1)
    void refuses_what_a_draft_would_be_refused_for() {
        assertProblem(simulate(weighted("38.00", "2.01")), 422, "weights-do-not-sum-to-100", "scheme.indicators");
        assertProblem(simulate(weighted("38.00", "2.005")), 422, "too-many-decimals", "scheme.indicators[2].weight");
        SchemeDocument scheme = inForce();
        SchemeDocument.Indicator noBaseline = with(scheme.indicators().getFirst(), "15.00", "0");
        List<SchemeDocument.Indicator> indicators = new ArrayList<>(scheme.indicators());
        indicators.set(0, noBaseline);
        assertProblem(
                simulate(replaced(scheme, indicators, "zero")),
                422,
                "baseline-not-positive",
                "scheme.indicators[0].baseline");
        assertProblem(
                simulate(replaced(scheme, scheme.indicators(), "guess")),
                422,
                "unknown-missing-rule",
                "scheme.missing");
        indicators = new ArrayList<>(scheme.indicators());
        indicators.removeFirst();
        Answer dropped = simulate(replaced(scheme, indicators, "zero"));
        assertThat(dropped.status()).isEqualTo(422);
        assertThat(dropped.json().get("detailEn").asString()).contains("There are 1 more");
    }

    private static SchemeDocument replaced(
            SchemeDocument scheme, List<SchemeDocument.Indicator> indicators, String missing) {
        return new SchemeDocument(
                scheme.district(),
                scheme.year(),
                scheme.framework(),
                scheme.window(),
                missing,
                scheme.transitionYears(),
                indicators,
                scheme.classesAbove(),
                scheme.classesBelow());
    }

    private static void assertProblem(Answer answer, int status, String code, String field) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        JsonNode problem = answer.json();
        assertThat(problem.get("code").asString()).isEqualTo(code);
        assertThat(problem.get("field").asString()).isEqualTo(field);
        assertThat(problem.get("detail").asString()).isNotBlank();
        assertThat(problem.get("detailEn").asString()).isNotBlank();
    }

    @Test
    @Order(1)
    void says_what_is_wrong_with_a_question() {
        SchemeDocument scheme = inForce();
        assertProblem(post("{\"period\":\"2025\"}", officer()), 400, "invalid-body", "scheme");
        assertProblem(simulate(scheme, "2025Q9", "above-scale", officer()), 400, "invalid-period", "period");
        assertProblem(simulate(scheme, "2024", "above-scale", officer()), 400, "no-scheme", "period");
        assertProblem(simulate(scheme, "2025", "transition", officer()), 400, "invalid-parameter", "list");
        assertProblem(
                post(
                        JSON.writeValueAsString(
                                Map.of("period", "2025", "scheme", SchemeJson.of(scheme), "limit", 501)),
                        officer()),
                400,
                "invalid-parameter",
                "limit");
    }

    @Test
    @Order(1)
    void another_districts_list_is_answered_like_one_that_does_not_exist() {
        // Given
        String foreign = surroundings
                .realm()
                .token("district-officer-110108", Role.DISTRICT_OFFICER, Map.of("district", "110108"));
        String park = surroundings
                .realm()
                .token("park-officer", Role.PARK_OFFICER, Map.of("district", "110113", "park", "110113-01"));
        SchemeDocument scheme = inForce();

        // Then
        assertThat(simulate(scheme, "2025", "above-scale", foreign).status()).isEqualTo(404);
        assertThat(simulate(scheme, "2025", "above-scale", park).status()).isEqualTo(403);
        assertThat(simulate(scheme, "2025", "above-scale", "").status()).isEqualTo(401);
        assertThat(service.post(SIMULATIONS, officer(), "{}").json().get("code").asString())
                .isEqualTo("purpose-required");
        // the positive control
        assertThat(simulate(SmallCity.scheme(HAIDIAN, 1).scheme(), "2025", "above-scale", foreign)
                        .status())
                .isEqualTo(200);
        assertThat(simulate(scheme, "2025", "above-scale", officer()).status()).isEqualTo(200);
    }

    private Answer correct(String body, String token, String purpose) {
        return service.post(SIMULATIONS + "/corrections", token, body, "Access-Purpose", purpose);
    }

    private static String taxOf(int number, String value) {
        return """
                {"creditCode": "%s", "period": "2025",
                 "facts": [{"quantity": "taxPaid", "quarter": "2025Q4", "value": "%s"}]}
                """.formatted(code(number), value);
    }

    private String enterpriseToken(int number) {
        return surroundings
                .realm()
                .token(
                        "enterprise",
                        Role.ENTERPRISE,
                        Map.of("creditCode", code(number).value()));
    }

    @Test
    @Order(1)
    void an_enterprise_tries_a_correction_of_its_own_and_is_told_how_many_others_move_and_not_who() {
        // When
        Answer answer = correct(taxOf(2, "9000"), enterpriseToken(2), "review");

        // Then
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        JsonNode corrected = answer.json();
        assertThat(corrected.get("facts").get(0).get("corrects").asString())
                .isEqualTo(code(2) + ".taxPaid.2025Q4.tax.1");
        assertThat(corrected.get("facts").get(0).get("valueBefore").asString()).isEqualTo("120.000000");
        assertThat(corrected.get("facts").get(0).get("countsAfter").asString()).isEqualTo("9000.000000");
        assertThat(corrected.get("rankShift").asInt()).isPositive();
        assertThat(corrected.get("before").get("rank").asInt()
                        - corrected.get("after").get("rank").asInt())
                .isEqualTo(corrected.get("rankShift").asInt());
        assertThat(corrected.get("others").get("ranksDown").asInt())
                .isEqualTo(corrected.get("rankShift").asInt());
        assertThat(corrected.get("others").get("classDown").asInt()).isPositive();
        assertThat(corrected.get("others").get("items").isEmpty()).isTrue();
        JsonNode taxPerMu = corrected.get("terms").get(2);
        assertThat(taxPerMu.get("indicator").asString()).isEqualTo("taxPerMu");
        assertThat(taxPerMu.get("pointsBefore")).isNotEqualTo(taxPerMu.get("pointsAfter"));
        assertThat(get("/api/v1/scores/" + code(2) + "?period=2025").get("rank"))
                .as("nothing of it is in force")
                .isEqualTo(corrected.get("before").get("rank"));
    }

    @Test
    @Order(1)
    void the_district_is_told_who_else_moves_and_a_park_of_its_own_only() {
        // Given
        String park = surroundings
                .realm()
                .token("park-officer", Role.PARK_OFFICER, Map.of("district", "110113", "park", "110113-01"));
        String otherPark = surroundings
                .realm()
                .token("park-officer-2", Role.PARK_OFFICER, Map.of("district", "110113", "park", "110113-02"));

        // When
        JsonNode district = correct(taxOf(2, "9000"), officer(), "review").json();

        // Then
        assertThat(district.get("others").get("items").size())
                .isEqualTo(district.get("others").get("classDown").asInt());
        assertThat(correct(taxOf(2, "9000"), park, "review")
                        .json()
                        .get("others")
                        .get("items"))
                .isEqualTo(district.get("others").get("items"));
        assertThat(correct(taxOf(2, "9000"), otherPark, "review").status()).isEqualTo(404);
    }

    @Test
    @Order(1)
    void a_correction_outside_the_scope_or_the_rules_is_refused() {
        assertThat(correct(taxOf(3, "1"), enterpriseToken(2), "review").status())
                .isEqualTo(404);
        assertThat(correct(taxOf(3, "1"), enterpriseToken(3), "review").status())
                .isEqualTo(200);
        assertThat(correct(taxOf(3, "1"), enterpriseToken(3), "guidance").status())
                .isEqualTo(403);
        assertThat(correct(
                                taxOf(3, "1"),
                                surroundings.realm().token("city-officer", Role.CITY_OFFICER, Map.of()),
                                "review")
                        .status())
                .isEqualTo(403);
        assertProblem(correct(taxOf(3, "1.2345678"), officer(), "review"), 422, "too-many-decimals", "facts[0].value");
        assertProblem(
                correct(taxOf(3, "1").replace("2025Q4", "2199Q4"), officer(), "review"),
                422,
                "future-quarter",
                "facts[0].quarter");
        assertProblem(
                correct(taxOf(3, "1").replace("\"2025\"", "\"2024\""), officer(), "review"),
                400,
                "no-scheme",
                "period");
        assertProblem(
                correct("{\"creditCode\":\"" + code(3) + "\",\"period\":\"2025\"}", officer(), "review"),
                400,
                "invalid-body",
                "facts");
    }

    private Answer shake(Map<String, Object> question, String token) {
        return service.post(
                SIMULATIONS + "/stability", token, JSON.writeValueAsString(question), "Access-Purpose", POLICY_MAKING);
    }

    @Test
    @Order(1)
    void says_how_firmly_classes_stand_when_weights_are_a_little_otherwise() {
        // Given
        Map<String, Object> question =
                Map.of("district", "110113", "period", "2025", "noisePercent", "20", "seed", "7");

        // When
        Answer answer = shake(question, officer());

        // Then
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        JsonNode stability = answer.json();
        assertThat(stability.get("runs").asInt()).isEqualTo(1_000);
        assertThat(stability.get("noisePercent").asString()).isEqualTo("20.00");
        assertThat(stability.get("seed").asString()).isEqualTo("7");
        assertThat(stability.get("method").get("en").asString()).contains("SplitMix64");
        assertThat(stability.get("size").asInt()).isEqualTo(20);
        assertThat(stability.get("items").size()).isEqualTo(20);
        int members = 0;
        for (JsonNode step : stability.get("steps")) {
            members += step.get("members").asInt();
        }
        assertThat(members).isEqualTo(20);
        for (JsonNode item : stability.get("items")) {
            assertThat(item.get("rankFrom").asInt())
                    .isLessThanOrEqualTo(item.get("rankTo").asInt());
        }
        assertThat(shake(question, officer()).json().get("items"))
                .as("the same seed, the same answer")
                .isEqualTo(stability.get("items"));
    }

    @Test
    @Order(1)
    void one_enterprise_or_a_scheme_that_is_not_in_force_may_be_asked_for() {
        JsonNode one = shake(
                        Map.of(
                                "district",
                                "110113",
                                "period",
                                "2025",
                                "creditCode",
                                code(5).value(),
                                "scheme",
                                SchemeJson.of(weighted("38.00", "2.00")),
                                "runs",
                                10),
                        officer())
                .json();

        assertThat(texts(one.get("items"), "creditCode")).containsExactly(code(5).value());
        assertThat(one.get("runs").asInt()).isEqualTo(10);
    }

    private static List<String> texts(Iterable<JsonNode> nodes, String field) {
        List<String> texts = new ArrayList<>();
        nodes.forEach(node -> texts.add(node.get(field).asString()));
        return texts;
    }

    @Test
    @Order(1)
    void a_question_of_stability_that_cannot_be_answered_says_why() {
        assertProblem(shake(Map.of("period", "2025"), officer()), 400, "invalid-body", "district");
        assertProblem(asked("runs", 10_001), 400, "invalid-parameter", "runs");
        assertProblem(asked("noisePercent", "50.01"), 400, "invalid-parameter", "noisePercent");
        assertProblem(asked("noisePercent", "1.005"), 400, "invalid-parameter", "noisePercent");
        assertProblem(asked("seed", "lucky"), 400, "invalid-parameter", "seed");
        assertProblem(asked("creditCode", "nobody"), 400, "invalid-credit-code", "creditCode");
        assertProblem(
                asked("scheme", SchemeJson.of(weighted("38.00", "2.01"))),
                422,
                "weights-do-not-sum-to-100",
                "scheme.indicators");
        assertThat(shake(Map.of("district", "110108", "period", "2025"), officer())
                        .status())
                .isEqualTo(404);
    }

    private Answer asked(String field, Object value) {
        return shake(Map.of("district", "110113", "period", "2025", field, value), officer());
    }

    @Test
    @Order(2)
    void is_recorded_with_the_enterprises_it_names() {
        // When
        JsonNode simulated = simulate(weighted("38.00", "2.00")).json();

        // Then
        AccessRecorded recorded = surroundings.broker().readAll(Topics.ACCESS).stream()
                .map(read -> AccessRecorded.decode(read.value()))
                .toList()
                .getLast();
        assertThat(recorded.operation()).isEqualTo("simulate-scheme");
        assertThat(recorded.enterprises())
                .hasSizeGreaterThanOrEqualTo(
                        simulated.get("classChanges").get("total").asInt());
    }

    @Test
    @Order(3)
    void nothing_is_published_by_it_and_what_it_foretold_comes_true_once_the_scheme_is() {
        // Given
        JsonNode before = get(ranking());
        int schemes = surroundings.broker().readAll(Topics.SCHEME).size();
        int classes = surroundings.broker().readAll(Topics.CLASS_CHANGED).size();

        // When
        JsonNode foretold = simulate(weighted("38.00", "2.00")).json();

        // Then
        assertThat(get(ranking()).get("items")).isEqualTo(before.get("items"));
        assertThat(surroundings.broker().readAll(Topics.SCHEME)).hasSize(schemes);
        assertThat(surroundings.broker().readAll(Topics.CLASS_CHANGED)).hasSize(classes);

        // When the scheme is published
        surroundings
                .broker()
                .publish(List.of(
                        new SchemePublished(weighted("38.00", "2.00"), 2, SmallCity.NOW, "district-officer-2")));
        await(() -> get(ranking()).get("scheme").get("version").asInt() == 2);

        // Then
        JsonNode after = get(ranking());
        assertThat(after.get("classes").toString())
                .isEqualTo(foretold.get("after").get("classes").toString());
        for (JsonNode move : foretold.get("classChanges").get("items")) {
            assertThat(after.get("items").valueStream())
                    .anyMatch(item -> item.get("creditCode").equals(move.get("creditCode"))
                            && item.get("rank").equals(move.get("rankAfter"))
                            && item.get("score").equals(move.get("figureAfter"))
                            && item.get("class").equals(move.get("classAfter")));
        }
    }
}
