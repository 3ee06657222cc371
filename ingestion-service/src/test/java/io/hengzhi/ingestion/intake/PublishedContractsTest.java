package io.hengzhi.ingestion.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.hengzhi.contract.Topics;
import io.hengzhi.contract.ingestion.RecordPlace;
import io.hengzhi.ingestion.intake.domain.CloudEventAttributes;
import io.hengzhi.ingestion.intake.domain.Judgement;
import io.hengzhi.ingestion.intake.domain.ReceivedMessage;
import io.hengzhi.ingestion.intake.domain.Verdict;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.Quantity;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.kernel.Ratio;
import io.hengzhi.kernel.UnitConversion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The published contracts (docs/contracts) against what judges every message: what one promises, the other keeps. */
class PublishedContractsTest {

    private static final Path CONTRACTS = Path.of("../docs/contracts");
    private static final Path POLICY = Path.of("../registry-service/src/main/resources/policy/beijing.json");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Instant RECORDED_AT = Instant.parse("2025-10-15T02:00:00Z");

    private static Catalogue catalogue;

    @BeforeAll
    static void readTheCitysCatalogue() throws IOException {
        JsonNode policy = JSON.readTree(POLICY.toFile());
        catalogue = new Catalogue(
                policy.path("version").asLong(),
                List.of(),
                List.of(),
                policy.path("quantities")
                        .valueStream()
                        .map(PublishedContractsTest::quantity)
                        .toList(),
                policy.path("conversions")
                        .valueStream()
                        .map(PublishedContractsTest::conversion)
                        .toList(),
                List.of(),
                List.of());
    }

    private static Quantity quantity(JsonNode entry) {
        return new Quantity(
                QuantityCode.of(entry.path("code").asString()),
                BilingualText.of("", ""),
                entry.path("unit").asString(),
                entry.path("kind").asString().equals("stock") ? Quantity.Kind.STOCK : Quantity.Kind.FLOW,
                Quantity.Frequency.QUARTERLY,
                entry.path("mayBeNegative").asBoolean(),
                entry.path("owners")
                        .valueStream()
                        .map(JsonNode::asString)
                        .map(BureauCode::of)
                        .toList(),
                entry.path("acceptedUnits")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList());
    }

    private static UnitConversion conversion(JsonNode entry) {
        return new UnitConversion(
                entry.path("id").asString(),
                entry.path("from").asString(),
                entry.path("to").asString(),
                Ratio.of(entry.path("factor").asString()),
                Quarter.of(entry.path("validFrom").asString()),
                "");
    }

    static Stream<String> bureaus() throws IOException {
        try (Stream<Path> files = Files.list(CONTRACTS)) {
            List<String> found = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".example.json"))
                    .map(name -> Topics.findBureauOf(name.replace(".example.json", ""))
                            .orElseThrow()
                            .value())
                    .sorted()
                    .toList();
            assertThat(found).hasSizeGreaterThan(12).contains("tax", "statistics");
            return found.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("bureaus")
    void every_contracts_example_is_accepted_as_it_stands(String bureau) throws IOException {
        JsonNode example = example(bureau);
        CreditCode enterprise = CreditCode.parse(example.path("key").asString()).orElseThrow();
        assertThat(judged(bureau, example.path("headers"), example.path("body"), enterprise))
                .hasSize(example.path("body").path("facts").size())
                .allSatisfy(verdict -> assertThat(verdict).isInstanceOf(Verdict.Accepted.class));
        assertThat(schema(bureau).validate(example.path("body"))).isEmpty();
    }

    /** The positive control of the test above: it is the enterprise that makes the difference. */
    @ParameterizedTest
    @MethodSource("bureaus")
    void no_example_is_accepted_of_an_enterprise_that_is_not_registered(String bureau) throws IOException {
        JsonNode example = example(bureau);
        assertThat(judged(bureau, example.path("headers"), example.path("body"), new CreditCode("91350100M000100Y43")))
                .singleElement()
                .isInstanceOf(Verdict.Refused.class);
    }

