package io.hengzhi.scoring.results.domain;

import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.ParkCode;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.WorkingDays;
import io.hengzhi.scoring.results.domain.YearOfResults.ParkConfirmation;
import io.hengzhi.scoring.results.domain.YearOfResults.Waiver;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which step of the year may be taken when (DOMAIN 7). Nothing is skipped; what is confirmed and made final is exactly what
 * was published; a correction after publication is published as a new version before it is confirmed.
 */
@PolicyClause("二(三), 五(三); ours: DOMAIN 7")
public final class ResultRules {

    /** How short and how long review and objections may be open, in working days. */
    public static final int REVIEW_DAYS_MIN = 5;

    public static final int REVIEW_DAYS_MAX = 60;
    public static final int REASON_LENGTH_MAX = 1000;

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private ResultRules() {}

    /**
     * Judges a command.
     *
     * @param before the lines of the latest version; empty where there is none
     */
    public static Outcome decide(
            YearOfResults results,
            ResultCommand command,
            Present present,
            List<FrozenFigures.LineDigest> before,
            Instant now) {
        String reason = command.reason() == null ? "" : command.reason().strip();
        if (reason.isEmpty()) {
            return Outcome.rejected(new Refusal.ReasonMissing());
        }
        if (reason.length() > REASON_LENGTH_MAX) {
            return Outcome.rejected(new Refusal.ReasonTooLong(reason.length()));
        }
        return switch (present) {
            case Present.None(var why) -> Outcome.rejected(new Refusal.NoResult(why));
            case Present.Figures figures ->
                new Judging(results, figures, before, reason, command.by(), now).judge(command);
        };
    }

