package io.hengzhi.scoring.comparison;

import static io.hengzhi.scoring.RunningCity.texts;
import static io.hengzhi.scoring.engine.SmallCity.HAIDIAN;
import static io.hengzhi.scoring.engine.SmallCity.SHUNYI;
import static io.hengzhi.scoring.engine.SmallCity.code;
import static io.hengzhi.scoring.engine.SmallCity.in;
import static io.hengzhi.scoring.engine.SmallCity.twoYears;
import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.contract.registry.CatalogueChanged;
import io.hengzhi.contract.registry.EnterpriseChanged;
import io.hengzhi.contract.registry.ListMembership;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.IndustryCode;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.scoring.RunningCity;
import io.hengzhi.scoring.engine.SmallCity;
import io.hengzhi.testsupport.RunningService.Answer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Enterprises beside each other and beside their industry, and districts beside each other, over real HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComparisonAnswersTest {

    /** Of a class with ten others, of a class of its own in a division with eleven others, of a division with one other. */
    private static final CreditCode COMMON = code(1);

    private static final CreditCode RARE = code(12);
    private static final CreditCode ALONE = code(13);
    private static final CreditCode BELOW = code(21);
    private static final CreditCode HAIDIANS = code(31);

    private final RunningCity city = new RunningCity();

    @BeforeAll
    void fourteen_firms_of_shunyi_and_two_of_haidian() {
        List<Object> events = new ArrayList<>();
        events.add(new CatalogueChanged(SmallCity.catalogue(), SmallCity.NOW));
        events.add(SmallCity.scheme(SHUNYI, 1));
        events.add(SmallCity.scheme(HAIDIAN, 1));
        for (int i = 1; i <= 14; i++) {
            String industry = i <= 11 ? "3612" : i == 12 ? "3670" : "3824";
            events.add(firm(code(i), industry, in(MonitoringList.ABOVE_SCALE, SHUNYI, "2025Q1")));
            events.addAll(twoYears(code(i), i));
        }
        events.add(firm(BELOW, "3612", in(MonitoringList.BELOW_SCALE, SHUNYI, "2025Q1")));
        events.addAll(twoYears(BELOW, 2));
        for (int i = 31; i <= 32; i++) {
            events.add(firm(code(i), "3612", in(MonitoringList.ABOVE_SCALE, HAIDIAN, "2025Q1")));
            events.addAll(twoYears(code(i), i - 28));
        }
        events.add(RunningCity.agreement(
                "reader-without-accidents", "output,revenue,taxPaid,staff,landArea,energy,rdSpend"));
        city.publish(events);
        RunningCity.await(() -> city.get(score(HAIDIANS), city.cityOfficer()).status() == 200
                && isComplete(code(32))
                && isComplete(code(14))
                && city.json(score(COMMON), city.officer()).get("size").asInt() == 14
                && city.json(score(BELOW), city.officer()).get("rank").isInt());
    }

    private boolean isComplete(CreditCode code) {
        Answer answer = city.get(score(code), city.cityOfficer());
        return answer.status() == 200 && !answer.json().has("interval");
    }

    private static EnterpriseChanged firm(CreditCode code, String industry, ListMembership membership) {
        EnterpriseChanged any = SmallCity.enterprise(code, 1, membership);
        return new EnterpriseChanged(
                any.creditCode(),
                any.version(),
                any.name(),
                any.district(),
                any.park(),
                new IndustryCode(industry),
                any.energyCarriers(),
                any.memberships(),
                any.transitionFrom(),
                any.headquartersWithoutProduction(),
                any.successor(),
                any.leftFrom(),
                any.comparablePredecessors(),
                any.changedAt(),
                any.changedBy());
    }

    private static String score(CreditCode code) {
        return "/api/v1/scores/" + code + "?period=2025";
    }

    private static String industry(CreditCode code) {
        return "/api/v1/scores/" + code + "/industry?period=2025";
    }

    private static String pair(CreditCode one, CreditCode other) {
        return "/api/v1/scores/" + one + "/comparison?period=2025&with=" + other;
    }

    private static String districts(String period) {
        return "/api/v1/districts/comparison?period=" + period;
    }

    private static JsonNode find(Iterable<JsonNode> nodes, String field, String value) {
        for (JsonNode node : nodes) {
            if (node.get(field).asString().equals(value)) {
                return node;
            }
        }
        throw new AssertionError("no " + value);
    }

    @AfterAll
    void end() {
        city.close();
    }

    @Test
    void two_enterprises_stand_side_by_side_term_by_term() {
        // Given
        JsonNode one = city.json(score(code(5)), city.officer());
        JsonNode other = city.json(score(code(9)), city.officer());

        // When
        JsonNode pair = city.json(pair(code(5), code(9)), city.officer());

        // Then
        assertThat(pair.get("one").get("figure")).isEqualTo(one.get("score"));
        assertThat(pair.get("other").get("figure")).isEqualTo(other.get("score"));
        assertThat(pair.get("one").get("rank")).isEqualTo(one.get("rank"));
        assertThat(pair.get("other").get("class")).isEqualTo(other.get("class"));
        assertThat(new BigDecimal(pair.get("difference").asString()))
                .isEqualByComparingTo(new BigDecimal(one.get("score").asString())
                        .subtract(new BigDecimal(other.get("score").asString())));
        assertThat(pair.get("terms").size()).isEqualTo(7);
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode term : pair.get("terms")) {
            sum = sum.add(new BigDecimal(term.get("pointsDifference").asString()));
        }
        assertThat(sum)
                .isEqualByComparingTo(new BigDecimal(pair.get("difference").asString()));
    }

    @Test
    void a_comparison_is_recorded_with_both_enterprises() {
        city.json(pair(code(5), code(9)), city.officer());

        assertThat(city.accesses().getLast().enterprises()).containsExactlyInAnyOrder(code(5), code(9));
        assertThat(city.accesses().getLast().rows()).isEqualTo(2);
    }

    @Test
    void only_enterprises_of_one_district_and_one_list_are_compared() {
        city.assertProblem(city.get(pair(COMMON, HAIDIANS), city.cityOfficer()), 400, "not-comparable", "with");
        city.assertProblem(city.get(pair(COMMON, BELOW), city.officer()), 400, "not-comparable", "with");
        city.assertProblem(city.get(pair(COMMON, COMMON), city.officer()), 400, "not-comparable", "with");
        city.assertProblem(
                city.get(pair(COMMON, RARE).replace("2025", "soon"), city.officer()), 400, "invalid-period", "period");
    }

    @Test
    void nobody_compares_with_an_enterprise_outside_his_sight() {
        // Given
        Answer unknown = city.get(pair(COMMON, new CreditCode("91350100M000100Y43")), city.enterprise(COMMON));

        // Then
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(RunningCity.withoutTrace(city.get(pair(COMMON, RARE), city.enterprise(COMMON))))
                .isEqualTo(RunningCity.withoutTrace(unknown));
        assertThat(RunningCity.withoutTrace(city.get(pair(COMMON, HAIDIANS), city.officer())))
                .isEqualTo(RunningCity.withoutTrace(unknown));
        // the positive control
        assertThat(city.get(pair(COMMON, RARE), city.officer()).status()).isEqualTo(200);
        assertThat(city.get(pair(COMMON, RARE), city.parkOfficer("110113-01")).status())
                .isEqualTo(200);
    }

    @Test
    void a_reading_bureau_compares_only_what_its_agreement_opens() {
        JsonNode pair = city.json(pair(COMMON, RARE), city.reader("reader-without-accidents"));

        JsonNode accidents = pair.get("terms").get(6);
        assertThat(accidents.get("one").get("status").asString()).isEqualTo("withheld");
        assertThat(accidents.get("one").get("points").isNull()).isTrue();
        assertThat(accidents.get("pointsDifference").isNull()).isTrue();
        assertThat(pair.get("difference").isNull())
                .as("it would give the one term away")
                .isTrue();
        // the positive control
        assertThat(pair.get("terms").get(0).get("pointsDifference").isNull()).isFalse();
    }

    @Test
    void the_narrowest_industry_with_ten_others_is_the_group() {
        assertThat(city.json(industry(COMMON), city.officer()).get("group").asString())
                .isEqualTo("3612");
        assertThat(city.json(industry(COMMON), city.officer()).get("others").asInt())
                .isEqualTo(10);
        assertThat(city.json(industry(RARE), city.officer()).get("group").asString())
                .isEqualTo("36");
        assertThat(city.json(industry(RARE), city.officer()).get("others").asInt())
                .isEqualTo(11);
    }

    @Test
    void quartiles_of_the_others_as_worked_by_hand() {
        // Given ten others of strengths 2 to 11, each with 240 x strength of tax on 20.5 mu

        // When
        JsonNode figures = city.json(industry(COMMON), city.officer()).get("figures");

        // Then the means of strengths 3 4 5, 6 7 8 and 8 9 10
        JsonNode taxPerMu = find(figures, "indicator", "taxPerMu");
        assertThat(taxPerMu.get("own").asString()).isEqualTo("11.7073");
        assertThat(taxPerMu.get("quartiles").get("lower").asString()).isEqualTo("46.8293");
        assertThat(taxPerMu.get("quartiles").get("median").asString()).isEqualTo("81.9512");
        assertThat(taxPerMu.get("quartiles").get("upper").asString()).isEqualTo("105.3659");
        assertThat(texts(figures, "indicator").getFirst()).isEqualTo("score");
    }

    @Test
    void of_a_small_industry_nothing_is_shown() {
        // When
        JsonNode answer = city.json(industry(ALONE), city.officer());

        // Then
        assertThat(answer.get("group").isNull()).isTrue();
        assertThat(answer.get("others").isNull()).isTrue();
        assertThat(answer.get("othersMin").asInt()).isEqualTo(10);
        assertThat(answer.get("reason").get("zh").asString()).contains("不足 10 家");
        for (JsonNode figure : answer.get("figures")) {
            assertThat(figure.get("quartiles").isNull()).isTrue();
            assertThat(figure.get("own").isNull()).isFalse();
        }
        // the below-scale list is a group of its own
        assertThat(city.json(industry(BELOW), city.officer()).get("group").isNull())
                .isTrue();
    }

    @Test
    void an_enterprise_sees_its_industry_and_only_itself_in_it() {
        // When
        Answer own = city.get(industry(COMMON), city.enterprise(COMMON));

        // Then
        assertThat(own.status()).isEqualTo(200);
        for (int i = 2; i <= 14; i++) {
            assertThat(own.text()).doesNotContain(code(i).value());
        }
        assertThat(city.accesses().getLast().enterprises()).containsExactly(COMMON);
        assertThat(city.get(industry(RARE), city.enterprise(COMMON)).status()).isEqualTo(404);
    }

    @Test
    void districts_stand_side_by_side_and_the_answer_says_which() {
        // When
        JsonNode answer = city.json(districts("2025"), city.cityOfficer());

        // Then
        assertThat(texts(answer.get("covers"), "district")).containsExactlyInAnyOrder(SHUNYI.value(), HAIDIAN.value());
        assertThat(answer.get("members").asInt()).isEqualTo(16);
        JsonNode shunyi = find(answer.get("covers"), "district", SHUNYI.value());
        assertThat(shunyi.get("members").asInt()).isEqualTo(14);
        assertThat(shunyi.get("pilot").get("from").asString()).matches("\\d{4}Q[1-4]");
        assertThat(shunyi.get("districtName").get("zh").asString()).isEqualTo("顺义区");
        assertThat(texts(shunyi.get("terms"), "indicator"))
                .containsExactly(
                        "outputPerCapita",
                        "taxPerCapita",
                        "taxPerMu",
                        "revenueGrowth",
                        "outputPerEnergy",
                        "rdIntensity");
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode term : shunyi.get("terms")) {
            sum = sum.add(new BigDecimal(term.get("points").asString()));
            assertThat(term.get("complete").asInt()).isEqualTo(14);
        }
        assertThat(sum).isEqualByComparingTo(new BigDecimal(shunyi.get("index").asString()));
        // tax 240 x (1 + ... + 14) on 14 x 20.5 mu
        assertThat(shunyi.get("terms").get(2).get("value").asString()).isEqualTo("87.8049");
        for (JsonNode left : answer.get("leavesOut")) {
            assertThat(left.get("code").asString()).isIn("outside-pilot", "no-scheme", "no-members");
            assertThat(left.get("reason").get("zh").asString()).isNotBlank();
        }
        assertThat(answer.get("leavesOut").isEmpty()).isFalse();
    }

    @Test
    void every_district_of_the_catalogue_is_covered_or_left_out() {
        JsonNode answer = city.json(districts("2025Q4"), city.cityOfficer());

        List<String> named = new ArrayList<>(texts(answer.get("covers"), "district"));
        named.addAll(texts(answer.get("leavesOut"), "district"));
        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(SmallCity.catalogue().districts().stream()
                        .map(district -> district.code().value())
                        .toList());
    }

    @Test
    void districts_are_compared_by_the_city_and_by_nobody_else() {
        assertThat(city.get(districts("2025"), city.officer()).status()).isEqualTo(403);
        assertThat(city.get(districts("2025"), city.enterprise(COMMON)).status())
                .isEqualTo(403);
        assertThat(city.get(districts("2025"), city.reader("reader-without-accidents"))
                        .status())
                .isEqualTo(403);
        // the positive control
        assertThat(city.get(districts("2025"), city.cityOfficer()).status()).isEqualTo(200);
        assertThat(city.accesses().getLast().operation()).isEqualTo("compare-districts");
        assertThat(city.accesses().getLast().rows()).isEqualTo(2);
    }

    @Test
    void says_what_is_wrong_with_a_question_about_districts() {
        city.assertProblem(city.get(districts("soon"), city.cityOfficer()), 400, "invalid-period", "period");
        city.assertProblem(city.get(districts("2199Q4"), city.cityOfficer()), 400, "period-not-ended", "period");
        assertThat(city.json(districts("2020"), city.cityOfficer())
                        .get("covers")
                        .isEmpty())
                .as("before every pilot: all are left out")
                .isTrue();
    }
}
