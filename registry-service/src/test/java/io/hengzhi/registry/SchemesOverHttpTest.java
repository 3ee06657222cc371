package io.hengzhi.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.contract.Topics;
import io.hengzhi.contract.registry.SchemePublished;
import io.hengzhi.platform.security.Role;
import io.hengzhi.testsupport.RunningService;
import io.hengzhi.testsupport.RunningService.Answer;
import io.hengzhi.testsupport.Surroundings;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a scheme may not be, and what one version says otherwise than another, end to end. */
class SchemesOverHttpTest {

    private static final String SCHEMES = "/api/v1/schemes";

    private static Surroundings surroundings;
    private static RunningService registry;
    private static String officer;
    private static String secondOfficer;
    private static String foreignOfficer;

    @BeforeAll
    static void start() {
        surroundings = Surroundings.start(
                Topics.CATALOGUE, Topics.ENTERPRISE, Topics.SCHEME, Topics.FACT_ACCEPTED, Topics.ACCESS);
        registry = RunningService.start(RegistryService.class, surroundings.settings(surroundings.newDatabase()));
        officer = surroundings.realm().token("district-officer", Role.DISTRICT_OFFICER, Map.of("district", "110113"));
        secondOfficer =
                surroundings.realm().token("district-officer-2", Role.DISTRICT_OFFICER, Map.of("district", "110113"));
        foreignOfficer = surroundings.realm().token("o-108", Role.DISTRICT_OFFICER, Map.of("district", "110108"));
    }

    @AfterAll
    static void stop() {
        registry.close();
        surroundings.close();
    }

    private static String scheme(int year) {
        String core = Stream.of(
                        "outputPerCapita",
                        "taxPerCapita",
                        "taxPerMu",
                        "revenueGrowth",
                        "outputPerEnergy",
                        "rdIntensity")
                .map(code -> """
                        {"code": "%s", "weight": "%s", "baseline": "0.05",
                         "baselineSource": {"zh": "全市平均", "en": "City mean"}}""".formatted(code, code.equals("taxPerMu") ? "25.00" : "14.00"))
                .reduce((one, other) -> one + "," + other)
                .orElseThrow();
        return """
                {"district": "110113", "year": %d, "framework": "beijing-6x", "window": "trailing-four-quarters",
                 "missing": "zero", "transitionYears": 2,
                 "indicators": [%s,
                   {"code": "x1", "name": {"zh": "事故", "en": "Accidents"}, "formula": "sum(accidents)", "unit": "起",
                    "direction": "smaller-is-better", "weight": "5.00", "baseline": "2",
                    "baselineSource": {"zh": "区三年均值", "en": "Three-year mean"}}],
                 "classesAbove": {"by": "share", "classes": [
                   {"code": "A", "name": {"zh": "优先", "en": "Priority"}, "upTo": "20", "place": "front"},
                   {"code": "D", "name": {"zh": "帮扶", "en": "Assist"}, "place": "rear"}]},
                 "classesBelow": null}
                """.formatted(year, core);
    }

    private static Answer revise(int year, String body, String ifMatch) {
        return registry.send(
                "PUT",
                SCHEMES + "/110113-" + year,
                officer,
                BodyPublishers.ofString(body),
                "If-Match",
                ifMatch,
                "Content-Type",
                "application/json");
    }

    private static Answer publish(int year, String body) {
        String scheme = SCHEMES + "/110113-" + year;
        Answer drafted = registry.post(SCHEMES, officer, body);
        assertThat(drafted.status()).as(drafted.text()).isEqualTo(201);
        Answer submitted = registry.post(scheme + "/submission", officer, "", "If-Match", drafted.header("ETag"));
        assertThat(submitted.status()).as(submitted.text()).isEqualTo(200);
        Answer approved = registry.post(scheme + "/approval", secondOfficer, "", "If-Match", submitted.header("ETag"));
        assertThat(approved.status()).as(approved.text()).isEqualTo(200);
        return approved;
    }

