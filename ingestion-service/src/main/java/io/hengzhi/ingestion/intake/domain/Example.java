package io.hengzhi.ingestion.intake.domain;

import org.jspecify.annotations.Nullable;

/**
 * A message that a rule refuses when it comes by the topic of the tax bureau in the fourth quarter of 2025, from an
 * otherwise faultless sender.
 *
 * @param key the record key; null for a message without one
 */
public record Example(
        CloudEventAttributes attributes, @Nullable String key, String body) {

    private static final CloudEventAttributes FAULTLESS = new CloudEventAttributes(
            "1.0",
            "tax-20251015-000001",
            "/bureaus/tax",
            CloudEventAttributes.FACTS_REPORTED,
            "2025-10-15T09:30:00+08:00",
            "application/json");

    private static final String FACT =
            "{\"quantity\":\"taxPaid\",\"quarter\":\"2025Q3\",\"value\":\"123.45\",\"unit\":\"万元\",\"basis\":\"own\",\"revision\":1}";

    static Example ofAttributes(CloudEventAttributes attributes) {
        return new Example(attributes, null, message("91110113MA0HE0001W", FACT));
    }

    static Example ofBody(String body) {
        return new Example(FAULTLESS, null, body);
    }

    /** The usual message under another record key. */
    static Example ofKey(String key) {
        return new Example(FAULTLESS, key, message("91110113MA0HE0001W", FACT));
    }

    static Example ofEnterprise(String creditCode) {
        return ofBody(message(creditCode, FACT));
    }

    /** The usual fact with one part of its text replaced. */
    static Example ofFact(String part, String replacement) {
        return ofBody(message("91110113MA0HE0001W", FACT.replace(part, replacement)));
    }

    /** The attributes of a message that no rule refuses. */
    public static CloudEventAttributes faultless() {
        return FAULTLESS;
    }

    private static String message(String creditCode, String fact) {
        return "{\"creditCode\":\"" + creditCode + "\",\"facts\":[" + fact + "]}";
    }
}
