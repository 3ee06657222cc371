package io.hengzhi.registry.contract.web;

import io.hengzhi.contract.facts.FactsContract;
import io.hengzhi.contract.facts.FactsExample;
import io.hengzhi.contract.facts.FactsMessage;
import io.hengzhi.kernel.Amount;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.Quantity;
import io.hengzhi.kernel.QuantityCode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the contract endpoints say. */
final class ContractViews {

    private ContractViews() {}

    record PublisherView(BureauCode code, BilingualText name) {}

    /** @param quantities what the bureau may report */
    record ContractSummaryView(
            String topic,
            String version,
            long contractVersion,
            PublisherView bureau,
            String messageType,
            List<QuantityCode> quantities) {}

    record HeaderView(
            String name, boolean required, @Nullable String value, BilingualText meaning) {}

    record FieldView(String path, String type, boolean required, BilingualText meaning) {}

    /** The range in which a quarter's own value is believed, in the canonical unit. */
    record RangeView(@Nullable Amount least, @Nullable Amount most) {}

    /** @param due working days after the quarter's end, of an annual one after the year's */
    record ReportedQuantityView(
            QuantityCode code,
            BilingualText name,
            BilingualText meaning,
            String unit,
            List<String> acceptedUnits,
            String kind,
            String frequency,
            boolean mayBeNegative,
            RangeView plausible,
            @Nullable Integer due) {}

    record ExampleFactView(String quantity, String quarter, String value, String unit, String basis, long revision) {}

    record ExampleBodyView(String creditCode, List<ExampleFactView> facts) {}

    /** @param key of the Kafka record */
    record ExampleView(String key, Map<String, String> headers, ExampleBodyView body) {}

    /**
     * @param contractVersion the catalogue's version it was made from
     * @param owner who answers for what comes by the topic
     * @param freshness until when each value is promised
     * @param schema JSON Schema 2020-12 of the body
     */
    record ContractView(
            String topic,
            String version,
            long contractVersion,
            PublisherView bureau,
            BilingualText owner,
            String messageType,
            BilingualText description,
            BilingualText freshness,
            List<HeaderView> headers,
            List<FieldView> fields,
            List<ReportedQuantityView> quantities,
            ExampleView example,
            Map<String, Object> schema) {}

    static ContractSummaryView summary(FactsContract contract) {
        return new ContractSummaryView(
                contract.topic().name(),
                FactsMessage.VERSION,
                contract.catalogueVersion(),
                publisher(contract),
                FactsMessage.TYPE,
                contract.quantities().stream().map(Quantity::code).toList());
    }

    static ContractView whole(FactsContract contract, Map<String, Object> schema) {
        return new ContractView(
                contract.topic().name(),
                FactsMessage.VERSION,
                contract.catalogueVersion(),
                publisher(contract),
                contract.bureau().name(),
                FactsMessage.TYPE,
                contract.description(),
                contract.freshness(),
                FactsMessage.headers(contract.bureau().code()).stream()
                        .map(header ->
                                new HeaderView(header.name(), header.required(), header.value(), header.meaning()))
                        .toList(),
                FactsMessage.fields().stream()
                        .map(field -> new FieldView(field.path(), field.type(), field.required(), field.meaning()))
                        .toList(),
                contract.quantities().stream().map(ContractViews::quantity).toList(),
                example(contract.example()),
                schema);
    }

    static ExampleView example(FactsExample example) {
        return new ExampleView(
                example.creditCode().value(),
                example.headers(),
                new ExampleBodyView(
                        example.creditCode().value(),
                        example.facts().stream().map(ContractViews::fact).toList()));
    }

    private static PublisherView publisher(FactsContract contract) {
        return new PublisherView(contract.bureau().code(), contract.bureau().name());
    }

    private static ReportedQuantityView quantity(Quantity quantity) {
        return new ReportedQuantityView(
                quantity.code(),
                quantity.name(),
                quantity.meaning(),
                quantity.unit(),
                quantity.acceptedUnits(),
                quantity.kind().name().toLowerCase(Locale.ROOT),
                quantity.frequency().name().toLowerCase(Locale.ROOT),
                quantity.mayBeNegative(),
                new RangeView(quantity.plausible().least(), quantity.plausible().most()),
                quantity.dueWorkingDays());
    }

    private static ExampleFactView fact(FactsExample.Fact fact) {
        return new ExampleFactView(
                fact.quantity().value(),
                fact.quarter().toString(),
                fact.value(),
                fact.unit(),
                fact.yearToDate() ? "yearToDate" : "own",
                fact.revision());
    }
}
