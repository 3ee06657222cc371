package io.hengzhi.ingestion.replay.application;

import io.hengzhi.contract.ingestion.FactRejected;
import io.hengzhi.contract.ingestion.RecordPlace;
import io.hengzhi.ingestion.intake.application.JudgeMessages;
import io.hengzhi.ingestion.intake.domain.Rule;
import io.hengzhi.ingestion.intake.domain.Verdict;
import io.hengzhi.ingestion.refusal.Refusals;
import io.hengzhi.kernel.CreditCode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Judges again the messages that were refused because their enterprise was not registered. A crash in the middle leads to
 * the same verdicts once more, which change nothing.
 */
public final class ReplayMessages {

    private static final int AT_ONCE = 200;

    private final WaitingMessages waiting;
    private final MessageLog log;
    private final JudgeMessages judgeMessages;
    private final Refusals refusals;

    public ReplayMessages(WaitingMessages waiting, MessageLog log, JudgeMessages judgeMessages, Refusals refusals) {
        this.waiting = waiting;
        this.log = log;
        this.judgeMessages = judgeMessages;
        this.refusals = refusals;
    }

    /** How many messages were judged again. */
    public int replay(CreditCode enterprise) {
        List<WaitingMessages.Waiting> all = waiting.list(enterprise);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<WaitingMessages.Waiting> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            List<Verdict> verdicts = judgeMessages.judge(
                    log.read(some.stream().map(WaitingMessages.Waiting::place).toList()));
            Set<RecordPlace> stillRefused = refusedWhole(verdicts);
            some.stream()
                    .filter(each -> !stillRefused.contains(each.place()))
                    .forEach(each -> refusals.markResolved(each.bureau(), each.place(), -1, each.receivedAt(), null));
            waiting.remove(enterprise, some);
        }
        return all.size();
    }

    private static Set<RecordPlace> refusedWhole(List<Verdict> verdicts) {
        return verdicts.stream()
                .flatMap(verdict ->
                        verdict instanceof Verdict.Refused(FactRejected event, Rule ignored) && event.factIndex() < 0
                                ? Stream.of(event.place())
                                : Stream.empty())
                .collect(Collectors.toSet());
    }
}
