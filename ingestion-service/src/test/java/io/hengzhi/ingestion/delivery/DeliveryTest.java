package io.hengzhi.ingestion.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.contract.registry.EnterpriseChanged;
import io.hengzhi.contract.registry.ListMembership;
import io.hengzhi.ingestion.delivery.domain.Delivery;
import io.hengzhi.ingestion.delivery.domain.ExpectedEnterprises;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.Quantity;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.kernel.ReportingDate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How punctual and complete a bureau is. Tax of 2025Q3 is due on 28 October 2025. */
class DeliveryTest {

    private static final BureauCode TAX = BureauCode.of("tax");
    private static final Quarter THIRD = Quarter.of("2025Q3");
    private static final DistrictCode SHUNYI = DistrictCode.of("110113");

    @Test
    void counts_on_time_and_late_and_missing() {
        // Given four expected enterprises, of which two came in time and one late, and one nobody expected
        Set<CreditCode> expected = Set.of(code(1), code(2), code(3), code(4));
        Map<CreditCode, Instant> received = Map.of(
                code(1), Instant.parse("2025-10-10T01:00:00Z"),
                code(2), Instant.parse("2025-10-28T15:59:59Z"),
                code(3), Instant.parse("2025-10-28T16:00:00Z"),
                code(9), Instant.parse("2025-10-20T01:00:00Z"));

        // When
        Delivery delivery = Delivery.of(tax("tax"), THIRD, TAX, expected, received, null, 7);

        // Then
        assertThat(delivery.due()).isEqualTo(new ReportingDate(LocalDate.of(2025, 10, 28), false));
        assertThat(delivery.expected()).isEqualTo(4);
        assertThat(delivery.received()).isEqualTo(4);
        assertThat(delivery.onTime()).isEqualTo(3);
        assertThat(delivery.late()).isEqualTo(1);
        assertThat(delivery.missing()).isEqualTo(1);
        assertThat(delivery.refused()).isEqualTo(7);
        assertThat(delivery.completeness().orElseThrow()).hasToString("0.7500");
        assertThat(delivery.timeliness().orElseThrow()).hasToString("0.7500");
        assertThat(delivery.firstReceivedAt()).isEqualTo("2025-10-10T01:00:00Z");
    }

    @Test
    void nothing_received_is_complete_to_0_and_has_no_timeliness() {
        Delivery delivery = Delivery.of(tax("tax"), THIRD, TAX, Set.of(code(1)), Map.of(), null, 0);

        assertThat(delivery.completeness().orElseThrow()).hasToString("0.0000");
        assertThat(delivery.timeliness()).isEmpty();
        assertThat(delivery.missing()).isEqualTo(1);
    }

    @Test
    void of_a_quantity_that_another_bureau_reports_first_nothing_is_expected() {
        Delivery delivery = Delivery.of(tax("statistics", "tax"), THIRD, TAX, Set.of(code(1)), Map.of(), null, 0);

        assertThat(delivery.expected()).isNull();
        assertThat(delivery.missing()).isNull();
        assertThat(delivery.completeness()).isEmpty();
    }

    @Test
    void those_on_the_years_list_are_expected() {
        List<EnterpriseChanged> registered = List.of(
                enterprise(1, null, in(2025, MonitoringList.ABOVE_SCALE, "2025Q1")),
                enterprise(2, null, in(2025, MonitoringList.BELOW_SCALE, "2025Q1")),
                enterprise(3, null, in(2025, MonitoringList.TRANSITION, "2025Q1")),
                enterprise(4, null, in(2025, MonitoringList.OUT_OF_SCOPE, "2025Q1")),
                enterprise(5, null, in(2025, MonitoringList.UNDETERMINED, "2025Q1")),
                enterprise(6, Quarter.of("2025Q3"), in(2025, MonitoringList.ABOVE_SCALE, "2025Q1")),
                enterprise(
                        7,
                        null,
                        in(2025, MonitoringList.ABOVE_SCALE, "2025Q1"),
                        in(2025, MonitoringList.OUT_OF_SCOPE, "2025Q3")),
                enterprise(8, null));

        assertThat(ExpectedEnterprises.in(THIRD, registered)).containsExactlyInAnyOrder(code(1), code(2), code(3));
        assertThat(ExpectedEnterprises.in(Quarter.of("2025Q2"), registered))
                .containsExactlyInAnyOrder(code(1), code(2), code(3), code(6), code(7));
    }

    @Test
    void until_the_years_list_is_drawn_those_on_the_last_one_are_expected() {
        List<EnterpriseChanged> registered =
                List.of(enterprise(1, null, in(2025, MonitoringList.ABOVE_SCALE, "2025Q1")));

        assertThat(ExpectedEnterprises.in(Quarter.of("2026Q1"), registered)).containsExactly(code(1));
        assertThat(ExpectedEnterprises.in(Quarter.of("2027Q1"), registered)).isEmpty();
    }

    private static CreditCode code(int number) {
        return CreditCode.withCheckCharacter("91110113MA%07d".formatted(number));
    }

    private static ListMembership in(int year, MonitoringList list, String from) {
        return new ListMembership(year, list, SHUNYI, null, Quarter.of(from), true);
    }

    private static EnterpriseChanged enterprise(int number, @Nullable Quarter leftFrom, ListMembership... memberships) {
        return new EnterpriseChanged(
                code(number),
                1,
                "示例企业",
                SHUNYI,
                null,
                null,
                List.of(),
                List.of(memberships),
                null,
                false,
                null,
                leftFrom,
                List.of(),
                Instant.EPOCH,
                "test");
    }

    private static Quantity tax(String... owners) {
        BilingualText name = BilingualText.of("税收", "Tax paid");
        return new Quantity(
                QuantityCode.of("taxPaid"),
                name,
                "万元",
                Quantity.Kind.FLOW,
                Quantity.Frequency.QUARTERLY,
                true,
                List.of(owners).stream().map(BureauCode::of).toList(),
                List.of("万元"),
                name,
                Quantity.Plausible.ANYTHING,
                15);
    }
}
