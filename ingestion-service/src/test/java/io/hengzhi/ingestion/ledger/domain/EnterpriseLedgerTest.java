package io.hengzhi.ingestion.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.contract.ingestion.FactAccepted;
import io.hengzhi.contract.ingestion.RecordPlace;
import io.hengzhi.contract.registry.EnterpriseChanged;
import io.hengzhi.contract.registry.ListMembership;
import io.hengzhi.ingestion.intake.SampleCatalogue;
import io.hengzhi.kernel.Amount;
import io.hengzhi.kernel.Basis;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.FactId;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.kernel.ReportedCell;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EnterpriseLedgerTest {

    private static final String CODE = "91110113MA0HE0001W";

    @Test
    void a_revision_supersedes_the_one_before_and_only_the_last_counts() {
        EnterpriseLedger ledger = ledger(
                own("taxPaid.2025Q3.tax.2", "20"),
                own("taxPaid.2025Q3.tax.1", "10"),
                own("taxPaid.2025Q3.tax.2-1", "21"));

        LedgerFact middle = find(ledger, "taxPaid.2025Q3.tax.2");
        assertThat(middle.supersedes()).hasToString(CODE + ".taxPaid.2025Q3.tax.1");
        assertThat(middle.supersededBy()).hasToString(CODE + ".taxPaid.2025Q3.tax.2-1");
        assertThat(middle.counts()).isFalse();
        LedgerFact last = find(ledger, "taxPaid.2025Q3.tax.2-1");
        assertThat(last.supersededBy()).isNull();
        assertThat(last.counts()).isTrue();
    }

    @Test
    void a_withdrawal_supersedes_and_does_not_count() {
        EnterpriseLedger ledger = ledger(own("taxPaid.2025Q3.tax.1", "10"), own("taxPaid.2025Q3.tax.2", null));

        assertThat(find(ledger, "taxPaid.2025Q3.tax.1").counts()).isFalse();
        assertThat(find(ledger, "taxPaid.2025Q3.tax.2").counts()).isFalse();
        assertThat(find(ledger, "taxPaid.2025Q3.tax.2").supersedes()).hasToString(CODE + ".taxPaid.2025Q3.tax.1");
    }

    @Test
    void of_two_bureaus_the_first_of_the_catalogues_order_counts_and_both_are_listed() {
        EnterpriseLedger ledger =
                ledger(own("staff.2025Q3.statistics.9", "52"), own("staff.2025Q3.human-resources.1", "51"));

        assertThat(ledger.list(Quarter.of("2025Q3")))
                .extracting(fact -> fact.fact().cell().id().bureau().value(), LedgerFact::counts)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("human-resources", true),
                        org.assertj.core.groups.Tuple.tuple("statistics", false));
        assertThat(ledger.series(io.hengzhi.kernel.QuantityCode.of("staff")).listFindings())
                .hasSize(1);
    }

    @Test
    void a_year_to_date_report_counts_for_the_quarters_it_helps_to_make() {
        EnterpriseLedger ledger =
                ledger(yearToDate("taxPaid.2025Q1.tax.1", "10"), yearToDate("taxPaid.2025Q2.tax.1", "25"));

        assertThat(find(ledger, "taxPaid.2025Q1.tax.1").counts()).isTrue();
        assertThat(find(ledger, "taxPaid.2025Q2.tax.1").counts()).isTrue();
        assertThat(ledger.series(io.hengzhi.kernel.QuantityCode.of("taxPaid"))
                        .find(Quarter.of("2025Q2"))
                        .orElseThrow()
                        .value())
                .isEqualByComparingTo("15");
    }

    @Test
    void of_one_revision_with_two_contents_the_one_that_counts_is_found() {
        FactAccepted earlier = fact("taxPaid.2025Q3.tax.1", "10", Basis.OWN, "2025-10-15T00:00:00Z");
        FactAccepted later = fact("taxPaid.2025Q3.tax.1", "11", Basis.OWN, "2025-10-16T00:00:00Z");

        LedgerFact found = find(ledger(later, earlier), "taxPaid.2025Q3.tax.1");

        assertThat(found.fact()).isEqualTo(later);
        assertThat(found.supersedes()).isNull();
    }

    @Test
    void after_a_move_the_new_district_sees_the_facts_its_periods_use_and_the_old_one_what_it_had() {
        // Given an enterprise that moves from 110113 to 110108 with the second quarter of 2025
        DistrictCode before = DistrictCode.of("110113");
        DistrictCode after = DistrictCode.of("110108");
        EnterpriseChanged enterprise = new EnterpriseChanged(
                new CreditCode(CODE),
                5,
                "顺义某厂",
                after,
                null,
                null,
                List.of(),
                List.of(
                        membership(2022, "2022Q1", before),
                        membership(2023, "2023Q1", before),
                        membership(2024, "2024Q1", before),
                        membership(2025, "2025Q1", before),
                        membership(2025, "2025Q2", after)),
                null,
                false,
                null,
                null,
                List.of(),
                Instant.EPOCH,
                "city-officer");

        // Then
        assertThat(districts(enterprise, "2025Q1")).containsExactly(before, after);
        assertThat(districts(enterprise, "2025Q2")).containsExactly(after);
        assertThat(districts(enterprise, "2023Q3")).containsExactly(before, after); // growth of 2025Q2 uses it
        assertThat(districts(enterprise, "2023Q2")).containsExactly(before);
    }

    @Test
    void a_tax_figure_is_used_by_the_windows_of_four_quarters_that_hold_its_own() {
        EnterpriseLedger ledger = ledger(own("taxPaid.2025Q4.tax.1", "10"));

        List<FactUse> uses = find(ledger, "taxPaid.2025Q4.tax.1").uses();

        assertThat(uses).singleElement().satisfies(use -> {
            assertThat(use.quarter()).isEqualTo(Quarter.of("2025Q4"));
            assertThat(use.yearToDate()).isFalse();
            assertThat(indicators(use)).containsExactly("taxPerCapita 2025Q4-2026Q3", "taxPerMu 2025Q4-2026Q3");
        });
    }

    @Test
    void revenue_is_used_once_more_a_year_later_as_what_growth_compares_with() {
        EnterpriseLedger ledger = ledger(own("revenue.2025Q1.statistics.1", "10"));

        assertThat(indicators(find(ledger, "revenue.2025Q1.statistics.1").uses().getFirst()))
                .containsExactly(
                        "revenueGrowth 2025Q1-2025Q4",
                        "revenueGrowth 2026Q1-2026Q4 as the year before",
                        "rdIntensity 2025Q1-2025Q4");
    }

    @Test
    void a_superseded_report_is_used_nowhere() {
        EnterpriseLedger ledger = ledger(own("taxPaid.2025Q3.tax.1", "10"), own("taxPaid.2025Q3.tax.2", "11"));

        assertThat(find(ledger, "taxPaid.2025Q3.tax.1").uses()).isEmpty();
        assertThat(find(ledger, "taxPaid.2025Q3.tax.2").uses()).hasSize(1);
    }

    @Test
    void a_year_to_date_report_is_used_by_the_next_quarters_difference_too() {
        EnterpriseLedger ledger =
                ledger(yearToDate("taxPaid.2025Q1.tax.1", "10"), yearToDate("taxPaid.2025Q2.tax.1", "25"));

        assertThat(find(ledger, "taxPaid.2025Q1.tax.1").uses())
                .extracting(use -> use.quarter().toString())
                .containsExactly("2025Q1", "2025Q2");
    }

    @Test
    void a_pending_year_to_date_report_is_used_by_the_window_from_january_alone() {
        EnterpriseLedger ledger = ledger(yearToDate("taxPaid.2025Q3.tax.1", "25"));

        assertThat(find(ledger, "taxPaid.2025Q3.tax.1").uses()).singleElement().satisfies(use -> {
            assertThat(use.yearToDate()).isTrue();
            assertThat(indicators(use)).containsExactly("taxPerCapita 2025Q3-2025Q3", "taxPerMu 2025Q3-2025Q3");
        });
    }

    private static List<String> indicators(FactUse use) {
        return use.indicators().stream()
                .map(each -> each.indicator().code() + " " + each.from() + "-" + each.to()
                        + (each.asYearBefore() ? " as the year before" : ""))
                .toList();
    }

    private static List<DistrictCode> districts(EnterpriseChanged enterprise, String quarter) {
        return Residence.usingFactsOf(enterprise, Quarter.of(quarter)).stream()
                .map(Residence::district)
                .toList();
    }

    private static ListMembership membership(int year, String from, DistrictCode district) {
        return new ListMembership(year, MonitoringList.ABOVE_SCALE, district, null, Quarter.of(from), true);
    }

    private static EnterpriseLedger ledger(FactAccepted... facts) {
        return new EnterpriseLedger(SampleCatalogue.catalogue(), List.of(facts), Set.of());
    }

    private static LedgerFact find(EnterpriseLedger ledger, String rest) {
        return ledger.find(FactId.parse(CODE + "." + rest).orElseThrow()).orElseThrow();
    }

    private static FactAccepted own(String rest, @Nullable String value) {
        return fact(rest, value, Basis.OWN, "2025-10-15T00:00:00Z");
    }

    private static FactAccepted yearToDate(String rest, String value) {
        return fact(rest, value, Basis.YEAR_TO_DATE, "2025-10-15T00:00:00Z");
    }

    private static FactAccepted fact(String rest, @Nullable String value, Basis basis, String time) {
        return new FactAccepted(
                new ReportedCell(
                        FactId.parse(CODE + "." + rest).orElseThrow(),
                        basis,
                        Instant.parse(time),
                        value == null ? null : Amount.of(value)),
                value,
                value == null ? null : "万元",
                null,
                "m",
                new RecordPlace("facts.tax.v1", 0, 1),
                0,
                Instant.parse(time),
                null);
    }
}