    @Test
    void each_rule_of_a_scheme_is_kept_when_it_is_handed_in() {
        // Given a sound draft, then one that breaks one rule at a time
        String sound = scheme(2025);
        Map<String, String> broken = Map.of(
                "weights-do-not-sum-to-100", sound.replace("\"25.00\"", "\"25.01\""),
                "weight-out-of-range", sound.replace("\"5.00\"", "\"0\"").replace("\"25.00\"", "\"30.00\""),
                "baseline-not-positive", sound.replace("\"baseline\": \"2\"", "\"baseline\": \"0\""),
                "baseline-source-missing", sound.replace("区三年均值", " "),
                "unknown-quantity", sound.replace("sum(accidents)", "sum(accidentz)"),
                "last-class-has-condition",
                        sound.replace("\"place\": \"rear\"", "\"upTo\": \"90\", \"place\": \"rear\""),
                "share-out-of-range", sound.replace("\"upTo\": \"20\"", "\"upTo\": \"100\""),
                "unknown-missing-rule", sound.replace("\"missing\": \"zero\"", "\"missing\": \"guess\""),
                "transition-out-of-range", sound.replace("\"transitionYears\": 2", "\"transitionYears\": 4"),
                "core-indicator-redefined",
                        sound.replace(
                                "\"code\": \"taxPerMu\"", "\"code\": \"taxPerMu\", \"formula\": \"sum(taxPaid)\""));
        Answer drafted = registry.post(SCHEMES, officer, sound);
        assertThat(drafted.json().path("problems")).isEmpty();
        String tag = drafted.header("ETag");

        for (Map.Entry<String, String> one : broken.entrySet()) {
            assertThat(one.getValue()).as(one.getKey()).isNotEqualTo(sound);
            // When
            Answer saved = revise(2025, one.getValue(), tag);
            tag = saved.header("ETag");
            Answer refused = registry.post(SCHEMES + "/110113-2025/submission", officer, "", "If-Match", tag);

            // Then
            assertThat(saved.status()).as(saved.text()).isEqualTo(200);
            assertThat(rules(saved)).as(one.getKey()).contains(one.getKey());
            assertThat(refused.status()).as(one.getKey()).isEqualTo(422);
            assertThat(refused.json().path("detail").asString()).isNotBlank();
            assertThat(refused.json().path("wayOut").asString()).isNotBlank();
        }

        // And the positive control: the sound one is taken
        String sent = revise(2025, sound, tag).header("ETag");
        assertThat(registry.post(SCHEMES + "/110113-2025/submission", officer, "", "If-Match", sent)
                        .status())
                .isEqualTo(200);
        assertThat(published(2025)).isEmpty();
    }

    private static List<String> rules(Answer answer) {
        List<String> rules = new ArrayList<>();
        answer.json()
                .path("problems")
                .forEach(problem -> rules.add(problem.path("rule").asString()));
        return rules;
    }

    private static List<SchemePublished> published(int year) {
        return surroundings.broker().readAll(Topics.SCHEME).stream()
                .map(event -> SchemePublished.decode(event.value()))
                .filter(event -> event.scheme().year() == year)
                .toList();
    }

