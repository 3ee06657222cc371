package io.hengzhi.scoring.results.application;

import io.hengzhi.contract.canonical.CanonicalJson;
import io.hengzhi.contract.scoring.ResultFrozen;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.Year;
import io.hengzhi.scoring.engine.application.Engine;
import io.hengzhi.scoring.results.domain.Freezing;
import io.hengzhi.scoring.results.domain.FrozenFigures;
import io.hengzhi.scoring.results.domain.Outcome;
import io.hengzhi.scoring.results.domain.Present;
import io.hengzhi.scoring.results.domain.Refusal;
import io.hengzhi.scoring.results.domain.ResultCommand;
import io.hengzhi.scoring.results.domain.ResultEvent;
import io.hengzhi.scoring.results.domain.ResultRules;
import io.hengzhi.scoring.results.domain.ResultVersion;
import io.hengzhi.scoring.results.domain.YearOfResults;
import io.hengzhi.scoring.results.domain.YearOfResults.Answered;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody takes a step of the year. The figures are kept before the version that names them: a crash in between leaves
 * figures that no version names, and never a version without its figures.
 */
public final class TakeResultStep {

    /** How often a step is judged again when another one was faster, unless the actor named the version. */
    private static final int ATTEMPTS = 5;

    private final Engine engine;
    private final ResultYears years;
    private final KeptFigures figures;
    private final Clock clock;

    public TakeResultStep(Engine engine, ResultYears years, KeptFigures figures, Clock clock) {
        this.engine = engine;
        this.years = years;
        this.figures = figures;
        this.clock = clock;
    }

    /**
     * @param seenVersion the version of the year the actor has seen; null for whatever is there now
     * @param key under which the same step is taken once only; null where the sender gave none
     */
    public StepResult take(
            DistrictCode district, Year year, ResultCommand command, @Nullable Long seenVersion, @Nullable String key) {
        if (key != null && !key.matches("[!-~]{1,100}")) {
            return new StepResult.Refused(new Refusal.IdempotencyKeyInvalid());
        }
        String content = CanonicalJson.digest(command.content().getBytes(StandardCharsets.UTF_8));
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            ResultYears.Stored stored = years.get(district, year);
            YearOfResults results = stored.results();
            Optional<Answered> before = results.answered().stream()
                    .filter(one -> one.account().equals(command.by().account())
                            && one.key().equals(key))
                    .findFirst();
            if (before.isPresent()) {
                return before.get().contentDigest().equals(content)
                        ? new StepResult.Done(stored)
                        : new StepResult.Refused(new Refusal.IdempotencyKeyReused());
            }
            if (seenVersion != null && seenVersion != stored.version()) {
                return new StepResult.Outdated();
            }
            Present present = engine.read(state -> Freezing.present(state, district, year));
            List<FrozenFigures.LineDigest> latest = results.findLatest()
                    .map(version -> figures.list(version.figuresDigest()))
                    .orElse(List.of());
            switch (ResultRules.decide(results, command, present, latest, now())) {
                case Outcome.Rejected(Refusal refusal) -> {
                    return new StepResult.Refused(refusal);
                }
                case Outcome.Accepted(List<ResultEvent> events) -> {
                    YearOfResults changed = results;
                    for (ResultEvent event : events) {
                        changed = changed.apply(event);
                    }
                    if (key != null) {
                        changed = changed.answering(new Answered(command.by().account(), key, content));
                    }
                    if (years.replace(changed, stored.version(), keep(events, present))) {
                        return new StepResult.Done(new ResultYears.Stored(changed, stored.version() + 1));
                    }
                }
            }
        }
        return new StepResult.Outdated();
    }

    /** Keeps the figures of a new version and says what is to be published of it. */
    private List<ResultFrozen> keep(List<ResultEvent> events, Present present) {
        if (events.getFirst() instanceof ResultEvent.VersionFrozen(ResultVersion version)
                && present instanceof Present.Figures frozen) {
            figures.keep(frozen.figures());
            return Announcing.events(version, frozen.figures());
        }
        return List.of();
    }

    /** As precise as it is written and read again everywhere. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
