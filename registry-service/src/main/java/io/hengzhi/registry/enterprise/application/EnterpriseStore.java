package io.hengzhi.registry.enterprise.application;

import io.hengzhi.kernel.CreditCode;
import io.hengzhi.registry.enterprise.domain.Enterprise;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Where enterprises are kept. A version is stored only on top of the one before it. */
public interface EnterpriseStore {

    Optional<Enterprise> find(CreditCode code);

    Map<CreditCode, Enterprise> findAll(Collection<CreditCode> codes);

    /**
     * Stores new versions, each on its own, and publishes them.
     *
     * @return those that were stored; of the others somebody stored the same version first
     */
    Set<CreditCode> save(Collection<Enterprise> enterprises);

    /** An enterprise as it was at a version. */
    Optional<Enterprise> findVersion(CreditCode code, long version);

    /** Every enterprise once: for the index at the start, never for an answer. */
    void scan(Consumer<Enterprise> visitor);
}
