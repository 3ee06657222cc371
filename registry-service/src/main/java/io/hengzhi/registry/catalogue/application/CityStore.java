package io.hengzhi.registry.catalogue.application;

import io.hengzhi.contract.registry.CatalogueChanged;
import io.hengzhi.registry.catalogue.domain.CityFile;

/** Where the city's file is kept. */
public interface CityStore {

    /** The newest version; the empty file before the first. */
    CityFile get();

    /** Stores the next version and publishes the event; false where somebody was faster. */
    boolean save(CityFile file, CatalogueChanged event);
}
