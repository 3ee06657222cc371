package io.hengzhi.audit.accesslog.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import io.hengzhi.audit.accesslog.application.AccessJournal;
import io.hengzhi.audit.accesslog.domain.IndexPage;
import io.hengzhi.audit.accesslog.domain.IndexPage.Reference;
import io.hengzhi.audit.accesslog.domain.ListKey;
import io.hengzhi.audit.accesslog.domain.LogEntry;
import io.hengzhi.audit.accesslog.domain.LogPage;
import io.hengzhi.audit.accesslog.domain.LogSearch;
import io.hengzhi.platform.store.Store;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Entries by {@code _id} = index, lists by pages: {@code enterprise:<code>:<page>}, {@code account:<account>:<page>},
 * {@code all:<page>}; a head per list names its last page; {@code progress} holds the last index that every list has.
 *
 * <p>Each step may be repeated after a crash: entries are written again as they were; a page takes only what lies beyond its
 * last index; a page is written before the one after it, so that a page that exists always follows a full one; the heads and
 * the progress come last and only grow.
 */
final class MongoAccessJournal implements AccessJournal {

    /** How much of an index one answer looks at: 25 pages of 200. */
    private static final int PAGES_PER_ANSWER = 25;

    private static final int LISTS_AT_ONCE = 500;
    private static final String PROGRESS = "progress";
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final Store store;

    MongoAccessJournal(Store store) {
        this.store = store;
    }

    @Override
    public long nextIndex() {
        return progress() + 1;
    }

    @Override
    public void append(List<LogEntry> entries) {
        long kept = progress();
        List<LogEntry> fresh =
                entries.stream().filter(entry -> entry.index() > kept).toList();
        if (fresh.isEmpty()) {
            return;
        }
        List<WriteModel<Document>> writes = new ArrayList<>();
        Map<ListKey, List<Reference>> references = new LinkedHashMap<>();
        for (LogEntry entry : fresh) {
            Document document = EntryDocuments.write(entry);
            writes.add(new ReplaceOneModel<>(
                    eq("_id", document.getString("_id")), document, new ReplaceOptions().upsert(true)));
            for (ListKey list : ListKey.of(entry)) {
                references.computeIfAbsent(list, key -> new ArrayList<>()).add(Reference.of(entry));
            }
        }
        store.run(() -> entries().bulkWrite(writes, UNORDERED));
        List<ListKey> lists = List.copyOf(references.keySet());
        for (int from = 0; from < lists.size(); from += LISTS_AT_ONCE) {
            appendTo(lists.subList(from, Math.min(lists.size(), from + LISTS_AT_ONCE)), references);
        }
        store.run(() -> heads().updateOne(
                        eq("_id", PROGRESS),
                        Updates.max("index", fresh.getLast().index()),
                        new UpdateOptions().upsert(true)));
    }

    private void appendTo(List<ListKey> lists, Map<ListKey, List<Reference>> references) {
        Map<ListKey, IndexPage> last = lastPages(lists);
        List<List<PageWrite>> rounds = new ArrayList<>();
        List<WriteModel<Document>> newHeads = new ArrayList<>();
        for (ListKey list : lists) {
            IndexPage page = last.getOrDefault(list, IndexPage.first(list));
            List<IndexPage> changed = page.with(references.getOrDefault(list, List.of()));
            if (!changed.isEmpty()) {
                lowerEarliest(page, changed.getFirst());
            }
            for (int round = 0; round < changed.size(); round++) {
                IndexPage next = changed.get(round);
                if (rounds.size() <= round) {
                    rounds.add(new ArrayList<>());
                }
                boolean exists = next.number() == page.number() && last.containsKey(list);
                rounds.get(round).add(new PageWrite(next, exists ? page.last() : null));
            }
            // also where nothing changed: a crash may have come between the page and its head
            int number = changed.isEmpty() ? page.number() : changed.getLast().number();
            newHeads.add(new UpdateOneModel<>(
                    eq("_id", list.value()), Updates.max("page", number), new UpdateOptions().upsert(true)));
        }
        rounds.forEach(this::write);
        store.run(() -> heads().bulkWrite(newHeads, UNORDERED));
    }

    /** @param expectedLast the last index the stored page must still have; null for a page that must not exist yet */
    private record PageWrite(IndexPage page, @Nullable Long expectedLast) {}

