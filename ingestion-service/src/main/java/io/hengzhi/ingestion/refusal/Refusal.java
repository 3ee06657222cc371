package io.hengzhi.ingestion.refusal;

import io.hengzhi.contract.ingestion.FactRejected;
import io.hengzhi.contract.ingestion.RecordPlace;
import io.hengzhi.kernel.BatchId;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.BureauCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A refusal as its bureau sees it; the message itself stays in its topic and in the quarantine.
 *
 * @param factIndex the fact's place in the message, from 0; -1 for the whole message
 * @param batch the batch its message belongs to; null for none
 * @param replayed whether it has been judged again or sent corrected since, and is refused no more
 * @param resolvedBy the message or fact that took its place; null where the message itself was judged again
 */
public record Refusal(
        RecordPlace place,
        int factIndex,
        BureauCode bureau,
        String code,
        String field,
        BilingualText text,
        BilingualText wayOut,
        @Nullable String creditCode,
        @Nullable String quantity,
        @Nullable String quarter,
        @Nullable String messageId,
        Instant receivedAt,
        @Nullable BatchId batch,
        boolean replayed,
        @Nullable String resolvedBy) {

    public static Refusal of(FactRejected event) {
        return new Refusal(
                event.place(),
                event.factIndex(),
                event.bureau(),
                event.code(),
                event.field(),
                event.text(),
                event.wayOut(),
                event.creditCode(),
                event.quantity(),
                event.quarter(),
                event.messageId(),
                event.receivedAt(),
                event.batch(),
                false,
                null);
    }

    /** Where the rule of that code is explained. */
    public static String helpUri(String code) {
        return "/api/v1/rejections/rules/" + code;
    }

    public String id() {
        return place + "-" + (factIndex < 0 ? "all" : Integer.toString(factIndex));
    }
}
