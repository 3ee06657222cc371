package io.hengzhi.ingestion.refusal.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import io.hengzhi.contract.ingestion.RecordPlace;
import io.hengzhi.ingestion.refusal.Refusal;
import io.hengzhi.ingestion.refusal.Refusals;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.platform.store.Store;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Three levels of index documents: {@code bureau} names its hours, {@code bureau:hour} its pages, {@code bureau:hour:page}
 * holds the refusals. Every name is made from the refusal alone, so filing it again writes the same place, and a flood
 * spreads over pages that stay far below the size a document may have. The lower level is written first: what an index
 * names is there.
 */
final class MongoRefusals implements Refusals {

    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("mm").withZone(ZoneOffset.UTC);
    private static final int MESSAGES_PER_PAGE = 200;
    private static final int FACTS_PER_PAGE = 20;

    /** Sorts after every name there can be: names begin with a digit. */
    private static final Position NEWEST = new Position("~", "~", "~");

    private final Store store;

    MongoRefusals(Store store) {
        this.store = store;
    }

    @Override
    public void record(Collection<Refusal> refusals) {
        Map<String, Document> pages = new TreeMap<>();
        Map<String, Document> hours = new TreeMap<>();
        Map<String, Document> bureaus = new TreeMap<>();
        for (Refusal refusal : refusals) {
            String bureau = refusal.bureau().value();
            String hour = HOUR.format(refusal.receivedAt());
            String page = page(refusal.receivedAt(), refusal.place(), refusal.factIndex());
            set(pages, bureau + ":" + hour + ":" + page)
                    .append("items." + key(refusal.place(), refusal.factIndex()), write(refusal));
            set(hours, bureau + ":" + hour).append("pages." + page, true);
            set(bureaus, bureau).append("hours." + hour, true);
        }
        if (!refusals.isEmpty()) {
            write(pages);
            write(hours);
            write(bureaus);
        }
    }

    private static Document set(Map<String, Document> updates, String id) {
        return updates.computeIfAbsent(id, any -> new Document());
    }

    private void write(Map<String, Document> updates) {
        List<WriteModel<Document>> writes = new ArrayList<>(updates.size());
        updates.forEach((id, set) -> writes.add(
                new UpdateOneModel<>(eq("_id", id), new Document("$set", set), new UpdateOptions().upsert(true))));
        store.run(() -> store.collection("refusals").bulkWrite(writes, new BulkWriteOptions().ordered(false)));
    }

    @Override
    public void markReplayed(BureauCode bureau, RecordPlace place, Instant receivedAt) {
        String id = bureau + ":" + HOUR.format(receivedAt) + ":" + page(receivedAt, place, -1);
        // beside the items, so that filing the refusal again does not wipe it out
        write(Map.of(id, new Document("replayed." + key(place, -1), true)));
    }

    @Override
    public Part list(BureauCode bureau, int limit, @Nullable Position after) {
        Position from = after == null ? NEWEST : after;
        List<Refusal> items = new ArrayList<>();
        Position last = null;
        for (String hour : upTo(names(bureau.value(), "hours"), from.hour())) {
            boolean sameHour = hour.equals(from.hour());
            for (String page : upTo(names(bureau + ":" + hour, "pages"), sameHour ? from.page() : NEWEST.page())) {
                boolean samePage = sameHour && page.equals(from.page());
                Document document = find(bureau + ":" + hour + ":" + page);
                Document replayed = document.get("replayed", new Document());
                Document stored = document.get("items", new Document());
                for (String key : upTo(stored.keySet(), samePage ? from.key() : NEWEST.key())) {
                    if (samePage && key.equals(from.key())) {
                        continue;
                    }
                    if (items.size() == limit) {
                        return new Part(List.copyOf(items), last);
                    }
                    items.add(read(stored.get(key, Document.class), bureau, replayed.containsKey(key)));
                    last = new Position(hour, page, key);
                }
            }
        }
        return new Part(List.copyOf(items), null);
    }

    /** Greatest first, beginning at {@code from}. */
    private static NavigableSet<String> upTo(Collection<String> names, String from) {
        return new TreeSet<>(names).headSet(from, true).descendingSet();
    }

    private Collection<String> names(String id, String level) {
        return find(id).get(level, new Document()).keySet();
    }

    private Document find(String id) {
        return store.call(() -> {
            Document found = store.collection("refusals").find(eq("_id", id)).first();
            return found == null ? new Document() : found;
        });
    }

    private static String page(Instant receivedAt, RecordPlace place, int factIndex) {
        return "%s-%015d-%03d-%02d"
                .formatted(
                        MINUTE.format(receivedAt),
                        place.offset() / MESSAGES_PER_PAGE,
                        place.partition(),
                        Math.max(0, factIndex) / FACTS_PER_PAGE);
    }

    private static String key(RecordPlace place, int factIndex) {
        return "%019d-%03d".formatted(place.offset(), factIndex + 1);
    }

    private static Document write(Refusal refusal) {
        return new Document("topic", refusal.place().topic())
                .append("partition", refusal.place().partition())
                .append("offset", refusal.place().offset())
                .append("factIndex", refusal.factIndex())
                .append("code", refusal.code())
                .append("field", refusal.field())
                .append("zh", refusal.text().zh())
                .append("en", refusal.text().en())
                .append("wayOutZh", refusal.wayOut().zh())
                .append("wayOutEn", refusal.wayOut().en())
                .append("creditCode", refusal.creditCode())
                .append("quantity", refusal.quantity())
                .append("quarter", refusal.quarter())
                .append("messageId", refusal.messageId())
                .append("receivedAt", refusal.receivedAt().toEpochMilli());
    }

    private static Refusal read(Document stored, BureauCode bureau, boolean replayed) {
        return new Refusal(
                new RecordPlace(stored.getString("topic"), stored.getInteger("partition"), stored.getLong("offset")),
                stored.getInteger("factIndex"),
                bureau,
                stored.getString("code"),
                stored.getString("field"),
                BilingualText.of(stored.getString("zh"), stored.getString("en")),
                BilingualText.of(stored.getString("wayOutZh"), stored.getString("wayOutEn")),
                stored.getString("creditCode"),
                stored.getString("quantity"),
                stored.getString("quarter"),
                stored.getString("messageId"),
                Instant.ofEpochMilli(stored.getLong("receivedAt")),
                replayed);
    }
}
