package io.hengzhi.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.contract.Topic;
import io.hengzhi.contract.Topics;
import io.hengzhi.contract.audit.AccessRecorded;
import io.hengzhi.contract.registry.AgreementChanged;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.ReportedCell;
import io.hengzhi.platform.security.Role;
import io.hengzhi.scoring.engine.SmallCity;
import io.hengzhi.testsupport.RunningService;
import io.hengzhi.testsupport.RunningService.Answer;
import io.hengzhi.testsupport.Surroundings;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** The whole service on a real broker and realm, with words for what tests of its answers say and ask. */
public final class RunningCity implements AutoCloseable {

    private static final String GUIDANCE = "guidance";

    private final Surroundings surroundings = Surroundings.start(Topics.all().toArray(Topic[]::new));
    private final CityLog log = new CityLog(surroundings.broker());
    private final RunningService service = RunningService.start(ScoringService.class, settings());

    private List<String> settings() {
        List<String> settings = new ArrayList<>(surroundings.settings("mongodb://127.0.0.1:1/unused"));
        settings.add("hengzhi.scoring.live.heartbeat=1s");
        return settings;
    }

    /** Puts events on their topics; a {@link ReportedCell} as the fact that was accepted. */
    public void publish(List<?> events) {
        log.publish(events);
    }

    /** An agreement in force that opens scores and rankings of Shunyi with these quantities. */
    public static AgreementChanged agreement(String client, String quantities) {
        return new AgreementChanged(
                "of-" + client,
                1,
                new BureauCode("finance"),
                client,
                List.of(SmallCity.SHUNYI),
                Stream.of(quantities.split(",")).map(QuantityCode::new).toList(),
                List.of("scores", "rankings"),
                List.of(GUIDANCE),
                LocalDate.parse("2025-01-01"),
                LocalDate.parse("2199-12-31"),
                "city-officer-2",
                SmallCity.NOW);
    }

    public static void await(Callable<Boolean> condition) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(condition);
    }

    /** The officer of Shunyi. */
    public String officer() {
        return officer(SmallCity.SHUNYI);
    }

    public String officer(DistrictCode district) {
        return token("district-officer-" + district, Role.DISTRICT_OFFICER, Map.of("district", district.value()));
    }

    public String cityOfficer() {
        return token("city-officer", Role.CITY_OFFICER, Map.of());
    }

    public String parkOfficer(String park) {
        return token("park-officer", Role.PARK_OFFICER, Map.of("district", park.substring(0, 6), "park", park));
    }

    public String enterprise(CreditCode code) {
        return token("enterprise-" + code, Role.ENTERPRISE, Map.of("creditCode", code.value()));
    }

    /** The client of a reading bureau. */
    public String reader(String client) {
        return token(client, Role.BUREAU_READER, Map.of("bureau", "finance"));
    }

    public String token(String account, Role role, Map<String, String> claims) {
        return surroundings.realm().token(account, role, claims);
    }

    /** A token that is good for so long. */
    public String token(String account, Role role, Map<String, String> claims, Duration lifespan) {
        return surroundings.realm().token(account, role, claims, lifespan);
    }

    /** For guidance, or for review as an enterprise must say. */
    public Answer get(String path, String token) {
        Answer answer = service.get(path, token, "Access-Purpose", GUIDANCE);
        return answer.text().contains("purpose-not-permitted")
                ? service.get(path, token, "Access-Purpose", "review")
                : answer;
    }

    /** The body of an answer that must be there. */
    public JsonNode json(String path, String token) {
        Answer answer = get(path, token);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    public RunningService service() {
        return service;
    }

    public List<AccessRecorded> accesses() {
        return surroundings.broker().readAll(Topics.ACCESS).stream()
                .map(read -> AccessRecorded.decode(read.value()))
                .toList();
    }

    /** A refusal that names its field and speaks both languages. */
    public void assertProblem(Answer answer, int status, String code, String field) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        JsonNode problem = answer.json();
        assertThat(problem.get("code").asString()).as(answer.text()).isEqualTo(code);
        assertThat(problem.get("field").asString()).as(answer.text()).isEqualTo(field);
        assertThat(problem.get("detail").asString()).as(answer.text()).isNotBlank();
        assertThat(problem.get("detailEn").asString()).as(answer.text()).isNotBlank();
    }

    /** That answers cannot be told from each other, nor so from that of an enterprise which does not exist. */
    public static String withoutTrace(Answer answer) {
        return answer.text().replaceAll("\"traceId\":\"[^\"]*\"", "");
    }

    public static List<String> texts(Iterable<JsonNode> nodes, String field) {
        List<String> texts = new ArrayList<>();
        nodes.forEach(node -> texts.add(node.get(field).asString()));
        return texts;
    }

    @Override
    public void close() {
        service.close();
        surroundings.close();
    }
}
