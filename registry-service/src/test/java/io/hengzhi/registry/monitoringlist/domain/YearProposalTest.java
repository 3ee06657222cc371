package io.hengzhi.registry.monitoringlist.domain;

import static io.hengzhi.kernel.MonitoringList.ABOVE_SCALE;
import static io.hengzhi.kernel.MonitoringList.BELOW_SCALE;
import static io.hengzhi.kernel.MonitoringList.OUT_OF_SCOPE;
import static io.hengzhi.kernel.MonitoringList.TRANSITION;
import static io.hengzhi.kernel.MonitoringList.UNDETERMINED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.hengzhi.kernel.Amount;
import io.hengzhi.kernel.Basis;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.FactId;
import io.hengzhi.kernel.IndustryCode;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.Quantity;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.kernel.ReportedCell;
import io.hengzhi.kernel.Year;
import io.hengzhi.registry.enterprise.domain.Enterprise;
import io.hengzhi.registry.enterprise.domain.Grounds;
import io.hengzhi.registry.enterprise.domain.ListEntry;
import io.hengzhi.registry.enterprise.domain.Profile;
import io.hengzhi.registry.enterprise.domain.Relocation;
import io.hengzhi.registry.enterprise.domain.Sample;
import io.hengzhi.registry.enterprise.domain.Takeover;
import io.hengzhi.registry.monitoringlist.application.ReportedFigures;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list of 2025 is drawn from the facts of 2024. */
class YearProposalTest {

    private static final Catalogue CATALOGUE = new Catalogue(
            1,
            List.of(),
            Sample.catalogue().districts(),
            List.of(
                    quantity("revenue", "万元", Quantity.Kind.FLOW, Quantity.Frequency.QUARTERLY, "statistics"),
                    quantity("landArea", "亩", Quantity.Kind.STOCK, Quantity.Frequency.ANNUAL, "natural-resources"),
                    quantity("staff", "人", Quantity.Kind.STOCK, Quantity.Frequency.QUARTERLY, "human-resources")),
            List.of(),
            List.of(),
            List.of());

    private ReportedFigures figures;

    @BeforeEach
    void nothingReported() {
        figures = new ReportedFigures(CATALOGUE);
    }

    private static Quantity quantity(
            String code, String unit, Quantity.Kind kind, Quantity.Frequency frequency, String owner) {
        return new Quantity(
                QuantityCode.of(code),
                BilingualText.of(code, code),
                unit,
                kind,
                frequency,
                false,
                List.of(new BureauCode(owner)),
                List.of(unit));
    }

    private YearProposalTest reported(String quantity, String quarter, String value) {
        QuantityCode code = QuantityCode.of(quantity);
        FactId id = new FactId(
                Sample.CODE,
                code,
                Quarter.of(quarter),
                CATALOGUE.getQuantity(code).owners().getFirst(),
                1,
                0);
        figures.put(0, 0, new ReportedCell(id, Basis.OWN, Instant.parse("2025-01-20T00:00:00Z"), Amount.of(value)));
        return this;
    }

    /** Four quarters of revenue that sum to the given, land and staff in the fourth quarter. */
    private YearProposalTest year2024(@Nullable String revenue, @Nullable String land, @Nullable String staff) {
        if (revenue != null) {
            reported("revenue", "2024Q1", revenue);
            List.of("2024Q2", "2024Q3", "2024Q4").forEach(quarter -> reported("revenue", quarter, "0"));
        }
        if (land != null) {
            reported("landArea", "2024Q4", land);
        }
        if (staff != null) {
            reported("staff", "2024Q4", staff);
        }
        return this;
    }

    private static Enterprise enterprise(@Nullable String industry) {
        return with(new Profile(
                "示例（虚构）",
                industry == null ? null : new IndustryCode(industry),
                null,
                null,
                List.of(),
                false,
                null,
                null,
                null));
    }

    private static Enterprise with(Profile profile) {
        return Enterprise.registered(Sample.CODE, profile, Sample.SHUNYI, Sample.LINHE, Sample.WHY);
    }

