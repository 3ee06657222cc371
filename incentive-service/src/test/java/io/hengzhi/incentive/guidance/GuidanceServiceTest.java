package io.hengzhi.incentive.guidance;

import static io.hengzhi.incentive.guidance.Words.above;
import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.contract.Topics;
import io.hengzhi.contract.incentive.GuidanceChanged;
import io.hengzhi.contract.registry.EnterpriseChanged;
import io.hengzhi.incentive.IncentiveService;
import io.hengzhi.incentive.guidance.domain.Standing;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.ParkCode;
import io.hengzhi.kernel.Period;
import io.hengzhi.platform.security.Role;
import io.hengzhi.testsupport.RunningService;
import io.hengzhi.testsupport.RunningService.Answer;
import io.hengzhi.testsupport.Surroundings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The whole service on real HTTP, a real broker and a real store. */
class GuidanceServiceTest {

    private static final String[] REVIEW = {"Access-Purpose", "review"};
    private static final ParkCode LINHE = new ParkCode("110113-01");
    private static final AtomicInteger NEXT = new AtomicInteger(100);

    private static Surroundings surroundings;
    private static RunningService service;
    private static String district;

    @BeforeAll
    static void start() {
        surroundings =
                Surroundings.start(Topics.ACCESS, Topics.ENTERPRISE, Topics.CLASS_CHANGED, Topics.GUIDANCE_CHANGED);
        service = RunningService.start(IncentiveService.class, surroundings.settings(surroundings.newDatabase()));
        district = token("district-officer", Role.DISTRICT_OFFICER, "district", "110113");
    }

    @AfterAll
    static void stop() {
        service.close();
        surroundings.close();
    }

