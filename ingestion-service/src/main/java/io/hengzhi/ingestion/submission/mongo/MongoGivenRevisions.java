package io.hengzhi.ingestion.submission.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import io.hengzhi.ingestion.submission.application.GivenRevisions;
import io.hengzhi.ingestion.submission.domain.RevisionSlots.Given;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.platform.store.Store;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** One document for a bureau and an enterprise: {@code slots.<quantity>:<quarter>}. */
final class MongoGivenRevisions implements GivenRevisions {

    private static final String COLLECTION = "submissionRevisions";

    private final Store store;

    MongoGivenRevisions(Store store) {
        this.store = store;
    }

    @Override
    public Map<CreditCode, Map<String, Given>> list(BureauCode bureau, Collection<CreditCode> enterprises) {
        List<String> ids = enterprises.stream().map(code -> idOf(bureau, code)).toList();
        Map<CreditCode, Map<String, Given>> found = new HashMap<>();
        if (ids.isEmpty()) {
            return found;
        }
        store.run(() -> store.collection(COLLECTION).find(in("_id", ids)).forEach(document -> {
            String id = document.getString("_id");
            Map<String, Given> slots = new HashMap<>();
            document.get("slots", new Document()).forEach((slot, value) -> slots.put(slot, read((Document) value)));
            found.put(new CreditCode(id.substring(id.indexOf(':') + 1)), slots);
        }));
        return found;
    }

    @Override
    public void add(BureauCode bureau, Map<CreditCode, Map<String, Given>> given) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        given.forEach((enterprise, slots) -> {
            Document set = new Document();
            slots.forEach((slot, value) -> set.append("slots." + slot, write(value)));
            writes.add(new UpdateOneModel<>(
                    eq("_id", idOf(bureau, enterprise)), new Document("$set", set), new UpdateOptions().upsert(true)));
        });
        if (!writes.isEmpty()) {
            store.run(() -> store.collection(COLLECTION).bulkWrite(writes, new BulkWriteOptions().ordered(false)));
        }
    }

    private static String idOf(BureauCode bureau, CreditCode enterprise) {
        return bureau + ":" + enterprise;
    }

    private static Document write(Given given) {
        return new Document("revision", given.revision())
                .append("submission", given.submission())
                .append("content", given.content());
    }

    private static Given read(Document document) {
        return new Given(document.getLong("revision"), document.getString("submission"), document.getString("content"));
    }
}
