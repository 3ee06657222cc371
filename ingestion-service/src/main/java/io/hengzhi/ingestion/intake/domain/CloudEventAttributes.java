package io.hengzhi.ingestion.intake.domain;

import org.jspecify.annotations.Nullable;

/**
 * The CloudEvents attributes of a message as its headers give them (binary mode); null where a header is missing. Nothing
 * has been examined yet.
 */
public record CloudEventAttributes(
        @Nullable String specVersion,
        @Nullable String id,
        @Nullable String source,
        @Nullable String type,
        @Nullable String time,
        @Nullable String contentType) {

    /** The one type of event a bureau publishes. */
    public static final String FACTS_REPORTED = "io.hengzhi.facts.reported.v1";
}
