package io.hengzhi.registry.agreement.application;

import io.hengzhi.contract.registry.AgreementChanged;
import io.hengzhi.registry.agreement.domain.AgreementFile;
import java.util.List;
import java.util.Optional;

/** Where agreements are kept. A revision is stored only on top of the one before it. */
public interface AgreementStore {

    Optional<AgreementFile> find(String id);

    /** All of them, by id. */
    List<AgreementFile> list();

    /** Stores a new revision and publishes the events; false where somebody was faster. */
    boolean save(AgreementFile file, List<AgreementChanged> events);
}
