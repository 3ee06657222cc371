package io.hengzhi.ingestion.intake.domain;

import io.hengzhi.kernel.BilingualText;
import java.util.List;
import java.util.stream.Stream;

/**
 * A rule that a message or a fact must keep. One class each; its first sentence is the rule. {@link #all()} is in the order
 * in which they are examined: the first that is broken is the one that is reported.
 */
public sealed interface Rule permits MessageRule, FactRule {

    /** The stable name that refusals carry, in kebab-case. */
    String code();

    /** What the rule asks for, in one sentence. */
    BilingualText demand();

    /** What a sender can do who broke it. */
    BilingualText wayOut();

    /** A message that this rule refuses, for the documents and for the rule's own test. */
    Example example();

    /** Whether the rule compares with the registry's data: newer data may judge otherwise. */
    default boolean readsReferenceData() {
        return false;
    }

    /** Whether a breach refuses the message with all its facts. */
    default boolean refusesWhole() {
        return this instanceof MessageRule;
    }

    static List<Rule> all() {
        return Stream.concat(MessageRule.inOrder().stream().map(rule -> (Rule) rule), FactRule.inOrder().stream())
                .toList();
    }
}
