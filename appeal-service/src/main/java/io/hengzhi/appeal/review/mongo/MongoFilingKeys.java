package io.hengzhi.appeal.review.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import io.hengzhi.appeal.review.application.FilingKeys;
import io.hengzhi.platform.store.Store;
import java.util.Optional;
import org.bson.Document;

/** Filing keys by {@code _id} = account and key. */
final class MongoFilingKeys implements FilingKeys {

    private final Store store;

    MongoFilingKeys(Store store) {
        this.store = store;
    }

    @Override
    public Optional<Sent> find(String account, String key) {
        Document found =
                store.call(() -> documents().find(eq("_id", idOf(account, key))).first());
        return Optional.ofNullable(found)
                .map(document -> new Sent(document.getString("contentDigest"), document.getString("appeal")));
    }

    @Override
    public boolean note(String account, String key, Sent sent) {
        String id = idOf(account, key);
        try {
            store.run(() -> documents()
                    .insertOne(new Document("_id", id)
                            .append("contentDigest", sent.contentDigest())
                            .append("appeal", sent.appeal())));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
        return store.call(() -> documents()
                                .updateOne(
                                        and(eq("_id", id), eq("contentDigest", sent.contentDigest())),
                                        Updates.set("appeal", sent.appeal())))
                        .getMatchedCount()
                == 1;
    }

    private static String idOf(String account, String key) {
        return account + " " + key; // neither holds a blank
    }

    private MongoCollection<Document> documents() {
        return store.collection("filingKeys");
    }
}
