package io.hengzhi.appeal.review.application;

import io.hengzhi.appeal.review.domain.Appeal;
import io.hengzhi.appeal.review.domain.AppealCommand;
import io.hengzhi.appeal.review.domain.AppealEvent;
import io.hengzhi.appeal.review.domain.AppealRules;
import io.hengzhi.appeal.review.domain.AppealSubject;
import io.hengzhi.appeal.review.domain.Decision;
import io.hengzhi.appeal.review.domain.Evidence;
import io.hengzhi.appeal.review.domain.EvidenceFile;
import io.hengzhi.appeal.review.domain.Finding;
import io.hengzhi.appeal.review.domain.Outcome;
import io.hengzhi.appeal.review.domain.Refusal;
import io.hengzhi.appeal.review.domain.StatedValue;
import io.hengzhi.contract.appeal.AppealDecided;
import io.hengzhi.kernel.FactId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Somebody takes a step in an objection: evidence, finding, decision or withdrawal. */
public final class TakeStep {

    /** How often a step is judged again when another one was faster, unless the actor named the version. */
    private static final int ATTEMPTS = 5;

    private final Appeals appeals;
    private final EvidenceFiles files;
    private final Registry registry;
    private final Clock clock;

    public TakeStep(Appeals appeals, EvidenceFiles files, Registry registry, Clock clock) {
        this.appeals = appeals;
        this.files = files;
        this.registry = registry;
        this.clock = clock;
    }

    /**
     * @param withinReach whether the objection is the actor's to act on
     * @param seenVersion the version the actor has seen; null for whatever is there now
     */
    public StepResult take(
            String id, Predicate<Appeal> withinReach, @Nullable Long seenVersion, AppealCommand command) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Appeals.Stored> found = appeals.find(id).filter(stored -> withinReach.test(stored.appeal()));
            if (found.isEmpty()) {
                return new StepResult.Unknown();
            }
            Appeals.Stored stored = found.get();
            if (seenVersion != null && seenVersion != stored.version()) {
                return new StepResult.Outdated();
            }
            switch (AppealRules.decide(stored.appeal(), command, registry.catalogue(), clock.instant())) {
                case Outcome.Rejected(Refusal refusal) -> {
                    return new StepResult.Refused(refusal);
                }
                case Outcome.Accepted(List<AppealEvent> events) -> {
                    if (events.isEmpty()) {
                        return new StepResult.Done(stored);
                    }
                    keepFiles(stored.appeal(), command, events);
                    Appeal changed = stored.appeal();
                    for (AppealEvent event : events) {
                        changed = changed.apply(event);
                    }
                    AppealDecided decided = decidedBy(changed, events, stored.version() + 1);
                    if (appeals.replace(changed, stored.version(), decided)) {
                        return new StepResult.Done(new Appeals.Stored(changed, stored.version() + 1));
                    }
                }
            }
        }
        return new StepResult.Outdated();
    }

    /** The bytes first: an objection never names a file that is not there. */
    private void keepFiles(Appeal appeal, AppealCommand command, List<AppealEvent> events) {
        if (command instanceof AppealCommand.AddEvidence handedIn) {
            for (AppealEvent event : events) {
                if (event instanceof AppealEvent.EvidenceAdded(Evidence evidence)) {
                    EvidenceFile file = evidence.file();
                    if (file != null) {
                        files.keep(appeal.id(), file, handedIn.content());
                    }
                }
            }
        }
    }

    /** What ingestion is told; the value is that of the finding. */
    private static @Nullable AppealDecided decidedBy(Appeal appeal, List<AppealEvent> events, long version) {
        if (!(events.getLast() instanceof AppealEvent.Decided(Decision decision))) {
            return null;
        }
        FactId fact = appeal.subject() instanceof AppealSubject.OfFact(FactId id) ? id : null;
        Finding finding = appeal.finding();
        StatedValue value = decision.upheld() && finding != null ? finding.value() : null;
        FactId ordered = decision.upheld() ? fact : null;
        return new AppealDecided(
                appeal.id().value(),
                version,
                appeal.enterprise(),
                appeal.district(),
                appeal.park(),
                fact,
                decision.upheld(),
                ordered == null ? null : appeal.id().correctionOrder(),
                ordered == null ? null : ordered.bureau(),
                value == null ? null : value.amountText(),
                value == null ? null : value.unit(),
                decision.reason(),
                decision.by().account(),
                decision.at());
    }
}
