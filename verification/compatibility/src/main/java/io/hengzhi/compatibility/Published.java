package io.hengzhi.compatibility;

import io.hengzhi.compatibility.wire.EventTopics;
import io.hengzhi.compatibility.wire.WireModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What others build on: the schemas of the bureaus' topics, the messages and topics of the backbone, the REST interfaces.
 *
 * @param schemas by contract, for example {@code facts.tax.v1}
 * @param apis OpenAPI documents by service
 */
public record Published(SortedMap<String, JsonNode> schemas, WireModel wire, SortedMap<String, JsonNode> apis) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final String SCHEMA = ".schema.json";
    private static final String API = "openapi-";
    private static final String WIRE = "backbone.json";

    /**
     * What the documents of a repository say today; tests beside the code hold them to what it does.
     *
     * @param repository its root
     */
    public static Published today(Path repository) throws IOException {
        return new Published(
                documents(repository.resolve("docs/contracts"), "", SCHEMA),
                EventTopics.today(),
                documents(repository.resolve("docs/openapi"), API, ".json"));
    }

    /** What was promised last. */
    public static Published read(Path baseline) throws IOException {
        return new Published(
                documents(baseline, "", SCHEMA),
                JSON.readValue(baseline.resolve(WIRE).toFile(), WireModel.class),
                documents(baseline, API, ".json"));
    }

    /** Makes this the promise, in place of the last one. */
    public void write(Path baseline) throws IOException {
        Files.createDirectories(baseline);
        try (Stream<Path> old = Files.list(baseline)) {
            for (Path file :
                    old.filter(file -> file.toString().endsWith(".json")).toList()) {
                Files.delete(file);
            }
        }
        Files.writeString(baseline.resolve(WIRE), JSON.writeValueAsString(wire) + "\n");
        for (Map.Entry<String, JsonNode> schema : schemas.entrySet()) {
            Files.writeString(
                    baseline.resolve(schema.getKey() + SCHEMA), JSON.writeValueAsString(schema.getValue()) + "\n");
        }
        for (Map.Entry<String, JsonNode> api : apis.entrySet()) {
            Files.writeString(
                    baseline.resolve(API + api.getKey() + ".json"), JSON.writeValueAsString(api.getValue()) + "\n");
        }
    }

    private static SortedMap<String, JsonNode> documents(Path folder, String prefix, String suffix) throws IOException {
        SortedMap<String, JsonNode> documents = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.startsWith(prefix) && name.endsWith(suffix)) {
                    documents.put(
                            name.substring(prefix.length(), name.length() - suffix.length()),
                            JSON.readTree(file.toFile()));
                }
            }
        }
        return documents;
    }
}
