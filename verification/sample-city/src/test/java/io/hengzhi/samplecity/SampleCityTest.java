package io.hengzhi.samplecity;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.IndustryCode;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.samplecity.BureauMessage.BrokenMessage;
import io.hengzhi.samplecity.BureauMessage.FactMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleCityTest {

    private static final SampleCity FULL = SampleCity.of(SampleSize.FULL);
    private static final SampleCity SMALL = SampleCity.of(SampleSize.SMALL);

    /** Every score of the sample moves with these: a commit that changes one lists the scores it moves. */
    private static final String GOLDEN_FULL = "60d2283a1ce05216b486a4119d0219e438fe4d1f78289cf0b66a3f36a07b5b96";

    private static final String GOLDEN_SMALL = "6f2d4647500cd165f30609389e8c20b86223dce39cb280f123c87e8847012d3d";

    @Test
    void is_the_same_city_on_every_run_and_every_machine() {
        assertThat(FULL.digest()).isEqualTo(GOLDEN_FULL);
        assertThat(SampleCity.of(SampleSize.FULL).digest()).isEqualTo(GOLDEN_FULL);
        assertThat(SMALL.digest()).isEqualTo(GOLDEN_SMALL);
    }

    @Test
    void writes_what_it_is_made_of(@TempDir Path directory) throws IOException {
        SMALL.write(directory);

        assertThat(directory.resolve("enterprises.csv")).hasContent(SMALL.enterprisesCsv());
        assertThat(directory.resolve("special-cases.md")).hasContent(SampleCity.specialCasesTable());
        assertThat(directory.resolve("schemes/110113-2025.json")).exists();
        assertThat(directory.resolve("steps.json")).exists();
        try (var lines = Files.lines(directory.resolve("messages/facts.tax.v1.jsonl"))) {
            assertThat(lines.count()).isEqualTo(messagesOf(SMALL, "tax").size());
        }
    }

    @Test
    void has_17_areas_20_quarters_and_about_2000_enterprises() {
        Set<String> quarters = new TreeSet<>();
        facts(FULL).forEach(fact -> quarters.add(fact.quarter()));

        assertThat(FULL.enterprises().stream().map(SampleEnterprise::district).distinct())
                .hasSize(17);
        assertThat(FULL.enterprises().size()).isBetween(1_900, 2_200);
        assertThat(quarters).hasSize(20).startsWith("2021Q1").endsWith("2025Q4");
        assertThat(facts(FULL).size()).isBetween(250_000, 400_000);
        assertThat(FULL.messages().size()).isBetween(30_000, 60_000);
    }

    @Test
    void the_small_city_is_a_part_of_the_full_one() {
        Set<String> all = FULL.messages().stream().map(BureauMessage::id).collect(Collectors.toSet());

        assertThat(FULL.enterprises()).containsAll(SMALL.enterprises());
        assertThat(SMALL.messages()).allMatch(message -> all.contains(message.id()));
        assertThat(SMALL.schemes()).isEqualTo(FULL.schemes());
    }

    @Test
    void codes_and_names_occur_once_and_the_organisation_code_inside_is_wrong_on_purpose() {
        assertThat(FULL.enterprises()).extracting(SampleEnterprise::creditCode).doesNotHaveDuplicates();
        assertThat(FULL.enterprises()).extracting(SampleEnterprise::name).doesNotHaveDuplicates();
        assertThat(FULL.enterprises())
                .extracting(enterprise -> enterprise.creditCode().value())
                .allSatisfy(code -> assertThat(FictionalCodes.organisationCheck(code.substring(8, 16)))
                        .isNotEqualTo(code.charAt(16)));
    }

    @Test
    void no_enterprise_is_a_real_one() throws IOException {
        Path real = realList();
        Assumptions.assumeTrue(Files.exists(real), "the list of real enterprises is not on this machine");
        Set<String> codes = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (String line : Files.readAllLines(real)) {
            String[] cells = line.split(",");
            codes.add(cells[0]);
            names.add(cells[1]);
        }

        assertThat(FULL.enterprises())
                .noneMatch(enterprise -> codes.contains(enterprise.creditCode().value()))
                .noneMatch(enterprise -> names.contains(enterprise.name()));
    }

    private static Path realList() {
        Path above = Path.of("").toAbsolutePath();
        while (above.getParent() != null) {
            above = above.getParent();
            Path list = above.resolve("shared/real/beijing-manufacturers.csv");
            if (Files.exists(list)) {
                return list;
            }
        }
        return Path.of("beijing-manufacturers.csv");
    }

    @Test
    void every_message_that_keeps_to_the_contract_passes_its_schema() throws IOException {
        Schema schema;
        try (InputStream stream = SampleCity.class.getResourceAsStream("/schemas/facts.v1.schema.json")) {
            String text = new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
            schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text);
        }
        for (BureauMessage message : SMALL.messages()) {
            if (message instanceof FactMessage facts) {
                String body = new String(facts.body(), StandardCharsets.UTF_8);
                assertThat(schema.validate(body, InputFormat.JSON)).as(body).isEmpty();
            }
        }
    }

    @Test
    void every_fact_comes_from_an_owner_in_a_unit_with_a_conversion() {
        for (BureauMessage message : FULL.messages()) {
            if (message instanceof FactMessage facts) {
                facts.facts()
                        .forEach(fact ->
                                assertThat(CityByTheModel.cell(facts, fact)).isNotNull());
            }
        }
    }

    @Test
    void the_contract_is_broken_in_every_way_at_least_once() {
        assertThat(SMALL.messages().stream()
                        .filter(BrokenMessage.class::isInstance)
                        .map(message -> ((BrokenMessage) message).rejection()))
                .containsExactlyInAnyOrder(
                        "not-json",
                        "breaks-schema",
                        "unknown-unit",
                        "invalid-credit-code",
                        "unknown-enterprise",
                        "quantity-not-owned",
                        "unknown-quantity",
                        "future-quarter",
                        "year-to-date-for-stock",
                        "negative-not-allowed",
                        "too-many-decimals",
                        "too-many-digits",
                        "not-cloudevent",
                        "wrong-source");
    }

    @Test
    void the_last_message_of_every_partition_keeps_to_the_contract() {
        // the seeder waits for it: a refused one would never show among the facts
        Set<String> topics = new HashSet<>();
        List<BureauMessage> fromTheEnd = new ArrayList<>(FULL.messages()).reversed();
        for (BureauMessage message : fromTheEnd) {
            if (topics.add(message.topic().name())) {
                assertThat(message).isInstanceOf(FactMessage.class);
            }
        }
    }

    @Test
    void magnitudes_are_those_of_the_city() {
        CityByTheModel model = new CityByTheModel(FULL);
        int above = 0;
        int lossMakers = 0;
        List<Double> perHead = new ArrayList<>();
        for (DistrictPlan plan : DistrictPlan.ALL) {
            for (CreditCode code : model.members(plan.code(), MonitoringList.ABOVE_SCALE, 2025)) {
                double output = model.total(code, "output", 2024);
                double staff = model.total(code, "staff", 2024) / 4;
                above++;
                lossMakers += model.total(code, "taxPaid", 2024) / model.total(code, "revenue", 2024) < 0.015 ? 1 : 0;
                if (output > 0 && staff > 0) {
                    perHead.add(output / staff);
                }
            }
        }

        assertThat(model.members("110113", MonitoringList.ABOVE_SCALE, 2025).size())
                .isBetween(380, 395);
        assertThat(above).isBetween(1_550, 1_650);
        assertThat(lossMakers * 100 / above).isBetween(30, 42);
        assertThat(perHead.stream().mapToDouble(value -> value).average().orElseThrow())
                .as("output per head, 万元")
                .isBetween(125.0, 155.0);
        assertThat(FULL.enterprises().stream()
                        .map(SampleEnterprise::industry)
                        .filter(Objects::nonNull)
                        .filter(IndustryCode::isManufacturing)
                        .map(industry -> industry.value().substring(0, 2))
                        .distinct())
                .as("divisions 13 to 43 without three that the city has none of")
                .hasSizeBetween(28, 31);
    }

    @Test
    void every_scheme_is_sound_and_scores_spread_around_100() {
        CityByTheModel model = new CityByTheModel(FULL);
        FULL.schemes()
                .forEach(document -> assertThat(CityByTheModel.scheme(document)).isNotNull());

        List<Double> scores = model.members("110113", MonitoringList.ABOVE_SCALE, 2025).stream()
                .map(code -> model.evaluate(code, "110113", 2025).scoreUnits() / 1e10)
                .sorted()
                .toList();

        assertThat(scores.stream().mapToDouble(score -> score).average().orElseThrow())
                .isBetween(90.0, 110.0);
        assertThat(scores.getFirst()).isLessThan(50);
        assertThat(scores.getLast()).isGreaterThan(160);
        assertThat(FULL.schemes()).hasSize(16 + 3);
    }

    static List<SampleFact> facts(SampleCity city) {
        return city.messages().stream()
                .filter(FactMessage.class::isInstance)
                .flatMap(message -> ((FactMessage) message).facts().stream())
                .toList();
    }

    static List<BureauMessage> messagesOf(SampleCity city, String bureau) {
        return city.messages().stream()
                .filter(message -> message.bureau().value().equals(bureau))
                .toList();
    }
}
