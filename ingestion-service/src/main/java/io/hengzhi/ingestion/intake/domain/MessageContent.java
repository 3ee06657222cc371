package io.hengzhi.ingestion.intake.domain;

import io.hengzhi.kernel.BilingualText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of a message as far as it could be read. */
public sealed interface MessageContent {

    /** The bytes are no JSON document. */
    record NotJson(BilingualText what) implements MessageContent {}

    /**
     * The document as a whole breaks the contract, so that its facts cannot be told apart.
     *
     * @param creditCode as far as it could be read
     * @param facts how many it holds, as far as they could be counted
     */
    record BrokenEnvelope(SchemaFault fault, @Nullable String creditCode, int facts) implements MessageContent {}

    /** The document holds facts, each of which keeps the contract or breaks it on its own. */
    record Facts(String creditCode, List<Entry> entries) implements MessageContent {
        public Facts {
            entries = List.copyOf(entries);
        }
    }

    /** One element of the document's list of facts. */
    sealed interface Entry {

        /** The element as JSON, for the quarantine. */
        String json();

        record Readable(ReportedFact fact, String json) implements Entry {}

        /**
         * @param quantity as far as it could be read
         * @param quarter as far as it could be read
         */
        record Broken(
                SchemaFault fault,
                @Nullable String quantity,
                @Nullable String quarter,
                String json) implements Entry {}
    }

    /** Where the contract is broken and how; the field is written {@code facts[0].unit}. */
    record SchemaFault(String field, BilingualText what) {}
}
