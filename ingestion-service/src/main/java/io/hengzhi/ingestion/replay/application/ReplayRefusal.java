package io.hengzhi.ingestion.replay.application;

import io.hengzhi.contract.Topics;
import io.hengzhi.contract.WireEvent;
import io.hengzhi.contract.ingestion.FactAccepted;
import io.hengzhi.contract.ingestion.FactRejected;
import io.hengzhi.contract.ingestion.RecordPlace;
import io.hengzhi.ingestion.intake.application.JudgeMessages;
import io.hengzhi.ingestion.intake.domain.CloudEventAttributes;
import io.hengzhi.ingestion.intake.domain.MessageContent;
import io.hengzhi.ingestion.intake.domain.ReceivedMessage;
import io.hengzhi.ingestion.intake.domain.ReportedFact;
import io.hengzhi.ingestion.intake.domain.Rule;
import io.hengzhi.ingestion.intake.domain.Verdict;
import io.hengzhi.ingestion.intake.json.BureauMessageReader;
import io.hengzhi.ingestion.intake.json.BureauMessageWriter;
import io.hengzhi.ingestion.refusal.Refusal;
import io.hengzhi.ingestion.refusal.Refusals;
import io.hengzhi.ingestion.replay.domain.Replay;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.FactId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A bureau answers a refusal itself: its message is judged again as it stands, or a corrected one goes down its topic. A
 * correction that would be refused is not written, so the bureau hears at once. Asked twice it answers the same.
 */
public final class ReplayRefusal {

    private final Replays replays;
    private final Refusals refusals;
    private final MessageLog log;
    private final JudgeMessages judgeMessages;
    private final BureauMessageReader reader;
    private final BureauMessageWriter writer;
    private final Clock clock;

    public ReplayRefusal(
            Replays replays,
            Refusals refusals,
            MessageLog log,
            JudgeMessages judgeMessages,
            BureauMessageReader reader,
            BureauMessageWriter writer,
            Clock clock) {
        this.replays = replays;
        this.refusals = refusals;
        this.log = log;
        this.judgeMessages = judgeMessages;
        this.reader = reader;
        this.writer = writer;
        this.clock = clock;
    }

    /** How it ended. */
    public sealed interface Outcome {

        /** @param refused facts of the same message that are still refused */
        record Accepted(Replay replay, List<FactRejected> refused) implements Outcome {}

        /** Nothing was accepted, for these reasons. */
        record Refused(List<FactRejected> reasons) implements Outcome {}

        /** Something else was done about the refusal before; nothing is done now. */
        record Unchanged(Replay before) implements Outcome {}
    }

    public Outcome asItStands(Refusal refusal, String by) {
        Optional<Replay> before = replays.find(refusal.id());
        if (before.isPresent()) {
            return answered(refusal, before.get(), Replay.asItStands(refusal.id(), by, clock.instant(), List.of()));
        }
        List<Verdict> verdicts = judgeMessages.decide(log.read(List.of(refusal.place()))).stream()
                .filter(verdict -> concerns(refusal, verdict))
                .toList();
        List<FactRejected> refused = refused(verdicts);
        List<FactId> facts = accepted(verdicts);
        judgeMessages.publish(
                verdicts.stream().filter(verdict -> isNews(refusal, verdict)).toList());
        if (facts.isEmpty()) {
            if (refused.stream().noneMatch(each -> each.id().equals(refusal.id()))) {
                // no more as a whole: its facts have refusals of their own now
                refusals.markResolved(
                        refusal.bureau(), refusal.place(), refusal.factIndex(), refusal.receivedAt(), null);
            }
            return new Outcome.Refused(refused);
        }
        Replay asked = Replay.asItStands(refusal.id(), by, clock.instant(), facts);
        Replay stands = replays.save(asked, List.of());
        markResolved(refusal, stands);
        return stands.isSame(asked) ? new Outcome.Accepted(stands, refused) : new Outcome.Unchanged(stands);
    }

