package io.hengzhi.registry.contract.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.contract.facts.FactsContract;
import io.hengzhi.contract.facts.FactsMessage;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.registry.catalogue.json.BeijingCatalogue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The contracts in the documents are those in code and catalogue; {@code -Dgolden.write=true} renders them again. */
class ContractDocumentsTest {

    private static final Path DOCUMENTS = Path.of("../docs/contracts");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Test
    void the_documents_say_what_the_code_does() throws IOException {
        Map<String, String> rendered = render(BeijingCatalogue.read());
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(DOCUMENTS);
            for (Map.Entry<String, String> document : rendered.entrySet()) {
                Files.writeString(DOCUMENTS.resolve(document.getKey()), document.getValue());
            }
        }
        for (Map.Entry<String, String> document : rendered.entrySet()) {
            assertThat(DOCUMENTS.resolve(document.getKey())).hasContent(document.getValue());
        }
        assertThat(committed()).isEqualTo(rendered.keySet());
    }

    /** A document of a contract that is no more would still be believed. */
    private static Set<String> committed() throws IOException {
        try (Stream<Path> files = Files.list(DOCUMENTS)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Map<String, String> render(Catalogue catalogue) throws IOException {
        ContractSchema schemas = new ContractSchema(JSON);
        Map<String, String> documents = new TreeMap<>();
        documents.put("README.md", ContractPage.index(catalogue));
        documents.put("facts.v1.schema.json", text(commonSchema()));
        for (FactsContract contract : FactsContract.all(catalogue)) {
            String topic = contract.topic().name();
            ContractViews.ExampleView example = ContractViews.example(contract.example());
            documents.put(topic + ".schema.json", text(schemas.of(contract)));
            documents.put(topic + ".example.json", text(example));
            documents.put(topic + ".md", ContractPage.of(contract, text(example.body())));
        }
        return documents;
    }

    private static JsonNode commonSchema() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(ContractDocumentsTest.class.getResourceAsStream(FactsMessage.SCHEMA_RESOURCE))) {
            return JSON.readTree(file);
        }
    }

    private static String text(Object value) {
        return JSON.writeValueAsString(value).replace(System.lineSeparator(), "\n") + "\n";
    }

    /** The list of fields and the schema are two renderings of one thing. */
    @Test
    void every_field_of_the_schema_has_its_meaning_in_both_languages() throws IOException {
        JsonNode schema = commonSchema();
        Map<String, String> meanings = new TreeMap<>();
        describe(meanings, "", schema);
        meanings.remove("facts");
        meanings.put("facts[]", schema.at("/properties/facts/description").asString());
        describe(meanings, "facts[].", schema.at("/$defs/fact"));
        assertThat(FactsMessage.fields().stream()
                        .collect(Collectors.toMap(
                                FactsMessage.Field::path,
                                field -> field.meaning().zh() + field.meaning().en())))
                .containsExactlyInAnyOrderEntriesOf(meanings);
    }

    private static void describe(Map<String, String> meanings, String prefix, JsonNode object) {
        object.path("properties")
                .propertyStream()
                .forEach(property -> meanings.put(
                        prefix + property.getKey(),
                        property.getValue().path("description").asString()));
    }

    @Test
    void required_fields_are_those_that_the_schema_requires() throws IOException {
        JsonNode schema = commonSchema();
        Set<String> required = new TreeSet<>();
        schema.at("/required").forEach(name -> required.add(name.asString().replace("facts", "facts[]")));
        schema.at("/$defs/fact/required").forEach(name -> required.add("facts[]." + name.asString()));
        schema.at("/$defs/fact/else/required").forEach(name -> required.add("facts[]." + name.asString()));
        assertThat(FactsMessage.fields().stream()
                        .filter(FactsMessage.Field::required)
                        .map(FactsMessage.Field::path))
                .containsExactlyInAnyOrderElementsOf(required);
    }
}
