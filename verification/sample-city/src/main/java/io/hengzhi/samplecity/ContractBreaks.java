package io.hengzhi.samplecity;

import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.samplecity.BureauMessage.BrokenMessage;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One message for every way to break the contract. Each would change a figure of the enterprise if it were taken: its
 * revision is higher than any other.
 */
final class ContractBreaks {

    private static final Instant TIME = Instant.parse("2025-10-20T02:00:00Z");
    private static final int ORDER = 25;

    private final CreditCode enterprise;
    private final Reports reports;

    private ContractBreaks(CreditCode enterprise, Reports reports) {
        this.enterprise = enterprise;
        this.reports = reports;
    }

    static Reports of(Reports reports, CreditCode enterprise) {
        ContractBreaks breaks = new ContractBreaks(enterprise, reports);
        breaks.bodies();
        breaks.facts();
        breaks.envelopes();
        return reports;
    }

    private void bodies() {
        text("tax", "not-json", enterprise.value(), "{\"creditCode\":\"" + enterprise + "\",\"facts\":[{");
        Map<String, Object> unknownField = fact("taxPaid", "2025Q3", "1", "万元", "own");
        unknownField.put("note", "加一个契约里没有的字段");
        facts("tax", "breaks-schema", enterprise.value(), unknownField);
        String wrongCheck =
                enterprise.value().substring(0, 17) + (enterprise.value().endsWith("0") ? "1" : "0");
        facts("human-resources", "invalid-credit-code", wrongCheck, fact("staff", "2025Q3", "1", "人", "own"));
        facts("tax", "unknown-enterprise", SampleCases.NOBODY.value(), fact("taxPaid", "2025Q3", "1", "万元", "own"));
    }

    private void facts() {
        broken("tax", "unknown-unit", fact("taxPaid", "2025Q3", "1", "美元", "own"));
        broken("power", "quantity-not-owned", fact("taxPaid", "2025Q3", "1", "万元", "own"));
        broken("statistics", "unknown-quantity", fact("happiness", "2025Q3", "1", "件", "own"));
        broken("tax", "future-quarter", fact("taxPaid", "2099Q4", "1", "万元", "own"));
        broken("human-resources", "year-to-date-for-stock", fact("staff", "2025Q3", "1", "人", "yearToDate"));
        broken("statistics", "negative-not-allowed", fact("output", "2025Q3", "-1", "万元", "own"));
        broken("tax", "too-many-decimals", fact("taxPaid", "2025Q3", "1.0000001", "万元", "own"));
        broken("statistics", "too-many-digits", fact("output", "2025Q3", "1234567890123", "万元", "own"));
    }

    private void envelopes() {
        Map<String, Object> fact = fact("taxPaid", "2025Q3", "1", "万元", "own");
        BureauCode tax = BureauCode.of("tax");
        reports.breaking(
                ORDER,
                new BrokenMessage(
                        tax,
                        id(tax, "not-cloudevent"),
                        enterprise.value(),
                        Map.of("content-type", "application/json"),
                        body(enterprise.value(), fact),
                        "not-cloudevent"));
        BureauCode power = BureauCode.of("power");
        Map<String, String> headers = new LinkedHashMap<>(
                BureauMessage.cloudEvent(power, id(power, "wrong-source"), TIME, enterprise.value()));
        headers.put("ce_source", "/bureaus/tax");
        reports.breaking(
                ORDER,
                new BrokenMessage(
                        power,
                        id(power, "wrong-source"),
                        enterprise.value(),
                        headers,
                        body(enterprise.value(), fact("electricity", "2025Q3", "1", "kWh", "own")),
                        "wrong-source"));
    }

    private void broken(String bureau, String rejection, Map<String, Object> fact) {
        facts(bureau, rejection, enterprise.value(), fact);
    }

    private void facts(String bureau, String rejection, String creditCode, Map<String, Object> fact) {
        text(bureau, rejection, creditCode, body(creditCode, fact));
    }

    private void text(String bureau, String rejection, String creditCode, String text) {
        BureauCode code = BureauCode.of(bureau);
        reports.breaking(
                ORDER,
                new BrokenMessage(
                        code,
                        id(code, rejection),
                        creditCode,
                        BureauMessage.cloudEvent(code, id(code, rejection), TIME, creditCode),
                        text,
                        rejection));
    }

    private String id(BureauCode bureau, String rejection) {
        return bureau + "-" + enterprise + "-" + rejection;
    }

    private static String body(String creditCode, Map<String, Object> fact) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("creditCode", creditCode);
        body.put("facts", List.of(fact));
        return SampleJson.MAPPER.writeValueAsString(body);
    }

    private static Map<String, Object> fact(String quantity, String quarter, String value, String unit, String basis) {
        Map<String, Object> fact = new LinkedHashMap<>();
        fact.put("quantity", quantity);
        fact.put("quarter", quarter);
        fact.put("value", value);
        fact.put("unit", unit);
        fact.put("basis", basis);
        fact.put("revision", 99);
        return fact;
    }
}
