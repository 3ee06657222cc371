package io.hengzhi.registry.catalogue.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.contract.Topics;
import io.hengzhi.contract.registry.CatalogueChanged;
import io.hengzhi.kernel.Amount;
import io.hengzhi.kernel.Bureau;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.District;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.Fault;
import io.hengzhi.kernel.IndustryCode;
import io.hengzhi.kernel.Parsed;
import io.hengzhi.kernel.Quantity;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.kernel.UnitConversion;
import io.hengzhi.platform.permission.Purposes;
import io.hengzhi.registry.catalogue.domain.Framework;
import io.hengzhi.registry.catalogue.domain.PolicyData;
import io.hengzhi.scoringmodel.fact.EnergyFactors;
import io.hengzhi.scoringmodel.indicator.Indicator;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyFileTest {

    private static PolicyData data;
    private static Catalogue catalogue;

    @BeforeAll
    static void read() throws IOException {
        data = PolicyConfiguration.read("/policy/beijing.json");
        catalogue = data.catalogue();
    }

    @Test
    void names_every_bureau_that_has_a_topic() {
        assertThat(catalogue.bureaus()).extracting(Bureau::code).containsExactlyElementsOf(Topics.PUBLISHERS);
    }

    @Test
    void names_sixteen_districts_and_the_development_area_each_with_three_to_six_parks() {
        assertThat(catalogue.districts())
                .extracting(district -> district.code().value())
                .containsExactly(
                        "110101", "110102", "110105", "110106", "110107", "110108", "110109", "110111", "110112",
                        "110113", "110114", "110115", "110116", "110117", "110118", "110119", "110302");
        assertThat(catalogue.districts()).allSatisfy(district -> {
            assertThat(district.parks()).hasSizeBetween(3, 6);
            assertThat(district.parks())
                    .allSatisfy(park -> assertThat(park.code().district()).isEqualTo(district.code()));
        });
        assertThat(catalogue
                        .findDistrict(DistrictCode.of("110113"))
                        .orElseThrow()
                        .parks())
                .extracting(park -> park.name().zh())
                .contains("林河工业园", "北小营镇", "赵全营镇", "杨镇", "南彩镇", "天竺综合保税区");
    }

    @Test
    void all_but_yanqing_are_pilots_from_2021() {
        for (District district : catalogue.districts()) {
            boolean yanqing = district.code().value().equals("110119");
            assertThat(district.isPilotIn(Quarter.of("2021Q1"))).isEqualTo(!yanqing);
            assertThat(district.isPilotIn(Quarter.of("2020Q4"))).isFalse();
            assertThat(district.isPilotIn(Quarter.of("2031Q1"))).isEqualTo(!yanqing);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "output, statistics",
        "revenue, statistics",
        "valueAdded, statistics",
        "coal, statistics",
        "diesel, statistics",
        "petrol, statistics",
        "lpg, statistics",
        "energy, statistics",
        "taxPaid, tax",
        "staff, human-resources;statistics",
        "landArea, natural-resources;park",
        "electricity, power;statistics",
        "naturalGas, urban-management;statistics",
        "heat, urban-management;statistics",
        "rdSpend, statistics;science",
        "waterUse, water",
        "emissionEquivalent, environment",
        "inventionPatents, ip",
        "exportValue, commerce",
        "accidents, emergency"
    })
    void quantities_belong_to_their_bureaus_in_order_of_precedence(String quantity, String owners) {
        assertThat(catalogue.getQuantity(QuantityCode.of(quantity)).owners())
                .extracting(BureauCode::value)
                .containsExactly(owners.split(";"));
        assertThat(catalogue.quantities()).hasSize(20);
    }

    @Test
    void every_accepted_unit_is_the_canonical_one_or_can_be_converted_to_it() {
        for (Quantity quantity : catalogue.quantities()) {
            assertThat(quantity.acceptedUnits().getFirst()).isEqualTo(quantity.unit());
            for (String unit : quantity.acceptedUnits()) {
                assertThat(unit.equals(quantity.unit())
                                || catalogue
                                        .findConversion(unit, quantity.unit(), Quarter.of("2021Q1"))
                                        .isPresent())
                        .as("%s in %s", quantity.code(), unit)
                        .isTrue();
            }
        }
    }

    @Test
    void every_quantity_says_what_it_means_what_is_believed_and_when_it_is_due() {
        assertThat(catalogue.quantities()).allSatisfy(quantity -> {
            assertThat(quantity.meaning()).isNotEqualTo(quantity.name());
            assertThat(quantity.plausible().least()).isNotNull();
            assertThat(quantity.plausible().most()).isNotNull();
            assertThat(quantity.dueWorkingDays()).isBetween(10, 90);
        });
        Quantity staff = catalogue.getQuantity(QuantityCode.of("staff"));
        assertThat(staff.plausible().holds(Amount.of("150000"))).isTrue();
        assertThat(staff.plausible().holds(Amount.of("150000.000001"))).isFalse();
    }

    /** A refund may exceed what was paid, input may exceed output; revenue below zero is accepted, with a warning. */
    @Test
    void what_may_not_be_negative_is_not_believed_to_be() {
        assertThat(catalogue.quantities())
                .filteredOn(quantity -> quantity.plausible().holds(Amount.of("-1")))
                .extracting(quantity -> quantity.code().value())
                .containsExactly("taxPaid", "valueAdded");
    }

    /** By hand: 1 公顷 = 15 亩; 1 亩 = 2000/3 m²; 1 元 = 10^-4 万元. */
    @ParameterizedTest
    @CsvSource({
        "元, 万元, 1/10000",
        "亿元, 万元, 10000/1",
        "公顷, 亩, 15/1",
        "平方米, 亩, 3/2000",
        "千克标准煤, 吨标准煤, 1/1000",
        "万kWh, kWh, 10000/1",
        "万m³, m³, 10000/1",
        "kg, t, 1/1000",
        "GJ, MJ, 1000/1"
    })
    void conversions_are_exact_fractions(String from, String to, String factor) {
        assertThat(catalogue.findConversion(from, to, Quarter.of("2025Q4")).orElseThrow())
                .satisfies(row -> assertThat(row.factor()).hasToString(factor))
                .satisfies(row -> assertThat(row.source()).isNotBlank());
    }

    @Test
    void factors_of_standard_coal_are_those_the_scores_are_made_with() {
        for (EnergyFactors.Row row : EnergyFactors.GB_T_2589_2020.rows()) {
            UnitConversion written = catalogue.conversions().stream()
                    .filter(one -> one.id().startsWith(row.carrier() + "-吨标准煤"))
                    .findFirst()
                    .orElseThrow();
            assertThat(written.factor()).isEqualTo(row.tonsPerUnit());
            assertThat(written.source()).contains("GB/T 2589-2020");
        }
    }

    @Test
    void the_table_also_knows_the_equivalent_value_of_electricity() {
        assertThat(catalogue.conversions())
                .anySatisfy(row -> assertThat(row.id()).contains("等价值"));
    }

    @Test
    void the_core_framework_is_the_one_the_scores_are_made_by() {
        Framework framework = data.framework();
        var model = io.hengzhi.scoringmodel.scheme.Framework.BEIJING_6X;
        assertThat(framework.code()).isEqualTo(model.code());
        assertThat(framework.name()).isEqualTo(model.name());
        assertThat(framework.indicators())
                .extracting(
                        Framework.CoreIndicator::code,
                        Framework.CoreIndicator::name,
                        Framework.CoreIndicator::formula,
                        Framework.CoreIndicator::unit,
                        Framework.CoreIndicator::direction)
                .containsExactlyElementsOf(model.core().stream()
                        .map((Indicator one) -> org.assertj.core.api.Assertions.tuple(
                                one.code().value(),
                                one.name(),
                                one.formulaText(),
                                one.unit(),
                                one.direction().text()))
                        .toList());
    }

    @Test
    void purposes_are_those_the_permission_table_knows() {
        assertThat(catalogue.purposes()).extracting(Catalogue.Purpose::code).containsExactlyElementsOf(Purposes.ALL);
    }

    @Test
    void every_division_of_manufacturing_has_its_name() {
        List<String> divisions =
                IntStream.rangeClosed(13, 43).mapToObj(Integer::toString).toList();
        assertThat(catalogue.industries())
                .extracting(industry -> industry.code().value())
                .containsExactlyElementsOf(divisions);
        assertThat(catalogue
                        .findIndustry(new IndustryCode("3612"))
                        .orElseThrow()
                        .name()
                        .zh())
                .isEqualTo("汽车制造业");
    }

    @ParameterizedTest
    @CsvSource({
        "110113, 110113",
        "顺义, 110113",
        "顺义区, 110113",
        "北京市顺义区, 110113",
        "西城, 110102",
        "密云县, 110118",
        "经济技术开发区, 110302",
        "经开区, 110302",
        "亦庄, 110302",
        "北京经济技术开发区, 110302"
    })
    void a_district_is_known_by_every_name_people_write(String written, String code) {
        assertThat(data.names().parse(written)).isEqualTo(Parsed.valid(DistrictCode.of(code)));
    }

    @Test
    void an_unknown_district_is_told_in_both_languages() {
        assertThat(data.names().parse("朝阳门")).isInstanceOfSatisfying(Parsed.Invalid.class, invalid -> {
            Fault fault = invalid.fault();
            assertThat(fault.code()).isEqualTo("unknown-district");
            assertThat(fault.text().zh()).contains("朝阳门");
            assertThat(fault.text().en()).contains("朝阳门");
        });
    }

    @Test
    void travels_without_loss_and_is_always_the_same_bytes() {
        CatalogueChanged event = new CatalogueChanged(catalogue, data.decidedAt());
        assertThat(CatalogueChanged.decode(event.encode()).encode()).isEqualTo(event.encode());
    }
}