    /** Of a fact its own verdict; where the message is refused whole by now, that one. */
    private static boolean concerns(Refusal refusal, Verdict verdict) {
        int index = switch (verdict) {
            case Verdict.Accepted(FactAccepted event) -> event.factIndex();
            case Verdict.Refused(FactRejected event, Rule ignored) -> event.factIndex();
        };
        return refusal.factIndex() < 0 || index < 0 || index == refusal.factIndex();
    }

    /** Not the same refusal for the same reason, and not that of the whole message where one fact is asked about. */
    private static boolean isNews(Refusal refusal, Verdict verdict) {
        return !(verdict instanceof Verdict.Refused(FactRejected event, Rule ignored)
                && (event.factIndex() < refusal.factIndex()
                        || (event.id().equals(refusal.id()) && event.code().equals(refusal.code()))));
    }

    /** @param body of the corrected message, as the contract says */
    public Outcome corrected(Refusal refusal, byte[] body, String by) {
        Instant now = clock.instant();
        MessageContent content = reader.read(body);
        List<Verdict> verdicts =
                judgeMessages.decide(List.of(messageToBe(refusal.bureau(), refusal.id(), now, content, body)));
        List<FactRejected> refused = refused(verdicts);
        if (!refused.isEmpty() || !(content instanceof MessageContent.Facts read)) {
            return new Outcome.Refused(refused);
        }
        CreditCode enterprise = new CreditCode(read.creditCode());
        List<ReportedFact> facts = facts(read);
        Replay asked = Replay.corrected(refusal.id(), writer.body(enterprise, facts), by, now, accepted(verdicts));
        Optional<Replay> before = replays.find(refusal.id());
        if (before.isPresent()) {
            return answered(refusal, before.get(), asked);
        }
        WireEvent message = writer.message(refusal.bureau(), enterprise, String.valueOf(asked.messageId()), now, facts);
        return answered(refusal, replays.save(asked, List.of(message)), asked);
    }

    private Outcome answered(Refusal refusal, Replay stands, Replay asked) {
        markResolved(refusal, stands); // a crash may have come between the two
        return stands.isSame(asked) ? new Outcome.Accepted(stands, List.of()) : new Outcome.Unchanged(stands);
    }

    private void markResolved(Refusal refusal, Replay replay) {
        refusals.markResolved(
                refusal.bureau(), refusal.place(), refusal.factIndex(), refusal.receivedAt(), replay.messageId());
    }

    private static List<ReportedFact> facts(MessageContent.Facts read) {
        return read.entries().stream()
                .map(entry -> switch (entry) {
                    case MessageContent.Entry.Readable(ReportedFact fact, String ignored) -> fact;
                    case MessageContent.Entry.Broken ignored -> throw new IllegalStateException("judged before");
                })
                .toList();
    }

    private static List<FactRejected> refused(List<Verdict> verdicts) {
        return verdicts.stream()
                .flatMap(verdict -> verdict instanceof Verdict.Refused refused
                        ? Stream.of(refused.event())
                        : Stream.<FactRejected>empty())
                .toList();
    }

    private static List<FactId> accepted(List<Verdict> verdicts) {
        return verdicts.stream()
                .flatMap(verdict -> verdict instanceof Verdict.Accepted accepted
                        ? Stream.of(accepted.event().cell().id())
                        : Stream.<FactId>empty())
                .toList();
    }

    private static ReceivedMessage messageToBe(
            BureauCode bureau, String id, Instant now, MessageContent content, byte[] body) {
        return new ReceivedMessage(
                new RecordPlace(Topics.facts(bureau).name(), 0, 0),
                bureau,
                now,
                null,
                new CloudEventAttributes(
                        "1.0",
                        id,
                        "/bureaus/" + bureau,
                        CloudEventAttributes.FACTS_REPORTED,
                        now.toString(),
                        "application/json"),
                content,
                body);
    }
}
