package io.hengzhi.ingestion.refusal.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static io.hengzhi.ingestion.refusal.mongo.RefusalNames.upTo;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import io.hengzhi.contract.ingestion.FactRejected;
import io.hengzhi.contract.ingestion.RecordPlace;
import io.hengzhi.ingestion.refusal.Refusal;
import io.hengzhi.ingestion.refusal.Refusals;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.platform.store.Store;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * Three levels of index documents: {@code bureau} names its hours, {@code bureau:hour} its pages, {@code bureau:hour:page}
 * holds the refusals. A list by code or batch has upper levels of its own, {@code bureau|code=...}, which lead to the same
 * pages: each page it reads holds something it wants. Every name is made from the refusal alone, so filing
 * it again writes the same place, and a flood spreads over pages that stay far below the size a document may have. The
 * lower level is written first: what an index names is there.
 *
 * <p>An hour also says how many refusals each of its pages holds by code. A page's figure is counted from the page itself
 * after it was written, so that a refusal that comes twice counts once.
 *
 * <p>What the quarantine keeps of a message stands apart, {@code _id} = the refusal's id: lists do not read it.
 */
final class MongoRefusals implements Refusals {

    private static final String INDEX = "refusals";
    private static final String QUARANTINE = "quarantine";
    private static final int READ_AT_ONCE = 200;
    /** Sorts after every name there can be: names begin with a digit. */
    private static final Position NEWEST = new Position("~", "~", "~");

    private final Store store;

    MongoRefusals(Store store) {
        this.store = store;
    }

    @Override
    public void record(Collection<FactRejected> events) {
        if (events.isEmpty()) {
            return;
        }
        Map<String, Document> kept = new TreeMap<>();
        Map<String, Document> pages = new TreeMap<>();
        Map<String, Document> hours = new TreeMap<>();
        Map<String, Document> lists = new TreeMap<>();
        for (FactRejected event : events) {
            Refusal refusal = Refusal.of(event);
            String hour = RefusalNames.hour(refusal.receivedAt());
            String page = RefusalNames.page(refusal.receivedAt(), refusal.place(), refusal.factIndex());
            String key = RefusalNames.key(refusal.place(), refusal.factIndex());
            String pageId = refusal.bureau() + ":" + hour + ":" + page;
            set(kept, refusal.id())
                    .append("bureau", refusal.bureau().value())
                    .append("page", pageId)
                    .append("key", key)
                    .append("raw", new Binary(event.raw()))
                    .append("messageBytes", event.rawSizeBytes());
            set(pages, pageId)
                    .append("items." + key, RefusalDocument.write(refusal))
                    .append("codes." + key, refusal.code());
            for (String list : RefusalNames.listsOf(refusal)) {
                set(hours, list + ":" + hour).append("pages." + page, true);
                set(lists, list).append("hours." + hour, true);
            }
        }
        write(QUARANTINE, kept);
        write(INDEX, pages);
        countByCode(pages.keySet(), hours);
        write(INDEX, hours);
        write(INDEX, lists);
    }

    private static Document set(Map<String, Document> updates, String id) {
        return updates.computeIfAbsent(id, any -> new Document());
    }

    /** Reads back what the written pages hold by now. */
    private void countByCode(Collection<String> pageIds, Map<String, Document> hours) {
        List<String> ids = List.copyOf(pageIds);
        for (int from = 0; from < ids.size(); from += READ_AT_ONCE) {
            List<String> some = ids.subList(from, Math.min(ids.size(), from + READ_AT_ONCE));
            store.run(() -> store.collection(INDEX)
                    .find(in("_id", some))
                    .projection(Projections.include("codes"))
                    .forEach(page -> {
                        Document counts = new Document();
                        page.get("codes", new Document())
                                .values()
                                .forEach(code ->
                                        counts.merge((String) code, 1L, (before, one) -> (Long) before + (Long) one));
                        String id = page.getString("_id");
                        int name = id.lastIndexOf(':');
                        set(hours, id.substring(0, name)).append("counts." + id.substring(name + 1), counts);
                    }));
        }
    }

    private void write(String collection, Map<String, Document> updates) {
        List<WriteModel<Document>> writes = new ArrayList<>(updates.size());
        updates.forEach((id, set) -> writes.add(
                new UpdateOneModel<>(eq("_id", id), new Document("$set", set), new UpdateOptions().upsert(true))));
        store.run(() -> store.collection(collection).bulkWrite(writes, new BulkWriteOptions().ordered(false)));
    }

