package io.hengzhi.ingestion.refusal.web;

import io.hengzhi.ingestion.refusal.Refusal;
import io.hengzhi.kernel.BilingualText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A refusal as it is shown to its bureau.
 *
 * @param helpUri where its rule is explained with an example
 */
record RefusalView(
        String id,
        String bureau,
        String topic,
        int partition,
        long offset,
        Instant receivedAt,
        String code,
        String field,
        BilingualText message,
        BilingualText wayOut,
        String helpUri,
        @Nullable String creditCode,
        @Nullable String quantity,
        @Nullable String quarter,
        @Nullable String messageId,
        @Nullable Integer factIndex,
        @Nullable String batch,
        boolean replayed,
        @Nullable String resolvedBy) {

    static RefusalView of(Refusal refusal) {
        return new RefusalView(
                refusal.id(),
                refusal.bureau().value(),
                refusal.place().topic(),
                refusal.place().partition(),
                refusal.place().offset(),
                refusal.receivedAt(),
                refusal.code(),
                refusal.field(),
                refusal.text(),
                refusal.wayOut(),
                Refusal.helpUri(refusal.code()),
                refusal.creditCode(),
                refusal.quantity(),
                refusal.quarter(),
                refusal.messageId(),
                refusal.factIndex() < 0 ? null : refusal.factIndex(),
                refusal.batch() == null ? null : refusal.batch().value(),
                refusal.replayed(),
                refusal.resolvedBy());
    }
}
