package io.hengzhi.ingestion.intake.domain;

import io.hengzhi.kernel.CreditCode;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A rule about a message as a whole: where it is broken, none of the message's facts is examined. */
public sealed interface MessageRule extends Rule
        permits NotCloudEvent,
                WrongSource,
                MalformedBatch,
                NotJson,
                BreaksSchema,
                InvalidCreditCode,
                UnknownEnterprise,
                WrongKey {

    /** Rules that stand before this one in the order are known to hold. */
    Optional<Breach> check(ReceivedMessage message, Predicate<CreditCode> isRegistered);

    static List<MessageRule> inOrder() {
        return Order.MESSAGE;
    }
}
