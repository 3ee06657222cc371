package io.hengzhi.registry.catalogue.domain;

import static io.hengzhi.registry.enterprise.domain.Sample.HAIDIAN;
import static io.hengzhi.registry.enterprise.domain.Sample.LINHE;
import static io.hengzhi.registry.enterprise.domain.Sample.NOW;
import static io.hengzhi.registry.enterprise.domain.Sample.SHUNYI;
import static io.hengzhi.registry.enterprise.domain.Sample.YANQING;
import static io.hengzhi.registry.enterprise.domain.Sample.accepted;
import static io.hengzhi.registry.enterprise.domain.Sample.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.District;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.ParkCode;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.registry.decision.Decision;
import io.hengzhi.registry.decision.Refusal;
import io.hengzhi.registry.enterprise.domain.Sample;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** 试点区自起始季度起、至终止季度止参与监测；每次决定都有人、时间与理由. The running quarter is 2026Q3. */
class CityFileTest {

    private static final Catalogue POLICY = Sample.catalogue();

    private static District in(Catalogue catalogue, DistrictCode code) {
        return catalogue.findDistrict(code).orElseThrow();
    }

    private static Decision<CityFile> decide(CityFile file, DistrictCode district, PilotDecision decision) {
        return file.decide(in(file.over(POLICY), district), decision, "city-officer", NOW, "领导小组会议决定");
    }

    private static PilotDecision start(String from, @Nullable String to) {
        return new PilotDecision.Start(Quarter.of(from), to == null ? null : Quarter.of(to));
    }

    private static PilotDecision end(String to) {
        return new PilotDecision.End(Quarter.of(to));
    }

    private static PilotDecision prolong(@Nullable String to) {
        return new PilotDecision.Prolong(to == null ? null : Quarter.of(to));
    }

    @Test
    void monitoring_begins_and_ends_with_the_term() {
        CityFile file = accepted(decide(CityFile.EMPTY, YANQING, start("2026Q4", "2027Q3")));
        District district = in(file.over(POLICY), YANQING);
        assertThat(district.isPilotIn(Quarter.of("2026Q3"))).isFalse();
        assertThat(district.isPilotIn(Quarter.of("2026Q4"))).isTrue();
        assertThat(district.isPilotIn(Quarter.of("2027Q3"))).isTrue();
        assertThat(district.isPilotIn(Quarter.of("2027Q4"))).isFalse();
        assertThat(in(file.over(POLICY), HAIDIAN)).isEqualTo(in(POLICY, HAIDIAN));
    }

    @Test
    void each_decision_is_a_version_with_who_when_and_why_and_raises_the_catalogues() {
        CityFile started = accepted(decide(CityFile.EMPTY, YANQING, start("2026Q4", "2027Q3")));
        CityFile prolonged = accepted(decide(started, YANQING, prolong("2028Q4")));
        assertThat(prolonged.listTerms(YANQING))
                .extracting(CityFile.TermEntry::decision)
                .containsExactly("start", "prolong");
        assertThat(prolonged.listTerms(YANQING).getLast())
                .isEqualTo(new CityFile.TermEntry(
                        2,
                        YANQING,
                        "prolong",
                        new Pilot(Quarter.of("2026Q4"), Quarter.of("2028Q4")),
                        "city-officer",
                        NOW,
                        "领导小组会议决定"));
        assertThat(prolonged.over(POLICY).version())
                .isGreaterThan(started.over(POLICY).version());
        assertThat(started.over(POLICY).version()).isGreaterThan(POLICY.version());
        assertThat(prolonged.changedAt(NOW.minusSeconds(9))).isEqualTo(NOW);
    }

    @Test
    void a_term_ends_with_the_quarter_before_at_the_earliest_so_that_results_stay() {
        assertThat(refused(decide(CityFile.EMPTY, SHUNYI, end("2026Q1"))).rule())
                .isEqualTo("ends-in-the-past");
        CityFile ended = accepted(decide(CityFile.EMPTY, SHUNYI, end("2026Q2")));
        assertThat(in(ended.over(POLICY), SHUNYI).isPilotIn(Quarter.of("2026Q2")))
                .isTrue();
        assertThat(in(ended.over(POLICY), SHUNYI).isPilotIn(Quarter.of("2026Q3")))
                .isFalse();
    }

    @Test
    void refuses_a_second_start_and_steps_on_a_term_that_is_none() {
        assertThat(refused(decide(CityFile.EMPTY, SHUNYI, start("2027Q1", null)))
                        .rule())
                .isEqualTo("already-a-pilot");
        assertThat(refused(decide(CityFile.EMPTY, YANQING, end("2027Q1"))).rule())
                .isEqualTo("not-a-pilot");
        assertThat(refused(decide(CityFile.EMPTY, YANQING, prolong("2027Q1"))).rule())
                .isEqualTo("not-a-pilot");
    }

    @Test
    void refuses_a_term_that_ends_before_it_begins() {
        assertThat(refused(decide(CityFile.EMPTY, YANQING, start("2027Q1", "2026Q4")))
                        .rule())
                .isEqualTo("term-ends-before-it-begins");
        CityFile coming = accepted(decide(CityFile.EMPTY, YANQING, start("2027Q1", null)));
        assertThat(refused(decide(coming, YANQING, end("2026Q4"))).rule()).isEqualTo("term-ends-before-it-begins");
        assertThat(accepted(decide(CityFile.EMPTY, YANQING, start("2027Q1", "2027Q1")))
                        .version())
                .isOne();
    }

