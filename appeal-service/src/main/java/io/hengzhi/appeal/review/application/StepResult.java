package io.hengzhi.appeal.review.application;

import io.hengzhi.appeal.review.domain.Refusal;

/** What came of a step. */
public sealed interface StepResult {

    record Done(Appeals.Stored stored) implements StepResult {}

    record Refused(Refusal refusal) implements StepResult {}

    /** There is no such objection within the actor's reach. */
    record Unknown() implements StepResult {}

    /** It is no longer at the version the actor has seen. */
    record Outdated() implements StepResult {}
}