    /** One page of each list. A page that somebody else changed meanwhile is a fault: the batch is delivered again. */
    private void write(List<PageWrite> round) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        int replacing = 0;
        for (PageWrite each : round) {
            Document document = EntryDocuments.write(each.page());
            if (each.expectedLast() == null) {
                writes.add(new InsertOneModel<>(document));
            } else {
                replacing++;
                writes.add(new ReplaceOneModel<>(
                        and(eq("_id", document.getString("_id")), eq("last", each.expectedLast())), document));
            }
        }
        int matched;
        try {
            matched = store.call(() -> pages().bulkWrite(writes, UNORDERED)).getMatchedCount();
        } catch (MongoBulkWriteException e) {
            throw new IllegalStateException("index page written by somebody else, trying again", e);
        }
        if (matched < replacing) {
            throw new IllegalStateException("index page changed by somebody else, trying again");
        }
    }

    /**
     * Keeps the lower time bounds of earlier pages true when an entry comes in that is older than all of them. From the
     * lowest page upwards, and before the entry itself is listed: whatever a crash leaves is monotone and never too high.
     */
    private void lowerEarliest(IndexPage stored, IndexPage changed) {
        long earliest = changed.earliestFromHere();
        if (stored.earliestFromHere() <= earliest) {
            return;
        }
        ListKey list = stored.list();
        int lowest = changed.number();
        while (lowest > 1) {
            Document before = bounds(list, lowest - 1);
            if (before == null || before.getLong("earliest") <= earliest) {
                break;
            }
            lowest--;
        }
        for (int number = lowest; number < changed.number(); number++) {
            String id = EntryDocuments.idOf(list, number);
            store.run(() -> pages().updateOne(eq("_id", id), Updates.min("earliest", earliest)));
        }
    }

    /** The last page of each list that has one. A head may be one step behind what a crash left. */
    private Map<ListKey, IndexPage> lastPages(List<ListKey> lists) {
        Map<ListKey, IndexPage> last = new HashMap<>();
        Map<ListKey, Integer> numbers = new HashMap<>();
        store.run(() -> heads().find(
                        in("_id", lists.stream().map(ListKey::value).toList()))
                .forEach(head -> numbers.put(new ListKey(head.getString("_id")), head.getInteger("page"))));
        Map<String, ListKey> wanted = new HashMap<>();
        for (ListKey list : lists) {
            wanted.put(EntryDocuments.idOf(list, numbers.getOrDefault(list, 1)), list);
        }
        while (!wanted.isEmpty()) {
            List<IndexPage> found = new ArrayList<>();
            List<String> ids = List.copyOf(wanted.keySet());
            store.run(() ->
                    pages().find(in("_id", ids)).forEach(document -> found.add(EntryDocuments.readPage(document))));
            wanted.clear();
            for (IndexPage page : found) {
                last.put(page.list(), page);
                if (page.isFull()) {
                    wanted.put(EntryDocuments.idOf(page.list(), page.number() + 1), page.list());
                }
            }
        }
        return last;
    }

    @Override
    public LogPage search(LogSearch search) {
        long asOf = progress();
        long before = Math.min(search.before(), asOf + 1);
        ListKey list = search.list();
        Document head = store.call(() -> heads().find(eq("_id", list.value())).first());
        if (head == null || before <= 0) {
            return new LogPage(List.of(), null, asOf);
        }
        int start = lastThat(head.getInteger("page"), number -> {
            Document bounds = bounds(list, number);
            return bounds != null
                    && bounds.getLong("first") < before
                    && bounds.getLong("earliest") < search.span().toMillis();
        });
        return collect(search, start, before, asOf);
    }

    private LogPage collect(LogSearch search, int start, long before, long asOf) {
        List<Long> found = new ArrayList<>();
        long examined = before;
        boolean more = false;
        int looked = 0;
        for (int number = start; number >= 1 && !more; number--) {
            IndexPage page = page(search.list(), number);
            if (page.latestUpToHere() < search.span().fromMillis()) {
                break;
            }
            if (++looked > PAGES_PER_ANSWER) {
                more = true;
                break;
            }
            for (Reference reference : page.references().reversed()) {
                if (reference.index() >= before || !search.finds(reference)) {
                    continue;
                }
                if (found.size() == search.limit()) {
                    more = true;
                    break;
                }
                found.add(reference.index());
                examined = reference.index();
            }
            if (!more) {
                examined = page.references().getFirst().index();
            }
        }
        return new LogPage(load(found), more ? examined : null, asOf);
    }

    private List<LogEntry> load(List<Long> indexes) {
        Map<Long, LogEntry> loaded = new HashMap<>();
        List<String> ids = indexes.stream().map(EntryDocuments::idOf).toList();
        if (!ids.isEmpty()) {
            store.run(() -> entries().find(in("_id", ids)).forEach(document -> {
                LogEntry entry = EntryDocuments.readEntry(document);
                loaded.put(entry.index(), entry);
            }));
        }
        return indexes.stream().map(index -> required(loaded.get(index), index)).toList();
    }

    private static LogEntry required(@Nullable LogEntry entry, long index) {
        if (entry == null) {
            throw new IllegalStateException("listed but not kept: entry " + index);
        }
        return entry;
    }

    /** The greatest number up to {@code last} that the condition holds for, where it holds up to some number; 0 for none. */
    private static int lastThat(int last, IntPredicate condition) {
        if (condition.test(last)) {
            return last; // by far the most frequent: the newest entries
        }
        int holds = 0;
        int fails = last;
        while (fails - holds > 1) {
            int middle = (holds + fails) >>> 1;
            if (condition.test(middle)) {
                holds = middle;
            } else {
                fails = middle;
            }
        }
        return holds;
    }

    private IndexPage page(ListKey list, int number) {
        Document found = store.call(
                () -> pages().find(eq("_id", EntryDocuments.idOf(list, number))).first());
        if (found == null) {
            throw new IllegalStateException("index page missing: " + list.value() + " " + number);
        }
        return EntryDocuments.readPage(found);
    }

    private @Nullable Document bounds(ListKey list, int number) {
        return store.call(() -> pages().find(eq("_id", EntryDocuments.idOf(list, number)))
                .projection(Projections.include("first", "earliest"))
                .first());
    }

    private long progress() {
        Document found = store.call(() -> heads().find(eq("_id", PROGRESS)).first());
        return found == null ? -1 : found.getLong("index");
    }

    private MongoCollection<Document> entries() {
        return store.collection("accessEntries");
    }

    private MongoCollection<Document> pages() {
        return store.collection("accessPages");
    }

    private MongoCollection<Document> heads() {
        return store.collection("accessHeads");
    }
}
