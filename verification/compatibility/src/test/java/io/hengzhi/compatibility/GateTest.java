package io.hengzhi.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.compatibility.http.Callers;
import io.hengzhi.compatibility.wire.WireModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The gate: nothing that was promised is broken. {@code -Dbaseline.move=true} makes what is published today the promise;
 * docs/compatibility.md says when that is right.
 */
class GateTest {

    private static final Path REPOSITORY = Path.of("../..");
    private static final Path BASELINE = Path.of("baseline");

    private static Published today;
    private static Callers callers;

    @BeforeAll
    static void readWhatIsPublished() throws IOException {
        today = Published.today(REPOSITORY);
        callers = new Callers(REPOSITORY);
        if (Boolean.getBoolean("baseline.move")) {
            today.write(BASELINE);
        }
    }

    @Test
    void nothing_that_was_promised_is_broken() throws IOException {
        List<Finding> findings = Gate.examine(Published.read(BASELINE), today, callers::of);
        assertThat(findings)
                .withFailMessage(() -> "breaking changes; docs/compatibility.md says what may change and how:\n\n"
                        + findings.stream().map(Finding::toString).collect(Collectors.joining("\n\n")))
                .isEmpty();
    }

    @Test
    void the_baseline_holds_every_kind_of_promise() throws IOException {
        Published promised = Published.read(BASELINE);
        assertThat(promised.schemas()).containsKeys("facts.v1", "facts.tax.v1", "facts.statistics.v1");
        assertThat(promised.wire().topics()).containsKeys("facts.tax.v1", "ingestion.fact-accepted.v1");
        assertThat(promised.wire().messages()).containsKeys("FactAccepted", "Place", "QuantityEntry");
        assertThat(promised.apis()).containsKeys("registry", "ingestion", "scoring", "appeal", "incentive", "audit");
    }

    /** That the real documents are looked at, not only those of the tests beside the comparisons. */
    @Test
    void a_break_planted_in_the_real_schema_names_the_bureau() {
        assertThat(findingsWithSchema("facts.statistics.v1", schema -> {
                    ArrayNode codes = (ArrayNode) schema.at("/$defs/fact/properties/quantity/enum");
                    codes.remove(0);
                }))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.contract()).isEqualTo("facts.statistics.v1");
                    assertThat(finding.place()).isEqualTo("facts[].quantity");
                    assertThat(finding.change()).isEqualTo("\"output\" is no longer valid");
                    assertThat(finding.breaks()).containsExactly("bureau-statistics");
                });
    }

    @Test
    void a_break_planted_in_the_common_schema_names_every_bureau() {
        assertThat(findingsWithSchema(
                        "facts.v1", schema -> ((ArrayNode) schema.at("/$defs/fact/required")).add("correction")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.breaks()).hasSize(19).contains("bureau-tax", "bureau-park"));
    }

    private static List<Finding> findingsWithSchema(String contract, Consumer<JsonNode> plant) {
        TreeMap<String, JsonNode> schemas = new TreeMap<>(today.schemas());
        JsonNode planted = Objects.requireNonNull(today.schemas().get(contract)).deepCopy();
        plant.accept(planted);
        schemas.put(contract, planted);
        return Gate.examine(today, new Published(schemas, today.wire(), today.apis()), callers::of);
    }

    @Test
    void a_break_planted_in_a_real_message_names_the_services_that_read_it() {
        var messages = new TreeMap<>(today.wire().messages());
        var fields = new TreeMap<>(Objects.requireNonNull(messages.get("FactRejected")));
        fields.remove(5);
        messages.put("FactRejected", fields);
        Published planted =
                new Published(today.schemas(), new WireModel(today.wire().topics(), messages), today.apis());
        assertThat(Gate.examine(today, planted, callers::of)).singleElement().satisfies(finding -> {
            assertThat(finding.contract()).isEqualTo("ingestion.fact-rejected.v1");
            assertThat(finding.place()).isEqualTo("FactRejected code = 5");
            assertThat(finding.breaks()).contains("svc-ingestion");
        });
    }

    @Test
    void a_break_planted_in_a_real_interface_names_its_callers() {
        TreeMap<String, JsonNode> apis = new TreeMap<>(today.apis());
        JsonNode scoring = Objects.requireNonNull(apis.get("scoring")).deepCopy();
        ((ObjectNode) scoring.path("paths")).remove("/api/v1/rankings");
        apis.put("scoring", scoring);
        assertThat(Gate.examine(today, new Published(today.schemas(), today.wire(), apis), callers::of))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.contract()).isEqualTo("scoring GET /api/v1/rankings");
                    assertThat(finding.breaks()).contains("portal");
                });
    }

    @Test
    void a_contract_or_an_interface_that_is_gone_is_a_break() {
        TreeMap<String, JsonNode> schemas = new TreeMap<>(today.schemas());
        schemas.remove("facts.tax.v1");
        TreeMap<String, JsonNode> apis = new TreeMap<>(today.apis());
        apis.remove("audit");
        assertThat(Gate.examine(today, new Published(schemas, today.wire(), apis), callers::of))
                .extracting(Finding::contract)
                .containsExactly("facts.tax.v1", "audit");
    }
}
