package io.hengzhi.registry.scheme.application;

import io.hengzhi.contract.registry.SchemePublished;
import io.hengzhi.registry.scheme.domain.SchemeFile;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where schemes are kept. A revision is stored only on top of the one before it. */
public interface SchemeStore {

    Optional<SchemeFile> find(String id);

    Map<String, SchemeFile> findAll(Collection<String> ids);

    /** Stores a new revision and publishes the events; false where somebody was faster. */
    boolean save(SchemeFile file, List<SchemePublished> events);
}
