package io.hengzhi.audit.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.audit.AuditService;
import io.hengzhi.contract.Topics;
import io.hengzhi.testsupport.RunningService;
import io.hengzhi.testsupport.Surroundings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A service that is started while Keycloak is away waits for it; that it then becomes ready is shown by the fault tests. */
class KeycloakAwayTest {

    private static final String LIVENESS = "/actuator/health/liveness";
    private static final String READINESS = "/actuator/health/readiness";

    @Test
    void it_starts_without_keycloak_and_says_that_it_is_not_ready() {
        try (Surroundings surroundings = Surroundings.start(Topics.ACCESS)) {
            List<String> settings = new ArrayList<>(surroundings.settings(surroundings.newDatabase()));
            settings.removeIf(setting ->
                    setting.startsWith("hengzhi.kafka-security-protocol") || setting.startsWith("hengzhi.issuer"));
            settings.add("hengzhi.kafka-security-protocol=SASL_PLAINTEXT");
            settings.add("hengzhi.issuer=http://127.0.0.1:1/realms/hengzhi");
            try (RunningService waiting = RunningService.start(AuditService.class, settings)) {
                assertThat(waiting.get(LIVENESS, "").status()).isEqualTo(200);
                assertThat(waiting.get(READINESS, "").status()).isEqualTo(503);
                assertThat(waiting.get(READINESS, "").text()).contains("OUT_OF_SERVICE");
            }
        }
    }

    @Test
    void with_everything_there_it_is_ready() {
        try (Surroundings surroundings = Surroundings.start(Topics.ACCESS);
                RunningService service =
                        RunningService.start(AuditService.class, surroundings.settings(surroundings.newDatabase()))) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> service.get(READINESS, "").status() == 200);
        }
    }
}
