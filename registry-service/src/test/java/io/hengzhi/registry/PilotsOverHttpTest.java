package io.hengzhi.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.contract.Topics;
import io.hengzhi.contract.registry.CatalogueChanged;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.ParkCode;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.platform.security.Role;
import io.hengzhi.testsupport.RunningService;
import io.hengzhi.testsupport.RunningService.Answer;
import io.hengzhi.testsupport.Surroundings;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Terms of pilots and parks of districts, end to end. */
class PilotsOverHttpTest {

    private static final String DISTRICTS = "/api/v1/districts/";
    private static final DistrictCode YANQING = DistrictCode.of("110119");

    private static Surroundings surroundings;
    private static RunningService registry;
    private static String city;
    private static String officer;

    @BeforeAll
    static void start() {
        surroundings = Surroundings.start(
                Topics.CATALOGUE, Topics.ENTERPRISE, Topics.SCHEME, Topics.FACT_ACCEPTED, Topics.ACCESS);
        registry = RunningService.start(RegistryService.class, surroundings.settings(surroundings.newDatabase()));
        city = surroundings.realm().token("city-officer", Role.CITY_OFFICER);
        officer = surroundings.realm().token("o-119", Role.DISTRICT_OFFICER, Map.of("district", "110119"));
    }

    @AfterAll
    static void stop() {
        registry.close();
        surroundings.close();
    }

    private static String tag() {
        return registry.get(DISTRICTS + "110119/pilot", officer).header("ETag");
    }

    private static Answer decide(String token, String json, String... headers) {
        return registry.post(DISTRICTS + "110119/pilot/decisions", token, json, headers);
    }

    private static Answer name(String token, String park, String zh, String... headers) {
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = "application/json";
        return registry.send(
                "PUT",
                DISTRICTS + "110119/parks/" + park,
                token,
                BodyPublishers.ofString("{\"name\":{\"zh\":\"" + zh + "\",\"en\":\"Park of the test\"}}"),
                all);
    }

    private static Catalogue published() {
        return surroundings.broker().readAll(Topics.CATALOGUE).stream()
                .map(event -> CatalogueChanged.decode(event.value()).catalogue())
                .max(Comparator.comparingLong(Catalogue::version))
                .orElseThrow();
    }

    @Test
    void a_term_begins_and_ends_by_decisions_of_the_city_office_and_everybody_is_told() {
        // Given: 延庆 takes no part
        Quarter next = Quarter.containing(Instant.now()).plus(1);
        String start = "{\"decision\":\"start\",\"from\":\"%s\",\"to\":\"%s\",\"reason\":\"第二批试点\"}"
                .formatted(next, next.plus(7));

        // When
        Answer byDistrict = decide(officer, start, "If-Match", tag());
        Answer without = decide(city, start);
        Answer stale = decide(city, start, "If-Match", "\"99\"");
        Answer started = decide(city, start, "If-Match", tag());

        // Then
        assertThat(byDistrict.status()).isEqualTo(403);
        assertThat(without.status()).isEqualTo(428);
        assertThat(stale.status()).isEqualTo(412);
        assertThat(started.status()).as(started.text()).isEqualTo(200);
        assertThat(published().findDistrict(YANQING)).hasValueSatisfying(district -> {
            assertThat(district.isPilotIn(next.previous())).isFalse();
            assertThat(district.isPilotIn(next.plus(7))).isTrue();
            assertThat(district.isPilotIn(next.plus(8))).isFalse();
        });
        assertThat(registry.post("/api/v1/districts/110119/lists/" + next.year(), officer, "{}")
                        .json()
                        .path("code")
                        .asString(""))
                .as("the rules of lists know the term at once")
                .isNotEqualTo("district-not-a-pilot");

        // When
        String end = "{\"decision\":\"end\",\"to\":\"%s\",\"reason\":\"试点总结\"}".formatted(next.plus(3));
        Answer ended = decide(city, end, "If-Match", tag());
        Answer again = decide(city, end, "If-Match", tag());

        // Then
        assertThat(ended.status()).as(ended.text()).isEqualTo(200);
        assertThat(ended.json().at("/pilot/to").asString())
                .isEqualTo(next.plus(3).toString());
        assertThat(ended.json().at("/decisions/0/reason").asString()).isEqualTo("试点总结");
        assertThat(ended.json().at("/decisions/0/by").asString()).isEqualTo("city-officer");
        assertThat(ended.json().path("decisions")).hasSize(2);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.json().path("code").asString()).isEqualTo("does-not-shorten");

        // When: how many years stay in memory
        String two = "{\"decision\":\"retain\",\"yearsInMemory\":2,\"reason\":\"区里只常用两年\"}";
        Answer byItself = decide(officer, two, "If-Match", tag());
        Answer retained = decide(city, two, "If-Match", tag());
        Answer tooMany = decide(city, two.replace(":2,", ":51,"), "If-Match", tag());

        // Then
        assertThat(byItself.status()).isEqualTo(403);
        assertThat(retained.status()).as(retained.text()).isEqualTo(200);
        assertThat(retained.json().at("/pilot/yearsInMemory").asInt()).isEqualTo(2);
        assertThat(retained.json().at("/pilot/to").asString())
                .isEqualTo(next.plus(3).toString());
        assertThat(retained.json().at("/decisions/0/decision").asString()).isEqualTo("retain");
        assertThat(published().findDistrict(YANQING))
                .hasValueSatisfying(
                        district -> assertThat(district.yearsInMemory()).isEqualTo(2));
        assertThat(tooMany.status()).isEqualTo(422);
        assertThat(tooMany.json().path("code").asString()).isEqualTo("years-in-memory-out-of-range");
    }

    @Test
    void a_district_names_its_own_parks_and_no_others() {
        Answer named = name(officer, "110119-09", "测试新园", "If-Match", tag());
        assertThat(named.status()).as(named.text()).isEqualTo(200);
        assertThat(published().findPark(ParkCode.of("110119-09"))).isPresent();
        assertThat(name(officer, "110113-09", "测试新园", "If-Match", tag()).status())
                .isEqualTo(404);
        assertThat(name(officer, "110119-10", "另一新园").status()).isEqualTo(428);
        String foreign = surroundings.realm().token("o-113", Role.DISTRICT_OFFICER, Map.of("district", "110113"));
        assertThat(name(foreign, "110119-11", "他区新园", "If-Match", tag()).status())
                .isEqualTo(404);
        assertThat(name(city, "110119-11", "市办新园", "If-Match", tag()).status()).isEqualTo(403);
    }
}
