package io.hengzhi.registry.agreement.application;

import io.hengzhi.contract.registry.AgreementChanged;
import io.hengzhi.registry.agreement.domain.AgreementFile;
import io.hengzhi.registry.agreement.domain.AgreementTerms;
import io.hengzhi.registry.agreement.domain.Shareable;
import io.hengzhi.registry.decision.Decision;
import io.hengzhi.registry.decision.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Takes a sharing agreement one step further: load, decide, store, publish what is new in force. */
public final class ChangeAgreement {

    /** How it ended. */
    public sealed interface Outcome {

        record Changed(AgreementFile file) implements Outcome {}

        record Refused(Refusal refusal) implements Outcome {}

        record NotFound() implements Outcome {}

        /** The caller decided on a revision that is no longer the newest. */
        record Outdated() implements Outcome {}
    }

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final AgreementStore store;
    private final Supplier<Shareable> shareable;
    private final Clock clock;

    public ChangeAgreement(AgreementStore store, Supplier<Shareable> shareable, Clock clock) {
        this.store = store;
        this.shareable = shareable;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BEIJING);
    }

    /** Begins an agreement. The same draft by the same officer again is answered as it stands. */
    public Outcome start(String id, AgreementTerms terms, String by) {
        while (true) {
            AgreementFile before = store.find(id).orElse(AgreementFile.empty(id));
            AgreementFile.Draft draft = before.draft();
            if (draft != null && draft.terms().equals(terms) && draft.editors().equals(List.of(by))) {
                return new Outcome.Changed(before);
            }
            if (before.revision() > 0) {
                return new Outcome.Refused(Refusal.of(
                        "id",
                        "already-there",
                        "已有协议“" + id + "”。",
                        "There is an agreement \"" + id + "\" already.",
                        "换一个编号，或修改它（PUT /agreements/" + id + "）。",
                        "Choose another id, or change it (PUT /agreements/" + id + ")."));
            }
            Outcome outcome = store(before, before.write(terms, by, clock.instant(), shareable.get(), today()));
            if (outcome != null) {
                return outcome;
            }
        }
    }

    /** @param expectedRevision what the officer saw */
    public Outcome revise(String id, AgreementTerms terms, String by, long expectedRevision) {
        return step(id, expectedRevision, file -> file.write(terms, by, clock.instant(), shareable.get(), today()));
    }

    public Outcome approve(String id, String by, String reason, long expectedRevision) {
        AgreementFile.Step step = new AgreementFile.Step(by, clock.instant(), reason);
        return step(id, expectedRevision, file -> file.approve(step, shareable.get(), today()));
    }

    public Outcome end(String id, LocalDate lastDay, String by, String reason, long expectedRevision) {
        AgreementFile.Step step = new AgreementFile.Step(by, clock.instant(), reason);
        return step(id, expectedRevision, file -> file.end(lastDay, step, today()));
    }

    private Outcome step(String id, long expectedRevision, Function<AgreementFile, Decision<AgreementFile>> decide) {
        AgreementFile before = store.find(id).orElse(null);
        if (before == null) {
            return new Outcome.NotFound();
        }
        if (expectedRevision != before.revision()) {
            return new Outcome.Outdated();
        }
        Outcome outcome = store(before, decide.apply(before));
        return outcome == null ? new Outcome.Outdated() : outcome;
    }

    /** Null where somebody stored the same revision first. */
    private @Nullable Outcome store(AgreementFile before, Decision<AgreementFile> decision) {
        return switch (decision) {
            case Decision.Rejected<AgreementFile>(Refusal refusal) -> new Outcome.Refused(refusal);
            case Decision.Accepted<AgreementFile>(AgreementFile after) -> {
                List<AgreementChanged> events = after.versions().stream()
                        .skip(before.versions().size())
                        .map(version -> event(after.id(), version))
                        .toList();
                yield store.save(after, events) ? new Outcome.Changed(after) : null;
            }
        };
    }

    private static AgreementChanged event(String id, AgreementFile.Version version) {
        AgreementTerms terms = version.terms();
        return new AgreementChanged(
                id,
                version.version(),
                terms.bureau(),
                terms.client(),
                terms.districts(),
                terms.quantities(),
                terms.fields(),
                terms.purposes(),
                terms.from(),
                terms.to(),
                version.decided().by(),
                version.decided().at());
    }
}
