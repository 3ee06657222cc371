package io.hengzhi.scoringmodel.fact;

import static io.hengzhi.scoringmodel.Beijing.CATALOGUE;
import static io.hengzhi.scoringmodel.Beijing.COAL;
import static io.hengzhi.scoringmodel.Beijing.ELECTRICITY;
import static io.hengzhi.scoringmodel.Beijing.ENERGY;
import static io.hengzhi.scoringmodel.Beijing.LPG;
import static io.hengzhi.scoringmodel.Beijing.NATURAL_GAS;
import static io.hengzhi.scoringmodel.Beijing.own;
import static io.hengzhi.scoringmodel.Beijing.ytd;
import static io.hengzhi.scoringmodel.fact.Fold.facts;
import static io.hengzhi.scoringmodel.fact.Fold.gap;
import static io.hengzhi.scoringmodel.fact.Fold.marks;
import static io.hengzhi.scoringmodel.fact.Fold.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.Quantity;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.kernel.Ratio;
import io.hengzhi.scoringmodel.Beijing.Report;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Energy from its carriers where it is not measured. */
@PolicyClause("ours: DOMAIN 3")
class DerivedEnergyTest {

    private EffectiveSeries energy(Set<Quantity> declared, Report... reports) {
        return EffectiveFacts.fold(
                        CATALOGUE,
                        Arrays.stream(reports).map(Report::cell).toList(),
                        declared.stream().map(Quantity::code).collect(Collectors.toSet()),
                        EnergyFactors.GB_T_2589_2020)
                .series(ENERGY.code());
    }

    @Test
    void is_computed_from_all_declared_carriers_and_marked() {
        EffectiveSeries series = energy(
                Set.of(ELECTRICITY, NATURAL_GAS),
                own(ELECTRICITY, "2025Q1", "1000000"),
                own(NATURAL_GAS, "2025Q1", "2000"));

        // 1,000,000 kWh x 0.1229 kg = 122.9 t; 2,000 m³ x 1.2143 kg = 2.4286 t
        assertThat(value(series, "2025Q1")).isEqualTo("125.3286");
        assertThat(marks(series, "2025Q1")).containsExactly(Mark.DERIVED);
        assertThat(facts(series, "2025Q1")).isEqualTo("2025Q1/power/1 2025Q1/urban-management/1");
    }

    @Test
    void is_rounded_once_to_six_decimals() {
        // 0.05 kWh = 0.000006145 t, 0.0045 m³ = 0.00000546435 t: 12 millionths together, 6 + 5 if each were rounded
        EffectiveSeries series = energy(
                Set.of(ELECTRICITY, NATURAL_GAS),
                own(ELECTRICITY, "2025Q1", "0.05"),
                own(NATURAL_GAS, "2025Q1", "0.0045"));

        assertThat(value(series, "2025Q1")).isEqualTo("0.000012");
    }

    @Test
    void half_a_millionth_is_rounded_up() {
        // 5 kWh x 0.1229 kg = 0.0006145 t
        EffectiveSeries series =
                energy(Set.of(ELECTRICITY, COAL), own(ELECTRICITY, "2025Q1", "5"), own(COAL, "2025Q1", "0"));

        assertThat(value(series, "2025Q1")).isEqualTo("0.000615");
    }

    @Test
    void every_carrier_of_the_standard_has_its_factor() {
        assertThat(EnergyFactors.GB_T_2589_2020.rows())
                .map(row -> row.carrier() + " " + row.tonsPerUnit())
                .containsExactly(
                        "electricity 1229/10000000",
                        "naturalGas 12143/10000000",
                        "coal 7143/10000",
                        "diesel 14571/10000",
                        "petrol 14714/10000",
                        "lpg 17143/10000",
                        "heat 3412/100000000");
    }

