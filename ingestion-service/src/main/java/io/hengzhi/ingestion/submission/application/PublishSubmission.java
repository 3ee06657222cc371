package io.hengzhi.ingestion.submission.application;

import io.hengzhi.contract.WireEvent;
import io.hengzhi.contract.ingestion.FactAccepted;
import io.hengzhi.ingestion.intake.domain.ReportedFact;
import io.hengzhi.ingestion.intake.json.BureauMessageWriter;
import io.hengzhi.ingestion.ledger.application.Ledger;
import io.hengzhi.ingestion.reference.CityReference;
import io.hengzhi.ingestion.submission.domain.HeadingReading;
import io.hengzhi.ingestion.submission.domain.Mapping;
import io.hengzhi.ingestion.submission.domain.RevisionSlots;
import io.hengzhi.ingestion.submission.domain.RevisionSlots.Assignment;
import io.hengzhi.ingestion.submission.domain.RevisionSlots.Given;
import io.hengzhi.ingestion.submission.domain.RowFlaws;
import io.hengzhi.ingestion.submission.domain.RowJudgement;
import io.hengzhi.ingestion.submission.domain.RowReading;
import io.hengzhi.ingestion.submission.domain.Submission;
import io.hengzhi.ingestion.submission.domain.Submission.Checked;
import io.hengzhi.ingestion.submission.domain.Submission.Published;
import io.hengzhi.ingestion.submission.domain.SubmittedFact;
import io.hengzhi.ingestion.submission.domain.SubmittedRow;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.ReportedCell;
import io.hengzhi.platform.messaging.EventPublisher;
import io.hengzhi.workbook.SheetRow;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * Puts the rows that passed the trial on the bureau's own topic, a message for each row, as its own system would. A
 * revision is remembered before it is used, so that a run which a crash cut off sends the same bytes again.
 */
public final class PublishSubmission {

    private final Submissions submissions;
    private final GivenRevisions revisions;
    private final Ledger ledger;
    private final CityReference reference;
    private final EventPublisher publisher;
    private final BureauMessageWriter messages;
    private final Clock clock;

    public PublishSubmission(
            Submissions submissions,
            GivenRevisions revisions,
            Ledger ledger,
            CityReference reference,
            EventPublisher publisher,
            BureauMessageWriter messages,
            Clock clock) {
        this.submissions = submissions;
        this.revisions = revisions;
        this.ledger = ledger;
        this.reference = reference;
        this.publisher = publisher;
        this.messages = messages;
        this.clock = clock;
    }

    void run(Submission submission, BooleanSupplier stopping) {
        Mapping mapping = submission.mapping();
        Instant confirmedAt = submission.confirmedAt();
        if (mapping == null || confirmedAt == null) {
            throw new IllegalStateException("publishing what was not confirmed: " + submission.id());
        }
        try (StagedFile file = StagedFile.of(submissions, submission.id())) {
            Run run = new Run(submission, mapping, confirmedAt);
            DataRows rows = new DataRows(submission.published().rows(), null, run::batch, stopping);
            file.readData(mapping, rows);
            if (rows.finish()) {
                submissions.save(run.now.done(clock.instant()));
            }
        }
    }

    /** A row on its way, with what its facts come to in canonical units. */
    private record Passed(SubmittedRow row, CreditCode enterprise, List<ReportedCell> cells) {}

    /** One run over the rows. */
    private final class Run {

        private final Mapping mapping;
        private final Instant confirmedAt;
        private final RowReading reading;
        private Submission now;

        Run(Submission begun, Mapping mapping, Instant confirmedAt) {
            this.now = begun;
            this.mapping = mapping;
            this.confirmedAt = confirmedAt;
            this.reading = new RowReading(
                    mapping, new HeadingReading(reference.catalogue(), submissions.remembered(begun.bureau())));
        }

        private void batch(int number, List<SheetRow> rows) {
            List<RowFlaws> flaws = new ArrayList<>(submissions.listFlaws(now.id(), number));
            Set<Integer> refused = flaws.stream().map(RowFlaws::row).collect(Collectors.toSet());
            RowJudgement judgement = new RowJudgement(
                    now.bureau(), mapping, reference.catalogue(), reference::isRegistered, clock.instant());
            List<Passed> passed = new ArrayList<>();
            for (SheetRow row : rows) {
                if (!refused.contains(row.number())) {
                    again(row, judgement, passed, flaws);
                }
            }
            if (flaws.size() > refused.size()) {
                refuse(number, flaws, flaws.size() - refused.size());
            }
            int facts = publish(passed);
            int all = passed.stream().mapToInt(row -> row.row().facts().size()).sum();
            Published before = now.published();
            now = now.sent(new Published(
                    before.rows() + rows.size(), before.facts() + facts, before.unchanged() + all - facts));
            submissions.save(now);
        }

