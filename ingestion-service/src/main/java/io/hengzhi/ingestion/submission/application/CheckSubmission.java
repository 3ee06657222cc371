package io.hengzhi.ingestion.submission.application;

import io.hengzhi.ingestion.intake.application.ReferenceDataLate;
import io.hengzhi.ingestion.reference.CityReference;
import io.hengzhi.ingestion.reference.ReferenceTopics;
import io.hengzhi.ingestion.submission.domain.FileReading;
import io.hengzhi.ingestion.submission.domain.HeadingReading;
import io.hengzhi.ingestion.submission.domain.Mapping;
import io.hengzhi.ingestion.submission.domain.RowFlaws;
import io.hengzhi.ingestion.submission.domain.RowJudgement;
import io.hengzhi.ingestion.submission.domain.RowReading;
import io.hengzhi.ingestion.submission.domain.Submission;
import io.hengzhi.ingestion.submission.domain.Submission.Checked;
import io.hengzhi.ingestion.submission.domain.SubmittedRow;
import io.hengzhi.kernel.Fault;
import io.hengzhi.workbook.SheetRow;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The trial: finds the table, reads every row, judges it by the rules of messages, keeps what is wrong. Publishes nothing. */
public final class CheckSubmission {

    private static final Duration CATCH_UP_MAX = Duration.ofSeconds(10);

    private final Submissions submissions;
    private final CityReference reference;
    private final ReferenceTopics topics;
    private final Clock clock;

    public CheckSubmission(Submissions submissions, CityReference reference, ReferenceTopics topics, Clock clock) {
        this.submissions = submissions;
        this.reference = reference;
        this.topics = topics;
        this.clock = clock;
    }

    void run(Submission submission, BooleanSupplier stopping) {
        HeadingReading headings =
                new HeadingReading(reference.catalogue(), submissions.remembered(submission.bureau()));
        try (StagedFile file = StagedFile.of(submissions, submission.id())) {
            Submission checking =
                    submission.state() == Submission.State.CHECKING ? submission : begun(submission, file, headings);
            submissions.save(checking);
            Mapping mapping = checking.mapping();
            if (checking.state() == Submission.State.CHECKING && mapping != null) {
                new Trial(checking, mapping, headings).run(file, stopping);
            }
        }
    }

    private Submission begun(Submission submission, StagedFile file, HeadingReading headings) {
        Mapping decided = submission.mapping();
        if (decided != null) {
            List<Fault> problems = decided.problems();
            return problems.isEmpty()
                    ? submission.checking(decided, file.book().remarks())
                    : submission.mappingNeeded(decided, problems);
        }
        return switch (new FindTable(file.book(), headings).find()) {
            case FindTable.Outcome.Found(Mapping mapping, List<Fault> remarks) -> submission.checking(mapping, remarks);
            case FindTable.Outcome.MappingNeeded needed ->
                submission.mappingNeeded(needed.proposal(), needed.problems());
            case FindTable.Outcome.Unreadable(Fault fault) -> submission.unreadable(List.of(fault), clock.instant());
        };
    }

    /** One run over the rows. */
    private final class Trial {

        private final FileReading reading;
        private final Mapping mapping;
        private Submission now;

        Trial(Submission begun, Mapping mapping, HeadingReading headings) {
            this.now = begun;
            this.mapping = mapping;
            this.reading = new FileReading(new RowReading(mapping, headings));
        }

        void run(StagedFile file, BooleanSupplier stopping) {
            // before an enterprise is called unknown, the registry's latest is read
            if (!topics.catchUpNow(CATCH_UP_MAX)) {
                throw new ReferenceDataLate();
            }
            DataRows rows = new DataRows(
                    now.checked().rows(), (number, again) -> again.forEach(reading::read), this::batch, stopping);
            Optional<Fault> brokenOff = file.readData(mapping, rows);
            if (brokenOff.isPresent()) {
                submissions.save(now.unreadable(List.of(brokenOff.get()), clock.instant()));
            } else if (rows.finish()) {
                submissions.save(now.tried(clock.instant()));
            }
        }

        private void batch(int number, List<SheetRow> rows) {
            RowJudgement judgement = new RowJudgement(
                    now.bureau(), mapping, reference.catalogue(), reference::isRegistered, clock.instant());
            List<RowFlaws> flaws = new ArrayList<>();
            int facts = 0;
            for (SheetRow row : rows) {
                switch (reading.read(row)) {
                    case RowReading.Outcome.Refused(RowFlaws found) -> flaws.add(found);
                    case RowReading.Outcome.Read(SubmittedRow read) -> {
                        switch (judgement.judge(read)) {
                            case RowJudgement.Outcome.Refused(RowFlaws found) -> flaws.add(found);
                            case RowJudgement.Outcome.Acceptable acceptable ->
                                facts += acceptable.cells().size();
                        }
                    }
                }
            }
            submissions.saveFlaws(now.id(), number, flaws);
            Checked before = now.checked();
            now = now.advanced(
                    new Checked(before.rows() + rows.size(), before.refused() + flaws.size(), before.facts() + facts));
            submissions.save(now);
        }
    }
}
