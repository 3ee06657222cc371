package io.hengzhi.appeal.review.domain;

import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.ParkCode;
import io.hengzhi.kernel.PolicyClause;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An objection as it stands. Who may take which step:
 *
 * <pre>
 *   enterprise files
 *         |
 *         v
 *      +-------+  park's first evidence   +---------------------+
 *      | filed |-------------------------&gt;| under-investigation |
 *      +-------+                          +---------------------+
 *         |   park's finding                  |  park's finding
 *         |   (opens the investigation,       |
 *         |    then finds: two steps)         v
 *         |                               +-------+
 *         +------------------------------&gt;| found |--+  park's new finding,
 *                                         +-------+&lt;-+  as long as nothing is decided
 *                                          |     |
 *      district upholds (not who found) +--+     +--+ district rejects (not who found)
 *                                       v           v
 *                                   +--------+  +----------+
 *                                   | upheld |  | rejected |
 *                                   +--------+  +----------+
 *
 *   filed, under-investigation, found --enterprise withdraws--&gt; withdrawn
 * </pre>
 *
 * <p>Evidence comes in from the enterprise and the park until there is a finding: a finding rests on what was there. Nothing
 * leads out of upheld, rejected and withdrawn; whoever still objects files anew. Upheld against a fact, it orders the
 * fact's bureau to correct it to the value of the finding; what the bureau does is the bureau's. Every step keeps who, when
 * and why. No deadline is computed here: working days need a calendar of public holidays, which comes later.
 *
 * @param district whose officers decide: the enterprise's district when it filed
 * @param park whose officers investigate
 * @param statement what the enterprise objects to and why
 * @param claim what the fact should read in the enterprise's view
 * @param findings all that were given; the last one counts
 */
@PolicyClause("二(三), 五(三)")
public record Appeal(
        AppealId id,
        AppealSubject subject,
        String enterpriseName,
        DistrictCode district,
        ParkCode park,
        String statement,
        @Nullable StatedValue claim,
        Stage stage,
        List<Evidence> evidence,
        List<Finding> findings,
        @Nullable Decision decision,
        List<Step> steps) {

    public Appeal {
        evidence = List.copyOf(evidence);
        findings = List.copyOf(findings);
        steps = List.copyOf(steps);
    }

    /**
     * What was done, by whom, when and why.
     *
     * @param kind for example {@code filed}, {@code evidence-added}
     * @param why null where the step needs no reason
     */
    public record Step(
            String kind, Actor by, Instant at, @Nullable String why) {}

    public CreditCode enterprise() {
        return subject.enterprise();
    }

    public Step filing() {
        return steps.getFirst();
    }

    public Step lastStep() {
        return steps.getLast();
    }

    /** The finding that counts. */
    public @Nullable Finding finding() {
        return findings.isEmpty() ? null : findings.getLast();
    }

    /** The order that its bureau was given; null unless upheld against a fact. */
    public @Nullable String correctionOrder() {
        return stage == Stage.UPHELD && subject instanceof AppealSubject.OfFact ? id.correctionOrder() : null;
    }

    /** What an objection is right after it was filed. */
    public static Appeal begin(AppealEvent.Filed filed) {
        return new Appeal(
                filed.id(),
                filed.subject(),
                filed.enterpriseName(),
                filed.district(),
                filed.park(),
                filed.statement(),
                filed.claim(),
                Stage.FILED,
                List.of(),
                List.of(),
                null,
                List.of(new Step("filed", filed.by(), filed.at(), null)));
    }

    /** What it is after something happened. */
    public Appeal apply(AppealEvent event) {
        return switch (event) {
            case AppealEvent.Filed filed -> begin(filed);
            case AppealEvent.EvidenceAdded added -> added(added.evidence());
            case AppealEvent.InvestigationOpened opened ->
                next(
                        Stage.UNDER_INVESTIGATION,
                        decision,
                        new Step("investigation-opened", opened.by(), opened.at(), null));
            case AppealEvent.FindingGiven given -> found(given.finding());
            case AppealEvent.Decided decided ->
                next(
                        decided.decision().upheld() ? Stage.UPHELD : Stage.REJECTED,
                        decided.decision(),
                        new Step(
                                decided.decision().upheld() ? "upheld" : "rejected",
                                decided.by(),
                                decided.at(),
                                decided.decision().reason()));
            case AppealEvent.Withdrawn withdrawn ->
                next(Stage.WITHDRAWN, decision, new Step("withdrawn", withdrawn.by(), withdrawn.at(), withdrawn.why()));
        };
    }

    private Appeal added(Evidence piece) {
        return new Appeal(
                id,
                subject,
                enterpriseName,
                district,
                park,
                statement,
                claim,
                stage,
                with(evidence, piece),
                findings,
                decision,
                with(steps, new Step("evidence-added", piece.by(), piece.at(), null)));
    }

    private Appeal found(Finding finding) {
        String kind = finding.forEnterprise() ? "found-for" : "found-against";
        return new Appeal(
                id,
                subject,
                enterpriseName,
                district,
                park,
                statement,
                claim,
                Stage.FOUND,
                evidence,
                with(findings, finding),
                decision,
                with(steps, new Step(kind, finding.by(), finding.at(), finding.reason())));
    }

    private Appeal next(Stage to, @Nullable Decision made, Step step) {
        return new Appeal(
                id,
                subject,
                enterpriseName,
                district,
                park,
                statement,
                claim,
                to,
                evidence,
                findings,
                made,
                with(steps, step));
    }

    private static <T> List<T> with(List<T> list, T last) {
        List<T> longer = new ArrayList<>(list);
        longer.add(last);
        return longer;
    }
}
