package io.hengzhi.appeal.review.domain;

import io.hengzhi.appeal.review.domain.AppealSubject.OfFact;
import io.hengzhi.appeal.review.domain.AppealSubject.OfResult;
import io.hengzhi.appeal.review.domain.FilingContext.Registration;
import io.hengzhi.kernel.Amount;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.FactId;
import io.hengzhi.kernel.Fault;
import io.hengzhi.kernel.Parsed;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.Quantity;
import io.hengzhi.kernel.Quarter;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which step may be taken when: a wish goes in, events or a refusal come out. */
@PolicyClause("二(三), 五(三)")
public final class AppealRules {

    public static final int STATEMENT_LENGTH_MAX = 2_000;
    public static final int REASON_LENGTH_MAX = 2_000;
    public static final int EVIDENCE_TEXT_LENGTH_MAX = 5_000;
    public static final int EVIDENCE_BYTES_MAX = 10 * 1024 * 1024;
    public static final int EVIDENCE_COUNT_MAX = 20;

    private static final int FILE_NAME_LENGTH_MAX = 120;

    private AppealRules() {}

    /** Judges a filing: the subject is the filer's own, the statement is there, nothing is open on it. */
    public static Outcome file(Filing filing, FilingContext context, Instant now) {
        Refusal refusal = subjectRefusal(filing.subject(), context, now);
        String statement = textOf(filing.statement());
        if (refusal == null && statement.isEmpty()) {
            refusal = new Refusal.StatementMissing();
        }
        if (refusal == null && statement.length() > STATEMENT_LENGTH_MAX) {
            refusal = new Refusal.StatementTooLong(statement.length());
        }
        if (refusal != null) {
            return Outcome.rejected(refusal);
        }
        Stated claim =
                stated(filing.subject(), "proposedValue", filing.proposedValue(), filing.unit(), context.catalogue());
        if (claim.refusal() != null) {
            return Outcome.rejected(claim.refusal());
        }
        Registration registration = context.registration();
        if (registration == null) {
            return Outcome.rejected(new Refusal.EnterpriseNotRegistered());
        }
        if (registration.park() == null) {
            return Outcome.rejected(new Refusal.NoParkAssigned());
        }
        for (Appeal earlier : context.earlier()) {
            if (earlier.stage().isOpen()) {
                return Outcome.rejected(new Refusal.AlreadyOpen(earlier.id()));
            }
        }
        return Outcome.accepted(new AppealEvent.Filed(
                AppealId.of(filing.subject(), context.earlier().size() + 1),
                filing.subject(),
                registration.name(),
                registration.district(),
                registration.park(),
                statement,
                claim.value(),
                filing.by(),
                now));
    }

    private static @Nullable Refusal subjectRefusal(AppealSubject subject, FilingContext context, Instant now) {
        if (!subject.enterprise().equals(context.filer())) {
            return new Refusal.FactNotYours();
        }
        return switch (subject) {
            case OfFact(FactId fact) ->
                context.knownFacts().contains(fact) ? null : new Refusal.NoSuchFact(fact.toString());
            case OfResult result ->
                result.period().lastQuarter().isBefore(Quarter.containing(now))
                        ? null
                        : new Refusal.PeriodNotEnded(result.period());
        };
    }

    /** Judges a step in an objection that exists. */
    public static Outcome decide(Appeal appeal, AppealCommand command, Catalogue catalogue, Instant now) {
        if (!appeal.stage().isOpen()) {
            return Outcome.rejected(new Refusal.AppealClosed(appeal.stage()));
        }
        return switch (command) {
            case AppealCommand.AddEvidence evidence -> addEvidence(appeal, evidence, now);
            case AppealCommand.GiveFinding finding -> giveFinding(appeal, finding, catalogue, now);
            case AppealCommand.Decide decision -> decideIt(appeal, decision, now);
            case AppealCommand.Withdraw withdrawal -> withdraw(withdrawal, now);
        };
    }

    private static Outcome addEvidence(Appeal appeal, AppealCommand.AddEvidence command, Instant now) {
        if (appeal.stage() == Stage.FOUND) {
            return Outcome.rejected(new Refusal.EvidenceClosed());
        }
        String text = textOf(command.text());
        if (text.length() > EVIDENCE_TEXT_LENGTH_MAX) {
            return Outcome.rejected(new Refusal.EvidenceTextTooLong(text.length()));
        }
        if (command.content().length > EVIDENCE_BYTES_MAX) {
            return Outcome.rejected(new Refusal.EvidenceTooLarge(command.content().length));
        }
        if (text.isEmpty() && command.content().length == 0) {
            return Outcome.rejected(new Refusal.EvidenceEmpty());
        }
        EvidenceFile file = null;
        if (command.content().length > 0) {
            String name = fileName(command.file());
            Optional<EvidenceType> type = EvidenceType.recognise(command.content(), name);
            if (type.isEmpty()) {
                return Outcome.rejected(new Refusal.EvidenceTypeNotAccepted(name));
            }
            file = new EvidenceFile(name, type.get(), command.content().length, sha256(command.content()));
        }
        String said = text.isEmpty() ? null : text;
        if (isThere(appeal, said, file)) {
            return Outcome.accepted(); // sent twice, kept once
        }
        if (appeal.evidence().size() >= EVIDENCE_COUNT_MAX) {
            return Outcome.rejected(new Refusal.TooMuchEvidence());
        }
        List<AppealEvent> events = new ArrayList<>();
        if (command.byPark() && appeal.stage() == Stage.FILED) {
            events.add(new AppealEvent.InvestigationOpened(command.by(), now));
        }
        events.add(new AppealEvent.EvidenceAdded(
                new Evidence(appeal.evidence().size() + 1, said, file, command.by(), now)));
        return new Outcome.Accepted(events);
    }

