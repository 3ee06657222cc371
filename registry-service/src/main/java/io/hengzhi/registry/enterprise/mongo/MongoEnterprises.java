package io.hengzhi.registry.enterprise.mongo;

import io.hengzhi.kernel.CreditCode;
import io.hengzhi.platform.store.Aggregates;
import io.hengzhi.registry.enterprise.application.EnterpriseEvents;
import io.hengzhi.registry.enterprise.application.EnterpriseStore;
import io.hengzhi.registry.enterprise.domain.Enterprise;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Enterprises as aggregates: the credit code is the {@code _id}, every version also stands in the history. */
final class MongoEnterprises implements EnterpriseStore {

    private final Aggregates aggregates;

    MongoEnterprises(Aggregates aggregates) {
        this.aggregates = aggregates;
    }

    @Override
    public Optional<Enterprise> find(CreditCode code) {
        return aggregates.find(code.value()).map(MongoEnterprises::read);
    }

    @Override
    public Map<CreditCode, Enterprise> findAll(Collection<CreditCode> codes) {
        Map<CreditCode, Enterprise> found = new HashMap<>();
        if (!codes.isEmpty()) {
            aggregates
                    .findAll(codes.stream().map(CreditCode::value).toList())
                    .values()
                    .forEach(stored -> found.put(new CreditCode(stored.id()), read(stored)));
        }
        return found;
    }

    @Override
    public Set<CreditCode> save(Collection<Enterprise> enterprises) {
        List<Aggregates.Change> changes = enterprises.stream()
                .map(enterprise -> new Aggregates.Change(
                        enterprise.creditCode().value(),
                        enterprise.version() - 1,
                        EnterpriseDocument.write(enterprise),
                        List.of(EnterpriseEvents.changed(enterprise))))
                .toList();
        return aggregates.saveAll(changes).entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(saved -> new CreditCode(saved.getKey()))
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<Enterprise> findVersion(CreditCode code, long version) {
        return aggregates
                .findVersion(code.value(), version)
                .map(document -> EnterpriseDocument.read(code, version, document));
    }

    @Override
    public void scan(Consumer<Enterprise> visitor) {
        aggregates.scan(stored -> visitor.accept(read(stored)));
    }

    private static Enterprise read(Aggregates.Stored stored) {
        return EnterpriseDocument.read(new CreditCode(stored.id()), stored.version(), stored.state());
    }
}
