package io.hengzhi.appeal.review.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import io.hengzhi.appeal.review.application.KnownFacts;
import io.hengzhi.kernel.FactId;
import io.hengzhi.platform.store.Store;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;

/** One document per enterprise and year, {@code creditCode:year}, with a field per fact. */
final class MongoKnownFacts implements KnownFacts {

    /** The ledger, where people see a fact, and this reading of the same topic are moments apart. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final Store store;

    MongoKnownFacts(Store store) {
        this.store = store;
    }

    @Override
    public void add(Collection<FactId> facts) {
        Map<String, List<Bson>> fields = new LinkedHashMap<>();
        for (FactId fact : facts) {
            fields.computeIfAbsent(idOf(fact), id -> new ArrayList<>())
                    .add(Updates.set("facts." + fieldOf(fact), true));
        }
        List<WriteModel<Document>> writes = new ArrayList<>();
        fields.forEach((id, sets) -> writes.add(
                new UpdateOneModel<>(eq("_id", id), Updates.combine(sets), new UpdateOptions().upsert(true))));
        if (!writes.isEmpty()) {
            store.run(() -> documents().bulkWrite(writes, new BulkWriteOptions().ordered(false)));
        }
    }

    @Override
    public boolean contains(FactId fact) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isThere(fact)) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            try {
                Thread.sleep(LOOK_AGAIN);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    private boolean isThere(FactId fact) {
        Document found =
                store.call(() -> documents().find(eq("_id", idOf(fact))).first());
        return found != null && found.get("facts", Document.class).containsKey(fieldOf(fact));
    }

    private static String idOf(FactId fact) {
        return fact.enterprise() + ":" + fact.quarter().year();
    }

    /** A field's name has no dots. */
    private static String fieldOf(FactId fact) {
        return fact.quantity() + ":" + fact.quarter() + ":" + fact.bureau() + ":" + fact.revision() + "-"
                + fact.correction();
    }

    private MongoCollection<Document> documents() {
        return store.collection("knownFacts");
    }
}
