package io.hengzhi.ingestion.submission.web;

import io.hengzhi.ingestion.submission.domain.Submission;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A submission in the list of its bureau.
 *
 * @param state as in {@link SubmissionView}
 * @param by the account that uploaded it
 * @param rows rows that have been tried
 * @param refused rows of them that were refused
 * @param published facts that were put on the topic
 */
record SubmissionItem(
        String id,
        String fileName,
        String state,
        boolean dryRun,
        String by,
        int rows,
        int refused,
        int published,
        Instant uploadedAt,
        @Nullable Instant finishedAt) {

    static SubmissionItem of(Submission submission) {
        return new SubmissionItem(
                submission.id(),
                submission.upload().fileName(),
                submission.state().text(),
                submission.upload().dryRun(),
                submission.by(),
                submission.checked().rows(),
                submission.checked().refused(),
                submission.published().facts(),
                submission.upload().at(),
                submission.finishedAt());
    }
}
