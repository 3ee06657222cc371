package io.hengzhi.bureau.contract;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a bureau's topic takes: the schema of its messages and, where the city has said so, the quantities the bureau
 * publishes.
 *
 * @param version of the city's catalogue; empty for the contract that came with this jar
 * @param quantities by code; empty where only the schema is known
 * @param document as the city serves it
 */
public record Contract(
        String topic,
        String version,
        Origin origin,
        Map<String, ContractQuantity> quantities,
        Schema schema,
        ObjectNode document) {

    private static final String PACKED = "facts.v1.schema.json";

    /** Where it came from. */
    public enum Origin {
        /** From the city, just now. */
        SERVED,
        /** From the city, earlier; the city did not answer now. */
        CACHED,
        /** With this jar; it knows the form of a message and nothing of quantities and units. */
        PACKED
    }

    static Contract of(ObjectNode document, String topic, Origin origin) {
        Map<String, ContractQuantity> quantities = new LinkedHashMap<>();
        for (JsonNode quantity : document.path("quantities")) {
            ContractQuantity read = ContractQuantity.of(quantity);
            quantities.put(read.code(), read);
        }
        JsonNode schema = document.path("schema");
        JsonNode version = document.has("contractVersion") ? document.get("contractVersion") : document.path("version");
        return new Contract(
                topic,
                version.isValueNode() ? version.asString() : "",
                origin,
                quantities,
                compiled(schema.isObject() ? schema.toString() : packedSchema()),
                document);
    }

    static Contract packed(String topic) {
        ObjectNode document = JsonMapper.shared().createObjectNode();
        document.put("topic", topic);
        document.set("schema", JsonMapper.shared().readTree(packedSchema()));
        return of(document, topic, Origin.PACKED);
    }

    private static Schema compiled(String text) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text, InputFormat.JSON);
        schema.initializeValidators();
        return schema;
    }

    private static String packedSchema() {
        try (InputStream file = Contract.class.getResourceAsStream(PACKED)) {
            if (file == null) {
                throw new IllegalStateException("not in the jar: " + PACKED);
            }
            return new String(file.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Nullable
    ContractQuantity findQuantity(String code) {
        return quantities.get(code);
    }
}
