package io.hengzhi.appeal.review.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.hengzhi.appeal.review.application.AppealList;
import io.hengzhi.platform.store.Store;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/**
 * Lists of names as index documents: {@code district:110113:00000001} holds up to 100 of them in order, {@code
 * district:110113} names the last page. Many may add at once: a page takes a name only at the length the adder has seen.
 */
final class AppealLists {

    private static final int PAGE_SIZE = 100;

    /**
     * Names of a list, newest first.
     *
     * @param page where they stand
     * @param from the position in the page that the first of them has, counted down from here
     */
    record Stretch(int page, int from, List<String> ids) {}

    private final Store store;

    AppealLists(Store store) {
        this.store = store;
    }

    /** Adds a name that is not there yet. */
    void add(AppealList list, String id) {
        int number = Math.max(1, lastPage(list));
        while (true) {
            String pageId = pageId(list, number);
            List<String> ids = ids(pageId);
            if (ids.contains(id)) {
                break;
            }
            if (ids.size() >= PAGE_SIZE) {
                number++;
            } else if (ids.isEmpty() ? begin(pageId, id) : append(pageId, ids.size(), id)) {
                break;
            }
        }
        int page = number;
        store.run(() -> documents()
                .updateOne(eq("_id", list.key()), Updates.max("page", page), new UpdateOptions().upsert(true)));
    }

    private boolean begin(String pageId, String id) {
        try {
            store.run(() -> documents()
                    .insertOne(new Document("_id", pageId).append("count", 1).append("ids", List.of(id))));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private boolean append(String pageId, int seenLength, String id) {
        return store.call(() -> documents()
                                .updateOne(
                                        and(eq("_id", pageId), eq("count", seenLength)),
                                        Updates.combine(Updates.push("ids", id), Updates.inc("count", 1))))
                        .getMatchedCount()
                == 1;
    }

    /** 0 for a list that nothing was ever added to. */
    int lastPage(AppealList list) {
        Document head = store.call(() -> documents().find(eq("_id", list.key())).first());
        return head == null ? 0 : head.getInteger("page");
    }

    /** The names of a page from a position down to its first; all of them with a position beyond its end. */
    Stretch read(AppealList list, int page, int before) {
        List<String> ids = ids(pageId(list, page));
        int end = Math.min(before, ids.size());
        return new Stretch(page, end - 1, new ArrayList<>(ids.subList(0, end)).reversed());
    }

    private List<String> ids(String pageId) {
        Document found = store.call(() -> documents().find(eq("_id", pageId)).first());
        return found == null ? List.of() : found.getList("ids", String.class);
    }

    private static String pageId(AppealList list, int number) {
        return list.key() + ":" + "%08d".formatted(number);
    }

    private MongoCollection<Document> documents() {
        return store.collection("appealLists");
    }
}
