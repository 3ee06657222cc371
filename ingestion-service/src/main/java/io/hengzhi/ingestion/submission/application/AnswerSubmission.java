package io.hengzhi.ingestion.submission.application;

import io.hengzhi.ingestion.submission.domain.ColumnMeaning;
import io.hengzhi.ingestion.submission.domain.HeadingReading;
import io.hengzhi.ingestion.submission.domain.Mapping;
import io.hengzhi.ingestion.submission.domain.Submission;
import io.hengzhi.ingestion.submission.domain.Submission.State;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** A bureau says what the columns of its file hold, or lets a tried file be published. */
public final class AnswerSubmission {

    private final Submissions submissions;
    private final Consumer<String> runner;
    private final Clock clock;

    public AnswerSubmission(Submissions submissions, Consumer<String> runner, Clock clock) {
        this.submissions = submissions;
        this.runner = runner;
        this.clock = clock;
    }

    /** How it ended. */
    public sealed interface Outcome {

        record Done(Submission submission) implements Outcome {}

        /** In this state it cannot be done. */
        record InConflict(State state) implements Outcome {}
    }

    /** The columns are tried anew under the mapping, and the bureau's next file with such headings is read alike. */
    public Outcome map(Submission before, Mapping mapping) {
        if (!before.mayBeMapped()) {
            return new Outcome.InConflict(before.state());
        }
        Submission next = before.mapped(mapping);
        if (!submissions.save(next)) {
            return new Outcome.InConflict(before.state());
        }
        Map<String, ColumnMeaning> decided = new HashMap<>();
        mapping.columns().forEach(column -> decided.put(HeadingReading.normal(column.heading()), column.meaning()));
        submissions.remember(before.bureau(), decided);
        runner.accept(next.id());
        return new Outcome.Done(next);
    }

    /** Confirmed twice is confirmed once. */
    public Outcome confirm(Submission before, String by) {
        if (before.state() == State.PUBLISHING || before.state() == State.DONE) {
            return new Outcome.Done(before);
        }
        if (before.state() != State.CHECKED) {
            return new Outcome.InConflict(before.state());
        }
        Submission next = before.confirmed(by, clock.instant());
        if (!submissions.save(next)) {
            return submissions
                    .find(before.id())
                    .filter(now -> now.state() == State.PUBLISHING || now.state() == State.DONE)
                    .<Outcome>map(Outcome.Done::new)
                    .orElseGet(() -> new Outcome.InConflict(before.state()));
        }
        runner.accept(next.id());
        return new Outcome.Done(next);
    }
}