    @Test
    void refuses_to_prolong_what_is_open_and_to_shorten_by_prolonging() {
        assertThat(refused(decide(CityFile.EMPTY, SHUNYI, prolong("2030Q4"))).rule())
                .isEqualTo("does-not-prolong");
        CityFile ended = accepted(decide(CityFile.EMPTY, SHUNYI, end("2027Q4")));
        assertThat(refused(decide(ended, SHUNYI, prolong("2027Q4"))).rule()).isEqualTo("does-not-prolong");
        assertThat(refused(decide(ended, SHUNYI, end("2027Q4"))).rule()).isEqualTo("does-not-shorten");
        assertThat(in(accepted(decide(ended, SHUNYI, prolong(null))).over(POLICY), SHUNYI)
                        .pilotTo())
                .isNull();
    }

    private static PilotDecision retain(@Nullable Integer years) {
        return new PilotDecision.Retain(years);
    }

    @Test
    void a_district_keeps_so_many_years_in_memory_until_another_decision_whatever_becomes_of_its_term() {
        CityFile chosen = accepted(decide(CityFile.EMPTY, SHUNYI, retain(2)));
        assertThat(in(chosen.over(POLICY), SHUNYI).yearsInMemory()).isEqualTo(2);
        assertThat(in(chosen.over(POLICY), SHUNYI).pilotFrom())
                .isEqualTo(in(POLICY, SHUNYI).pilotFrom());
        assertThat(in(chosen.over(POLICY), HAIDIAN)).isEqualTo(in(POLICY, HAIDIAN));
        assertThat(chosen.listTerms(SHUNYI).getLast().decision()).isEqualTo("retain");
        CityFile ended = accepted(decide(chosen, SHUNYI, end("2027Q4")));
        CityFile prolonged = accepted(decide(ended, SHUNYI, prolong("2028Q4")));
        assertThat(in(prolonged.over(POLICY), SHUNYI).yearsInMemory()).isEqualTo(2);
        CityFile named = accepted(name(prolonged, LINHE, "林河新园", "New Linhe Park"));
        assertThat(in(named.over(POLICY), SHUNYI).yearsInMemory()).isEqualTo(2);
        assertThat(in(accepted(decide(named, SHUNYI, retain(null))).over(POLICY), SHUNYI)
                        .yearsInMemory())
                .isNull();
    }

    @Test
    void refuses_years_that_are_none_too_many_or_those_it_keeps_already_and_a_district_without_a_term() {
        for (int years : new int[] {-1, 0, 51}) {
            Refusal refusal = refused(decide(CityFile.EMPTY, SHUNYI, retain(years)));
            assertThat(refusal.rule()).isEqualTo("years-in-memory-out-of-range");
            assertThat(refusal.field()).isEqualTo("yearsInMemory");
            assertThat(refusal.text().zh()).contains(years + "").contains("1 至 50");
            assertThat(refusal.text().en()).contains(years + "").contains("1 to 50");
        }
        CityFile chosen = accepted(decide(CityFile.EMPTY, SHUNYI, retain(50)));
        assertThat(accepted(decide(chosen, SHUNYI, retain(1))).version()).isEqualTo(2);
        assertThat(refused(decide(chosen, SHUNYI, retain(50))).rule()).isEqualTo("keeps-as-many-already");
        assertThat(refused(decide(CityFile.EMPTY, SHUNYI, retain(null))).rule()).isEqualTo("keeps-as-many-already");
        assertThat(refused(decide(CityFile.EMPTY, YANQING, retain(2))).rule()).isEqualTo("not-a-pilot");
    }

    @Test
    void refuses_a_decision_without_a_reason() {
        assertThat(refused(CityFile.EMPTY.decide(in(POLICY, SHUNYI), end("2027Q4"), "city-officer", NOW, " "))
                        .rule())
                .isEqualTo("reason-required");
    }

    private static Decision<CityFile> name(CityFile file, ParkCode park, String zh, String en) {
        return file.name(
                in(file.over(POLICY), park.district()), park, BilingualText.of(zh, en), "district-officer", NOW);
    }

    @Test
    void a_district_adds_a_park_and_names_one_anew() {
        ParkCode added = ParkCode.of("110113-09");
        CityFile file = accepted(name(CityFile.EMPTY, added, "空港园", "Airport Park"));
        CityFile renamed = accepted(name(file, LINHE, "林河新园", "New Linhe Park"));
        assertThat(renamed.over(POLICY).findPark(added))
                .hasValueSatisfying(park -> assertThat(park.name().zh()).isEqualTo("空港园"));
        assertThat(renamed.over(POLICY).findPark(LINHE))
                .hasValueSatisfying(park -> assertThat(park.name().zh()).isEqualTo("林河新园"));
        assertThat(renamed.version()).isEqualTo(2);
        assertThat(accepted(name(renamed, added, "空港园", "Airport Park")).version())
                .as("the same name again changes nothing")
                .isEqualTo(2);
    }

    @Test
    void refuses_a_park_without_a_name_and_the_name_of_another() {
        ParkCode added = ParkCode.of("110113-09");
        assertThat(refused(name(CityFile.EMPTY, added, " ", "x")).rule()).isEqualTo("park-name-required");
        CityFile file = accepted(name(CityFile.EMPTY, added, "空港园", "Airport Park"));
        assertThat(refused(name(file, LINHE, "空港园", "Another")).rule()).isEqualTo("already-a-parks-name");
    }
}
