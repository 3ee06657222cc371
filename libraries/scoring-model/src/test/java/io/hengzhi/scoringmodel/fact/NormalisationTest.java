package io.hengzhi.scoringmodel.fact;

import static io.hengzhi.scoringmodel.Beijing.CATALOGUE;
import static io.hengzhi.scoringmodel.Beijing.COAL;
import static io.hengzhi.scoringmodel.Beijing.ELECTRICITY;
import static io.hengzhi.scoringmodel.Beijing.ENERGY;
import static io.hengzhi.scoringmodel.Beijing.HERO;
import static io.hengzhi.scoringmodel.Beijing.LAND;
import static io.hengzhi.scoringmodel.Beijing.RD;
import static io.hengzhi.scoringmodel.Beijing.STAFF;
import static io.hengzhi.scoringmodel.Beijing.TAX;
import static io.hengzhi.scoringmodel.Beijing.own;
import static io.hengzhi.scoringmodel.Beijing.withdrawn;
import static io.hengzhi.scoringmodel.Beijing.ytd;
import static io.hengzhi.scoringmodel.fact.Fold.facts;
import static io.hengzhi.scoringmodel.fact.Fold.fold;
import static io.hengzhi.scoringmodel.fact.Fold.gap;
import static io.hengzhi.scoringmodel.fact.Fold.marks;
import static io.hengzhi.scoringmodel.fact.Fold.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.kernel.Amount;
import io.hengzhi.kernel.Basis;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.FactId;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.Quantity;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.kernel.ReportedCell;
import io.hengzhi.scoringmodel.Beijing.Report;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Where two rules of the fold meet, and the whole of an enterprise in ten thousand orders of arrival. */
@PolicyClause("ours: DOMAIN 3")
class NormalisationTest {

    private static EffectiveFacts effective(Set<Quantity> carriers, Collection<ReportedCell> cells) {
        return EffectiveFacts.fold(
                CATALOGUE,
                cells,
                carriers.stream().map(Quantity::code).collect(Collectors.toSet()),
                EnergyFactors.GB_T_2589_2020);
    }

    private static EffectiveSeries energy(Set<Quantity> carriers, Report... reports) {
        return effective(carriers, Arrays.stream(reports).map(Report::cell).toList())
                .series(ENERGY.code());
    }

    @Test
    void an_own_value_revision_replaces_a_year_to_date_one() {
        EffectiveSeries series = fold(
                own(TAX, "2025Q1", "10"),
                ytd(TAX, "2025Q2", "25"),
                own(TAX, "2025Q2", "14").revision(2));

        assertThat(value(series, "2025Q2")).isEqualTo("14");
        assertThat(marks(series, "2025Q2")).containsExactly(Mark.OWN);
        assertThat(facts(series, "2025Q2")).isEqualTo("2025Q2/tax/2");
    }

    @Test
    void a_year_to_date_revision_changes_only_what_is_made_from_it() {
        EffectiveSeries series = fold(
                ytd(TAX, "2025Q1", "10"),
                ytd(TAX, "2025Q2", "25"),
                ytd(TAX, "2025Q3", "45"),
                ytd(TAX, "2025Q2", "30").revision(2));

        assertThat(value(series, "2025Q1")).isEqualTo("10");
        assertThat(value(series, "2025Q2")).isEqualTo("20");
        assertThat(value(series, "2025Q3")).isEqualTo("15");
    }

    @Test
    void a_withdrawn_year_to_date_value_leaves_its_own_quarter_withdrawn_and_the_next_pending() {
        EffectiveSeries series = fold(
                ytd(TAX, "2025Q1", "10"),
                ytd(TAX, "2025Q2", "25"),
                ytd(TAX, "2025Q3", "45"),
                withdrawn(TAX, "2025Q2").revision(2));

        assertThat(gap(series, "2025Q2")).isEqualTo(Gap.WITHDRAWN);
        assertThat(gap(series, "2025Q3")).isEqualTo(Gap.PREDECESSOR_MISSING);
        assertThat(series.findYearToDate(Quarter.of("2025Q3")).orElseThrow().value())
                .isEqualByComparingTo("45");
    }

    @Test
    void a_correction_may_arrive_before_the_revision_it_corrects() {
        EffectiveSeries series = fold(
                own(TAX, "2025Q1", "11").revision(3).correction(1),
                own(TAX, "2025Q1", "10").revision(3));

        assertThat(value(series, "2025Q1")).isEqualTo("11");
    }

