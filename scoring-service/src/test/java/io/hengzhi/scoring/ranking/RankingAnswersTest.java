package io.hengzhi.scoring.ranking;

import static io.hengzhi.scoring.RunningCity.texts;
import static io.hengzhi.scoring.engine.SmallCity.HAIDIAN;
import static io.hengzhi.scoring.engine.SmallCity.SHUNYI;
import static io.hengzhi.scoring.engine.SmallCity.cell;
import static io.hengzhi.scoring.engine.SmallCity.code;
import static io.hengzhi.scoring.engine.SmallCity.enterprise;
import static io.hengzhi.scoring.engine.SmallCity.in;
import static io.hengzhi.scoring.engine.SmallCity.twoYears;
import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.contract.registry.CatalogueChanged;
import io.hengzhi.contract.registry.EnterpriseChanged;
import io.hengzhi.kernel.Basis;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.scoring.RunningCity;
import io.hengzhi.scoring.engine.SmallCity;
import io.hengzhi.testsupport.RunningService.Answer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** Neighbours, movers, and scores as they were known, over real HTTP on a real log. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RankingAnswersTest {

    private static final String LIST = "district=110113&period=2025Q4&list=above-scale";
    private static final String RANKING = "/api/v1/rankings?" + LIST;
    private static final String AROUND = "/api/v1/rankings/around?" + LIST + "&enterprise=";
    private static final String MOVERS = "/api/v1/rankings/movers?" + LIST + "&since=";
    private static final CreditCode WEAKEST = code(1);
    private static final CreditCode HAIDIANS = code(11);
    private static final CreditCode UNSCORED = code(22);
    /** Of which the log holds no first version. */
    private static final CreditCode LATECOMER = code(61);

    private final RunningCity city = new RunningCity();
    private Instant before = Instant.EPOCH;
    private JsonNode scoreBefore;
    private List<CreditCode> orderBefore = List.of();

    @BeforeAll
    void seven_firms_of_shunyi_and_one_of_haidian() {
        List<Object> events = new ArrayList<>();
        events.add(new CatalogueChanged(SmallCity.catalogue(), SmallCity.NOW));
        events.add(SmallCity.scheme(SHUNYI, 1));
        events.add(SmallCity.scheme(HAIDIAN, 1));
        for (int i = 1; i <= 7; i++) {
            events.add(enterprise(code(i), 1, in(MonitoringList.ABOVE_SCALE, SHUNYI, "2025Q1")));
            events.addAll(twoYears(code(i), i));
        }
        events.add(enterprise(HAIDIANS, 1, in(MonitoringList.ABOVE_SCALE, HAIDIAN, "2025Q1")));
        events.addAll(twoYears(HAIDIANS, 3));
        events.add(enterprise(UNSCORED, 1, in(MonitoringList.BELOW_SCALE, SHUNYI, "2025Q1")));
        city.publish(events);
        RunningCity.await(() -> city.get(RANKING, city.officer()).status() == 200
                && city.json(RANKING, city.officer()).get("size").asInt() == 7
                && city.json("/api/v1/scores/" + WEAKEST + "?period=2025Q4", city.officer())
                        .get("terms")
                        .get(6)
                        .get("status")
                        .asString()
                        .equals("present")
                && city.get(RANKING.replace("110113", "110108"), city.cityOfficer())
                                .json()
                                .get("size")
                                .asInt()
                        == 1);
        before = aMomentFromNow();
        scoreBefore = city.json("/api/v1/scores/" + WEAKEST + "?period=2025Q4", city.officer());
        orderBefore = order();

        // Then the weakest makes and pays much more, and tax per mu is set against 20 instead of 24.1.
        city.publish(List.of(
                cell(WEAKEST, "output", "2025Q4", 2, 0, Basis.OWN, "99999"),
                cell(WEAKEST, "taxPaid", "2025Q4", 2, 0, Basis.OWN, "99999"),
                SmallCity.scheme(SHUNYI, 2025, 2, "20.000000")));
        RunningCity.await(() ->
                city.json(RANKING, city.officer()).get("scheme").get("version").asInt() == 2
                        && city.json("/api/v1/scores/" + WEAKEST + "?period=2025Q4", city.officer())
                                .toString()
                                .contains(".tax.2"));
    }

    /** An instant after everything written so far and before everything written later. */
    private static Instant aMomentFromNow() {
        Instant moment = Instant.ofEpochMilli(System.currentTimeMillis());
        RunningCity.await(() -> System.currentTimeMillis() > moment.toEpochMilli() + 1);
        return moment;
    }

    @AfterAll
    void end() {
        city.close();
    }

    @Test
    @Order(1)
    void around_an_enterprise_stand_as_many_above_as_below() {
        // Given
        List<String> whole = texts(city.json(RANKING, city.officer()).get("items"), "creditCode");

        // When
        JsonNode around = city.json(AROUND + whole.get(3) + "&each=2", city.officer());

        // Then
        assertThat(texts(around.get("items"), "creditCode")).isEqualTo(whole.subList(1, 6));
        assertThat(texts(around.get("items"), "rank")).containsExactly("2", "3", "4", "5", "6");
        assertThat(around.get("size").asInt()).isEqualTo(7);
        assertThat(around.get("next").isNull()).isTrue();
    }

    @Test
    @Order(1)
    void at_the_ends_of_the_list_fewer_stand_there() {
        List<String> whole = texts(city.json(RANKING, city.officer()).get("items"), "creditCode");

        assertThat(texts(
                        city.json(AROUND + whole.getFirst() + "&each=2", city.officer())
                                .get("items"),
                        "creditCode"))
                .isEqualTo(whole.subList(0, 3));
        assertThat(texts(city.json(AROUND + whole.getLast(), city.officer()).get("items"), "creditCode"))
                .isEqualTo(whole.subList(1, 7));
    }

    @Test
    @Order(1)
    void one_without_a_rank_stands_alone() {
        JsonNode around = city.json(AROUND.replace("above-scale", "below-scale") + UNSCORED, city.officer());

        assertThat(texts(around.get("items"), "creditCode")).containsExactly(UNSCORED.value());
        assertThat(around.get("items").get(0).get("rank").isNull()).isTrue();
    }

    @Test
    @Order(1)
    void neighbours_are_shown_to_who_may_read_the_ranking_and_to_nobody_else() {
        Answer unknown = city.get(AROUND + "91350100M000100Y43", city.officer());

        assertThat(unknown.status()).isEqualTo(404);
        assertThat(RunningCity.withoutTrace(city.get(AROUND + HAIDIANS, city.officer())))
                .isEqualTo(RunningCity.withoutTrace(unknown));
        assertThat(RunningCity.withoutTrace(city.get(AROUND + code(3), city.officer(HAIDIAN))))
                .isEqualTo(RunningCity.withoutTrace(unknown));
        assertThat(city.get(AROUND + code(3), city.enterprise(code(3))).status())
                .isEqualTo(403);
        assertThat(city.get(AROUND + code(3), city.parkOfficer("110113-01")).status())
                .isEqualTo(403);
        // the positive control
        assertThat(city.get(AROUND + code(3), city.officer()).status()).isEqualTo(200);
        assertThat(city.get(AROUND + code(3), city.cityOfficer()).status()).isEqualTo(200);
    }

    @Test
    @Order(1)
    void says_what_is_wrong_with_a_question_about_neighbours() {
        city.assertProblem(city.get(AROUND + HAIDIANS, city.cityOfficer()), 404, "not-in-list", "enterprise");
        city.assertProblem(city.get(AROUND + "nonsense", city.officer()), 400, "invalid-credit-code", "enterprise");
        city.assertProblem(city.get(AROUND + code(3) + "&each=51", city.officer()), 400, "invalid-parameter", "each");
    }

    /**
     * By hand: 146.6, 145.3, 139.16, 139.08, 123.6, 100.8 and 62.6 before; 158.3 of the weakest, then 146.7, 146.6, 139.16,
     * 139.08, 131.1 and 105.8 after. Of seven the first two are in class A, the next three in B, the last two in C.
     */
    @Test
    @Order(1)
    void movers_are_those_whose_rank_is_another_than_it_was() {
        // Given
        assertThat(orderBefore).containsExactly(code(6), code(4), code(5), code(7), code(3), code(2), WEAKEST);
        assertThat(order()).containsExactly(WEAKEST, code(4), code(6), code(5), code(7), code(3), code(2));

        // When
        JsonNode movers = city.json(MOVERS + before, city.officer());

        // Then
        assertThat(moves(movers.get("gains"))).containsExactly(WEAKEST + " 7 -> 1 (6) C -> A");
        assertThat(moves(movers.get("losses")))
                .containsExactly(
                        code(6) + " 1 -> 3 (-2) A -> B",
                        code(5) + " 3 -> 4 (-1) B -> B",
                        code(7) + " 4 -> 5 (-1) B -> B",
                        code(3) + " 5 -> 6 (-1) B -> C",
                        code(2) + " 6 -> 7 (-1) C -> C");
        assertThat(texts(movers.get("classChanges"), "creditCode"))
                .containsExactly(WEAKEST.value(), code(6).value(), code(3).value());
        assertThat(movers.get("classesChanged").asInt()).isEqualTo(3);
        assertThat(movers.get("entered").asInt()).isZero();
        assertThat(movers.get("left").asInt()).isZero();
        assertThat(movers.get("gains").get(0).get("name").asString()).startsWith("示例企业");
        assertThat(movers.get("then").get("scheme").get("version").asInt()).isEqualTo(1);
        assertThat(movers.get("now").get("scheme").get("version").asInt()).isEqualTo(2);
        assertThat(movers.get("then").get("size").asInt()).isEqualTo(7);
        assertThat(movers.get("now").get("size").asInt()).isEqualTo(7);
    }

    private static List<String> moves(Iterable<JsonNode> items) {
        List<String> moves = new ArrayList<>();
        items.forEach(item -> moves.add("%s %d -> %d (%d) %s -> %s"
                .formatted(
                        item.get("creditCode").asString(),
                        item.get("rankThen").asInt(),
                        item.get("rankNow").asInt(),
                        item.get("places").asInt(),
                        item.get("classThen").asString(),
                        item.get("classNow").asString())));
        return moves;
    }

    /** The credit codes of the list, first to last. */
    private List<CreditCode> order() {
        return texts(city.json(RANKING, city.officer()).get("items"), "creditCode").stream()
                .map(CreditCode::new)
                .toList();
    }

    @Test
    @Order(1)
    void nothing_has_moved_since_a_moment_ago() {
        JsonNode movers = city.json(MOVERS + aMomentFromNow(), city.officer());

        assertThat(movers.get("gains").isEmpty()).isTrue();
        assertThat(movers.get("losses").isEmpty()).isTrue();
        assertThat(movers.get("classesChanged").asInt()).isZero();
    }

    @Test
    @Order(1)
    void movers_are_recorded_with_the_enterprises_that_are_named() {
        city.json(MOVERS + before + "&limit=1", city.officer());

        var recorded = city.accesses().getLast();
        assertThat(recorded.operation()).isEqualTo("read-ranking");
        assertThat(recorded.rows()).isEqualTo(2);
        assertThat(recorded.enterprises())
                .as("the first gain is the first change of class too")
                .containsExactlyInAnyOrder(WEAKEST, code(6));
    }

    @Test
    @Order(1)
    void movers_are_shown_to_who_may_read_the_ranking_and_to_nobody_else() {
        assertThat(city.get(MOVERS + before, city.officer(HAIDIAN)).status()).isEqualTo(404);
        assertThat(city.get(MOVERS + before, city.enterprise(WEAKEST)).status()).isEqualTo(403);
        // the positive control
        assertThat(city.get(MOVERS + before, city.officer()).status()).isEqualTo(200);
    }

    @Test
    @Order(1)
    void a_score_as_it_was_known_is_what_was_answered_then_digit_by_digit() {
        // When
        JsonNode then = city.json("/api/v1/scores/" + WEAKEST + "?period=2025Q4&asKnownOn=" + before, city.officer());
        JsonNode now = city.json("/api/v1/scores/" + WEAKEST + "?period=2025Q4", city.officer());

        // Then
        assertThat(now.get("score")).isNotEqualTo(scoreBefore.get("score"));
        assertThat(then.get("knownOn").asString()).isEqualTo(before.toString());
        for (String field : List.of("score", "rank", "size", "class", "scheme", "terms", "asOf")) {
            assertThat(then.get(field)).as(field).isEqualTo(scoreBefore.get(field));
        }
    }

    @Test
    @Order(1)
    void an_enterprise_sees_what_was_known_of_itself_and_of_no_other() {
        String path = "/api/v1/scores/" + WEAKEST + "?period=2025Q4&asKnownOn=" + before;

        assertThat(city.json(path, city.enterprise(WEAKEST)).get("rank").asInt())
                .isEqualTo(7);
        Answer other = city.get(path, city.enterprise(code(2)));
        assertThat(other.status()).isEqualTo(404);
        assertThat(RunningCity.withoutTrace(other))
                .isEqualTo(RunningCity.withoutTrace(
                        city.get(path.replace(WEAKEST.value(), "91350100M000100Y43"), city.enterprise(code(2)))));
        assertThat(city.get(path, city.officer(HAIDIAN)).status()).isEqualTo(404);
    }

    @Test
    @Order(1)
    void refuses_an_instant_that_is_not_past_not_kept_or_not_an_instant() {
        String score = "/api/v1/scores/" + WEAKEST + "?period=2025Q4&asKnownOn=";

        city.assertProblem(city.get(score + "2199-01-01", city.officer()), 400, "instant-in-future", "asKnownOn");
        city.assertProblem(city.get(score + "2020-01-01", city.officer()), 400, "not-retained", "asKnownOn");
        city.assertProblem(
                city.get(score + before.minusSeconds(3600), city.officer()), 400, "not-retained", "asKnownOn");
        city.assertProblem(city.get(score + "yesterday", city.officer()), 400, "invalid-parameter", "asKnownOn");
        city.assertProblem(city.get(MOVERS + "2020-01-01", city.officer()), 400, "not-retained", "since");
        city.assertProblem(city.get(MOVERS + "soon", city.officer()), 400, "invalid-parameter", "since");
        city.assertProblem(city.get(MOVERS + before + "&limit=0", city.officer()), 400, "invalid-parameter", "limit");
    }

    /** A log of older days keeps only the newest version of each enterprise: then what was in force is not guessed. */
    @Test
    @Order(2)
    void refuses_an_instant_whose_versions_have_been_dropped() {
        // Given an instant that nobody has asked for, and after it a version 3 without the two before it
        city.publish(List.of(cell(code(2), "taxPaid", "2025Q4", 2, 0, Basis.OWN, "123")));
        Instant between = aMomentFromNow();
        EnterpriseChanged third = enterprise(LATECOMER, 3, in(MonitoringList.ABOVE_SCALE, SHUNYI, "2025Q1"));
        city.publish(List.of(third));
        RunningCity.await(() -> city.json(RANKING, city.officer()).get("size").asInt() == 8);

        // When
        Answer refused = city.get("/api/v1/scores/" + WEAKEST + "?period=2025Q4&asKnownOn=" + between, city.officer());

        // Then
        city.assertProblem(refused, 400, "not-retained", "asKnownOn");
        assertThat(refused.json().get("wayOut").asString()).isNotBlank();
        // the positive control: since then it is known whole
        assertThat(city.get(
                                "/api/v1/scores/" + WEAKEST + "?period=2025Q4&asKnownOn=" + aMomentFromNow(),
                                city.officer())
                        .status())
                .isEqualTo(200);
    }
}
