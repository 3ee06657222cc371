package io.hengzhi.ingestion.replay.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import io.hengzhi.contract.Topics;
import io.hengzhi.contract.ingestion.RecordPlace;
import io.hengzhi.ingestion.replay.application.WaitingMessages;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.platform.store.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bson.Document;

/** One document for an enterprise, {@code places.<bureau>:<partition>:<offset> = record time}; gone when none is left. */
final class MongoWaitingMessages implements WaitingMessages {

    private static final String COLLECTION = "waiting";
    private static final String PLACES = "places";

    private final Store store;

    MongoWaitingMessages(Store store) {
        this.store = store;
    }

    @Override
    public void add(Collection<Waiting> waiting) {
        Map<CreditCode, Document> places = new TreeMap<>();
        for (Waiting each : waiting) {
            places.computeIfAbsent(each.enterprise(), any -> new Document())
                    .append(PLACES + "." + key(each), each.receivedAt().toEpochMilli());
        }
        if (places.isEmpty()) {
            return;
        }
        List<WriteModel<Document>> writes = new ArrayList<>();
        places.forEach((enterprise, set) -> writes.add(new UpdateOneModel<>(
                eq("_id", enterprise.value()), new Document("$set", set), new UpdateOptions().upsert(true))));
        store.run(() -> store.collection(COLLECTION).bulkWrite(writes, new BulkWriteOptions().ordered(false)));
    }

    @Override
    public List<Waiting> list(CreditCode enterprise) {
        return store.call(() -> {
            Document found = store.collection(COLLECTION)
                    .find(eq("_id", enterprise.value()))
                    .first();
            return found == null
                    ? List.<Waiting>of()
                    : found.get(PLACES, new Document()).entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .map(entry -> read(enterprise, entry.getKey(), (Long) entry.getValue()))
                            .toList();
        });
    }

    @Override
    public void remove(CreditCode enterprise, Collection<Waiting> judged) {
        Document unset = new Document();
        judged.forEach(each -> unset.append(PLACES + "." + key(each), ""));
        store.run(() -> {
            store.collection(COLLECTION).updateOne(eq("_id", enterprise.value()), new Document("$unset", unset));
            // only where nothing was added in between
            store.collection(COLLECTION).deleteOne(and(eq("_id", enterprise.value()), eq(PLACES, new Document())));
        });
    }

    @Override
    public Set<CreditCode> scanEnterprises() {
        return store.call(() -> {
            Set<CreditCode> enterprises = new HashSet<>();
            store.collection(COLLECTION)
                    .find()
                    .projection(Projections.include("_id"))
                    .forEach(document -> enterprises.add(new CreditCode(document.getString("_id"))));
            return enterprises;
        });
    }

    /** Padded, so that keys sort as the log runs. */
    private static String key(Waiting waiting) {
        return "%s:%03d:%019d"
                .formatted(
                        waiting.bureau(),
                        waiting.place().partition(),
                        waiting.place().offset());
    }

    private static Waiting read(CreditCode enterprise, String key, long receivedAtMillis) {
        String[] parts = key.split(":", -1);
        BureauCode bureau = new BureauCode(parts[0]);
        return new Waiting(
                enterprise,
                bureau,
                new RecordPlace(Topics.facts(bureau).name(), Integer.parseInt(parts[1]), Long.parseLong(parts[2])),
                Instant.ofEpochMilli(receivedAtMillis));
    }
}
