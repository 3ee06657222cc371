package io.hengzhi.scoring.live;

import static io.hengzhi.scoring.engine.SmallCity.HAIDIAN;
import static io.hengzhi.scoring.engine.SmallCity.SHUNYI;
import static io.hengzhi.scoring.engine.SmallCity.cell;
import static io.hengzhi.scoring.engine.SmallCity.code;
import static io.hengzhi.scoring.engine.SmallCity.enterprise;
import static io.hengzhi.scoring.engine.SmallCity.in;
import static io.hengzhi.scoring.engine.SmallCity.twoYears;
import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.contract.registry.CatalogueChanged;
import io.hengzhi.kernel.Basis;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.platform.security.Role;
import io.hengzhi.scoring.RunningCity;
import io.hengzhi.scoring.engine.SmallCity;
import io.hengzhi.testsupport.RunningService.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Changes as they come, as server-sent events over real HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiveChangesOverHttpTest {

    private static final String DISTRICT = "/api/v1/rankings/changes?district=110113";
    private static final CreditCode HAIDIANS = code(11);

    private final RunningCity city = new RunningCity();
    private long revision = 1;

    @BeforeAll
    void five_firms_of_shunyi_and_one_of_haidian() {
        List<Object> events = new ArrayList<>();
        events.add(new CatalogueChanged(SmallCity.catalogue(), SmallCity.NOW));
        events.add(SmallCity.scheme(SHUNYI, 1));
        events.add(SmallCity.scheme(HAIDIAN, 1));
        for (int i = 1; i <= 5; i++) {
            events.add(enterprise(code(i), 1, in(MonitoringList.ABOVE_SCALE, SHUNYI, "2025Q1")));
            events.addAll(twoYears(code(i), i));
        }
        events.add(enterprise(HAIDIANS, 1, in(MonitoringList.ABOVE_SCALE, HAIDIAN, "2025Q1")));
        events.addAll(twoYears(HAIDIANS, 3));
        city.publish(events);
        RunningCity.await(() -> isComplete(HAIDIANS) && isComplete(code(1)) && isComplete(code(5)));
    }

    private boolean isComplete(CreditCode code) {
        Answer answer = city.get("/api/v1/scores/" + code + "?period=2025", city.cityOfficer());
        return answer.status() == 200
                && !answer.json().has("interval")
                && answer.json().get("rank").isInt();
    }

    @AfterAll
    void end() {
        city.close();
    }

    private static String of(CreditCode code) {
        return "/api/v1/scores/" + code + "/changes";
    }

    /** The tax of the last quarter, another each time. */
    private void payTax(CreditCode code, String amount) {
        revision++;
        city.publish(List.of(cell(code, "taxPaid", "2025Q4", revision, 0, Basis.OWN, amount)));
    }

    /** The same, and waits until it counts. */
    private void payTaxFirst(CreditCode code, String amount) {
        payTax(code, amount);
        String fact = code + ".taxPaid.2025Q4.tax." + revision + "\"";
        RunningCity.await(() -> city.json("/api/v1/scores/" + code + "?period=2025Q4", city.officer())
                .toString()
                .contains(fact));
    }

    /**
     * Scores 145.3, 139.2, 123.6, 100.8 and 62.6 of the fourth, fifth, third, second and first firm. Of five, the first is in
     * class A, the next two in B, the last two in C.
     */
    private void payTaxAsAtTheBeginning() {
        for (int i = 1; i <= 5; i++) {
            payTaxFirst(code(i), String.valueOf(60 * i));
        }
    }

    private ListeningReader listen(String path, String token, String... headers) {
        ListeningReader reader = ListeningReader.open(city.service().port(), path, token, headers);
        assertThat(reader.status()).isEqualTo(200);
        RunningCity.await(() -> reader.has("open"));
        return reader;
    }

    private static boolean tellsOf(CreditCode code, List<String> data) {
        return data.stream().anyMatch(one -> one.contains(code.value()));
    }

    @Test
    void a_district_officer_is_told_of_the_own_district() {
        try (ListeningReader reader = listen(DISTRICT, city.officer());
                ListeningReader other = listen(DISTRICT.replace("110113", "110108"), city.officer(HAIDIAN))) {
            // When
            payTax(code(2), "3000.25");

            // Then
            RunningCity.await(() -> reader.has("score") && reader.has("list"));
            assertThat(reader.dataOf("score"))
                    .anySatisfy(data -> assertThat(data)
                            .contains("\"creditCode\":\"" + code(2) + "\"")
                            .contains("\"district\":\"110113\"")
                            .contains("\"period\":\"2025Q4\"")
                            .contains("\"list\":\"above-scale\""));
            // the neighbour is told of its own change, and of that alone
            payTax(HAIDIANS, "4000.25");
            RunningCity.await(() -> other.has("score"));
            assertThat(other.text()).doesNotContain("\"district\":\"110113\"").contains(HAIDIANS.value());
        }
    }

    @Test
    void no_figure_is_ever_told() {
        try (ListeningReader reader = listen(DISTRICT, city.officer())) {
            payTax(code(3), "7654.125");
            RunningCity.await(() -> reader.has("score"));

            assertThat(reader.text())
                    .doesNotContain("7654")
                    .doesNotContain("rank\":")
                    .doesNotContain("class\":")
                    .doesNotContain("score\":");
        }
    }

    @Test
    void a_change_of_class_is_told_of_whoever_it_is() {
        // Given
        payTaxAsAtTheBeginning();
        try (ListeningReader reader = listen(DISTRICT, city.officer())) {
            // When the fourth rises to 137.5 and is third, so that the third, of which nothing was reported, is fourth
            payTax(code(2), "888888");

            // Then
            RunningCity.await(
                    () -> tellsOf(code(2), reader.dataOf("class")) && tellsOf(code(3), reader.dataOf("class")));
            for (int i : List.of(1, 4, 5)) {
                assertThat(tellsOf(code(i), reader.dataOf("class"))).isFalse();
            }
        }
    }

    @Test
    void an_enterprise_is_told_of_itself_and_of_no_other() {
        try (ListeningReader reader = listen(of(code(4)), city.enterprise(code(4)))) {
            // When another changes, first without and then with a consequence for its rank
            payTaxFirst(code(5), "999999");
            payTax(code(4), "250");
            RunningCity.await(() -> reader.has("score"));

            // Then
            for (int i : List.of(1, 2, 3, 5)) {
                assertThat(reader.text()).doesNotContain(code(i).value());
            }
            assertThat(reader.dataOf("score")).allMatch(data -> data.contains(code(4).value()));
            assertThat(reader.dataOf("list")).isEmpty();
        }
    }

    @Test
    void an_enterprise_is_told_when_another_overtakes_it() {
        // Given a district officer who listens too
        payTaxAsAtTheBeginning();
        try (ListeningReader reader = listen(of(code(3)), city.enterprise(code(3)));
                ListeningReader district = listen(DISTRICT, city.officer())) {
            // When the fourth rises from 100.8 to 137.5, past the third with 123.6
            payTax(code(2), "888888");

            // Then
            RunningCity.await(() -> reader.dataOf("rank").stream().anyMatch(data -> data.contains("\"2025\""))
                    && reader.dataOf("rank").stream().anyMatch(data -> data.contains("\"2025Q4\"")));
            assertThat(reader.dataOf("rank")).allMatch(data -> data.contains(code(3).value()));
            assertThat(reader.dataOf("score")).isEmpty();
            // that its class has changed is told to the officer, and to the enterprise with its rank
            RunningCity.await(() -> tellsOf(code(3), district.dataOf("class")));
            assertThat(reader.dataOf("class")).isEmpty();
        }
    }

    @Test
    void who_comes_back_with_the_last_id_misses_nothing() {
        // Given a reader who has heard of one change and is then interrupted
        String lastId;
        try (ListeningReader reader = listen(DISTRICT, city.officer())) {
            payTax(code(2), "130");
            RunningCity.await(() -> reader.has("list"));
            lastId = reader.lastId();
        }
        payTaxFirst(code(3), "140");

        // When
        try (ListeningReader back = listen(DISTRICT, city.officer(), "Last-Event-ID", lastId)) {
            // Then
            RunningCity.await(() -> tellsOf(code(3), back.dataOf("score")));
            assertThat(back.has("read-again")).isFalse();
            assertThat(back.lastId()).isNotEqualTo(lastId);
        }
    }

    @Test
    void who_comes_back_with_an_id_that_is_not_known_any_more_is_told_to_read_again() {
        try (ListeningReader reader = listen(DISTRICT, city.officer(), "Last-Event-ID", "long-ago")) {
            RunningCity.await(() -> reader.has("read-again"));

            assertThat(reader.dataOf("read-again")).containsExactly("{\"reason\":\"not-retained\"}");
        }
    }

    @Test
    void a_stream_ends_with_its_token() {
        String brief = city.token(
                "district-officer", Role.DISTRICT_OFFICER, Map.of("district", "110113"), Duration.ofSeconds(3));
        try (ListeningReader reader = listen(DISTRICT, brief)) {
            RunningCity.await(reader::hasEnded);

            assertThat(reader.has("expired")).isTrue();
        }
    }

    @Test
    void lists_and_enterprises_outside_the_sight_are_answered_like_what_does_not_exist() {
        Answer unknown = city.get(of(new CreditCode("91350100M000100Y43")), city.officer());

        assertThat(unknown.status()).isEqualTo(404);
        for (Answer hidden : List.of(
                city.get(of(HAIDIANS), city.officer()),
                city.get(of(code(2)), city.enterprise(code(1))),
                city.get(of(code(2)), city.parkOfficer("110113-02")),
                city.get(DISTRICT, city.officer(HAIDIAN)),
                city.get(DISTRICT, city.enterprise(code(1))),
                city.get(DISTRICT, city.parkOfficer("110113-01")),
                city.get(DISTRICT.replace("110113", "110199"), city.officer()))) {
            assertThat(RunningCity.withoutTrace(hidden)).isEqualTo(RunningCity.withoutTrace(unknown));
        }
        assertThat(city.get(DISTRICT, city.reader("bureau-reader")).status()).isEqualTo(403);
        assertThat(city.service()
                        .get(DISTRICT, city.officer())
                        .json()
                        .get("code")
                        .asString())
                .isEqualTo("purpose-required");
        // the positive control
        try (ListeningReader park = listen(of(code(2)), city.parkOfficer("110113-01"));
                ListeningReader whole = listen(DISTRICT, city.cityOfficer())) {
            assertThat(park.status()).isEqualTo(200);
            assertThat(park.header("Content-Type")).startsWith("text/event-stream");
            assertThat(whole.status()).isEqualTo(200);
        }
    }

    @Test
    void the_beginning_of_a_stream_is_recorded_before_its_first_byte() {
        try (ListeningReader reader = listen(DISTRICT, city.officer())) {
            assertThat(reader.has("open")).isTrue();
            assertThat(city.accesses())
                    .anyMatch(access -> access.operation().equals("watch-changes")
                            && access.served()
                            && access.account().equals("district-officer-110113"));
        }
    }

    @Test
    void a_silent_stream_beats_and_its_beat_carries_the_place() {
        try (ListeningReader reader = listen(DISTRICT, city.officer())) {
            RunningCity.await(() -> reader.text().contains(": heartbeat"));

            assertThat(reader.lastId()).contains("ingestion.fact-accepted.v1=");
        }
    }

    @Test
    void one_account_has_room_for_a_few_streams_only() {
        List<ListeningReader> readers = new ArrayList<>();
        try {
            String account = city.token("greedy", Role.DISTRICT_OFFICER, Map.of("district", "110113"));
            for (int i = 0; i < 10; i++) {
                readers.add(listen(DISTRICT, account));
            }
            Answer refused = city.get(DISTRICT, account);

            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.json().get("code").asString()).isEqualTo("too-many-streams");
        } finally {
            readers.forEach(ListeningReader::close);
        }
    }
}