    @Test
    void a_correction_may_withdraw() {
        EffectiveSeries series =
                fold(own(TAX, "2025Q1", "10"), withdrawn(TAX, "2025Q1").correction(1));

        assertThat(gap(series, "2025Q1")).isEqualTo(Gap.WITHDRAWN);
    }

    @Test
    void a_correction_counts_over_its_revision_even_if_the_bureau_dates_it_earlier() {
        EffectiveSeries series = fold(
                own(TAX, "2025Q1", "10").at(500),
                own(TAX, "2025Q1", "11").correction(1).at(1));

        assertThat(value(series, "2025Q1")).isEqualTo("11");
    }

    @Test
    void a_revision_counts_over_a_lower_one_even_if_the_bureau_dates_it_earlier() {
        EffectiveSeries series = fold(
                own(TAX, "2025Q1", "10").at(500),
                own(TAX, "2025Q1", "11").revision(2).at(1));

        assertThat(value(series, "2025Q1")).isEqualTo("11");
    }

    @Test
    void one_nanosecond_later_counts() {
        FactId id = own(TAX, "2025Q1", "0").id();
        ReportedCell earlier = new ReportedCell(id, Basis.OWN, Instant.ofEpochSecond(9, 1), Amount.of("10"));
        ReportedCell later = new ReportedCell(id, Basis.OWN, Instant.ofEpochSecond(9, 2), Amount.of("9"));

        assertThat(value(EffectiveSeries.fold(TAX, List.of(later, earlier)), "2025Q1"))
                .isEqualTo("9");
        assertThat(value(EffectiveSeries.fold(TAX, List.of(earlier, later)), "2025Q1"))
                .isEqualTo("9");
    }

    @Test
    void equal_values_of_two_bureaus_are_no_disagreement() {
        EffectiveSeries series =
                fold(own(STAFF, "2025Q1", "51"), own(STAFF, "2025Q1", "51").by("statistics"));

        assertThat(series.listFindings()).isEmpty();
    }

    @Test
    void a_withdrawal_is_no_disagreement_with_the_value_that_counts_instead() {
        EffectiveSeries series = fold(
                own(STAFF, "2025Q1", "50"),
                withdrawn(STAFF, "2025Q1").revision(2),
                own(STAFF, "2025Q1", "52").by("statistics"));

        assertThat(value(series, "2025Q1")).isEqualTo("52");
        assertThat(series.listFindings()).isEmpty();
    }

    @Test
    void the_first_bureau_counts_again_when_it_reports_after_a_withdrawal() {
        EffectiveSeries series = fold(
                own(STAFF, "2025Q1", "52").by("statistics"),
                withdrawn(STAFF, "2025Q1").revision(2),
                own(STAFF, "2025Q1", "50").revision(3));

        assertThat(value(series, "2025Q1")).isEqualTo("50");
        assertThat(series.listFindings()).singleElement().isInstanceOf(Finding.Disagreement.class);
    }

    @Test
    void a_reported_zero_counts_and_is_not_missing() {
        EffectiveSeries series = fold(own(TAX, "2025Q1", "0"), own(TAX, "2025Q2", "-0"));

        assertThat(value(series, "2025Q1")).isEqualTo("0");
        assertThat(value(series, "2025Q2")).isEqualTo("0");
        assertThat(gap(series, "2025Q1")).isNull();
    }

    @Test
    void an_annual_flow_counts_in_the_quarter_it_was_reported_for_and_is_not_spread() {
        EffectiveSeries series = fold(ytd(RD, "2024Q4", "400"));

        assertThat(series.findYearToDate(Quarter.of("2024Q4")).orElseThrow().value())
                .isEqualByComparingTo("400");
        for (String quarter : List.of("2024Q1", "2024Q2", "2024Q3", "2025Q1")) {
            assertThat(value(series, quarter)).as(quarter).isNull();
        }
    }

    @Test
    void an_annual_stock_reaches_eight_quarters_and_a_ninth_has_none() {
        EffectiveSeries series = fold(own(LAND, "2024Q4", "30"));

        for (String quarter : List.of("2024Q1", "2024Q2", "2024Q3", "2024Q4")) {
            assertThat(marks(series, quarter)).as(quarter).doesNotContain(Mark.CARRIED);
        }
        for (String quarter : List.of("2025Q1", "2025Q2", "2025Q3", "2025Q4")) {
            assertThat(value(series, quarter)).as(quarter).isEqualTo("30");
            assertThat(marks(series, quarter)).as(quarter).contains(Mark.CARRIED);
        }
        assertThat(value(series, "2023Q4")).isNull();
        assertThat(value(series, "2026Q1")).isNull();
    }