    @Test
    void guidance_follows_the_class_with_why_and_why_not_and_is_labelled_as_indicative() {
        // Given
        CreditCode enterprise = registered(Words.SHUNYI);
        say(enterprise, "2025Q4", above(Words.B, 10));
        awaitClass(enterprise, "2025Q4", "B");

        // When
        say(enterprise, "2025Q4", above(Words.A, 20));
        Answer answer = awaitClass(enterprise, "2025Q4", "A");

        // Then
        assertThat(answer.json().get("indicative").asBoolean()).isTrue();
        assertThat(answer.json().at("/label/zh").asString()).isEqualTo("预估");
        assertThat(answer.json().get("place").asString()).isEqualTo("front");
        assertThat(answer.json().get("periodKind").asString()).isEqualTo("tracking");
        assertThat(answer.json().get("since").asString())
                .isEqualTo(above(Words.A, 20).changedAt().toString());
        assertThat(answer.json().at("/items/0/code").asString()).isEqualTo("land-quota");
        assertThat(answer.json().at("/items/0/clause").asString()).isEqualTo("四(一)");
        assertThat(answer.json().at("/items/0/why/zh").asString()).contains("A 类“优先”", "靠前");
        assertThat(answer.json().at("/items/0/conditions")).hasSize(2);
        assertThat(answer.json().at("/notYet/0/whyNot/en").asString()).contains("middle");
        assertThat(eventsOf(enterprise))
                .extracting(GuidanceChanged::classCode, GuidanceChanged::place, GuidanceChanged::indicative)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("B", "middle", true),
                        org.assertj.core.groups.Tuple.tuple("A", "front", true));
        assertThat(eventsOf(enterprise).getLast().measures()).contains("land-quota", "awards");
    }

    @Test
    void a_word_said_twice_or_late_changes_nothing() {
        // Given
        CreditCode enterprise = registered(Words.SHUNYI);
        say(enterprise, "2025Q4", above(Words.A, 20));
        awaitClass(enterprise, "2025Q4", "A");

        // When
        say(enterprise, "2025Q4", above(Words.A, 20));
        say(enterprise, "2025Q4", above(Words.D, 15));
        say(enterprise, "2025Q3", above(Words.B, 16));
        awaitClass(enterprise, "2025Q3", "B");

        // Then
        assertThat(read(enterprise, "2025Q4", district).json().get("class").asString())
                .isEqualTo("A");
        assertThat(eventsOf(enterprise).stream().filter(event -> event.period().equals(Words.Q4)))
                .hasSize(1);
    }

    @Test
    void without_a_period_the_latest_with_a_class_is_told() {
        // Given
        CreditCode enterprise = registered(Words.SHUNYI);
        say(enterprise, "2025Q1", above(Words.D, 10));
        say(enterprise, "2025Q3", above(Words.B, 10));
        say(enterprise, "2025Q4", above(null, 10));
        awaitClass(enterprise, "2025Q3", "B");

        // When
        Answer latest = read(enterprise, null, district);

        // Then
        assertThat(latest.json().get("period").asString()).isEqualTo("2025Q3");
        say(enterprise, "2025Q4", above(Words.A, 11));
        say(enterprise, "2025", above(Words.B, 11));
        awaitClass(enterprise, "2025", "B");
        awaitClass(enterprise, "2025Q4", "A");
        assertThat(read(enterprise, null, district).json().get("periodKind").asString())
                .isEqualTo("annual");
    }

    @Test
    void who_holds_no_class_is_told_so_where_it_is_in_sight() {
        // Given
        CreditCode enterprise = registered(Words.SHUNYI);
        say(enterprise, "2025Q4", above(Words.A, 10));
        awaitClass(enterprise, "2025Q4", "A");

        // When
        say(enterprise, "2025Q4", above(null, 20));
        Answer left = await(enterprise, "2025Q4", answer -> answer.status() == 404);

        // Then
        assertThat(left.json().get("code").asString()).isEqualTo("no-class");
        assertThat(left.json().get("wayOut").asString()).isNotBlank();
        assertThat(eventsOf(enterprise).getLast().classCode()).isNull();
    }

    @Test
    void guidance_is_in_sight_of_its_district_park_and_enterprise_and_of_nobody_else() {
        // Given
        CreditCode enterprise = registered(Words.SHUNYI);
        say(enterprise, "2025Q4", above(Words.A, 10));
        awaitClass(enterprise, "2025Q4", "A");
        CreditCode unknown = CreditCode.withCheckCharacter("91110113MA0HE9999");

        // When, Then
        for (String token : List.of(
                district,
                token("park", Role.PARK_OFFICER, "district", "110113", "park", "110113-01"),
                token("enterprise", Role.ENTERPRISE, "creditCode", enterprise.value()),
                token("city", Role.CITY_OFFICER))) {
            assertThat(read(enterprise, "2025Q4", token).status()).isEqualTo(200);
        }
        for (String token : List.of(
                token("foreign", Role.DISTRICT_OFFICER, "district", "110108"),
                token("otherPark", Role.PARK_OFFICER, "district", "110113", "park", "110113-02"),
                token("other", Role.ENTERPRISE, "creditCode", Words.CODE.value()))) {
            for (String period : new String[] {"2025Q4", "2021Q1"}) {
                Answer hidden = read(enterprise, period, token);
                assertThat(hidden.status()).isEqualTo(404);
                assertThat(withoutTrace(hidden)).isEqualTo(withoutTrace(read(unknown, period, token)));
            }
        }
        assertThat(read(enterprise, "2025Q5", district).status()).isEqualTo(400);
        assertThat(service.get("/api/v1/guidance/" + enterprise, district).status())
                .isEqualTo(400);
        assertThat(service.get("/api/v1/guidance/" + enterprise, "").status()).isEqualTo(401);
        assertThat(read(enterprise, "2025Q4", token("auditor", Role.AUDITOR)).status())
                .isEqualTo(403);
    }

    @Test
    void after_a_move_each_district_sees_its_own_periods() {
        // Given
        CreditCode enterprise = registered(Words.HAIDIAN);
        say(enterprise, "2025Q3", above(Words.A, 10));
        say(enterprise, "2025Q4", Words.in(Words.HAIDIAN, MonitoringList.ABOVE_SCALE, Words.B, 10, 1));
        String haidian = token("h", Role.DISTRICT_OFFICER, "district", "110108");

        // When
        await(enterprise, "2025Q3", answer -> answer.status() == 200);
        awaitWith(haidian, enterprise, "2025Q4", answer -> answer.status() == 200);

        // Then
        assertThat(read(enterprise, "2025Q4", district).status()).isEqualTo(404);
        assertThat(read(enterprise, "2025Q3", haidian).status()).isEqualTo(404);
    }

    @Test
    void a_record_that_cannot_be_read_does_not_hold_up_the_others() {
        // Given
        CreditCode enterprise = registered(Words.SHUNYI);
        surroundings
                .broker()
                .send(List.of(new ProducerRecord<>(
                        Topics.CLASS_CHANGED.name(),
                        "110113".getBytes(StandardCharsets.UTF_8),
                        new byte[] {(byte) 0xff, 1})));

        // When
        say(enterprise, "2025Q4", above(Words.D, 10));

        // Then
        assertThat(awaitClass(enterprise, "2025Q4", "D")
                        .json()
                        .at("/items/0/code")
                        .asString())
                .isEqualTo("assistance-plan");
    }

    @Test
    void the_measures_themselves_are_open_to_anybody_signed_in() {
        // Given
        String reader = token("bureau-tax", Role.BUREAU_PUBLISHER, "bureau", "tax");

        // When
        Answer all = service.get("/api/v1/incentives", reader);
        Answer middle = service.get("/api/v1/incentives?place=middle", reader);

        // Then
        assertThat(all.status()).isEqualTo(200);
        assertThat(all.json().get("items")).hasSize(13);
        assertThat(all.json().at("/items/0/clause").asString()).isEqualTo("四(一)");
        assertThat(middle.json()
                        .get("items")
                        .valueStream()
                        .map(item -> item.get("code").asString()))
                .containsExactly("direct-power-trading", "fiscal-subsidies", "credit", "rd-help", "targeted-services");
        assertThat(service.get("/api/v1/incentives?place=top", reader).status()).isEqualTo(400);
        assertThat(service.get("/api/v1/incentives", "").status()).isEqualTo(401);
    }

    private static CreditCode registered(DistrictCode where) {
        CreditCode code = CreditCode.withCheckCharacter("91110113MA0HE0" + NEXT.incrementAndGet());
        surroundings
                .broker()
                .publish(List.of(new EnterpriseChanged(
                        code,
                        1,
                        "示例企业（虚构）",
                        where,
                        where.equals(Words.SHUNYI) ? LINHE : null,
                        null,
                        List.of(),
                        List.of(),
                        null,
                        false,
                        null,
                        null,
                        List.of(),
                        Words.MORNING,
                        "import")));
        return code;
    }

    private static void say(CreditCode enterprise, String period, Standing standing) {
        surroundings.broker().publish(List.of(Words.event(enterprise, Period.of(period), standing)));
    }

    private static Answer read(CreditCode enterprise, @org.jspecify.annotations.Nullable String period, String token) {
        String[] purpose = token.equals(district) ? new String[] {"Access-Purpose", "guidance"} : REVIEW;
        return service.get(
                "/api/v1/guidance/" + enterprise + (period == null ? "" : "?period=" + period), token, purpose);
    }

    private static Answer awaitClass(CreditCode enterprise, String period, String classCode) {
        return await(
                enterprise,
                period,
                answer -> answer.status() == 200
                        && answer.json().get("class").asString().equals(classCode));
    }

    private static Answer await(CreditCode enterprise, String period, Predicate<Answer> condition) {
        return awaitWith(district, enterprise, period, condition);
    }

    private static Answer awaitWith(String token, CreditCode enterprise, String period, Predicate<Answer> condition) {
        return Awaitility.await(enterprise + " in " + period)
                .atMost(Duration.ofSeconds(40))
                .until(() -> read(enterprise, period, token), condition);
    }

    private static List<GuidanceChanged> eventsOf(CreditCode enterprise) {
        return surroundings.broker().readAll(Topics.GUIDANCE_CHANGED).stream()
                .map(ConsumerRecord::value)
                .map(GuidanceChanged::decode)
                .filter(event -> event.creditCode().equals(enterprise))
                .toList();
    }

    private static String token(String account, Role role, String... claims) {
        Map<String, String> map = new HashMap<>();
        for (int i = 0; i < claims.length; i += 2) {
            map.put(claims[i], claims[i + 1]);
        }
        return surroundings.realm().token(account, role, map);
    }

    private static String withoutTrace(Answer answer) {
        return answer.text().replaceAll("\"traceId\":\"[^\"]*\"", "");
    }
}
