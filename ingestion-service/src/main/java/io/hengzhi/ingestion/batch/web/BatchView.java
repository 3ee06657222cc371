package io.hengzhi.ingestion.batch.web;

import io.hengzhi.ingestion.batch.domain.Batch;
import io.hengzhi.ingestion.batch.domain.BatchAccount;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A batch as it is shown: accepted + duplicate + refused + missing = declared + surplus.
 *
 * @param outcome null while it is open
 * @param unreadable messages in which no facts could be told apart; their facts are among the missing
 */
record BatchView(
        String id,
        String bureau,
        String state,
        @Nullable String outcome,
        @Nullable String note,
        int declared,
        long accepted,
        long duplicate,
        long refused,
        long missing,
        long surplus,
        long unreadable,
        Instant openedAt,
        @Nullable Instant closedAt) {

    static BatchView of(BatchAccount account) {
        Batch batch = account.batch();
        return new BatchView(
                batch.id().value(),
                batch.bureau().value(),
                batch.state().text(),
                account.outcome().map(Batch.Outcome::text).orElse(null),
                batch.note(),
                batch.declared(),
                account.counts().accepted(),
                account.counts().duplicate(),
                account.counts().refused(),
                account.missing(),
                account.surplus(),
                account.counts().unreadable(),
                batch.openedAt(),
                batch.closedAt());
    }
}