    private record Judging(
            YearOfResults results,
            Present.Figures present,
            List<FrozenFigures.LineDigest> before,
            String reason,
            Actor by,
            Instant now) {

        Outcome judge(ResultCommand command) {
            return switch (command) {
                case ResultCommand.Publish publish -> publish(publish);
                case ResultCommand.ConfirmForPark confirm -> confirm(confirm.park());
                case ResultCommand.ConfirmForDistrict ignored -> confirm();
                case ResultCommand.Finalise ignored -> finalise();
                case ResultCommand.WaiveMissing waive -> waive(waive.enterprises());
            };
        }

        private Outcome publish(ResultCommand.Publish command) {
            Integer days = command.reviewWorkingDays();
            if (days == null || days < REVIEW_DAYS_MIN || days > REVIEW_DAYS_MAX) {
                return Outcome.rejected(new Refusal.ReviewPeriodInvalid(days));
            }
            FrozenFigures figures = present.figures();
            if (figures.lines().isEmpty()) {
                return Outcome.rejected(new Refusal.NobodyListed());
            }
            if (present.unconfirmed() > 0) {
                return Outcome.rejected(new Refusal.ListNotConfirmed(present.unconfirmed()));
            }
            ResultVersion latest = results.findLatest().orElse(null);
            if (latest != null && isAsIn(latest)) {
                return Outcome.rejected(new Refusal.NothingChanged(latest.number(), latest.step()));
            }
            return Outcome.accepted(
                    new ResultEvent.VersionFrozen(version(ResultStep.PRELIMINARY, WorkingDays.after(today(), days))));
        }

        /** A park stands behind the figures of its members. */
        private Outcome confirm(ParkCode park) {
            Refusal refusal = whyNotToConfirm();
            if (refusal != null) {
                return Outcome.rejected(refusal);
            }
            if (!parksOfMembers().contains(park)) {
                return Outcome.rejected(new Refusal.ParkHasNoMembers(park));
            }
            if (results.confirmingParks().contains(park)) {
                return Outcome.rejected(new Refusal.ParkConfirmedBefore(park));
            }
            return Outcome.accepted(new ResultEvent.ParkConfirmed(
                    new ParkConfirmation(park, results.versions().size(), by, now, reason)));
        }

        /** The district stands behind the whole, after every park with members has. */
        private Outcome confirm() {
            Refusal refusal = whyNotToConfirm();
            if (refusal != null) {
                return Outcome.rejected(refusal);
            }
            Set<ParkCode> outstanding = new TreeSet<>(parksOfMembers());
            outstanding.removeAll(results.confirmingParks());
            if (!outstanding.isEmpty()) {
                return Outcome.rejected(new Refusal.ParksOutstanding(List.copyOf(outstanding)));
            }
            long unwaived = present.figures().lines().stream()
                    .filter(line -> !results.waivedFor(line.creditCode()).containsAll(line.listMissing()))
                    .count();
            if (unwaived > 0) {
                return Outcome.rejected(new Refusal.MissingInputs(Math.toIntExact(unwaived)));
            }
            return Outcome.accepted(new ResultEvent.VersionFrozen(version(ResultStep.CONFIRMED, null)));
        }

        private @Nullable Refusal whyNotToConfirm() {
            ResultVersion latest = results.findLatest().orElse(null);
            if (latest == null || latest.step() != ResultStep.PRELIMINARY) {
                return new Refusal.NotPreliminary(latest == null ? null : latest.step());
            }
            LocalDate until = latest.reviewUntil();
            if (until != null && !today().isAfter(until)) {
                return new Refusal.ReviewOpen(until);
            }
            return isAsIn(latest) ? null : new Refusal.FiguresChanged(latest.number(), changed());
        }

        private Outcome finalise() {
            ResultVersion latest = results.findLatest().orElse(null);
            if (latest == null || latest.step() != ResultStep.CONFIRMED) {
                return Outcome.rejected(new Refusal.NotConfirmed(latest == null ? null : latest.step()));
            }
            if (!isAsIn(latest)) {
                return Outcome.rejected(new Refusal.FiguresChanged(latest.number(), changed()));
            }
            return Outcome.accepted(new ResultEvent.VersionFrozen(version(ResultStep.FINAL, null)));
        }

        /** Waiving says that what is missing may stay missing; no figure is touched. */
        @PolicyClause("ours: DOMAIN 4")
        private Outcome waive(@Nullable Set<CreditCode> enterprises) {
            ResultVersion latest = results.findLatest().orElse(null);
            if (latest == null || latest.step() != ResultStep.PRELIMINARY) {
                return Outcome.rejected(new Refusal.NotPreliminary(latest == null ? null : latest.step()));
            }
            if (!isAsIn(latest)) {
                return Outcome.rejected(new Refusal.FiguresChanged(latest.number(), changed()));
            }
            List<ResultEvent> events = new ArrayList<>();
            Set<CreditCode> unmet = enterprises == null ? new HashSet<>() : new TreeSet<>(enterprises);
            for (ResultLine line : present.figures().lines()) {
                Set<String> missing = new HashSet<>(line.listMissing());
                missing.removeAll(results.waivedFor(line.creditCode()));
                boolean meant = enterprises == null || enterprises.contains(line.creditCode());
                if (meant && !missing.isEmpty()) {
                    unmet.remove(line.creditCode());
                    events.add(new ResultEvent.MissingWaived(new Waiver(line.creditCode(), missing, by, now, reason)));
                }
            }
            return events.isEmpty() || !unmet.isEmpty()
                    ? Outcome.rejected(new Refusal.NothingMissing(List.copyOf(unmet)))
                    : new Outcome.Accepted(events);
        }

        private Set<ParkCode> parksOfMembers() {
            Set<ParkCode> parks = new TreeSet<>();
            for (ResultLine line : present.figures().lines()) {
                if (line.park() != null) {
                    parks.add(line.park());
                }
            }
            return parks;
        }

        private boolean isAsIn(ResultVersion version) {
            return present.figures().digest().equals(version.figuresDigest());
        }

        private int changed() {
            return Differences.enterprises(before, present.figures().lineDigests())
                    .size();
        }

        private ResultVersion version(ResultStep step, @Nullable LocalDate reviewUntil) {
            FrozenFigures figures = present.figures();
            ResultVersion latest = results.findLatest().orElse(null);
            return new ResultVersion(
                    results.versions().size() + 1,
                    step,
                    figures.schemeId(),
                    figures.schemeVersion(),
                    figures.digest(),
                    latest == null ? null : latest.digest(),
                    present.positions(),
                    figures.classes(),
                    figures.lines().size(),
                    figures.size(MonitoringList.ABOVE_SCALE),
                    figures.size(MonitoringList.BELOW_SCALE),
                    Math.toIntExact(figures.lines().stream()
                            .filter(line -> !line.listMissing().isEmpty())
                            .count()),
                    latest == null ? 0 : changed(),
                    reviewUntil,
                    by,
                    now,
                    reason);
        }

        private LocalDate today() {
            return now.atZone(BEIJING).toLocalDate();
        }
    }
}