    private List<ListEntry> proposal(Enterprise enterprise) {
        return new YearProposal(CATALOGUE, new Year(2025), 2, "0:1").of(enterprise, figures.of(Sample.CODE));
    }

    private MonitoringList list() {
        return proposal(enterprise("36")).getFirst().list();
    }

    @ParameterizedTest
    @CsvSource({
        // revenue 万元, land 亩, staff 人 -> list
        "2000,      , , ABOVE_SCALE",
        "1999.999999, 3, , BELOW_SCALE",
        "1999.99, 3, 0, BELOW_SCALE",
        "1999.99, 2.999999, 50, OUT_OF_SCOPE",
        "1999.99, 2.999999, 51, BELOW_SCALE",
        "1999.99, , 51, BELOW_SCALE",
        "1999.99, 3, , BELOW_SCALE",
        "1999.99, , 50, UNDETERMINED",
        "1999.99, 2.999999, , UNDETERMINED",
        "1999.99, , , UNDETERMINED",
        ", 100, 1000, UNDETERMINED",
        "-5, 1, 50.000001, BELOW_SCALE"
    })
    void the_lines_are_exact_and_an_unknown_input_is_never_out_of_scope(
            @Nullable String revenue, @Nullable String land, @Nullable String staff, MonitoringList expected) {
        year2024(revenue, land, staff);
        assertThat(list()).isEqualTo(expected);
    }

    @Test
    void a_mean_of_50_25_staff_is_above_50() {
        // Given
        year2024("100", "1", null);
        reported("staff", "2024Q1", "50").reported("staff", "2024Q2", "50");
        reported("staff", "2024Q3", "50").reported("staff", "2024Q4", "51");

        // When, Then
        assertThat(list()).isEqualTo(BELOW_SCALE);
    }

    @Test
    void land_and_staff_are_the_mean_of_the_known_quarters_of_the_year_before() {
        // Given: staff known in two quarters only, 40 and 61: 50.5
        year2024("100", "1", null);
        reported("staff", "2024Q2", "40").reported("staff", "2024Q3", "61");

        // When, Then
        assertThat(list()).isEqualTo(BELOW_SCALE);
        assertThat(proposal(enterprise("36")).getFirst().grounds().figures())
                .extracting(Grounds.Figure::quantity, Grounds.Figure::value)
                .containsExactly(
                        tuple(QuantityCode.of("revenue"), "100.000000"),
                        tuple(QuantityCode.of("landArea"), "1.000000"),
                        tuple(QuantityCode.of("staff"), "50.500000"));
    }

    @Test
    void revenue_needs_all_four_quarters() {
        reported("revenue", "2024Q1", "900").reported("revenue", "2024Q2", "900");
        reported("revenue", "2024Q4", "900");
        reported("landArea", "2024Q4", "10");
        assertThat(list()).isEqualTo(UNDETERMINED);
    }

    @Test
    void an_unknown_industry_is_undetermined_and_another_than_manufacturing_is_out() {
        year2024("5000", "10", "100");
        assertThat(proposal(enterprise(null)).getFirst().list()).isEqualTo(UNDETERMINED);
        assertThat(proposal(enterprise("12")).getFirst().list()).isEqualTo(OUT_OF_SCOPE);
        assertThat(proposal(enterprise("13")).getFirst().list()).isEqualTo(ABOVE_SCALE);
        assertThat(proposal(enterprise("43")).getFirst().list()).isEqualTo(ABOVE_SCALE);
        assertThat(proposal(enterprise("44")).getFirst().list()).isEqualTo(OUT_OF_SCOPE);
    }

    @Test
    void the_decision_keeps_the_rule_and_the_facts_that_made_it() {
        // Given
        year2024("2000", "10", null);

        // When
        Grounds grounds = proposal(enterprise("36")).getFirst().grounds();

        // Then
        assertThat(grounds.rule()).isEqualTo("beijing-scope-1");
        assertThat(grounds.cutOff()).isEqualTo("0:1");
        assertThat(grounds.figures().getFirst().facts())
                .extracting(FactId::toString)
                .containsExactly(
                        Sample.CODE + ".revenue.2024Q1.statistics.1",
                        Sample.CODE + ".revenue.2024Q2.statistics.1",
                        Sample.CODE + ".revenue.2024Q3.statistics.1",
                        Sample.CODE + ".revenue.2024Q4.statistics.1");
        assertThat(grounds.figures().getLast().value()).isNull();
    }

