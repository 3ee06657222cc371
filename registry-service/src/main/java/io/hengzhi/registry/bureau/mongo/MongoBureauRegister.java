package io.hengzhi.registry.bureau.mongo;

import io.hengzhi.contract.registry.CatalogueChanged;
import io.hengzhi.platform.store.Aggregates;
import io.hengzhi.registry.bureau.application.BureauRegisterStore;
import io.hengzhi.registry.bureau.domain.BureauRegister;
import java.util.List;

/** The register as one aggregate: there are some dozens of bureaus, and the catalogue's version counts them together. */
final class MongoBureauRegister implements BureauRegisterStore {

    private final Aggregates aggregates;

    MongoBureauRegister(Aggregates aggregates) {
        this.aggregates = aggregates;
    }

    @Override
    public BureauRegister load() {
        return aggregates
                .find(CatalogueChanged.KEY)
                .map(stored -> BureauRegisterDocument.read(stored.version(), stored.state()))
                .orElse(BureauRegister.empty());
    }

    @Override
    public boolean save(BureauRegister register, List<CatalogueChanged> events) {
        return aggregates
                .saveAll(List.of(new Aggregates.Change(
                        CatalogueChanged.KEY, register.revision() - 1, BureauRegisterDocument.write(register), events)))
                .getOrDefault(CatalogueChanged.KEY, false);
    }
}
