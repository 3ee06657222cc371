package io.hengzhi.scoring.results.application;

import io.hengzhi.scoring.results.domain.Refusal;

/** What came of a step. */
public sealed interface StepResult {

    record Done(ResultYears.Stored stored) implements StepResult {}

    record Refused(Refusal refusal) implements StepResult {}

    /** It was changed since the actor saw it, or while the step was taken. */
    record Outdated() implements StepResult {}
}
