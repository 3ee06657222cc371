package io.hengzhi.ingestion.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.contract.Topic;
import io.hengzhi.contract.Topics;
import io.hengzhi.contract.ingestion.FactAccepted;
import io.hengzhi.contract.ingestion.RecordPlace;
import io.hengzhi.contract.registry.CatalogueChanged;
import io.hengzhi.contract.registry.EnterpriseChanged;
import io.hengzhi.contract.registry.ListMembership;
import io.hengzhi.ingestion.IngestionService;
import io.hengzhi.ingestion.intake.SampleCatalogue;
import io.hengzhi.kernel.Amount;
import io.hengzhi.kernel.Basis;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.FactId;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.kernel.ReportedCell;
import io.hengzhi.platform.security.Role;
import io.hengzhi.testsupport.RunningService;
import io.hengzhi.testsupport.RunningService.Answer;
import io.hengzhi.testsupport.Surroundings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** What a bureau delivered, over real HTTP: two enterprises on the list, of which the tax bureau reported one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeliveriesOverHttpTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Instant AT = Instant.parse("2025-10-15T02:00:00Z");
    private static final String PATH = "/api/v1/deliveries?quarter=2025Q3";

    private final Surroundings surroundings = Surroundings.start(Topics.all().toArray(Topic[]::new));
    private final RunningService service =
            RunningService.start(IngestionService.class, surroundings.settings(surroundings.newDatabase()));

    @BeforeAll
    void a_city_with_two_enterprises_on_its_list() {
        surroundings
                .broker()
                .publish(List.of(
                        new CatalogueChanged(SampleCatalogue.catalogue(), Instant.now()),
                        enterprise(1),
                        enterprise(2),
                        new FactAccepted(
                                new ReportedCell(
                                        new FactId(
                                                code(1),
                                                QuantityCode.of("taxPaid"),
                                                Quarter.of("2025Q3"),
                                                BureauCode.of("tax"),
                                                1,
                                                0),
                                        Basis.OWN,
                                        AT,
                                        Amount.of("1")),
                                "1",
                                "万元",
                                null,
                                "m-1",
                                new RecordPlace("facts.tax.v1", 0, 0),
                                0,
                                AT,
                                null)));
        await(() -> service.get("/actuator/health/readiness", "").status() == 200);
    }

    @AfterAll
    void end() {
        service.close();
        surroundings.close();
    }

    @Test
    void a_bureau_sees_what_it_delivered_and_what_is_missing() {
        // When
        await(() -> tax(service.get(PATH, bureau("tax"))).get("received").intValue() == 1);
        JsonNode tax = tax(service.get(PATH, bureau("tax")));

        // Then
        assertThat(tax.get("expected").intValue()).isEqualTo(2);
        assertThat(tax.get("missing").intValue()).isEqualTo(1);
        assertThat(tax.get("refused").intValue()).isZero();
        assertThat(tax.get("completeness").stringValue()).isEqualTo("0.5000");
        assertThat(tax.get("firstReceivedAt").stringValue()).isEqualTo("2025-10-15T02:00:00Z");
        assertThat(tax.get("lastReceivedAt").stringValue()).isEqualTo("2025-10-15T02:00:00Z");
    }

    @Test
    void city_and_district_see_every_bureau_and_a_bureau_only_itself() {
        String officer = token("district-officer", Role.DISTRICT_OFFICER, Map.of("district", "110113"));
        String city = token("city-officer", Role.CITY_OFFICER, Map.of());
        String park = token("park-officer", Role.PARK_OFFICER, Map.of("district", "110113", "park", "110113-01"));

        assertThat(service.get(PATH + "&bureau=tax", officer).status()).isEqualTo(200);
        assertThat(service.get(PATH + "&bureau=tax", city).status()).isEqualTo(200);
        assertThat(service.get(PATH + "&bureau=tax", bureau("tax")).status()).isEqualTo(200);
        assertThat(service.get(PATH + "&bureau=tax", bureau("power")).status()).isEqualTo(404);
        assertThat(service.get(PATH + "&bureau=nobody", city).status()).isEqualTo(404);
        assertThat(service.get(PATH + "&bureau=tax", park).status()).isEqualTo(403);
    }

    @Test
    void bureau_and_quarter_are_named() {
        String city = token("city-officer", Role.CITY_OFFICER, Map.of());

        assertThat(service.get(PATH, city).status()).isEqualTo(400);
        assertThat(service.get("/api/v1/deliveries?bureau=tax&quarter=2025-3", city)
                        .status())
                .isEqualTo(400);
    }

    private static JsonNode tax(Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        for (JsonNode item : answer.json().get("items")) {
            if (item.get("quantity").stringValue().equals("taxPaid")) {
                return item;
            }
        }
        throw new AssertionError(answer.text());
    }

    private static CreditCode code(int number) {
        return CreditCode.withCheckCharacter("91110113MA%07d".formatted(number));
    }

    private static EnterpriseChanged enterprise(int number) {
        DistrictCode shunyi = DistrictCode.of("110113");
        return new EnterpriseChanged(
                code(number),
                1,
                "示例企业",
                shunyi,
                null,
                null,
                List.of(),
                List.of(new ListMembership(2025, MonitoringList.ABOVE_SCALE, shunyi, null, Quarter.of("2025Q1"), true)),
                null,
                false,
                null,
                null,
                List.of(),
                Instant.now(),
                "test");
    }

    private String bureau(String code) {
        return token("bureau-" + code, Role.BUREAU_PUBLISHER, Map.of("bureau", code));
    }

    private String token(String account, Role role, Map<String, String> claims) {
        return surroundings.realm().token(account, role, claims);
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await().atMost(PATIENCE).until(condition);
    }
}
