package io.hengzhi.scoring.score.web;

import static io.hengzhi.scoring.engine.SmallCity.SHUNYI;
import static io.hengzhi.scoring.engine.SmallCity.code;
import static io.hengzhi.scoring.engine.SmallCity.enterprise;
import static io.hengzhi.scoring.engine.SmallCity.in;
import static io.hengzhi.scoring.engine.SmallCity.twoYears;
import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.contract.registry.CatalogueChanged;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.scoring.RunningCity;
import io.hengzhi.scoring.engine.SmallCity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** The interval of score and rank, over real HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IntervalAnswerTest {

    private static final CreditCode GAPPED = code(3);
    private static final CreditCode COMPLETE = code(2);
    private static final String SCORE = "/api/v1/scores/" + GAPPED + "?period=2025";

    private final RunningCity city = new RunningCity();

    @BeforeAll
    void a_district_in_which_one_firm_has_not_reported_its_research() {
        List<Object> events = new ArrayList<>();
        events.add(new CatalogueChanged(SmallCity.catalogue(), SmallCity.NOW));
        events.add(SmallCity.scheme(SHUNYI, 1));
        for (int i = 1; i <= 5; i++) {
            events.add(enterprise(code(i), 1, in(MonitoringList.ABOVE_SCALE, SHUNYI, "2025Q1")));
            events.addAll(twoYears(code(i), i).stream()
                    .filter(cell -> !cell.id().enterprise().equals(GAPPED)
                            || !cell.id().quantity().value().equals("rdSpend"))
                    .toList());
        }
        events.add(RunningCity.agreement(
                "reader-of-all", "output,revenue,taxPaid,staff,landArea,energy,rdSpend,accidents"));
        events.add(RunningCity.agreement("reader-without-research", "output,revenue,taxPaid,staff,landArea,energy"));
        city.publish(events);
        RunningCity.await(() -> city.get(SCORE, city.officer()).status() == 200
                && city.json(SCORE, city.officer()).get("size").asInt() == 5
                && city.json(SCORE, city.officer()).has("interval"));
    }

    @AfterAll
    void end() {
        city.close();
    }

    @Test
    void says_between_which_scores_ranks_and_classes_the_enterprise_lies() {
        // When
        JsonNode score = city.json(SCORE, city.officer());

        // Then: under zero for missing the present result is the worst; a cap of the weight of 15 would add 30
        JsonNode interval = score.get("interval");
        assertThat(interval.get("missing").get(0).asString()).isEqualTo("rdIntensity");
        assertThat(interval.get("missing").size()).isEqualTo(1);
        assertThat(interval.get("worst").get("score")).isEqualTo(score.get("score"));
        assertThat(interval.get("worst").get("rank")).isEqualTo(score.get("rank"));
        assertThat(interval.get("worst").get("class")).isEqualTo(score.get("class"));
        assertThat(new BigDecimal(interval.get("best").get("score").asString()))
                .isEqualByComparingTo(new BigDecimal(score.get("score").asString()).add(new BigDecimal("30")));
        assertThat(interval.get("best").get("rank").asInt())
                .isLessThan(score.get("rank").asInt());
        assertThat(interval.get("best").get("size").asInt()).isEqualTo(5);
        assertThat(interval.get("best").get("className").get("zh").asString()).endsWith("类");
    }

    @Test
    void is_left_out_where_nothing_is_missing() {
        assertThat(city.json(SCORE.replace(GAPPED.value(), COMPLETE.value()), city.officer())
                        .has("interval"))
                .isFalse();
    }

    @Test
    void the_enterprise_sees_its_own() {
        assertThat(city.json(SCORE, city.enterprise(GAPPED)).has("interval")).isTrue();
        assertThat(city.get(SCORE, city.enterprise(COMPLETE)).status()).isEqualTo(404);
    }

    @Test
    void a_reading_bureau_learns_of_no_gap_outside_its_agreement() {
        assertThat(city.json(SCORE, city.reader("reader-without-research")).has("interval"))
                .isFalse();
        // the positive control
        assertThat(city.json(SCORE, city.reader("reader-of-all")).has("interval"))
                .isTrue();
    }
}
