package io.hengzhi.compatibility.asyncapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.contract.Topic;
import io.hengzhi.contract.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The committed document is what the code says; {@code -Dgolden.write=true} renders it again. That it is AsyncAPI 3.0 is
 * tested in the portal, where the published schema of the standard is at hand.
 */
class AsyncApiDocumentTest {

    private static final Path REPOSITORY = Path.of("../..");
    private static final Path FOLDER = REPOSITORY.resolve("docs/asyncapi");
    private static final Path DOCUMENT = FOLDER.resolve("asyncapi.json");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static JsonNode document;

    @BeforeAll
    static void render() throws IOException {
        document = AsyncApiDocument.render(REPOSITORY);
    }

    @Test
    void the_committed_document_says_what_the_code_does() throws IOException {
        String rendered = JSON.writeValueAsString(document).replace(System.lineSeparator(), "\n") + "\n";
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(FOLDER);
            Files.writeString(DOCUMENT, rendered);
        }
        assertThat(DOCUMENT).hasContent(rendered);
    }

    @Test
    void every_topic_is_a_channel_with_the_settings_it_is_created_with() {
        for (Topic topic : Topics.all()) {
            JsonNode channel = document.path("channels").path(topic.name());
            assertThat(channel.path("address").asString()).isEqualTo(topic.name());
            JsonNode kafka = channel.at("/bindings/kafka");
            assertThat(kafka.path("partitions").asInt()).isEqualTo(topic.partitions());
            assertThat(kafka.at("/topicConfiguration/cleanup.policy/0").asString())
                    .isEqualTo(topic.compacted() ? "compact" : "delete");
        }
        assertThat(document.path("channels")).hasSize(Topics.all().size());
    }

    @Test
    void a_bureau_sends_to_its_own_topic_and_receives_from_none() {
        assertThat(document.path("operations").propertyNames())
                .filteredOn(name -> name.startsWith("bureau-tax."))
                .containsExactly("bureau-tax.send.facts.tax.v1");
        assertThat(document.path("operations").propertyNames())
                .contains(
                        "svc-scoring.receive.ingestion.fact-accepted.v1",
                        "svc-ingestion.send.ingestion.fact-accepted.v1",
                        "svc-audit.receive.audit.access.v1")
                .doesNotContain("svc-scoring.send.ingestion.fact-accepted.v1", "svc-gateway.receive.audit.access.v1");
    }

    @Test
    void the_schema_of_an_event_is_its_protobuf_text_with_all_it_is_made_of() {
        String schema = document.path("components")
                .path("messages")
                .path("ingestion.fact-rejected.v1")
                .at("/payload/schema")
                .asString();
        assertThat(schema)
                .contains("message FactRejected {", "message Place {", "message Text {")
                .doesNotContain("message FactAccepted");
    }

    @Test
    void the_headers_of_a_bureaus_message_are_those_of_its_contract() {
        JsonNode headers = document.path("components")
                .path("messages")
                .path("facts.water.v1")
                .path("headers");
        assertThat(headers.at("/properties/ce_source/const").asString()).isEqualTo("/bureaus/water");
        assertThat(headers.path("required").valueStream().map(JsonNode::asString))
                .contains("ce_id", "ce_time")
                .doesNotContain("ce_batch");
    }

    @Test
    void every_reference_leads_somewhere() {
        List<String> references = references(document);
        assertThat(references).hasSizeGreaterThan(100);
        for (String reference : references) {
            if (reference.startsWith("#")) {
                assertThat(document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse();
            } else {
                assertThat(FOLDER.resolve(reference).normalize()).exists();
            }
        }
    }

    private static List<String> references(JsonNode node) {
        List<String> found = new ArrayList<>();
        if (node.path("$ref").isString()) {
            found.add(node.path("$ref").asString());
        }
        node.forEach(child -> found.addAll(references(child)));
        return found;
    }
}