    @Test
    void derived_energy_gives_way_when_the_measured_value_comes_and_returns_when_it_is_withdrawn() {
        Report electricity = own(ELECTRICITY, "2025Q1", "1000000");
        Report coal = own(COAL, "2025Q1", "10");
        Set<Quantity> carriers = Set.of(ELECTRICITY, COAL);

        EffectiveSeries derived = energy(carriers, electricity, coal);
        EffectiveSeries measured = energy(carriers, electricity, coal, own(ENERGY, "2025Q1", "130"));
        EffectiveSeries again = energy(
                carriers,
                electricity,
                coal,
                own(ENERGY, "2025Q1", "130"),
                withdrawn(ENERGY, "2025Q1").revision(2));

        // 1,000,000 kWh x 0.1229 kg + 10 t x 0.7143
        assertThat(value(derived, "2025Q1")).isEqualTo("130.043");
        assertThat(value(measured, "2025Q1")).isEqualTo("130");
        assertThat(marks(measured, "2025Q1")).containsExactly(Mark.OWN);
        assertThat(value(again, "2025Q1")).isEqualTo("130.043");
        assertThat(marks(again, "2025Q1")).containsExactly(Mark.DERIVED);
    }

    @Test
    void energy_is_not_derived_from_a_carrier_that_is_pending() {
        EffectiveSeries series =
                energy(Set.of(ELECTRICITY, COAL), ytd(ELECTRICITY, "2025Q2", "1000000"), own(COAL, "2025Q2", "10"));

        assertThat(gap(series, "2025Q2")).isEqualTo(Gap.CARRIER_MISSING);
    }

    @Test
    void a_revision_of_a_carrier_moves_the_derived_energy() {
        Report coal = own(COAL, "2025Q1", "0");
        EffectiveSeries series = energy(
                Set.of(ELECTRICITY, COAL),
                own(ELECTRICITY, "2025Q1", "10"),
                coal,
                own(COAL, "2025Q1", "10").revision(2));

        assertThat(value(series, "2025Q1")).isEqualTo("7.144229");
    }

    @Test
    void ten_thousand_shuffled_deliveries_with_duplicates_give_the_same_result() {
        // Given two years of an enterprise: every quantity, bureau and basis, revisions, corrections, withdrawals
        Random random = new Random(20260331);
        List<ReportedCell> reports = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            reports.add(randomCell(random));
        }
        String expected = picture(effective(Set.of(ELECTRICITY, COAL), reports));

        // When, ten thousand times, all of them come in another order, some of them several times
        for (int delivery = 0; delivery < 10_000; delivery++) {
            List<ReportedCell> delivered = new ArrayList<>(reports);
            for (int again = random.nextInt(30); again > 0; again--) {
                delivered.add(reports.get(random.nextInt(reports.size())));
            }
            Collections.shuffle(delivered, random);

            // Then
            assertThat(picture(effective(Set.of(ELECTRICITY, COAL), delivered))).isEqualTo(expected);
        }
    }

    private static ReportedCell randomCell(Random random) {
        List<Quantity> quantities = List.of(TAX, STAFF, LAND, RD, ELECTRICITY, COAL, ENERGY);
        Quantity quantity = quantities.get(random.nextInt(quantities.size()));
        BureauCode bureau =
                quantity.owners().get(random.nextInt(quantity.owners().size()));
        Quarter quarter = Quarter.of((2024 + random.nextInt(2)) + "Q" + (1 + random.nextInt(4)));
        return new ReportedCell(
                new FactId(HERO, quantity.code(), quarter, bureau, 1 + random.nextInt(2), random.nextInt(2)),
                random.nextInt(3) == 0 ? Basis.YEAR_TO_DATE : Basis.OWN,
                Instant.ofEpochSecond(random.nextInt(3)),
                random.nextInt(8) == 0 ? null : Amount.of(random.nextInt(90) + "." + random.nextInt(10)));
    }

    private static String picture(EffectiveFacts effective) {
        StringBuilder picture = new StringBuilder();
        for (QuantityCode code : List.of(
                TAX.code(), STAFF.code(), LAND.code(), RD.code(), ELECTRICITY.code(), COAL.code(), ENERGY.code())) {
            EffectiveSeries series = effective.series(code);
            for (int index = Quarter.of("2023Q1").index();
                    index < Quarter.of("2027Q1").index();
                    index++) {
                Quarter quarter = Quarter.ofIndex(index);
                picture.append(series.find(quarter))
                        .append(series.findGap(quarter))
                        .append(series.findYearToDate(quarter));
            }
            picture.append(series.listFindings());
        }
        return picture.toString();
    }
}