    @Test
    void a_transition_that_ends_within_the_year_gives_two_entries() {
        // Given: entered in 2023Q3, two years: the periods before 2025Q3 are left out
        year2024("5000", "10", "100");
        Quarter entry = Quarter.of("2023Q3");

        // When
        List<ListEntry> entries = proposal(
                with(new Profile("示例（虚构）", new IndustryCode("36"), null, null, List.of(), false, entry, null, entry)));

        // Then
        assertThat(entries)
                .extracting(ListEntry::from, ListEntry::list)
                .containsExactly(tuple(Quarter.of("2025Q1"), TRANSITION), tuple(Quarter.of("2025Q3"), ABOVE_SCALE));
        assertThat(entries.getFirst().grounds().reason().zh()).contains("新入统");
    }

    @Test
    void a_transition_that_outlasts_the_year_covers_all_of_it() {
        year2024("5000", "10", "100");
        List<ListEntry> entries = proposal(with(new Profile(
                "示例（虚构）", new IndustryCode("36"), null, null, List.of(), true, null, null, Quarter.of("2024Q1"))));
        assertThat(entries).extracting(ListEntry::list).containsExactly(TRANSITION);
    }

    @Test
    void a_move_within_the_year_is_followed_by_quarter() {
        // Given
        year2024("5000", "10", "100");
        Enterprise moved = Sample.accepted(new Relocation(Sample.HAIDIAN, Sample.SHANGDI, Quarter.of("2025Q3"), "搬迁")
                .decide(enterprise("36"), CATALOGUE, Sample.WHY));

        // When, Then
        assertThat(proposal(moved))
                .extracting(ListEntry::from, ListEntry::district, ListEntry::list)
                .containsExactly(
                        tuple(Quarter.of("2025Q1"), Sample.SHUNYI, ABOVE_SCALE),
                        tuple(Quarter.of("2025Q3"), Sample.HAIDIAN, ABOVE_SCALE));
    }

    @Test
    void a_move_out_of_the_pilot_ends_the_monitoring_and_says_why() {
        // Given
        year2024("5000", "10", "100");
        Enterprise moved = Sample.accepted(new Relocation(Sample.YANQING, null, Quarter.of("2025Q4"), "搬迁")
                .decide(enterprise("36"), CATALOGUE, Sample.WHY));

        // When
        ListEntry last = proposal(moved).getLast();

        // Then
        assertThat(last.list()).isEqualTo(OUT_OF_SCOPE);
        assertThat(last.grounds().rule()).isEqualTo("district-not-a-pilot");
    }

    @Test
    void who_is_taken_over_within_the_year_leaves_from_the_quarter() {
        // Given
        year2024("5000", "10", "100");
        Enterprise successor =
                Enterprise.registered(Sample.OTHER, Sample.profile("承继（虚构）"), Sample.SHUNYI, null, Sample.WHY);
        Enterprise gone = Sample.accepted(new Takeover(Sample.OTHER, Quarter.of("2025Q2"), false, "合并")
                .decide(enterprise("36"), successor, Sample.WHY));

        // When, Then
        assertThat(proposal(gone))
                .extracting(ListEntry::from, ListEntry::list)
                .containsExactly(tuple(Quarter.of("2025Q1"), ABOVE_SCALE), tuple(Quarter.of("2025Q2"), OUT_OF_SCOPE));
    }

    @Test
    void figures_taken_for_a_drawing_do_not_change_with_later_facts() {
        // Given
        year2024("2000", "10", "100");
        var taken = figures.of(Sample.CODE);

        // When
        reported("revenue", "2023Q4", "7");

        // Then
        assertThat(taken.series(QuantityCode.of("revenue")).find(Quarter.of("2023Q4")))
                .isEmpty();
    }
}