    /** One fact of a bureau: whether ingestion accepts it, and whether the published schema lets it pass. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            # bureau, quantity, value, unit, basis, accepted
            tax, taxPaid, 12, 万元, own, true
            tax, taxPaid, -12.5, 亿元, yearToDate, true
            tax, taxPaid, 12, 吨, own, false
            tax, revenue, 12, 万元, own, false
            tax, nothing, 12, 万元, own, false
            statistics, revenue, -0.000001, 元, own, true
            statistics, output, -0.000001, 万元, own, false
            statistics, output, -0, 万元, own, true
            statistics, output, -0.000, 万元, own, true
            statistics, output, 0, 万元, own, true
            statistics, output, 0000000000000012, 万元, own, true
            statistics, output, 12.1234560000, 万元, own, true
            statistics, output, 12.1234561, 万元, own, false
            statistics, output, 999999999999.999999, 万元, own, true
            statistics, output, 1000000000000, 万元, own, false
            statistics, output, '1,234', 万元, own, false
            statistics, output, 1e3, 万元, own, false
            statistics, output, .5, 万元, own, false
            statistics, output, 5., 万元, own, false
            statistics, output, '', 万元, own, false
            statistics, output, +5, 万元, own, false
            statistics, output, １２, 万元, own, false
            statistics, staff, 12, 人, own, true
            statistics, staff, 12, 人, yearToDate, false
            human-resources, staff, 50.25, 人, own, true
            natural-resources, landArea, 2000, 平方米, own, true
            natural-resources, landArea, 3, 亩, yearToDate, false
            power, electricity, 1.5, 万kWh, yearToDate, true
            power, electricity, 1.5, MJ, own, false
            power, naturalGas, 1.5, m³, own, false
            urban-management, naturalGas, 1.5, 万m³, own, true
            """)
    void ingestion_and_the_published_schema_agree_on_a_fact(
            String bureau, String quantity, String value, String unit, String basis, boolean accepted)
            throws IOException {
        // Given
        JsonNode example = example(bureau);
        JsonNode body = example.path("body").deepCopy();
        ObjectNode fact = JSON.createObjectNode()
                .put("quantity", quantity)
                .put("quarter", "2025Q3")
                .put("value", value)
                .put("unit", unit)
                .put("basis", basis)
                .put("revision", 1);
        ((ObjectNode) body).putArray("facts").add(fact);

        // When
        List<Verdict> verdicts = judged(
                bureau,
                example.path("headers"),
                body,
                new CreditCode(example.path("key").asString()));
        boolean passes = schema(bureau).validate(body).isEmpty();

        // Then
        assertThat(verdicts).singleElement().isInstanceOf(accepted ? Verdict.Accepted.class : Verdict.Refused.class);
        assertThat(passes).isEqualTo(accepted);
    }

    @ParameterizedTest
    @MethodSource("bureaus")
    void a_withdrawal_passes_without_value_and_not_with_one(String bureau) throws IOException {
        JsonNode example = example(bureau);
        JsonNode body = example.path("body").deepCopy();
        ObjectNode fact = JSON.createObjectNode()
                .put("quantity", body.path("facts").path(0).path("quantity").asString())
                .put("quarter", "2024Q4")
                .put("revision", 2)
                .put("withdrawn", true);
        ((ObjectNode) body).putArray("facts").add(fact);
        CreditCode enterprise = new CreditCode(example.path("key").asString());
        assertThat(judged(bureau, example.path("headers"), body, enterprise))
                .singleElement()
                .isInstanceOf(Verdict.Accepted.class);
        assertThat(schema(bureau).validate(body)).isEmpty();

        ((ObjectNode) body.path("facts").path(0)).put("value", "1");
        assertThat(judged(bureau, example.path("headers"), body, enterprise))
                .singleElement()
                .isInstanceOf(Verdict.Refused.class);
        assertThat(schema(bureau).validate(body)).isNotEmpty();
    }

    private static JsonNode example(String bureau) throws IOException {
        return JSON.readTree(CONTRACTS
                .resolve(Topics.facts(BureauCode.of(bureau)) + ".example.json")
                .toFile());
    }

    private static Schema schema(String bureau) throws IOException {
        Path file = CONTRACTS.resolve(Topics.facts(BureauCode.of(bureau)) + ".schema.json");
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(file), InputFormat.JSON);
    }

    private static List<Verdict> judged(String bureau, JsonNode headers, JsonNode body, CreditCode registered) {
        byte[] bytes = JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        BureauCode code = BureauCode.of(bureau);
        ReceivedMessage message = new ReceivedMessage(
                new RecordPlace(Topics.facts(code).name(), 0, 1),
                code,
                RECORDED_AT,
                registered.value(),
                new CloudEventAttributes(
                        headers.path("ce_specversion").asString(),
                        headers.path("ce_id").asString(),
                        headers.path("ce_source").asString(),
                        headers.path("ce_type").asString(),
                        headers.path("ce_time").asString(),
                        headers.path("content-type").asString()),
                Sender.READER.read(bytes),
                bytes);
        return Judgement.judge(message, catalogue, registered::equals);
    }
}
