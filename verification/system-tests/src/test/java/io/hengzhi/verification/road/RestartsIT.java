package io.hengzhi.verification.road;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.verification.Stack;
import io.hengzhi.verification.client.Api;
import io.hengzhi.verification.client.Waiting;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Parts die hard and nothing is lost: not a digit, not a record. */
class RestartsIT {

    private static final String SCORE = "/api/v1/scores/" + Stack.HERO + "?period=" + Stack.PERIOD;

    private static JsonNode digest() {
        return Stack.gateway()
                .as("system-admin")
                .get("/api/v1/operations/digest")
                .expect(200);
    }

    @Test
    void scoring_rebuilt_from_the_log_has_the_same_digest_over_every_score_rank_and_class() {
        JsonNode before = digest();
        assertThat(before.get("scores").asLong()).isPositive();
        Stack.kill("scoring");
        Stack.up();
        JsonNode after = digest();
        assertThat(after.get("digest")).isEqualTo(before.get("digest"));
        assertThat(after.get("scores")).isEqualTo(before.get("scores"));
    }

    @Test
    void while_audit_is_gone_reads_go_on_and_its_list_catches_up_without_a_gap() {
        Api officer = Stack.gateway().as("district-officer").purpose("guidance");
        Stack.kill("audit");
        Set<String> reads = new HashSet<>();
        try {
            for (int i = 0; i < 20; i++) {
                assertThat(officer.get(SCORE).status()).isEqualTo(200);
            }
        } finally {
            Stack.up();
        }
        Api auditor = Stack.gateway().as("auditor").purpose("audit");
        Waiting.untilTrue("20 reads in the log", Duration.ofSeconds(30), () -> {
            reads.clear();
            for (JsonNode entry : auditor.get(
                            "/api/v1/access-log?enterprise=" + Stack.HERO + "&actor=district-officer&limit=200")
                    .expect(200)
                    .get("items")) {
                if (entry.get("operation").asString().equals("read-score")) {
                    reads.add(entry.get("index").asString());
                }
            }
            return reads.size() >= 20;
        });
    }
}