    @Override
    public void markResolved(
            BureauCode bureau, RecordPlace place, int factIndex, Instant receivedAt, @Nullable String by) {
        // beside the items, so that filing the refusal again does not wipe it out
        String key = RefusalNames.key(place, factIndex);
        Document marks = new Document("replayed." + key, true);
        if (by != null) {
            marks.append("resolvedBy." + key, by);
        }
        write(INDEX, Map.of(RefusalNames.pageId(bureau, place, factIndex, receivedAt), marks));
    }

    @Override
    public Part list(Wanted wanted, int limit, @Nullable Position after) {
        Position from = after == null ? NEWEST : after;
        BureauCode bureau = wanted.bureau();
        String list = RefusalNames.listOf(wanted);
        List<Refusal> items = new ArrayList<>();
        Position last = null;
        for (String hour : upTo(hours(list, wanted.day(), wanted.day()), from.hour())) {
            boolean sameHour = hour.equals(from.hour());
            for (String page : upTo(names(list + ":" + hour, "pages"), sameHour ? from.page() : NEWEST.page())) {
                boolean samePage = sameHour && page.equals(from.page());
                Document document = get(INDEX, bureau + ":" + hour + ":" + page);
                Document stored = document.get("items", new Document());
                for (String key : upTo(stored.keySet(), samePage ? from.key() : NEWEST.key())) {
                    Refusal refusal = refusal(document, key, bureau);
                    if (samePage && key.equals(from.key()) || refusal == null || !isWanted(refusal, wanted)) {
                        continue;
                    }
                    if (items.size() == limit) {
                        return new Part(List.copyOf(items), last);
                    }
                    items.add(refusal);
                    last = new Position(hour, page, key);
                }
            }
        }
        return new Part(List.copyOf(items), null);
    }

    private static boolean isWanted(Refusal refusal, Wanted wanted) {
        return (wanted.code() == null || wanted.code().equals(refusal.code()))
                && (wanted.batch() == null || wanted.batch().equals(refusal.batch()));
    }

    private static @Nullable Refusal refusal(Document page, String key, BureauCode bureau) {
        Document stored = page.get("items", new Document()).get(key, Document.class);
        return stored == null
                ? null
                : RefusalDocument.read(
                        stored,
                        bureau,
                        page.get("replayed", new Document()).containsKey(key),
                        page.get("resolvedBy", new Document()).getString(key));
    }

    private List<String> hours(String list, @Nullable LocalDate first, @Nullable LocalDate last) {
        return names(list, "hours").stream()
                .filter(hour -> {
                    LocalDate day = RefusalNames.dayOf(hour);
                    return (first == null || !day.isBefore(first)) && (last == null || !day.isAfter(last));
                })
                .toList();
    }

    @Override
    public Optional<Refusal> find(String id) {
        Document kept = get(QUARANTINE, id);
        return kept.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(refusal(
                        get(INDEX, kept.getString("page")),
                        kept.getString("key"),
                        new BureauCode(kept.getString("bureau"))));
    }

    @Override
    public Map<String, Kept> listKept(Collection<String> ids) {
        return store.call(() -> {
            Map<String, Kept> kept = new HashMap<>();
            store.collection(QUARANTINE)
                    .find(in("_id", ids))
                    .forEach(document -> kept.put(
                            document.getString("_id"),
                            new Kept(
                                    Objects.requireNonNull(document.get("raw", Binary.class))
                                            .getData(),
                                    document.getInteger("messageBytes"))));
            return kept;
        });
    }

    @Override
    public List<Count> count(BureauCode bureau, LocalDate first, LocalDate last) {
        Map<LocalDate, Map<String, Long>> days = new TreeMap<>(Comparator.reverseOrder());
        List<String> ids = hours(bureau.value(), first, last).stream()
                .map(hour -> bureau + ":" + hour)
                .toList();
        store.run(() -> store.collection(INDEX)
                .find(in("_id", ids))
                .projection(Projections.include("counts"))
                .forEach(hour -> {
                    String id = hour.getString("_id");
                    Map<String, Long> day = days.computeIfAbsent(
                            RefusalNames.dayOf(id.substring(id.indexOf(':') + 1)), any -> new TreeMap<>());
                    hour.get("counts", new Document())
                            .values()
                            .forEach(page -> ((Document) page)
                                    .forEach(
                                            (code, count) -> day.merge(code, ((Number) count).longValue(), Long::sum)));
                }));
        List<Count> counts = new ArrayList<>();
        days.forEach((day, codes) -> codes.forEach((code, count) -> counts.add(new Count(day, code, count))));
        return List.copyOf(counts);
    }

    private Collection<String> names(String id, String level) {
        return get(INDEX, id).get(level, new Document()).keySet();
    }

    /** Empty where there is none. */
    private Document get(String collection, String id) {
        return store.call(() -> {
            Document found = store.collection(collection).find(eq("_id", id)).first();
            return found == null ? new Document() : found;
        });
    }
}