        /** Judges a row once more: since its trial the catalogue may have become stricter. */
        private void again(SheetRow sheetRow, RowJudgement judgement, List<Passed> passed, List<RowFlaws> flaws) {
            switch (reading.read(sheetRow)) {
                case RowReading.Outcome.Refused(RowFlaws found) -> flaws.add(found);
                case RowReading.Outcome.Read(SubmittedRow row) -> {
                    switch (judgement.judge(row)) {
                        case RowJudgement.Outcome.Refused(RowFlaws found) -> flaws.add(found);
                        case RowJudgement.Outcome.Acceptable(List<ReportedCell> cells) ->
                            passed.add(new Passed(row, new CreditCode(row.creditCode()), cells));
                    }
                }
            }
        }

        private void refuse(int number, List<RowFlaws> flaws, int more) {
            flaws.sort(Comparator.comparingInt(RowFlaws::row));
            submissions.saveFlaws(now.id(), number, flaws);
            Checked before = now.checked();
            now = now.advanced(new Checked(before.rows(), before.refused() + more, before.facts()));
            submissions.save(now);
        }

        /** How many facts were published; the others are known already. */
        private int publish(List<Passed> passed) {
            Map<CreditCode, Map<String, Given>> given = revisions.list(
                    now.bureau(),
                    passed.stream().map(Passed::enterprise).distinct().toList());
            Map<CreditCode, Map<String, ReportedCell>> latest = latest(passed);
            Map<CreditCode, Map<String, Given>> added = new LinkedHashMap<>();
            List<WireEvent> events = new ArrayList<>();
            int facts = 0;
            for (Passed row : passed) {
                List<ReportedFact> reported = new ArrayList<>();
                for (int i = 0; i < row.cells().size(); i++) {
                    SubmittedFact fact = row.row().facts().get(i);
                    ReportedCell cell = row.cells().get(i);
                    String slot = slotOf(cell);
                    Assignment assignment = RevisionSlots.assign(
                            now.id(),
                            cell,
                            fact.revision(),
                            Optional.ofNullable(latest.getOrDefault(row.enterprise(), Map.of())
                                    .get(slot)),
                            given.getOrDefault(row.enterprise(), Map.of()).get(slot));
                    if (assignment instanceof Assignment.Publish(long revision, boolean isNew)) {
                        reported.add(fact.reported(revision));
                        if (isNew) {
                            added.computeIfAbsent(row.enterprise(), any -> new HashMap<>())
                                    .put(slot, new Given(revision, now.id(), RevisionSlots.contentOf(cell)));
                        }
                    }
                }
                facts += reported.size();
                if (!reported.isEmpty()) {
                    events.add(messages.message(
                            now.bureau(),
                            row.enterprise(),
                            now.id() + "-" + row.row().number(),
                            confirmedAt,
                            reported));
                }
            }
            revisions.add(now.bureau(), added);
            publisher.publishAll(events);
            return facts;
        }

        private Map<CreditCode, Map<String, ReportedCell>> latest(List<Passed> passed) {
            Map<CreditCode, Set<Integer>> years = new LinkedHashMap<>();
            for (Passed row : passed) {
                for (ReportedCell cell : row.cells()) {
                    years.computeIfAbsent(row.enterprise(), any -> new java.util.TreeSet<>())
                            .add(cell.id().quarter().year());
                }
            }
            Map<CreditCode, Map<String, ReportedCell>> latest = new HashMap<>();
            years.forEach((enterprise, wanted) -> {
                Map<String, ReportedCell> slots = latest.computeIfAbsent(enterprise, any -> new HashMap<>());
                for (FactAccepted fact : ledger.list(enterprise, wanted)) {
                    if (fact.cell().id().bureau().equals(now.bureau())) {
                        slots.merge(slotOf(fact.cell()), fact.cell(), PublishSubmission::later);
                    }
                }
            });
            return latest;
        }
    }

    private static ReportedCell later(ReportedCell one, ReportedCell other) {
        return ReportedCell.PRECEDENCE.compare(one, other) >= 0 ? one : other;
    }

    private static String slotOf(ReportedCell cell) {
        return cell.id().quantity() + ":" + cell.id().quarter();
    }
}
