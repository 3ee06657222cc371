package io.hengzhi.registry.catalogue.domain;

import io.hengzhi.contract.registry.CatalogueChanged;

/** Says what the catalogue is to be now: the policy file's, with what administrators decided since. */
public interface CatalogueAuthority {

    /** Always the same bytes for the same decisions. */
    CatalogueChanged current();

    /** The same before what was decided about districts. */
    CatalogueChanged beforeDistricts();
}
