package io.hengzhi.ingestion.listing;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.UpdateOptions;
import io.hengzhi.platform.store.Store;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The names of what belongs to somebody, the newest first: {@code owner} names its days, {@code owner:day} what came that
 * day. Adding a name again changes nothing.
 */
public final class NewestFirst {

    /** Where a list goes on: after this one. */
    public record Position(String day, String key) {}

    /** Part of a list; {@code next} is null where nothing older follows. */
    public record Part(List<String> ids, @Nullable Position next) {}

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withZone(ZoneOffset.UTC);
    /** Sorts after every name there can be: names begin with a digit. */
    private static final Position NEWEST = new Position("~", "~");
    /** How many characters of a key stand before the name. */
    private static final int KEY_PREFIX = 16;

    private final Store store;
    private final String collection;
    private final String what;

    /** @param what the field of a day's document that holds its names */
    public NewestFirst(Store store, String collection, String what) {
        this.store = store;
        this.collection = collection;
        this.what = what;
    }

    public void add(String owner, Instant at, String id) {
        String day = DAY.format(at);
        set(owner + ":" + day, what + "." + "%015d-%s".formatted(at.toEpochMilli(), id));
        set(owner, "days." + day);
    }

    private void set(String id, String field) {
        store.run(() -> store.collection(collection)
                .updateOne(
                        eq("_id", id),
                        new Document("$set", new Document(field, true)),
                        new UpdateOptions().upsert(true)));
    }

    public Part list(String owner, int limit, @Nullable Position after) {
        Position from = after == null ? NEWEST : after;
        List<String> ids = new ArrayList<>();
        Position last = null;
        for (String day : upTo(names(owner, "days"), from.day())) {
            boolean sameDay = day.equals(from.day());
            for (String key : upTo(names(owner + ":" + day, what), sameDay ? from.key() : NEWEST.key())) {
                if (sameDay && key.equals(from.key())) {
                    continue;
                }
                if (ids.size() == limit) {
                    return new Part(ids, last);
                }
                ids.add(key.substring(KEY_PREFIX));
                last = new Position(day, key);
            }
        }
        return new Part(ids, null);
    }

    private Collection<String> names(String id, String level) {
        return store.call(() -> {
            Document found = store.collection(collection).find(eq("_id", id)).first();
            return found == null
                    ? List.<String>of()
                    : found.get(level, new Document()).keySet();
        });
    }

    private static NavigableSet<String> upTo(Collection<String> names, String from) {
        return new TreeSet<>(names).headSet(from, true).descendingSet();
    }
}