    @Test
    void needs_every_carrier_that_the_enterprise_is_declared_to_use() {
        EffectiveSeries series = energy(Set.of(ELECTRICITY, NATURAL_GAS), own(ELECTRICITY, "2025Q1", "1000000"));

        assertThat(gap(series, "2025Q1")).isEqualTo(Gap.CARRIER_MISSING);
    }

    @Test
    void electricity_alone_is_not_energy() {
        Report power = own(ELECTRICITY, "2025Q1", "1000000");

        assertThat(gap(energy(Set.of(ELECTRICITY), power), "2025Q1")).isEqualTo(Gap.ELECTRICITY_ALONE);
        assertThat(gap(energy(Set.of(), power), "2025Q1")).isEqualTo(Gap.NOT_REPORTED);
    }

    @Test
    void a_measured_value_beats_it() {
        EffectiveSeries series = energy(
                Set.of(ELECTRICITY, LPG),
                own(ELECTRICITY, "2025Q1", "1000000"),
                own(LPG, "2025Q1", "10"),
                own(ELECTRICITY, "2025Q2", "1000000"),
                own(LPG, "2025Q2", "0"),
                own(ENERGY, "2025Q1", "130"));

        assertThat(value(series, "2025Q1")).isEqualTo("130");
        assertThat(marks(series, "2025Q1")).containsExactly(Mark.OWN);
        assertThat(value(series, "2025Q2")).isEqualTo("122.9");
    }

    @Test
    void a_measured_value_keeps_its_source_where_no_carrier_is_known_at_all() {
        EffectiveSeries series = energy(Set.of(ELECTRICITY, COAL), own(ENERGY, "2025Q3", "7"));

        assertThat(facts(series, "2025Q3")).isEqualTo("2025Q3/statistics/1");
        assertThat(series.listFindings()).isEmpty();
    }

    @Test
    void a_measured_value_keeps_its_source_where_derived_ones_begin_years_before_it() {
        EffectiveSeries series = energy(
                Set.of(ELECTRICITY, COAL),
                own(ELECTRICITY, "2022Q1", "5"),
                own(COAL, "2022Q1", "1"),
                own(ENERGY, "2025Q3", "7"));

        assertThat(marks(series, "2022Q1")).containsExactly(Mark.DERIVED);
        assertThat(facts(series, "2025Q3")).isEqualTo("2025Q3/statistics/1");
        assertThat(series.listFindings()).isEmpty();
    }

    @Test
    void a_district_may_have_its_own_factor_from_a_quarter_on() {
        EnergyFactors table = EnergyFactors.GB_T_2589_2020.with(new EnergyFactors.Row(
                NATURAL_GAS.code(), Ratio.of("13300/10000000"), Quarter.of("2025Q2"), "district decision"));

        assertThat(table.find(NATURAL_GAS.code(), Quarter.of("2025Q1")))
                .map(row -> row.tonsPerUnit().toString())
                .hasValue("12143/10000000");
        assertThat(table.find(NATURAL_GAS.code(), Quarter.of("2025Q2")))
                .map(row -> row.tonsPerUnit().toString())
                .hasValue("13300/10000000");
    }

    @Test
    void beyond_the_range_it_is_missing_and_not_wrong() {
        List<Report> reports = new ArrayList<>();
        for (Quantity carrier : List.of(LPG, COAL)) {
            reports.add(own(carrier, "2025Q1", "-999999999999"));
            reports.add(own(carrier, "2025Q2", "-999999999999"));
            reports.add(own(carrier, "2025Q3", "-999999999999"));
            reports.add(ytd(carrier, "2025Q4", "999999999999"));
        }
        EffectiveSeries series = energy(Set.of(LPG, COAL), reports.toArray(Report[]::new));

        // 999,999,999,999 t x (1.7143 + 0.7143)
        assertThat(value(series, "2025Q1")).isEqualTo("-2428599999997.5714");
        // four times that, -9.7 x 10^18 millionths, is past 64 bits
        assertThat(gap(series, "2025Q4")).isEqualTo(Gap.OUT_OF_RANGE);
    }
}
