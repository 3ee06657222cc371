package io.hengzhi.registry.agreement.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.hengzhi.contract.registry.AgreementChanged;
import io.hengzhi.platform.store.Aggregates;
import io.hengzhi.platform.store.Store;
import io.hengzhi.registry.agreement.application.AgreementStore;
import io.hengzhi.registry.agreement.domain.AgreementFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;

/** Agreements as aggregates, and one index document with their names: there are a few for each bureau. */
final class MongoAgreements implements AgreementStore {

    private static final String INDEX = "all";

    private final Aggregates aggregates;
    private final Store store;

    MongoAgreements(Aggregates aggregates, Store store) {
        this.aggregates = aggregates;
        this.store = store;
    }

    @Override
    public Optional<AgreementFile> find(String id) {
        return aggregates.find(id).map(MongoAgreements::read);
    }

    @Override
    public List<AgreementFile> list() {
        Document index = store.call(() -> index().find(eq("_id", INDEX)).first());
        if (index == null) {
            return List.of();
        }
        Map<String, Aggregates.Stored> found = new TreeMap<>(
                aggregates.findAll(index.get("ids", Document.class).keySet()));
        return found.values().stream().map(MongoAgreements::read).toList();
    }

    /** The index is written first: a name in it without an agreement shows nothing, an agreement without it is lost to sight. */
    @Override
    public boolean save(AgreementFile file, List<AgreementChanged> events) {
        if (file.revision() == 1) {
            store.run(() -> index().updateOne(
                            eq("_id", INDEX), Updates.set("ids." + file.id(), true), new UpdateOptions().upsert(true)));
        }
        return aggregates
                .saveAll(List.of(
                        new Aggregates.Change(file.id(), file.revision() - 1, AgreementDocument.write(file), events)))
                .getOrDefault(file.id(), false);
    }

    private static AgreementFile read(Aggregates.Stored stored) {
        return AgreementDocument.read(stored.id(), stored.version(), stored.state());
    }

    private MongoCollection<Document> index() {
        return store.collection("agreementIndex");
    }
}
