package io.hengzhi.platform.accesslog;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hengzhi.contract.audit.AccessRecorded;
import io.hengzhi.platform.HengzhiSettings;
import io.hengzhi.platform.messaging.KafkaClients;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** That it writes when Keycloak and the broker are there is shown by every service test and by the system tests. */
class KafkaAccessLogTest {

    private static final String NOBODY_LISTENS = "127.0.0.1:1";

    private static AccessRecorded access() {
        return new AccessRecorded(
                "an-id",
                Instant.EPOCH,
                "scoring",
                "district-officer",
                "周敏",
                "顺义区经信局",
                "district-officer",
                null,
                "guidance",
                "score.read",
                "GET /api/v1/scores",
                List.of(),
                0,
                "",
                true,
                200,
                "a-trace");
    }

    @Test
    void while_keycloak_is_away_the_service_starts_and_every_record_is_refused_when_its_patience_ends() {
        URI realm = URI.create("http://" + NOBODY_LISTENS + "/realms/hengzhi");
        HengzhiSettings settings = new HengzhiSettings(
                realm,
                realm,
                NOBODY_LISTENS,
                "SASL_PLAINTEXT",
                "mongodb://" + NOBODY_LISTENS,
                "svc-scoring",
                "a-secret-of-this-test-only");
        try (KafkaAccessLog accessLog = new KafkaAccessLog(new KafkaClients(settings))) {
            assertThatThrownBy(() -> accessLog.append(access()))
                    .isInstanceOf(AccessLogUnavailable.class)
                    .hasCauseInstanceOf(TimeoutException.class);
        }
    }
}
