package io.hengzhi.registry.catalogue.application;

import io.hengzhi.contract.registry.CatalogueChanged;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.District;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.ParkCode;
import io.hengzhi.registry.catalogue.domain.CatalogueAuthority;
import io.hengzhi.registry.catalogue.domain.CatalogueInForce;
import io.hengzhi.registry.catalogue.domain.CityFile;
import io.hengzhi.registry.catalogue.domain.PilotDecision;
import io.hengzhi.registry.decision.Decision;
import io.hengzhi.registry.decision.Refusal;
import java.time.Clock;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** Takes a decision on a district's term or parks: load, decide, store, publish the catalogue it leads to. */
public final class ChangeCity {

    /** How it ended. */
    public sealed interface Outcome {

        record Changed(CityFile file) implements Outcome {}

        record Refused(Refusal refusal) implements Outcome {}

        record NotFound() implements Outcome {}

        /** The caller decided on a version that is no longer the newest. */
        record Outdated() implements Outcome {}
    }

    private final CityStore store;
    private final CatalogueAuthority authority;
    private final CatalogueInForce inForce;
    private final Consumer<CatalogueChanged> publisher;
    private final Clock clock;

    public ChangeCity(
            CityStore store,
            CatalogueAuthority authority,
            CatalogueInForce inForce,
            Consumer<CatalogueChanged> publisher,
            Clock clock) {
        this.store = store;
        this.authority = authority;
        this.inForce = inForce;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** @param expectedVersion what the officer saw */
    public Outcome decide(
            DistrictCode district, PilotDecision decision, String by, String reason, long expectedVersion) {
        return step(
                district, expectedVersion, (file, known) -> file.decide(known, decision, by, clock.instant(), reason));
    }

    /** @param expectedVersion what the officer saw */
    public Outcome name(ParkCode park, BilingualText name, String by, long expectedVersion) {
        return step(
                park.district(), expectedVersion, (file, known) -> file.name(known, park, name, by, clock.instant()));
    }

    private Outcome step(
            DistrictCode district, long expectedVersion, BiFunction<CityFile, District, Decision<CityFile>> decide) {
        CityFile before = store.get();
        CatalogueChanged base = authority.beforeDistricts();
        District known = before.over(base.catalogue()).findDistrict(district).orElse(null);
        if (known == null) {
            return new Outcome.NotFound();
        }
        if (before.version() != expectedVersion) {
            return new Outcome.Outdated();
        }
        return switch (decide.apply(before, known)) {
            case Decision.Rejected<CityFile>(Refusal refusal) -> new Outcome.Refused(refusal);
            case Decision.Accepted<CityFile>(CityFile after) ->
                after.version() == before.version()
                        ? new Outcome.Changed(before)
                        : stored(after, CityDecisions.over(base, after));
        };
    }

    private Outcome stored(CityFile after, CatalogueChanged event) {
        if (!store.save(after, event)) {
            return new Outcome.Outdated();
        }
        inForce.take(event.catalogue());
        // a bureau may have been added in the same moment: then neither event holds both
        CatalogueChanged now = authority.current();
        if (now.catalogue().version() > event.catalogue().version()) {
            publisher.accept(now);
            inForce.take(now.catalogue());
        }
        return new Outcome.Changed(after);
    }
}