    private static boolean isThere(Appeal appeal, @Nullable String text, @Nullable EvidenceFile file) {
        return appeal.evidence().stream()
                .anyMatch(piece -> java.util.Objects.equals(piece.text(), text)
                        && java.util.Objects.equals(digestOf(piece.file()), digestOf(file)));
    }

    private static @Nullable String digestOf(@Nullable EvidenceFile file) {
        return file == null ? null : file.sha256();
    }

    private static Outcome giveFinding(
            Appeal appeal, AppealCommand.GiveFinding command, Catalogue catalogue, Instant now) {
        Refusal reason = reasonRefusal(command.reason());
        if (reason != null) {
            return Outcome.rejected(reason);
        }
        if (!command.forEnterprise() && (command.value() != null || command.unit() != null)) {
            return Outcome.rejected(new Refusal.ValueOnlyWithFindingFor());
        }
        StatedValue found = null;
        if (command.forEnterprise()) {
            StatedValue claim = appeal.claim();
            String unit = command.unit() == null && command.value() != null && claim != null
                    ? claim.unit() // the enterprise's own figure stands beside the form: the same unit is meant
                    : command.unit();
            Stated stated = stated(appeal.subject(), "value", command.value(), unit, catalogue);
            if (stated.refusal() != null) {
                return Outcome.rejected(stated.refusal());
            }
            found = stated.value() == null ? claim : stated.value();
            if (found == null && appeal.subject() instanceof OfFact) {
                return Outcome.rejected(new Refusal.FindingNeedsValue());
            }
        }
        List<AppealEvent> events = new ArrayList<>();
        if (appeal.stage() == Stage.FILED) {
            events.add(new AppealEvent.InvestigationOpened(command.by(), now));
        }
        events.add(new AppealEvent.FindingGiven(
                new Finding(command.forEnterprise(), textOf(command.reason()), found, command.by(), now)));
        return new Outcome.Accepted(events);
    }

    private static Outcome decideIt(Appeal appeal, AppealCommand.Decide command, Instant now) {
        Finding finding = appeal.finding();
        if (finding == null) {
            return Outcome.rejected(new Refusal.FindingMissing());
        }
        if (appeal.findings().stream()
                .anyMatch(given -> given.by().account().equals(command.by().account()))) {
            return Outcome.rejected(new Refusal.DeciderGaveFinding());
        }
        Refusal reason = reasonRefusal(command.reason());
        if (reason != null) {
            return Outcome.rejected(reason);
        }
        if (command.uphold() && appeal.subject() instanceof OfFact && finding.value() == null) {
            return Outcome.rejected(new Refusal.NothingToOrder());
        }
        return Outcome.accepted(
                new AppealEvent.Decided(new Decision(command.uphold(), textOf(command.reason()), command.by(), now)));
    }

    private static Outcome withdraw(AppealCommand.Withdraw command, Instant now) {
        String why = textOf(command.why());
        if (why.length() > REASON_LENGTH_MAX) {
            return Outcome.rejected(new Refusal.ReasonTooLong(why.length()));
        }
        return Outcome.accepted(new AppealEvent.Withdrawn(why.isEmpty() ? null : why, command.by(), now));
    }

    private static @Nullable Refusal reasonRefusal(@Nullable String reason) {
        String text = textOf(reason);
        if (text.isEmpty()) {
            return new Refusal.ReasonMissing();
        }
        return text.length() > REASON_LENGTH_MAX ? new Refusal.ReasonTooLong(text.length()) : null;
    }

    /** A value as read, or why not; neither where none was written. */
    private record Stated(
            @Nullable StatedValue value, @Nullable Refusal refusal) {}

    private static Stated stated(
            AppealSubject subject,
            String field,
            @Nullable String written,
            @Nullable String writtenUnit,
            Catalogue catalogue) {
        String value = textOf(written);
        String unit = textOf(writtenUnit);
        if (value.isEmpty()) {
            return new Stated(null, unit.isEmpty() ? null : new Refusal.UnitWithoutValue(field));
        }
        if (!(subject instanceof OfFact(FactId fact))) {
            return new Stated(null, new Refusal.ValueForResult(field));
        }
        if (unit.isEmpty()) {
            return new Stated(null, new Refusal.ValueWithoutUnit("unit"));
        }
        Amount amount;
        switch (Amount.parse(value)) {
            case Parsed.Valid<Amount>(Amount read) -> amount = read;
            case Parsed.Invalid<Amount>(Fault fault) -> {
                return new Stated(null, new Refusal.InvalidValue(field, fault));
            }
        }
        Quantity quantity = catalogue.getQuantity(fact.quantity());
        if (!quantity.acceptedUnits().contains(unit)) {
            return new Stated(null, new Refusal.UnitNotAccepted(unit, quantity.acceptedUnits()));
        }
        if (amount.signum() < 0 && !quantity.mayBeNegative()) {
            return new Stated(null, new Refusal.NegativeNotAllowed(field));
        }
        return new Stated(new StatedValue(amount, unit), null);
    }

    private static String textOf(@Nullable String written) {
        return written == null ? "" : written.strip();
    }

    /** Without path and control characters, and not too long to show. */
    private static String fileName(@Nullable String written) {
        String name = textOf(written).replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "");
        String shown =
                name.length() > FILE_NAME_LENGTH_MAX ? name.substring(name.length() - FILE_NAME_LENGTH_MAX) : name;
        return shown.isBlank() ? "evidence" : shown;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