    @Test
    void the_citys_framework_is_extended_and_not_dropped() {
        // Given one without R&D intensity, its weight on the district's own
        String dropped = scheme(2024)
                .replaceFirst(",\\s*\\{\"code\": \"rdIntensity\"[^}]*\\}\\}", "")
                .replace("\"5.00\"", "\"19.00\"");

        // When
        Answer drafted = registry.post(SCHEMES, officer, dropped);
        Answer refused =
                registry.post(SCHEMES + "/110113-2024/submission", officer, "", "If-Match", drafted.header("ETag"));

        // Then
        assertThat(drafted.json().path("scheme").path("indicators")).hasSize(6);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("rule").asString()).isEqualTo("core-indicator-dropped");
        assertThat(refused.json().path("wayOutEn").asString()).startsWith("Add the core indicator");
    }

    @Test
    void what_is_published_is_changed_by_nobody_and_by_no_step() {
        // Given
        Answer approved = publish(2023, scheme(2023));
        String tag = approved.header("ETag");

        // When
        Answer revised = revise(2023, scheme(2023).replace("\"25.00\"", "\"24.00\""), tag);
        Answer handedIn = registry.post(SCHEMES + "/110113-2023/submission", officer, "", "If-Match", tag);
        Answer approvedAgain = registry.post(SCHEMES + "/110113-2023/approval", secondOfficer, "", "If-Match", tag);

        // Then
        for (Answer refused : List.of(revised, handedIn, approvedAgain)) {
            assertThat(refused.status()).as(refused.text()).isEqualTo(422);
            assertThat(refused.json().path("rule").asString()).isEqualTo("published-is-immutable");
        }
        assertThat(published(2023)).hasSize(1);
    }

    private static Answer compare(String query, String token) {
        return registry.get(SCHEMES + "/110113-2026/comparison" + query, token);
    }

    @Test
    void versions_are_compared_and_a_draft_with_what_is_in_force() {
        // Given two versions, a draft of the third, and another year
        publish(2026, scheme(2026));
        publish(2026, scheme(2026).replace("\"25.00\"", "\"24.00\"").replace("\"5.00\"", "\"6.00\""));
        registry.post(SCHEMES, officer, scheme(2026).replace("\"missing\": \"zero\"", "\"missing\": \"neutral\""));
        publish(2027, scheme(2027).replace("\"upTo\": \"20\"", "\"upTo\": \"30\""));

        // When
        JsonNode latest = compare("", officer).json();
        JsonNode draft = compare("?to=draft", officer).json();
        JsonNode acrossYears = registry.get(SCHEMES + "/110113-2027/comparison?fromScheme=110113-2026&from=1", officer)
                .json();

        // Then
        assertThat(latest.path("from").path("version").asInt()).isEqualTo(1);
        assertThat(latest.path("to").path("version").asInt()).isEqualTo(2);
        assertThat(latest.path("same").asBoolean()).isFalse();
        assertThat(fields(latest)).containsExactly("indicators[taxPerMu].weight", "indicators[x1].weight");
        assertThat(latest.path("differences").path(0).path("from").asString()).isEqualTo("25.00");
        assertThat(latest.path("differences").path(0).path("to").asString()).isEqualTo("24.00");
        assertThat(latest.path("differences").path(0).path("name").path("zh").asString())
                .contains("权重");
        assertThat(draft.path("to").path("draft").asBoolean()).isTrue();
        assertThat(draft.path("from").path("version").asInt()).isEqualTo(2);
        assertThat(fields(draft)).contains("missing", "indicators[taxPerMu].weight");
        assertThat(fields(acrossYears)).containsExactly("classesAbove[A].upTo");
        assertThat(compare("?from=2&to=2", officer).json().path("same").asBoolean())
                .isTrue();
        // and who may not see, or asks for what is not there
        assertThat(compare("?to=1", officer).status()).isEqualTo(400);
        assertThat(compare("?to=1", officer).json().path("field").asString()).isEqualTo("from");
        assertThat(compare("?to=soon", officer).status()).isEqualTo(400);
        assertThat(compare("?to=9", officer).status()).isEqualTo(404);
        assertThat(compare("", foreignOfficer).status()).isEqualTo(404);
        assertThat(registry.get(SCHEMES + "/110113-2027/comparison?fromScheme=110108-2026", officer)
                        .status())
                .isEqualTo(404);
        String city = surroundings.realm().token("city-officer", Role.CITY_OFFICER);
        assertThat(compare("", city).status()).isEqualTo(200);
        assertThat(compare("?to=draft", city).status()).isEqualTo(404);
        assertThat(compare("", "").status()).isEqualTo(401);
    }

    private static List<String> fields(JsonNode comparison) {
        List<String> fields = new ArrayList<>();
        comparison
                .path("differences")
                .forEach(one -> fields.add(one.path("field").asString()));
        return fields;
    }
}
