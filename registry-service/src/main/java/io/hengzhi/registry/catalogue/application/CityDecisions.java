package io.hengzhi.registry.catalogue.application;

import io.hengzhi.contract.registry.CatalogueChanged;
import io.hengzhi.registry.catalogue.domain.CityFile;

/** Puts what was decided about districts over a catalogue. */
public final class CityDecisions {

    private final CityStore store;

    public CityDecisions(CityStore store) {
        this.store = store;
    }

    public CatalogueChanged over(CatalogueChanged before) {
        return over(before, store.get());
    }

    static CatalogueChanged over(CatalogueChanged before, CityFile file) {
        return new CatalogueChanged(file.over(before.catalogue()), file.changedAt(before.changedAt()));
    }
}
