package io.hengzhi.verification.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.verification.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The committed OpenAPI documents are what the running services serve; {@code -Dopenapi.write=true} writes them again, and
 * the difference is then read in the commit.
 */
class OpenApiIT {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @ParameterizedTest
    @ValueSource(strings = {"registry", "ingestion", "scoring", "appeal", "incentive", "audit"})
    void the_committed_document_is_what_the_service_serves(String service) throws IOException {
        JsonNode served = JSON.readTree(Stack.text(service, "/v3/api-docs"));
        ((ObjectNode) served).remove("servers"); // an address of this run
        assertThat(served.get("openapi").asString()).startsWith("3.1");
        Path document = Stack.repository().resolve("docs/openapi/openapi-" + service + ".json");
        String text = JSON.writeValueAsString(served) + "\n";
        if (Boolean.getBoolean("openapi.write")) {
            Files.createDirectories(document.getParent());
            Files.writeString(document, text);
        }
        assertThat(Files.readString(document)).isEqualTo(text);
    }
}
