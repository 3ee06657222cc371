package io.hengzhi.registry.scheme.mongo;

import io.hengzhi.contract.registry.SchemePublished;
import io.hengzhi.platform.store.Aggregates;
import io.hengzhi.registry.scheme.application.SchemeStore;
import io.hengzhi.registry.scheme.domain.SchemeFile;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Schemes as aggregates: {@code district-year} is the {@code _id}. */
final class MongoSchemes implements SchemeStore {

    private final Aggregates aggregates;

    MongoSchemes(Aggregates aggregates) {
        this.aggregates = aggregates;
    }

    @Override
    public Optional<SchemeFile> find(String id) {
        return aggregates.find(id).map(stored -> SchemeFileDocument.read(stored.version(), stored.state()));
    }

    @Override
    public Map<String, SchemeFile> findAll(Collection<String> ids) {
        Map<String, SchemeFile> found = new HashMap<>();
        aggregates
                .findAll(ids)
                .forEach((id, stored) -> found.put(id, SchemeFileDocument.read(stored.version(), stored.state())));
        return found;
    }

    @Override
    public boolean save(SchemeFile file, List<SchemePublished> events) {
        return aggregates
                .saveAll(List.of(
                        new Aggregates.Change(file.id(), file.revision() - 1, SchemeFileDocument.write(file), events)))
                .getOrDefault(file.id(), false);
    }
}
