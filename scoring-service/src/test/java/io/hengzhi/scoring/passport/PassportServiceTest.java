package io.hengzhi.scoring.passport;

import static io.hengzhi.scoring.engine.SmallCity.SHUNYI;
import static io.hengzhi.scoring.engine.SmallCity.anyHistory;
import static io.hengzhi.scoring.engine.SmallCity.code;
import static io.hengzhi.scoring.engine.SmallCity.enterprise;
import static io.hengzhi.scoring.engine.SmallCity.in;
import static io.hengzhi.scoring.engine.SmallCity.twoYears;
import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.contract.Topic;
import io.hengzhi.contract.Topics;
import io.hengzhi.contract.WireEvent;
import io.hengzhi.contract.audit.AccessRecorded;
import io.hengzhi.contract.canonical.CanonicalJson;
import io.hengzhi.contract.passport.Evidence;
import io.hengzhi.contract.passport.PassportFile;
import io.hengzhi.contract.passport.PublicKeyFile;
import io.hengzhi.contract.passport.ScorePassport;
import io.hengzhi.contract.registry.CatalogueChanged;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.kernel.ReportedCell;
import io.hengzhi.platform.security.Role;
import io.hengzhi.scoring.AcceptedFacts;
import io.hengzhi.scoring.ScoringService;
import io.hengzhi.scoring.engine.SmallCity;
import io.hengzhi.testsupport.RunningService;
import io.hengzhi.testsupport.RunningService.Answer;
import io.hengzhi.testsupport.Surroundings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Passports of a running service, verified by the code that verifies them offline. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PassportServiceTest {

    private static final CreditCode BELOW = code(21);
    private static final CreditCode SUCCESSOR = code(31);
    private static final CreditCode PREDECESSOR = code(32);

    private final Surroundings surroundings = Surroundings.start(Topics.all().toArray(Topic[]::new));
    private final RunningService service = RunningService.start(ScoringService.class, settings(true));
    private final AcceptedFacts accepted = new AcceptedFacts();

    private List<String> settings(boolean withKey) {
        List<String> settings = new ArrayList<>(surroundings.settings(surroundings.newDatabase()));
        if (withKey) {
            settings.add("hengzhi.passport.key=a-secret-of-this-test-only-0123456789");
        }
        return settings;
    }

    @BeforeAll
    void a_small_city() {
        List<WireEvent> events = new ArrayList<>();
        events.add(new CatalogueChanged(SmallCity.catalogue(), SmallCity.NOW));
        events.add(SmallCity.scheme(SHUNYI, 1));
        for (int i = 1; i <= 3; i++) {
            add(events, code(i), MonitoringList.ABOVE_SCALE, twoYears(code(i), i));
        }
        Random random = new Random(20261127);
        for (int i = 4; i <= 12; i++) {
            add(events, code(i), MonitoringList.ABOVE_SCALE, anyHistory(code(i), random));
        }
        add(events, BELOW, MonitoringList.BELOW_SCALE, twoYears(BELOW, 2));
        events.add(enterprise(PREDECESSOR, 1, Quarter.of("2025Q3"), List.of()));
        twoYears(PREDECESSOR, 4).forEach(cell -> events.add(accepted.of(cell)));
        events.add(
                enterprise(SUCCESSOR, 1, null, List.of(PREDECESSOR), in(MonitoringList.ABOVE_SCALE, SHUNYI, "2025Q1")));
        twoYears(SUCCESSOR, 5).forEach(cell -> events.add(accepted.of(cell)));
        surroundings.broker().publish(events);
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
            JsonNode ranking = get(
                            "/api/v1/rankings?district=110113&period=2025&list=above-scale",
                            token("district-officer", Role.DISTRICT_OFFICER, Map.of("district", "110113")))
                    .json();
            return ranking.has("size")
                    && ranking.get("size").asInt() + ranking.get("unranked").asInt() == 13;
        });
    }

    private void add(List<WireEvent> events, CreditCode code, MonitoringList list, List<ReportedCell> cells) {
        events.add(enterprise(code, 1, in(list, SHUNYI, "2025Q1")));
        cells.forEach(cell -> events.add(accepted.of(cell)));
    }

    @AfterAll
    void end() {
        service.close();
        surroundings.close();
    }

    private String token(String account, Role role, Map<String, String> claims) {
        return surroundings.realm().token(account, role, claims);
    }

    private String itself(CreditCode code) {
        return token("enterprise", Role.ENTERPRISE, Map.of("creditCode", code.value()));
    }

    private Answer get(String path, String token) {
        return service.get(path, token, "Access-Purpose", "review");
    }

    private static String path(CreditCode code, String period) {
        return "/api/v1/scores/" + code + "/passport?period=" + period;
    }

    private byte[] file(CreditCode code, String period) {
        Answer answer = get(path(code, period), itself(code));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.response().body();
    }

    private static ScorePassport passport(PassportFile.Verdict verdict) {
        return Objects.requireNonNull(verdict.passport(), verdict.detail());
    }

    /** The key as the service publishes it. */
    private PublicKeyFile key() {
        JsonNode keys =
                service.get("/api/v1/passport-keys", itself(code(1))).json().get("keys");
        assertThat(keys.size()).isEqualTo(1);
        return PublicKeyFile.read(keys.get(0).toString().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void an_enterprise_takes_its_passport_away_and_it_verifies_with_the_published_key() {
        // When
        Answer answer = get(path(code(2), "2025Q4"), itself(code(2)));

        // Then
        assertThat(answer.header("Content-Disposition")).contains("passport-" + code(2) + "-2025Q4.json");
        PassportFile.Verdict verdict = PassportFile.verify(answer.response().body(), key());
        assertThat(verdict.failed()).as(verdict.detail()).isEmpty();
        JsonNode shown = get("/api/v1/scores/" + code(2) + "?period=2025Q4", itself(code(2)))
                .json();
        ScorePassport passport = passport(verdict);
        assertThat(passport.arithmetic().text("score"))
                .isEqualTo(shown.get("score").asString());
        assertThat(passport.standing().rank()).isEqualTo(shown.get("rank").asInt());
        assertThat(passport.standing().size()).isEqualTo(shown.get("size").asInt());
        assertThat(passport.scheme()).isEqualTo(SmallCity.scheme(SHUNYI, 1).scheme());
    }

    @Test
    void every_fact_in_it_names_its_message() {
        ScorePassport passport = passport(PassportFile.verify(file(code(2), "2025"), null));
        assertThat(passport.own().facts()).isNotEmpty().allSatisfy(fact -> {
            Evidence.Source source = Objects.requireNonNull(fact.source());
            assertThat(source.message()).startsWith("message-");
            assertThat(source.place().topic()).isEqualTo("facts.statistics.v1");
        });
    }

    @Test
    void every_history_every_period_and_both_lists_verify() {
        PublicKeyFile key = key();
        for (int i = 1; i <= 12; i++) {
            for (String period : List.of("2025Q2", "2025Q4", "2025")) {
                PassportFile.Verdict verdict = PassportFile.verify(file(code(i), period), key);
                assertThat(verdict.failed())
                        .as(code(i) + " " + period + " " + verdict.detail())
                        .isEmpty();
            }
        }
        PassportFile.Verdict below = PassportFile.verify(file(BELOW, "2025"), key);
        assertThat(below.failed()).isEmpty();
        assertThat(passport(below).arithmetic().text("taxPerMu")).isEqualTo("23.4146341463");
    }

    @Test
    void what_a_predecessor_reported_is_in_it_and_verifies() {
        PassportFile.Verdict verdict = PassportFile.verify(file(SUCCESSOR, "2025"), key());
        assertThat(verdict.failed()).as(verdict.detail()).isEmpty();
        assertThat(passport(verdict).predecessors()).hasSize(1);
        assertThat(passport(verdict).predecessors().getFirst().leftFrom()).isEqualTo(Quarter.of("2025Q3"));
        assertThat(passport(verdict).predecessors().getFirst().evidence().facts())
                .isNotEmpty();
    }

    @Test
    void one_changed_byte_of_it_does_not_verify() {
        byte[] file = file(code(3), "2025");
        PublicKeyFile key = key();
        assertThat(PassportFile.verify(file, key).isVerified()).isTrue();
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            byte[] changed = file.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            assertThat(PassportFile.verify(changed, key).isVerified()).isFalse();
        }
        assertThat(CanonicalJson.write(CanonicalJson.read(file))).isEqualTo(file);
    }

    @Test
    void only_the_enterprise_and_its_officers_get_it_and_the_access_log_says_who_did() {
        String path = path(code(2), "2025");
        assertThat(get(path, token("district-officer", Role.DISTRICT_OFFICER, Map.of("district", "110113")))
                        .status())
                .isEqualTo(200);
        assertThat(get(path, token("park-officer", Role.PARK_OFFICER, Map.of("park", "110113-01")))
                        .status())
                .isEqualTo(200);
        assertThat(get(path, itself(code(3))).status()).isEqualTo(404);
        assertThat(get(path, token("haidian-officer", Role.DISTRICT_OFFICER, Map.of("district", "110108")))
                        .status())
                .isEqualTo(404);
        assertThat(get(path, token("bureau-reader", Role.BUREAU_READER, Map.of()))
                        .status())
                .isEqualTo(403);
        assertThat(service.get(path, itself(code(2))).status()).isEqualTo(400);
        assertThat(surroundings.broker().readAll(Topics.ACCESS).stream()
                        .map(stored -> AccessRecorded.decode(stored.value())))
                .anySatisfy(access -> {
                    assertThat(access.operation()).isEqualTo("read-passport");
                    assertThat(access.account()).isEqualTo("park-officer");
                    assertThat(access.enterprises()).containsExactly(code(2));
                    assertThat(access.status()).isEqualTo(200);
                });
    }

    @Test
    void a_deployment_without_a_key_issues_none_and_says_so() {
        try (RunningService keyless = RunningService.start(ScoringService.class, settings(false))) {
            Answer answer = keyless.get("/api/v1/passport-keys", itself(code(1)));
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.json().get("code").asString()).isEqualTo("passport-key-missing");
            assertThat(answer.json().get("wayOut").asString()).contains("HENGZHI_PASSPORT_KEY");
        }
    }
}
