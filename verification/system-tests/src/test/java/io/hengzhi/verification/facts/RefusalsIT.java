package io.hengzhi.verification.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.verification.Stack;
import io.hengzhi.verification.client.BureauProducer;
import io.hengzhi.verification.client.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Everything a bureau can send wrongly comes back with its reason, and what comes after it is not held up. */
class RefusalsIT {

    private static final String FACT =
            "{\"creditCode\":\"%s\",\"facts\":[{\"quantity\":\"%s\",\"quarter\":\"%s\",\"value\":\"%s\",\"unit\":\"%s\",\"basis\":\"%s\",\"revision\":%d}]}";

    private static String fact(String code, String quantity, String quarter, String value, String unit, String basis) {
        return FACT.formatted(code, quantity, quarter, value, unit, basis, 700);
    }

    @Test
    void each_rule_refuses_with_its_code_and_the_partition_goes_on() {
        Map<String, String> bodies = new LinkedHashMap<>();
        bodies.put("not-json", "this is not JSON");
        bodies.put("breaks-schema", "{\"creditCode\":\"" + Stack.HERO + "\"}");
        bodies.put("unknown-unit", fact(Stack.HERO, "staff", "2025Q3", "10", "打", "own"));
        bodies.put("invalid-credit-code", fact("91110113MA0HE00010", "staff", "2025Q3", "10", "人", "own"));
        bodies.put("unknown-enterprise", fact("91350100M000100Y43", "staff", "2025Q3", "10", "人", "own"));
        bodies.put("quantity-not-owned", fact(Stack.HERO, "taxPaid", "2025Q3", "10", "万元", "own"));
        bodies.put("unknown-quantity", fact(Stack.HERO, "happiness", "2025Q3", "10", "人", "own"));
        bodies.put("future-quarter", fact(Stack.HERO, "staff", "2199Q4", "10", "人", "own"));
        bodies.put("year-to-date-for-stock", fact(Stack.HERO, "staff", "2025Q3", "10", "人", "yearToDate"));
        bodies.put("negative-not-allowed", fact(Stack.HERO, "staff", "2025Q3", "-1", "人", "own"));
        bodies.put("too-many-decimals", fact(Stack.HERO, "staff", "2025Q3", "1.0000001", "人", "own"));
        bodies.put("too-many-digits", fact(Stack.HERO, "staff", "2025Q3", "1234567890123", "人", "own"));
        Map<String, String> expectedByMessage = new HashMap<>();
        String good = "it-" + UUID.randomUUID();
        try (BureauProducer producer = new BureauProducer(Stack.surroundings(), Stack.accounts(), "human-resources")) {
            bodies.forEach((code, body) -> {
                String id = "it-" + UUID.randomUUID();
                expectedByMessage.put(id, code);
                producer.publish(id, Instant.now(), Stack.HERO, body);
            });
            // the control: an ordinary fact behind all of them, on the same partition
            producer.publish(good, Instant.now(), Stack.HERO, fact(Stack.HERO, "staff", "2021Q1", "10", "人", "own"));
        }
        Waiting.untilTrue(
                "the good fact behind the bad ones is in the ledger",
                Duration.ofSeconds(30),
                () -> Stack.gateway()
                                .as("district-officer")
                                .purpose("guidance")
                                .get("/api/v1/facts/" + Stack.HERO + ".staff.2021Q1.human-resources.700")
                                .status()
                        == 200);
        Map<String, JsonNode> refused = Waiting.until("all refusals", Duration.ofSeconds(30), () -> {
            Map<String, JsonNode> found = new HashMap<>();
            for (JsonNode item : Stack.gateway()
                    .as("bureau-human-resources")
                    .get("/api/v1/rejections?bureau=human-resources&limit=200")
                    .expect(200)
                    .get("items")) {
                String id = item.path("messageId").asString("");
                if (expectedByMessage.containsKey(id)) {
                    found.put(id, item);
                }
            }
            return found.size() == expectedByMessage.size() ? Optional.of(found) : Optional.empty();
        });
        expectedByMessage.forEach((id, code) -> {
            JsonNode item = java.util.Objects.requireNonNull(refused.get(id), id);
            assertThat(item.get("code").asString()).isEqualTo(code);
            assertThat(item.at("/message/zh").asString()).as(code).isNotBlank();
            assertThat(item.at("/message/en").asString()).as(code).isNotBlank();
            assertThat(item.at("/wayOut/zh").asString()).as(code).isNotBlank();
            assertThat(item.has("field")).as(code).isTrue();
        });
    }
}
