package io.hengzhi.contract.facts;

import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.Quantity;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.Quarter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A message that keeps a contract, about a fictional enterprise.
 *
 * @param headers of the Kafka record, by name
 */
public record FactsExample(Map<String, String> headers, CreditCode creditCode, List<Fact> facts) {

    /** One value of it. */
    public record Fact(
            QuantityCode quantity, Quarter quarter, String value, String unit, boolean yearToDate, long revision) {}

    private static final CreditCode ENTERPRISE = new CreditCode("91110113MA0HE0001W");
    private static final Quarter QUARTER = Quarter.of("2025Q3");
    private static final Quarter HALF_YEAR = Quarter.of("2025Q2");
    private static final Quarter YEAR = Quarter.of("2024Q4");
    private static final int QUANTITIES_MAX = 3;

    public FactsExample {
        headers = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        facts = List.copyOf(facts);
    }

    static FactsExample of(FactsContract contract) {
        List<Fact> facts = new ArrayList<>();
        Quantity first = contract.quantities().getFirst();
        boolean everyQuarter = first.frequency() == Quantity.Frequency.QUARTERLY;
        if (first.kind() == Quantity.Kind.FLOW && everyQuarter) {
            facts.add(
                    new Fact(first.code(), HALF_YEAR, "2", first.acceptedUnits().getLast(), true, 1));
        }
        contract.quantities().stream().limit(QUANTITIES_MAX).forEach(quantity -> facts.add(ownValue(quantity)));
        return new FactsExample(headers(contract.bureau().code()), ENTERPRISE, facts);
    }

    private static Fact ownValue(Quantity quantity) {
        boolean annual = quantity.frequency() == Quantity.Frequency.ANNUAL;
        return new Fact(quantity.code(), annual ? YEAR : QUARTER, "12", quantity.unit(), false, 1);
    }

    private static Map<String, String> headers(BureauCode bureau) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (FactsMessage.Header header : FactsMessage.headers(bureau)) {
            if (header.value() != null) {
                headers.put(header.name(), header.value());
            } else if (header.name().equals("ce_id")) {
                headers.put(header.name(), bureau + "-20251015-000001");
            } else if (header.name().equals("ce_time")) {
                headers.put(header.name(), "2025-10-15T09:30:00+08:00");
            }
        }
        return headers;
    }
}
