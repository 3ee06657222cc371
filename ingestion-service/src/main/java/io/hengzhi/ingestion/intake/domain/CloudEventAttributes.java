package io.hengzhi.ingestion.intake.domain;

import io.hengzhi.contract.facts.FactsMessage;
import io.hengzhi.kernel.BatchId;
import io.hengzhi.kernel.Parsed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The CloudEvents attributes of a message as its headers give them (binary mode); null where a header is missing. Nothing
 * has been examined yet.
 *
 * @param batch the extension attribute that says which batch a message belongs to; most belong to none
 */
public record CloudEventAttributes(
        @Nullable String specVersion,
        @Nullable String id,
        @Nullable String source,
        @Nullable String type,
        @Nullable String time,
        @Nullable String contentType,
        @Nullable String batch) {

    /** Of a message that belongs to no batch. */
    public CloudEventAttributes(
            @Nullable String specVersion,
            @Nullable String id,
            @Nullable String source,
            @Nullable String type,
            @Nullable String time,
            @Nullable String contentType) {
        this(specVersion, id, source, type, time, contentType, null);
    }

    /** The one type of event a bureau publishes. */
    public static final String FACTS_REPORTED = FactsMessage.TYPE;

    /** The batch that the message belongs to, where it names one in the form of a batch. */
    public Optional<BatchId> findBatch() {
        return batch != null && BatchId.parse(batch) instanceof Parsed.Valid<BatchId>(BatchId id)
                ? Optional.of(id)
                : Optional.empty();
    }
}
