package io.hengzhi.registry.importing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.IndustryCode;
import io.hengzhi.kernel.ParkCode;
import io.hengzhi.kernel.Quantity;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.registry.catalogue.domain.DistrictNames;
import io.hengzhi.registry.enterprise.domain.Change;
import io.hengzhi.registry.enterprise.domain.Enterprise;
import io.hengzhi.registry.enterprise.domain.Sample;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowReadingTest {

    private static final Catalogue CATALOGUE = new Catalogue(
            1,
            List.of(),
            Sample.catalogue().districts(),
            Stream.of("electricity", "naturalGas", "coal")
                    .map(RowReadingTest::carrier)
                    .toList(),
            List.of(),
            List.of(),
            List.of());
    private static final RowReading READING = new RowReading(
            () -> CATALOGUE, new DistrictNames(CATALOGUE.districts(), Map.of(Sample.SHUNYI, List.of("顺义"))));

    private static Quantity carrier(String code) {
        return new Quantity(
                QuantityCode.of(code),
                BilingualText.of(code, code),
                "t",
                Quantity.Kind.FLOW,
                Quantity.Frequency.QUARTERLY,
                false,
                List.of(),
                List.of("t"));
    }

    private static Map<Column, String> good() {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        cells.put(Column.CREDIT_CODE, Sample.CODE.value());
        cells.put(Column.NAME, "北京示例机械有限公司");
        cells.put(Column.DISTRICT, "顺义");
        return cells;
    }

    private static RowReading.Outcome read(Map<Column, String> cells) {
        return READING.read(new Row(2, cells, 0));
    }

    private static Registration registration(Map<Column, String> cells) {
        return switch (read(cells)) {
            case RowReading.Outcome.Read(Registration registration) -> registration;
            case RowReading.Outcome.Refused(List<RowFault> faults) -> throw new AssertionError(faults);
        };
    }

    private static List<RowFault> faults(Map<Column, String> cells) {
        return switch (read(cells)) {
            case RowReading.Outcome.Read(Registration registration) -> throw new AssertionError(registration);
            case RowReading.Outcome.Refused(List<RowFault> faults) -> faults;
        };
    }

    @Test
    void three_columns_are_enough_and_the_rest_is_unknown() {
        Registration read = registration(good());
        assertThat(read.district()).isEqualTo(Sample.SHUNYI);
        assertThat(read.industry()).isNull();
        assertThat(read.park()).isNull();
        assertThat(read.registeredCapital()).isNull();
        assertThat(read.energyCarriers()).isNull();
    }

    @Test
    void reads_every_column() {
        // Given
        Map<Column, String> cells = good();
        cells.put(Column.INDUSTRY, "3612");
        cells.put(Column.PARK, "110113-01");
        cells.put(Column.REGISTERED_ON, "2003-05-20");
        cells.put(Column.REGISTERED_CAPITAL, "14261.3636");
        cells.put(Column.ENERGY_CARRIERS, "naturalGas；electricity");
        cells.put(Column.HEADQUARTERS, "是");
        cells.put(Column.ENTERED_STATISTICS, "2023Q2");
        cells.put(Column.TRANSITION_FROM, "2023Q2");

        // When
        Registration read = registration(cells);

        // Then
        assertThat(read.industry()).isEqualTo(new IndustryCode("3612"));
        assertThat(read.park()).isEqualTo(Sample.LINHE);
        assertThat(read.registeredOn()).isEqualTo(LocalDate.of(2003, 5, 20));
        assertThat(read.registeredCapital()).hasToString("14261.363600");
        assertThat(read.energyCarriers())
                .containsExactly(QuantityCode.of("electricity"), QuantityCode.of("naturalGas"));
        assertThat(read.headquartersWithoutProduction()).isTrue();
        assertThat(read.transitionFrom()).isEqualTo(Quarter.of("2023Q2"));
    }

    @ParameterizedTest
    @CsvSource({
        "CREDIT_CODE, 91350100M000100Y4Z, invalid-credit-code",
        "CREDIT_CODE, 123, invalid-credit-code",
        "CREDIT_CODE, '', empty-cell",
        "NAME, '', empty-cell",
        "DISTRICT, '', empty-cell",
        "DISTRICT, 浦东, unknown-district",
        "PARK, 110113, invalid-park",
        "PARK, 110113-99, unknown-park",
        "PARK, 110108-01, park-outside-district",
        "INDUSTRY, C36, invalid-industry",
        "REGISTERED_ON, 2003/05/20, invalid-date",
        "REGISTERED_ON, 2003-02-30, invalid-date",
        "REGISTERED_CAPITAL, '1,000', not-a-decimal",
        "REGISTERED_CAPITAL, 1.1234567, too-many-decimals",
        "REGISTERED_CAPITAL, 1234567890123, too-many-digits",
        "REGISTERED_CAPITAL, -1, negative-capital",
        "ENERGY_CARRIERS, electricity;wood, unknown-energy-carrier",
        "HEADQUARTERS, maybe, not-yes-or-no",
        "ENTERED_STATISTICS, 2023-Q2, invalid-quarter",
        "TRANSITION_FROM, 2023Q5, invalid-quarter"
    })
    void a_bad_cell_is_refused_with_its_column_its_rule_and_both_languages(Column column, String cell, String code) {
        // Given
        Map<Column, String> cells = good();
        cells.put(column, cell);

        // When
        List<RowFault> faults = faults(cells);

        // Then
        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.row()).isEqualTo(2);
            assertThat(fault.field()).isEqualTo(column.header());
            assertThat(fault.code()).isEqualTo(code);
            assertThat(fault.text().zh()).isNotBlank();
            assertThat(fault.text().en()).isNotBlank();
        });
    }

    @Test
    void every_bad_cell_of_a_row_is_told() {
        Map<Column, String> cells = good();
        cells.put(Column.CREDIT_CODE, "1");
        cells.put(Column.REGISTERED_ON, "x");
        assertThat(faults(cells)).extracting(RowFault::code).containsExactly("invalid-credit-code", "invalid-date");
    }

    @Test
    void a_row_with_more_cells_than_columns_is_out_of_step() {
        assertThat(READING.read(new Row(9, good(), 1)))
                .isInstanceOfSatisfying(
                        RowReading.Outcome.Refused.class,
                        refused -> assertThat(refused.faults())
                                .extracting(RowFault::code)
                                .containsExactly("too-many-cells"));
    }

    @Test
    void a_name_has_at_most_200_characters() {
        Map<Column, String> cells = good();
        cells.put(Column.NAME, "名".repeat(200));
        assertThat(registration(cells).name()).hasSize(200);
        cells.put(Column.NAME, "名".repeat(201));
        assertThat(faults(cells)).extracting(RowFault::code).containsExactly("name-too-long");
    }

    // what the registry makes of a row

    private static final Change WHY = Change.imported(Sample.NOW, "city-officer", "IMP-2");

    private static Enterprise registered(Registration.Outcome outcome) {
        return switch (outcome) {
            case Registration.Outcome.Registered(Enterprise enterprise) -> enterprise;
            case Registration.Outcome.Unchanged unchanged -> throw new AssertionError(unchanged);
            case Registration.Outcome.Refused(RowFault fault) -> throw new AssertionError(fault);
        };
    }

    private static String refusedCode(Registration.Outcome outcome) {
        return outcome instanceof Registration.Outcome.Refused(RowFault fault) ? fault.code() : "not refused";
    }

    @Test
    void a_new_enterprise_is_version_1_and_the_same_row_again_is_unchanged() {
        // Given
        Registration row = registration(good());

        // When
        Enterprise first = registered(row.decide(null, new Reach.WholeCity(), WHY));

        // Then
        assertThat(first.version()).isEqualTo(1);
        assertThat(first.profile().industry()).isNull();
        assertThat(row.decide(first, new Reach.WholeCity(), WHY)).isInstanceOf(Registration.Outcome.Unchanged.class);
    }

    @Test
    void an_empty_cell_leaves_what_is_known() {
        // Given
        Map<Column, String> full = good();
        full.put(Column.INDUSTRY, "36");
        full.put(Column.PARK, "110113-01");
        Enterprise known = registered(registration(full).decide(null, new Reach.WholeCity(), WHY));

        // When
        Map<Column, String> renamed = good();
        renamed.put(Column.NAME, "北京新名机械有限公司");
        Enterprise changed = registered(registration(renamed).decide(known, new Reach.WholeCity(), WHY));

        // Then
        assertThat(changed.version()).isEqualTo(2);
        assertThat(changed.name()).isEqualTo("北京新名机械有限公司");
        assertThat(changed.profile().industry()).isEqualTo(new IndustryCode("36"));
        assertThat(changed.lastResidence().park()).isEqualTo(Sample.LINHE);
    }

    @Test
    void a_row_outside_the_importers_area_is_refused() {
        // Given
        Map<Column, String> cells = good();
        cells.put(Column.PARK, "110113-01");
        Registration row = registration(cells);

        // When, Then
        assertThat(refusedCode(row.decide(null, new Reach.OneDistrict(Sample.HAIDIAN), WHY)))
                .isEqualTo("outside-your-area");
        assertThat(refusedCode(row.decide(null, new Reach.OnePark(Sample.YANGZHEN), WHY)))
                .isEqualTo("outside-your-area");
        assertThat(registered(row.decide(null, new Reach.OneDistrict(Sample.SHUNYI), WHY))
                        .version())
                .isEqualTo(1);
        assertThat(registered(row.decide(null, new Reach.OnePark(Sample.LINHE), WHY))
                        .version())
                .isEqualTo(1);
    }

    @Test
    void a_park_may_not_take_over_an_enterprise_by_leaving_the_park_out() {
        // Given
        Map<Column, String> cells = good();
        cells.put(Column.PARK, "110113-01");
        Enterprise known = registered(registration(cells).decide(null, new Reach.WholeCity(), WHY));

        // When, Then
        assertThat(refusedCode(registration(good()).decide(known, new Reach.OnePark(Sample.YANGZHEN), WHY)))
                .isEqualTo("outside-your-area");
    }

    @Test
    void another_district_than_registered_is_a_move_and_no_import() {
        Enterprise known = registered(registration(good()).decide(null, new Reach.WholeCity(), WHY));
        Map<Column, String> elsewhere = good();
        elsewhere.put(Column.DISTRICT, "110108");
        assertThat(refusedCode(registration(elsewhere).decide(known, new Reach.WholeCity(), WHY)))
                .isEqualTo("district-differs");
    }

    @Test
    void a_park_of_another_district_is_not_the_districts_importers() {
        assertThat(new Reach.OnePark(ParkCode.of("110113-01")).covers(DistrictCode.of("110113"), null))
                .isFalse();
    }
}
