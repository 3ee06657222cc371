package io.hengzhi.ingestion.intake.domain;

import io.hengzhi.kernel.BilingualText;

/**
 * How a message or a fact breaks a rule.
 *
 * @param field by its path in the message, a header by its name; empty where the whole is meant
 * @param what was found
 * @param wayOut what the sender can do
 */
public record Breach(Rule rule, String field, BilingualText what, BilingualText wayOut) {}
