package io.hengzhi.registry.enterprise.domain;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.registry.decision.Decision;
import io.hengzhi.registry.decision.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A recorded decision that another enterprise took this one over: it leaves the lists from the quarter on and names its
 * successor.
 *
 * @param comparableBasis whether its revenue counts for the successor's growth (可比口径)
 */
@PolicyClause("ours: DOMAIN 2")
public record Takeover(CreditCode successor, Quarter from, boolean comparableBasis, String reason) {

    /**
     * @param successorFound null where the registry does not hold it
     * @return the predecessor, the same one where exactly this is on record already
     */
    public Decision<Enterprise> decide(Enterprise predecessor, @Nullable Enterprise successorFound, Change why) {
        Merger merger = new Merger(successor, from, comparableBasis, reason);
        if (merger.equals(predecessor.merger())) {
            return Decision.accepted(predecessor);
        }
        Refusal refusal = refusalOf(predecessor, successorFound, why);
        return refusal == null
                ? Decision.accepted(predecessor.withMerger(merger, lists(predecessor), why))
                : Decision.rejected(refusal);
    }

    private @Nullable Refusal refusalOf(Enterprise predecessor, @Nullable Enterprise successorFound, Change why) {
        if (reason.isBlank()) {
            return Refusals.reasonRequired();
        }
        if (successor.equals(predecessor.creditCode())) {
            return Refusal.of(
                    "successor",
                    "successor-is-itself",
                    "企业不能并入自身。",
                    "An enterprise cannot be merged into itself.",
                    "填写承继企业的统一社会信用代码。",
                    "Give the successor's credit code.");
        }
        if (predecessor.merger() != null) {
            return Refusal.of(
                    "successor",
                    "already-merged",
                    "已登记并入 " + predecessor.merger().successor() + "。",
                    "It is on record as merged into " + predecessor.merger().successor() + ".",
                    "核对登记；如有误，请联系市级办公室。",
                    "Check the record; ask the city office if it is wrong.");
        }
        if (successorFound == null) {
            return Refusal.of(
                    "successor",
                    "unknown-successor",
                    "登记库中没有承继企业 " + successor + "。",
                    "The registry does not hold the successor " + successor + ".",
                    "先导入承继企业。",
                    "Import the successor first.");
        }
        if (successorFound.hasLeftBefore(from)) {
            return Refusal.of(
                    "successor",
                    "successor-has-left",
                    "承继企业自 " + successorFound.leftFrom() + " 起已并入其他企业。",
                    "The successor itself was taken over from " + successorFound.leftFrom() + ".",
                    "填写最终的承继企业。",
                    "Name the enterprise that took over in the end.");
        }
        return Refusals.tooFarAhead(from, why.at());
    }

    private List<ListEntry> lists(Enterprise predecessor) {
        List<ListEntry> lists = new ArrayList<>();
        predecessor.lists().stream()
                .filter(entry -> entry.from().isBefore(from))
                .forEach(lists::add);
        for (int year : predecessor.years()) {
            if (year >= from.year()) {
                Quarter leaves = year == from.year() ? from : new Quarter(year, 1);
                predecessor
                        .findEntryIn(leaves)
                        .or(() -> predecessor.entriesOf(year).stream().findFirst())
                        .ifPresent(entry -> lists.add(ListEntry.proposed(
                                MonitoringList.OUT_OF_SCOPE, entry.district(), entry.park(), leaves, left())));
            }
        }
        return lists;
    }

    private Grounds left() {
        return new Grounds(
                "merged",
                BilingualText.of(
                        "自 " + from + " 起并入 " + successor + "。", "Merged into " + successor + " from " + from + "."),
                List.of(),
                "");
    }
}
