package io.hengzhi.ingestion.submission.application;

import io.hengzhi.ingestion.reference.CityReference;
import io.hengzhi.ingestion.submission.domain.Submission;
import io.hengzhi.ingestion.suspension.domain.BureauSuspended;
import io.hengzhi.kernel.BureauCode;
import java.util.function.BooleanSupplier;

/** Carries on with a submission from wherever it is; of a suspended bureau it stays where it is. */
public final class RunSubmission {

    private final Submissions submissions;
    private final CheckSubmission check;
    private final PublishSubmission publish;
    private final CityReference reference;

    public RunSubmission(
            Submissions submissions, CheckSubmission check, PublishSubmission publish, CityReference reference) {
        this.submissions = submissions;
        this.check = check;
        this.publish = publish;
        this.reference = reference;
    }

    /**
     * Returns whether nothing is left to do; where something is, it is for the next start or for after the bureau's resumption.
     *
     * @param stopping asked between batches
     */
    public boolean run(String id, BooleanSupplier stopping) {
        Submission now = submissions.find(id).orElse(null);
        while (now != null && now.state().isOpen()) {
            BureauCode bureau = now.bureau();
            BooleanSupplier held = () -> stopping.getAsBoolean()
                    || BureauSuspended.check(reference.catalogue(), bureau).isPresent();
            if (held.getAsBoolean()) {
                return false;
            }
            if (now.state() == Submission.State.PUBLISHING) {
                publish.run(now, held);
            } else {
                check.run(now, held);
            }
            now = submissions.find(id).orElse(null);
        }
        return true;
    }
}
