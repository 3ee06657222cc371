package io.hengzhi.appeal.review.domain;

import org.jspecify.annotations.Nullable;

/** A step that somebody wants to take in an objection that exists. That the objection is theirs to act on is settled. */
public sealed interface AppealCommand {

    Actor by();

    /**
     * Hands in evidence.
     *
     * @param file null for a text alone
     * @param content the file's bytes; empty for a text alone
     * @param byPark whether the park hands it in, which opens the investigation
     */
    record AddEvidence(@Nullable String text, @Nullable String file, byte[] content, boolean byPark, Actor by)
            implements AppealCommand {}

    /** Gives the park's finding. */
    record GiveFinding(
            boolean forEnterprise,
            @Nullable String reason,
            @Nullable String value,
            @Nullable String unit,
            Actor by) implements AppealCommand {}

    /** Decides for the district. */
    record Decide(boolean uphold, @Nullable String reason, Actor by) implements AppealCommand {}

    /** Takes the objection back. */
    record Withdraw(@Nullable String why, Actor by) implements AppealCommand {}
}
