package io.hengzhi.verification.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.verification.Stack;
import io.hengzhi.verification.client.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Health, metrics and logs of every service as it runs. */
class OperationsIT {

    /** What a service's readiness waits for beside its own start and its listeners. */
    private static final Map<String, List<String>> WAITS_FOR = Map.of(
            "registry", List.of("registerLoading"),
            "ingestion", List.of("reference", "store"),
            "scoring", List.of("engine"));

    static Stream<String> services() {
        return Stack.SERVICES.stream();
    }

    @ParameterizedTest
    @MethodSource("services")
    void says_whether_it_is_ready_and_what_for(String service) {
        JsonNode health =
                Stack.service(service).get("/actuator/health/readiness").expect(200);

        assertThat(health.get("status").asString()).isEqualTo("UP");
        assertThat(health.get("components").propertyNames())
                .contains("readinessState", "listeners")
                .containsAll(WAITS_FOR.getOrDefault(service, List.of()));
    }

    @ParameterizedTest
    @MethodSource("services")
    void gives_its_metrics_to_prometheus_without_a_token_and_nothing_else(String service) {
        Answer metrics = Stack.service(service).get("/actuator/prometheus");

        assertThat(metrics.status()).isEqualTo(200);
        assertThat(metrics.text())
                .contains("jvm_memory_used_bytes", "http_server_requests", "service=\"" + service + "\"");
        assertThat(Stack.service(service).get("/actuator/env").status()).isIn(401, 403, 404);
    }

    @ParameterizedTest
    @MethodSource("services")
    void writes_its_log_as_json_line_by_line(String service) throws IOException {
        List<String> lines =
                Files.readAllLines(Stack.surroundings().data().resolve("logs").resolve(service + ".log"));
        List<JsonNode> entries = lines.stream()
                .filter(line -> line.startsWith("{"))
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();

        assertThat(entries).isNotEmpty().allSatisfy(entry -> {
            assertThat(entry.has("@timestamp")).isTrue();
            assertThat(entry.has("message")).isTrue();
        });
        assertThat(entries.getLast().toString()).contains("\"" + service + "\"");
    }

    @Test
    void a_refusal_carries_the_trace_it_belongs_to() {
        JsonNode refusal =
                Stack.gateway().as("district-officer").get("/api/v1/rankings").expect(400);

        assertThat(refusal.get("traceId").asString()).matches("[0-9a-f]{32}");
    }
}
