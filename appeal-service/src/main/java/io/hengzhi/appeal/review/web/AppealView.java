package io.hengzhi.appeal.review.web;

import io.hengzhi.appeal.review.application.Appeals;
import io.hengzhi.appeal.review.domain.Actor;
import io.hengzhi.appeal.review.domain.Appeal;
import io.hengzhi.appeal.review.domain.AppealSubject;
import io.hengzhi.appeal.review.domain.Decision;
import io.hengzhi.appeal.review.domain.Evidence;
import io.hengzhi.appeal.review.domain.EvidenceFile;
import io.hengzhi.appeal.review.domain.Finding;
import io.hengzhi.appeal.review.domain.Stage;
import io.hengzhi.appeal.review.domain.StatedValue;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.FactId;
import io.hengzhi.kernel.ParkCode;
import io.hengzhi.kernel.Period;
import io.hengzhi.platform.security.Role;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An objection as it is told.
 *
 * @param result null where it is to a fact
 * @param waitsFor the role whose step is next; null when it is closed
 * @param correctionOrder opened for the fact's bureau; null unless upheld against a fact
 * @param steps who did what, when and why, in order
 */
record AppealView(
        String id,
        long version,
        String state,
        BilingualText stateName,
        @Nullable String waitsFor,
        CreditCode creditCode,
        String name,
        DistrictCode district,
        ParkCode park,
        @Nullable FactId factId,
        @Nullable ResultView result,
        String statement,
        @Nullable String proposedValue,
        @Nullable String unit,
        Instant filedAt,
        String filedBy,
        List<EvidenceView> evidence,
        @Nullable FindingView finding,
        @Nullable DecisionView decision,
        @Nullable Instant withdrawnAt,
        @Nullable String correctionOrder,
        List<StepView> steps) {

    record ResultView(Period period) {}

    /** @param file null for a text alone; its bytes are at {@code /appeals/{id}/evidence/{number}} */
    record EvidenceView(
            int number, @Nullable String text, @Nullable FileView file, String by, String displayName, Instant at) {}

    record FileView(String name, String type, long sizeBytes, String sha256) {}

    record FindingView(
            String finding,
            String reason,
            @Nullable String value,
            @Nullable String unit,
            String by,
            String displayName,
            Instant at) {}

    record DecisionView(String decision, String reason, String by, String displayName, Instant at) {}

    record StepView(
            String step,
            String by,
            String displayName,
            String organisation,
            String role,
            Instant at,
            @Nullable String reason) {}

    static AppealView of(Appeals.Stored stored) {
        Appeal appeal = stored.appeal();
        StatedValue claim = appeal.claim();
        return new AppealView(
                appeal.id().value(),
                stored.version(),
                appeal.stage().text(),
                appeal.stage().displayName(),
                waitsFor(appeal.stage()),
                appeal.enterprise(),
                appeal.enterpriseName(),
                appeal.district(),
                appeal.park(),
                appeal.subject() instanceof AppealSubject.OfFact(FactId fact) ? fact : null,
                appeal.subject() instanceof AppealSubject.OfResult result ? new ResultView(result.period()) : null,
                appeal.statement(),
                claim == null ? null : claim.amountText(),
                claim == null ? null : claim.unit(),
                appeal.filing().at(),
                appeal.filing().by().account(),
                appeal.evidence().stream().map(AppealView::view).toList(),
                view(appeal.finding()),
                view(appeal.decision()),
                appeal.stage() == Stage.WITHDRAWN ? appeal.lastStep().at() : null,
                appeal.correctionOrder(),
                appeal.steps().stream().map(AppealView::view).toList());
    }

    private static @Nullable String waitsFor(Stage stage) {
        return switch (stage) {
            case FILED, UNDER_INVESTIGATION -> Role.PARK_OFFICER.text();
            case FOUND -> Role.DISTRICT_OFFICER.text();
            case UPHELD, REJECTED, WITHDRAWN -> null;
        };
    }

    private static EvidenceView view(Evidence evidence) {
        EvidenceFile file = evidence.file();
        return new EvidenceView(
                evidence.number(),
                evidence.text(),
                file == null
                        ? null
                        : new FileView(file.name(), file.type().mediaType(), file.sizeBytes(), file.sha256()),
                evidence.by().account(),
                evidence.by().displayName(),
                evidence.at());
    }

    private static @Nullable FindingView view(@Nullable Finding finding) {
        if (finding == null) {
            return null;
        }
        StatedValue value = finding.value();
        return new FindingView(
                finding.forEnterprise() ? "for" : "against",
                finding.reason(),
                value == null ? null : value.amountText(),
                value == null ? null : value.unit(),
                finding.by().account(),
                finding.by().displayName(),
                finding.at());
    }

    private static @Nullable DecisionView view(@Nullable Decision decision) {
        return decision == null
                ? null
                : new DecisionView(
                        decision.upheld() ? "uphold" : "reject",
                        decision.reason(),
                        decision.by().account(),
                        decision.by().displayName(),
                        decision.at());
    }

    private static StepView view(Appeal.Step step) {
        Actor by = step.by();
        return new StepView(
                step.kind(), by.account(), by.displayName(), by.organisation(), by.role(), step.at(), step.why());
    }
}
