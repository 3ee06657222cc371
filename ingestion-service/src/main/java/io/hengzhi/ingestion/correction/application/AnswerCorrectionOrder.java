package io.hengzhi.ingestion.correction.application;

import io.hengzhi.contract.Topics;
import io.hengzhi.contract.ingestion.FactRejected;
import io.hengzhi.contract.ingestion.RecordPlace;
import io.hengzhi.ingestion.correction.domain.CorrectionOrder;
import io.hengzhi.ingestion.correction.domain.CorrectionOrder.Answer;
import io.hengzhi.ingestion.correction.domain.CorrectionOrder.Decision;
import io.hengzhi.ingestion.intake.domain.CloudEventAttributes;
import io.hengzhi.ingestion.intake.domain.Judgement;
import io.hengzhi.ingestion.intake.domain.MessageContent;
import io.hengzhi.ingestion.intake.domain.ReceivedMessage;
import io.hengzhi.ingestion.intake.domain.ReportedFact;
import io.hengzhi.ingestion.intake.domain.Rule;
import io.hengzhi.ingestion.intake.domain.Verdict;
import io.hengzhi.ingestion.reference.CityReference;
import io.hengzhi.kernel.BureauCode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** A bureau accepts or declines an order. An acceptance goes down the bureau's own topic as its own message would. */
public final class AnswerCorrectionOrder {

    private static final byte[] NO_BODY = new byte[0];

    private final CorrectionOrders orders;
    private final CorrectionMessages messages;
    private final CityReference reference;
    private final Clock clock;

    public AnswerCorrectionOrder(
            CorrectionOrders orders, CorrectionMessages messages, CityReference reference, Clock clock) {
        this.orders = orders;
        this.messages = messages;
        this.reference = reference;
        this.clock = clock;
    }

    /** How it ended. */
    public sealed interface Outcome {

        record Done(CorrectionOrder order) implements Outcome {}

        /** Another answer stands. */
        record InConflict(CorrectionOrder.State state) implements Outcome {}

        /** The corrected fact would be refused by this rule. */
        record WouldBeRefused(FactRejected refusal) implements Outcome {}
    }

    public Outcome accept(CorrectionOrders.Versioned before, ReportedFact correction, String by) {
        Instant now = clock.instant();
        Decision decision = before.order().accept(correction, by, now);
        if (decision instanceof Decision.Answered
                && firstVerdict(before.order(), correction, now)
                        instanceof Verdict.Refused(FactRejected refusal, Rule ignored)) {
            return new Outcome.WouldBeRefused(refusal);
        }
        return store(before, decision);
    }

    public Outcome refuse(CorrectionOrders.Versioned before, String reason, String by) {
        return store(before, before.order().refuse(reason, by, clock.instant()));
    }

    private Outcome store(CorrectionOrders.Versioned before, Decision decision) {
        return switch (decision) {
            case Decision.Answered(CorrectionOrder order) -> {
                orders.answer(
                        before,
                        order,
                        order.answer() instanceof Answer.Accepted accepted
                                ? List.of(messages.messageOf(order, accepted))
                                : List.of());
                yield new Outcome.Done(order);
            }
            case Decision.AnsweredBefore(CorrectionOrder order) -> new Outcome.Done(order);
            case Decision.AnsweredOtherwise(CorrectionOrder.State state) -> new Outcome.InConflict(state);
        };
    }

    /** The intake's own judgement of the message to be, before it is written: the bureau hears at once. */
    private Verdict firstVerdict(CorrectionOrder order, ReportedFact correction, Instant now) {
        BureauCode bureau = order.bureau();
        ReceivedMessage message = new ReceivedMessage(
                new RecordPlace(Topics.facts(bureau).name(), 0, 0),
                bureau,
                now,
                order.enterprise().value(),
                new CloudEventAttributes(
                        "1.0",
                        order.id(),
                        "/bureaus/" + bureau,
                        CloudEventAttributes.FACTS_REPORTED,
                        now.toString(),
                        "application/json"),
                new MessageContent.Facts(
                        order.enterprise().value(), List.of(new MessageContent.Entry.Readable(correction, ""))),
                NO_BODY);
        return Judgement.judge(message, reference.catalogue(), reference::isRegistered)
                .getFirst();
    }
}
