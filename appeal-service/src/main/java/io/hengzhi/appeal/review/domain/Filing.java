package io.hengzhi.appeal.review.domain;

import org.jspecify.annotations.Nullable;

/**
 * What an enterprise asks for when it objects.
 *
 * @param statement as written; may be missing
 * @param proposedValue as written; null where it proposes none
 */
public record Filing(
        AppealSubject subject,
        @Nullable String statement,
        @Nullable String proposedValue,
        @Nullable String unit,
        Actor by) {}
