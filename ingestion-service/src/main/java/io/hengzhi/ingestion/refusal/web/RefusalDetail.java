package io.hengzhi.ingestion.refusal.web;

import io.hengzhi.contract.ingestion.FactRejected;
import io.hengzhi.ingestion.refusal.Refusal;
import io.hengzhi.ingestion.refusal.Refusals;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A refusal with what the quarantine keeps of its message; where the message stands in its topic is part of the refusal. */
record RefusalDetail(RefusalView refusal, KeptView kept) {

    /**
     * The message, or the one fact of it that was refused.
     *
     * @param text where the bytes are UTF-8
     * @param base64 where they are not
     * @param complete false where only the first 64 KiB are kept
     * @param messageBytes how long the whole message is
     */
    record KeptView(@Nullable String text, @Nullable String base64, boolean complete, int messageBytes) {}

    static RefusalDetail of(Refusal refusal, Refusals.Kept kept) {
        Optional<String> text = KeptText.read(kept.raw());
        boolean complete = refusal.factIndex() < 0
                ? kept.raw().length == kept.messageBytes()
                : kept.raw().length < FactRejected.RAW_BYTES_MAX;
        return new RefusalDetail(
                RefusalView.of(refusal),
                new KeptView(
                        text.orElse(null),
                        text.isPresent() ? null : Base64.getEncoder().encodeToString(kept.raw()),
                        complete,
                        kept.messageBytes()));
    }
}
