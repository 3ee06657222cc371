package io.hengzhi.registry.bureau.application;

import io.hengzhi.contract.registry.CatalogueChanged;
import io.hengzhi.registry.bureau.domain.BureauRegister;
import java.util.List;

/** Where the register is kept. A revision is stored only on top of the one before it. */
public interface BureauRegisterStore {

    /** The newest revision; an empty register before the first. */
    BureauRegister load();

    /** Stores a new revision and publishes the events; false where somebody was faster. */
    boolean save(BureauRegister register, List<CatalogueChanged> events);
}
