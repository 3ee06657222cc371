package io.hengzhi.ingestion.refusal.web;

import io.hengzhi.ingestion.intake.domain.CloudEventAttributes;
import io.hengzhi.ingestion.intake.domain.Example;
import io.hengzhi.ingestion.intake.domain.Rule;
import io.hengzhi.kernel.BilingualText;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The document of a rule: what it demands, what to do, and a message it refuses.
 *
 * @param kind {@code message} where a breach refuses the message whole, {@code fact} where it refuses the fact alone
 * @param document the same in the repository's pages
 */
record RuleView(
        String code, String kind, BilingualText demand, BilingualText wayOut, ExampleView example, String document) {

    /** A message that comes by {@code facts.tax.v1} in the fourth quarter of 2025. */
    record ExampleView(
            Map<String, String> headers, @Nullable String key, String body) {

        static ExampleView of(Example example) {
            CloudEventAttributes attributes = example.attributes();
            Map<String, String> headers = new LinkedHashMap<>();
            put(headers, "ce_specversion", attributes.specVersion());
            put(headers, "ce_id", attributes.id());
            put(headers, "ce_source", attributes.source());
            put(headers, "ce_type", attributes.type());
            put(headers, "ce_time", attributes.time());
            put(headers, "content-type", attributes.contentType());
            put(headers, "ce_batch", attributes.batch());
            return new ExampleView(headers, example.key(), example.body());
        }

        private static void put(Map<String, String> headers, String name, @Nullable String value) {
            if (value != null) {
                headers.put(name, value);
            }
        }
    }

    static RuleView of(Rule rule) {
        return new RuleView(
                rule.code(),
                rule.refusesWhole() ? "message" : "fact",
                rule.demand(),
                rule.wayOut(),
                ExampleView.of(rule.example()),
                "docs/refusals.md#" + rule.code());
    }
}
