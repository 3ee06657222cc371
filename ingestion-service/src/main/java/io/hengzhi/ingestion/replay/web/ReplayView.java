package io.hengzhi.ingestion.replay.web;

import io.hengzhi.contract.ingestion.FactRejected;
import io.hengzhi.ingestion.refusal.Refusal;
import io.hengzhi.ingestion.replay.application.ReplayRefusal.Outcome;
import io.hengzhi.ingestion.replay.domain.Replay;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.FactId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one item.
 *
 * @param id of the refusal
 * @param verdict {@code accepted}, {@code refused}, or {@code unchanged} where something else was done about it before
 * @param messageId of the corrected message on the bureau's topic
 * @param facts that came of it
 * @param reasons why it, or another fact of the same message, is refused
 */
record ReplayView(String id, String verdict, @Nullable String messageId, List<String> facts, List<Reason> reasons) {

    /** @param factIndex null where the message is refused whole */
    record Reason(
            @Nullable Integer factIndex,
            String code,
            String field,
            BilingualText message,
            BilingualText wayOut,
            String helpUri) {

        static Reason of(FactRejected refusal) {
            return new Reason(
                    refusal.factIndex() < 0 ? null : refusal.factIndex(),
                    refusal.code(),
                    refusal.field(),
                    refusal.text(),
                    refusal.wayOut(),
                    Refusal.helpUri(refusal.code()));
        }
    }

    static ReplayView of(Refusal refusal, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted(Replay replay, List<FactRejected> refused) -> of("accepted", replay, refused);
            case Outcome.Refused(List<FactRejected> reasons) ->
                new ReplayView(
                        refusal.id(),
                        "refused",
                        null,
                        List.of(),
                        reasons.stream().map(Reason::of).toList());
            case Outcome.Unchanged(Replay before) -> of("unchanged", before, List.of());
        };
    }

    private static ReplayView of(String verdict, Replay replay, List<FactRejected> refused) {
        return new ReplayView(
                replay.refusalId(),
                verdict,
                replay.messageId(),
                replay.facts().stream().map(FactId::toString).toList(),
                refused.stream().map(Reason::of).toList());
    }
}
