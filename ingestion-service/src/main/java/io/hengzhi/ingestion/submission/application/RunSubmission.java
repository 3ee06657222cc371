package io.hengzhi.ingestion.submission.application;

import io.hengzhi.ingestion.submission.domain.Submission;
import java.util.function.BooleanSupplier;

/** Carries on with a submission from wherever it is. */
public final class RunSubmission {

    private final Submissions submissions;
    private final CheckSubmission check;
    private final PublishSubmission publish;

    public RunSubmission(Submissions submissions, CheckSubmission check, PublishSubmission publish) {
        this.submissions = submissions;
        this.check = check;
        this.publish = publish;
    }

    /** @param stopping asked between batches: the rest is for the next start */
    public void run(String id, BooleanSupplier stopping) {
        for (Submission now = submissions.find(id).orElse(null);
                now != null && now.state().isOpen() && !stopping.getAsBoolean();
                now = submissions.find(id).orElse(null)) {
            if (now.state() == Submission.State.PUBLISHING) {
                publish.run(now, stopping);
            } else {
                check.run(now, stopping);
            }
        }
    }
}
