package io.hengzhi.scoring.baseline;

import static io.hengzhi.scoring.engine.SmallCity.HAIDIAN;
import static io.hengzhi.scoring.engine.SmallCity.SHUNYI;
import static io.hengzhi.scoring.engine.SmallCity.cell;
import static io.hengzhi.scoring.engine.SmallCity.code;
import static io.hengzhi.scoring.engine.SmallCity.enterprise;
import static io.hengzhi.scoring.engine.SmallCity.in;
import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.contract.Topic;
import io.hengzhi.contract.Topics;
import io.hengzhi.contract.WireEvent;
import io.hengzhi.contract.audit.AccessRecorded;
import io.hengzhi.contract.registry.CatalogueChanged;
import io.hengzhi.kernel.Basis;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.PolicyClause;
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
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Proposals of baselines over real HTTP, tax per mu worked by hand. */
@PolicyClause("三(三); ours: DOMAIN 5")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BaselinesOverHttpTest {

    private static final String PROPOSALS = "/api/v1/schemes/110113-2026/baseline-proposals";
    private static final int TAX_PER_MU = 2;
    private static final int ACCIDENTS = 6;

    private final Surroundings surroundings = Surroundings.start(Topics.all().toArray(Topic[]::new));
    private final RunningService service =
            RunningService.start(ScoringService.class, surroundings.settings("mongodb://127.0.0.1:1/unused"));
    private final List<WireEvent> events = new ArrayList<>();
    private final AcceptedFacts accepted = new AcceptedFacts();

    /**
     * In 2025 tax per mu is 10, 20, 30, 40, 50 (of 5 mu), 930; number 7 has no land, number 8 is in transition, number 11 is
     * 海淀's with 5,000. In 2023 and 2024 only the first two are listed.
     */
    @BeforeAll
    void three_years_of_a_district() {
        events.add(new CatalogueChanged(SmallCity.catalogue(), SmallCity.NOW));
        events.add(SmallCity.scheme(SHUNYI, 1));
        for (int i = 1; i <= 2; i++) {
            events.add(enterprise(
                    code(i),
                    1,
                    in(MonitoringList.ABOVE_SCALE, SHUNYI, "2023Q1"),
                    in(MonitoringList.ABOVE_SCALE, SHUNYI, "2024Q1"),
                    in(MonitoringList.ABOVE_SCALE, SHUNYI, "2025Q1")));
            for (int year = 2023; year <= 2025; year++) {
                taxAndLand(i, year, String.valueOf(10 * i), "1");
            }
        }
        for (int i = 3; i <= 8; i++) {
            MonitoringList list = i == 8 ? MonitoringList.TRANSITION : MonitoringList.ABOVE_SCALE;
            events.add(enterprise(code(i), 1, in(list, SHUNYI, "2025Q1")));
        }
        taxAndLand(3, 2025, "30", "1");
        taxAndLand(4, 2025, "40", "1");
        taxAndLand(5, 2025, "250", "5");
        taxAndLand(6, 2025, "930", "1");
        fact(cell(code(7), "taxPaid", "2025Q4", 1, 0, Basis.YEAR_TO_DATE, "77"));
        taxAndLand(8, 2025, "88888", "1");
        for (int quarter = 1; quarter <= 4; quarter++) {
            fact(cell(code(1), "accidents", "2025Q" + quarter, "1"));
        }
        events.add(enterprise(code(11), 1, in(MonitoringList.ABOVE_SCALE, HAIDIAN, "2025Q1")));
        taxAndLand(11, 2025, "5000", "1");
        surroundings.broker().publish(events);
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
            Answer answer = get(PROPOSALS, officer());
            return answer.status() == 200
                    && answer.json().get("indicators").size() == 7
                    && year(answer.json(), TAX_PER_MU, "city", 0).get("used").asInt() == 7
                    && year(answer.json(), ACCIDENTS, "city", 0).get("used").asInt() == 1;
        });
    }

    @AfterAll
    void end() {
        service.close();
        surroundings.close();
    }

    private void taxAndLand(int number, int year, String tax, String land) {
        fact(cell(code(number), "taxPaid", year + "Q4", 1, 0, Basis.YEAR_TO_DATE, tax));
        fact(cell(code(number), "landArea", year + "Q4", land));
    }

    private void fact(ReportedCell cell) {
        events.add(accepted.of(cell));
    }

    private String officer() {
        return surroundings.realm().token("district-officer", Role.DISTRICT_OFFICER, Map.of("district", "110113"));
    }

    private String haidian() {
        return surroundings.realm().token("o-108", Role.DISTRICT_OFFICER, Map.of("district", "110108"));
    }

    private Answer get(String path, String token) {
        return service.get(path, token, "Access-Purpose", "policy-making");
    }

    private JsonNode proposals() {
        return get(PROPOSALS, officer()).json();
    }

    private static JsonNode year(JsonNode proposals, int indicator, String population, int year) {
        return proposals
                .get("indicators")
                .get(indicator)
                .get(population)
                .get("years")
                .get(year);
    }

    @Test
    void the_citys_mean_is_of_the_year_before_over_every_above_scale_list() {
        // When
        JsonNode proposals = proposals();
        JsonNode city = proposals.get("indicators").get(TAX_PER_MU).get("city");

        // Then 6280 / 11 and 6080 / 7
        assertThat(proposals.get("indicators").get(TAX_PER_MU).get("indicator").asString())
                .isEqualTo("taxPerMu");
        assertThat(proposals.get("cityYear").asInt()).isEqualTo(2025);
        assertThat(proposals.get("cityDistricts").toString()).isEqualTo("[\"110108\",\"110113\"]");
        assertThat(city.get("ratioOfSums").asString()).isEqualTo("570.909091");
        assertThat(city.get("meanOfRatios").asString()).isEqualTo("868.571429");
        assertThat(city.get("unavailable").isNull()).isTrue();
        assertThat(city.get("years").get(0).get("ratioOfSums").asString()).isEqualTo("570.9090909091");
        assertThat(proposals.get("clause").get("zh").asString())
                .contains("全市制造业平均水平")
                .contains("近三年指标均值");
    }

    @Test
    void the_districts_mean_is_the_plain_mean_of_three_annual_figures() {
        JsonNode district = proposals().get("indicators").get(TAX_PER_MU).get("district");

        // 15, 15 and 1280 / 10; 15, 15 and 1080 / 6
        assertThat(district.get("ratioOfSums").asString()).isEqualTo("52.666667");
        assertThat(district.get("meanOfRatios").asString()).isEqualTo("70.000000");
        assertThat(district.get("years").size()).isEqualTo(3);
        assertThat(district.get("years").get(0).get("year").asInt()).isEqualTo(2023);
        assertThat(district.get("years").get(0).get("members").asInt()).isEqualTo(2);
        assertThat(district.get("years").get(2).get("ratioOfSums").asString()).isEqualTo("128.0000000000");
    }

    @Test
    void says_how_many_were_used_and_what_was_left_out() {
        JsonNode year = year(proposals(), TAX_PER_MU, "district", 2);

        assertThat(year.get("members").asInt()).as("transition is another list").isEqualTo(7);
        assertThat(year.get("used").asInt()).isEqualTo(6);
        assertThat(year.get("missing").asInt()).as("number 7 has no land").isEqualTo(1);
    }

    @Test
    void outliers_are_shown_and_those_of_other_districts_counted_only() {
        JsonNode proposals = proposals();
        JsonNode own = year(proposals, TAX_PER_MU, "district", 2).get("outliers");
        JsonNode city = year(proposals, TAX_PER_MU, "city", 0).get("outliers");

        // Q1 20, Q3 50
        assertThat(own.get("least").asString()).isEqualTo("-25");
        assertThat(own.get("most").asString()).isEqualTo("95");
        assertThat(own.get("count").asInt()).isEqualTo(1);
        assertThat(own.get("items").get(0).get("creditCode").asString()).isEqualTo(code(6).value());
        assertThat(own.get("items").get(0).get("value").asString()).isEqualTo("930.0000000000");
        // 海淀's 5,000
        assertThat(city.get("count").asInt()).isEqualTo(1);
        assertThat(city.get("items").isEmpty()).isTrue();
    }

    @Test
    void what_is_not_there_says_why() {
        JsonNode proposals = proposals();
        JsonNode growth = proposals.get("indicators").get(3).get("district");
        JsonNode accidents = proposals.get("indicators").get(ACCIDENTS).get("city");
        JsonNode haidian = get("/api/v1/schemes/110108-2026/baseline-proposals", haidian())
                .json()
                .get("indicators");

        assertThat(growth.get("ratioOfSums").isNull()).isTrue();
        assertThat(growth.get("unavailable").get("en").asString()).contains("complete inputs in 2023");
        assertThat(accidents.get("meanOfRatios").asString()).isEqualTo("4.000000");
        assertThat(accidents.get("unavailable").get("en").asString()).contains("mean of ratios only");
        assertThat(haidian.size()).as("without a scheme the six alone").isEqualTo(6);
        assertThat(haidian.get(TAX_PER_MU)
                        .get("district")
                        .get("unavailable")
                        .get("zh")
                        .asString())
                .contains("2023 年没有规上名单");
        assertThat(haidian.get(TAX_PER_MU).get("city").get("ratioOfSums").asString())
                .isEqualTo("570.909091");
    }

    @Test
    void is_for_the_officers_of_the_district_with_a_purpose_and_is_recorded() {
        assertThat(get(PROPOSALS, haidian()).status()).isEqualTo(404);
        assertThat(get("/api/v1/schemes/110199-2026/baseline-proposals", officer())
                        .status())
                .isEqualTo(404);
        assertThat(get("/api/v1/schemes/nonsense/baseline-proposals", officer()).status())
                .isEqualTo(404);
        assertThat(get("/api/v1/schemes/110113-2199/baseline-proposals", officer())
                        .json()
                        .get("code")
                        .asString())
                .isEqualTo("year-not-ended");
        assertThat(get(PROPOSALS, surroundings.realm().token("city-officer", Role.CITY_OFFICER, Map.of()))
                        .status())
                .isEqualTo(403);
        assertThat(service.get(PROPOSALS, officer()).json().get("code").asString())
                .isEqualTo("purpose-required");
        // the positive control, and its record
        assertThat(get(PROPOSALS, officer()).status()).isEqualTo(200);
        assertThat(surroundings.broker().readAll(Topics.ACCESS).stream()
                        .map(read -> AccessRecorded.decode(read.value())))
                .anyMatch(record -> record.operation().equals("propose-baselines")
                        && record.enterprises().contains(code(6)));
    }
}
