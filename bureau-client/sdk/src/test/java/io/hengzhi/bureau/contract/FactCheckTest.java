package io.hengzhi.bureau.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.bureau.fact.Fact;
import io.hengzhi.bureau.fact.FactFault;
import io.hengzhi.bureau.fact.FactJson;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class FactCheckTest {

    private static final String CODE = "91110113MA0HE0001W";
    private static final Contract PACKED = Contract.packed("facts.tax.v1");
    private static final Contract SERVED =
            Contract.of((ObjectNode) JsonMapper.shared().readTree("""
                    {"topic":"facts.tax.v1","contractVersion":7,"quantities":[
                      {"code":"taxPaid","name":{"zh":"税收","en":"tax paid"},"unit":"万元","acceptedUnits":["万元","元"],
                       "kind":"flow","mayBeNegative":true},
                      {"code":"staff","name":{"zh":"平均用工人数","en":"staff"},"unit":"人","acceptedUnits":["人"],
                       "kind":"stock","mayBeNegative":false}]}
                    """), "facts.tax.v1", Contract.Origin.SERVED);

    static Stream<Arguments> formFaults() {
        Fact good = good();
        return Stream.of(
                Arguments.of(
                        "invalid-credit-code",
                        "creditCode",
                        Fact.own("91110113MA0HE0001X", "taxPaid", "2025Q3", "1", "万元")),
                Arguments.of("breaks-schema", "quantity", Fact.own(CODE, "TaxPaid", "2025Q3", "1", "万元")),
                Arguments.of("breaks-schema", "quarter", Fact.own(CODE, "taxPaid", "2025-Q3", "1", "万元")),
                Arguments.of("invalid-quarter", "quarter", Fact.own(CODE, "taxPaid", "1900Q1", "1", "万元")),
                Arguments.of("breaks-schema", "unit", Fact.own(CODE, "taxPaid", "2025Q3", "1", "")),
                Arguments.of("breaks-schema", "revision", good.revision(0)),
                Arguments.of("breaks-schema", "correctionOrder", good.correcting("no such order", 1)),
                Arguments.of("not-a-decimal", "value", Fact.own(CODE, "taxPaid", "2025Q3", "1,234", "万元")),
                Arguments.of("not-a-decimal", "value", Fact.own(CODE, "taxPaid", "2025Q3", "1e3", "万元")),
                Arguments.of("too-many-decimals", "value", Fact.own(CODE, "taxPaid", "2025Q3", "1.0000001", "万元")),
                Arguments.of("too-many-digits", "value", Fact.own(CODE, "taxPaid", "2025Q3", "1000000000000", "万元")));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("formFaults")
    void the_form_is_examined_without_the_city(String rule, String field, Fact fact) {
        FactFault fault = check(PACKED, fact);

        assertThat(fault.rule()).isEqualTo(rule);
        assertThat(fault.field()).isEqualTo(field);
        assertThat(fault.text().zh()).isNotBlank();
        assertThat(fault.text().en()).isNotBlank().isNotEqualTo(fault.text().zh());
        assertThat(fault.wayOut().zh()).contains(field);
    }

    static Stream<Arguments> catalogueFaults() {
        return Stream.of(
                Arguments.of("quantity-not-owned", "quantity", Fact.own(CODE, "output", "2025Q3", "1", "万元")),
                Arguments.of("unknown-unit", "unit", Fact.own(CODE, "taxPaid", "2025Q3", "1", "美元")),
                Arguments.of("negative-not-allowed", "value", Fact.own(CODE, "staff", "2025Q3", "-1", "人")),
                Arguments.of("year-to-date-for-stock", "basis", Fact.yearToDate(CODE, "staff", "2025Q3", "1", "人")));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("catalogueFaults")
    void quantity_unit_sign_and_basis_are_examined_where_the_contract_was_served(String rule, String field, Fact fact) {
        FactFault fault = check(SERVED, fact);

        assertThat(fault.rule()).isEqualTo(rule);
        assertThat(fault.field()).isEqualTo(field);
        assertThat(all(PACKED, fact))
                .as("the packed contract knows no catalogue")
                .isEmpty();
    }

    static Stream<Fact> faultless() {
        return Stream.of(
                good(),
                good().revision(999_999_999_999L),
                good().correcting("order-1", 1),
                Fact.own(CODE, "taxPaid", "2025Q3", "-12.340000000", "元"),
                Fact.own(CODE, "taxPaid", "2025Q3", "000999999999999.5", "元"),
                Fact.yearToDate(CODE, "taxPaid", "2025Q4", "0", "万元"),
                Fact.own(CODE, "staff", "2025Q3", "50.25", "人"),
                Fact.withdrawal(CODE, "staff", "2025Q3", 2));
    }

    @ParameterizedTest
    @MethodSource("faultless")
    void a_faultless_fact_has_no_fault(Fact fact) {
        assertThat(all(SERVED, fact)).isEmpty();
        assertThat(all(PACKED, fact)).isEmpty();
    }

    @Test
    void each_faulty_fact_of_a_message_is_named_by_its_place_and_the_others_are_not() {
        List<Fact> facts = List.of(good(), good().revision(0), good(), Fact.own(CODE, "taxPaid", "2025Q3", "x", "万元"));

        assertThat(new FactCheck(PACKED)
                        .check(facts, FactJson.body(CODE, facts))
                        .keySet())
                .containsExactlyInAnyOrder(1, 3);
    }

    private static Fact good() {
        return Fact.own(CODE, "taxPaid", "2025Q3", "123.45", "万元");
    }

    private static FactFault check(Contract contract, Fact fact) {
        Map<Integer, FactFault> faults = all(contract, fact);
        assertThat(faults).containsOnlyKeys(0);
        return faults.values().iterator().next();
    }

    private static Map<Integer, FactFault> all(Contract contract, Fact fact) {
        return new FactCheck(contract).check(List.of(fact), FactJson.body(fact.creditCode(), List.of(fact)));
    }
}
