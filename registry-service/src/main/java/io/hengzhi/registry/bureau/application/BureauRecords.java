package io.hengzhi.registry.bureau.application;

import io.hengzhi.contract.registry.CatalogueChanged;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.registry.bureau.domain.BureauFile;
import io.hengzhi.registry.bureau.domain.BureauRegister;
import io.hengzhi.registry.bureau.domain.BureauState;
import io.hengzhi.registry.catalogue.domain.CatalogueAuthority;
import io.hengzhi.registry.catalogue.domain.CatalogueInForce;
import io.hengzhi.registry.catalogue.domain.PolicyData;
import io.hengzhi.registry.decision.Decision;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Writes down each step before the next is taken, and announces what the catalogue has to say of it. */
public final class BureauRecords implements CatalogueAuthority {

    private final BureauRegisterStore store;
    private final PolicyData policy;
    private final UnaryOperator<CatalogueChanged> districts;
    private final CatalogueInForce inForce;

    /** @param districts puts over a catalogue what was decided about districts */
    public BureauRecords(
            BureauRegisterStore store,
            PolicyData policy,
            UnaryOperator<CatalogueChanged> districts,
            CatalogueInForce inForce) {
        this.store = store;
        this.policy = policy;
        this.districts = districts;
        this.inForce = inForce;
    }

    @Override
    public CatalogueChanged current() {
        return districts.apply(beforeDistricts());
    }

    @Override
    public CatalogueChanged beforeDistricts() {
        return catalogueOf(store.load());
    }

    public Optional<BureauFile> find(BureauCode code) {
        return store.load().find(code, policy.catalogue());
    }

    BureauFile get(BureauCode code) {
        return find(code).orElseThrow(() -> new IllegalStateException("no file of bureau " + code));
    }

    /** Decides on the newest register, again where somebody was faster. */
    Decision<BureauRegister> decide(Function<BureauRegister, Decision<BureauRegister>> rule) {
        while (true) {
            BureauRegister before = store.load();
            Decision<BureauRegister> decision = rule.apply(before);
            if (!(decision instanceof Decision.Accepted<BureauRegister>(BureauRegister after))
                    || after.revision() == before.revision()
                    || saved(before, after)) {
                return decision;
            }
        }
    }

    /** Writes that a bureau is a step further; a step that somebody else wrote in the meantime stands as it is. */
    void advance(BureauCode code, BureauState from, BureauState to, BureauFile.Step step) {
        decide(register -> {
            BureauFile file = register.find(code, policy.catalogue()).orElseThrow();
            return Decision.accepted(file.state() == from ? register.advanced(file, to, step) : register);
        });
    }

    io.hengzhi.kernel.Catalogue policy() {
        return policy.catalogue();
    }

    private boolean saved(BureauRegister before, BureauRegister after) {
        if (before.announcements() == after.announcements()) {
            return store.save(after, List.of());
        }
        CatalogueChanged event = districts.apply(catalogueOf(after));
        boolean saved = store.save(after, List.of(event));
        if (saved) {
            inForce.take(event.catalogue());
        }
        return saved;
    }

    private CatalogueChanged catalogueOf(BureauRegister register) {
        Instant decided = policy.decidedAt();
        Instant announced = register.announcedAt();
        return new CatalogueChanged(
                register.catalogue(policy.catalogue()),
                announced != null && announced.isAfter(decided) ? announced : decided);
    }
}
