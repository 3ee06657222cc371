package io.hengzhi.registry.scheme.application;

import io.hengzhi.contract.registry.SchemeDocument;
import io.hengzhi.contract.registry.SchemePublished;
import io.hengzhi.contract.registry.SchemeReading;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.registry.catalogue.domain.CatalogueInForce;
import io.hengzhi.registry.decision.Decision;
import io.hengzhi.registry.decision.Refusal;
import io.hengzhi.registry.scheme.domain.SchemeFile;
import io.hengzhi.scoringmodel.scheme.Checked;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes a scheme one step further: load, decide, store, publish what is new in force. */
public final class ChangeScheme {

    /** How it ended. */
    public sealed interface Outcome {

        record Changed(SchemeFile file) implements Outcome {}

        record Refused(Refusal refusal) implements Outcome {}

        record NotFound() implements Outcome {}

        /** The caller decided on a revision that is no longer the newest. */
        record Outdated() implements Outcome {}
    }

    private final SchemeStore store;
    private final CatalogueInForce inForce;

    public ChangeScheme(SchemeStore store, CatalogueInForce inForce) {
        this.store = store;
        this.inForce = inForce;
    }

    /** Begins a draft. The same draft by the same officer again is answered as it stands. */
    public Outcome start(SchemeDocument document, SchemeFile.Step step) {
        DistrictCode district = DistrictCode.of(document.district());
        while (true) {
            SchemeFile before = store.find(document.id()).orElse(SchemeFile.empty(district, document.year()));
            SchemeFile.Draft draft = before.draft();
            if (draft != null
                    && draft.document().equals(document)
                    && draft.editors().equals(List.of(step.by()))) {
                return new Outcome.Changed(before);
            }
            Outcome outcome = store(before, before.start(document, step, inForce.get()));
            if (outcome != null) {
                return outcome;
            }
        }
    }

    /** @param expectedRevision what the officer saw */
    public Outcome revise(SchemeDocument document, SchemeFile.Step step, long expectedRevision) {
        return step(document.id(), expectedRevision, file -> file.revise(document, step));
    }

    public Outcome submit(String id, SchemeFile.Step step, @Nullable Long expectedRevision) {
        return step(id, expectedRevision, file -> file.submit(step, check(file)));
    }

    public Outcome approve(String id, SchemeFile.Step step, @Nullable Long expectedRevision) {
        return step(id, expectedRevision, file -> file.approve(step, check(file)));
    }

    /** What the draft's rules say of it; without a draft, nothing is wrong. */
    public Checked check(SchemeFile file) {
        SchemeFile.Draft draft = file.draft();
        return draft == null
                ? new Checked.Unsound(List.of())
                : SchemeReading.read(draft.document(), file.nextVersion(), inForce.get());
    }

    private Outcome step(
            String id, @Nullable Long expectedRevision, Function<SchemeFile, Decision<SchemeFile>> decide) {
        while (true) {
            SchemeFile before = store.find(id).orElse(null);
            if (before == null) {
                return new Outcome.NotFound();
            }
            if (expectedRevision != null && expectedRevision != before.revision()) {
                return new Outcome.Outdated();
            }
            Outcome outcome = store(before, decide.apply(before));
            if (outcome != null) {
                return outcome;
            }
        }
    }

    /** Null where somebody stored the same revision first: then it is decided again. */
    private @Nullable Outcome store(SchemeFile before, Decision<SchemeFile> decision) {
        return switch (decision) {
            case Decision.Rejected<SchemeFile>(Refusal refusal) -> new Outcome.Refused(refusal);
            case Decision.Accepted<SchemeFile>(SchemeFile after) -> {
                List<SchemePublished> events = after.published().stream()
                        .skip(before.published().size())
                        .map(one -> new SchemePublished(
                                one.document(),
                                one.version(),
                                one.approved().at(),
                                one.approved().by()))
                        .toList();
                yield store.save(after, events) ? new Outcome.Changed(after) : null;
            }
        };
    }
}
