package io.hengzhi.platform.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import io.hengzhi.contract.WireEvent;
import io.hengzhi.platform.messaging.CloudEventRecords;
import io.hengzhi.platform.messaging.EventPublisher;
import io.hengzhi.platform.messaging.MessagingFault;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.bson.Document;
import org.bson.types.Binary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Aggregates of one kind: a document holds the current state and the events not yet published, so that one write makes both
 * durable. Events are published straight after the write; what a crash leaves behind, {@link #publishLeftovers()} finds.
 * Delivery is at least once.
 *
 * <p>Document: {@code {_id, version, state, pending, outbox: [{topic, key, headers, body}]}}.
 */
public final class Aggregates {

    private static final Logger LOG = LoggerFactory.getLogger(Aggregates.class);

    /**
     * An aggregate as it is stored.
     *
     * @param version 1 after the first save, one more with each
     */
    public record Stored(String id, long version, Document state) {}

    /**
     * What is to be stored.
     *
     * @param expectedVersion 0 for a new aggregate
     */
    public record Change(String id, long expectedVersion, Document state, List<? extends WireEvent> events) {}

    private final Store store;
    private final EventPublisher publisher;
    private final String name;

    public Aggregates(Store store, EventPublisher publisher, String name) {
        this.store = store;
        this.publisher = publisher;
        this.name = name;
    }

    public Optional<Stored> find(String id) {
        Document found = store.call(() -> documents().find(eq("_id", id)).first());
        return Optional.ofNullable(found).map(Aggregates::read);
    }

    public Map<String, Stored> findAll(Collection<String> ids) {
        Map<String, Stored> found = new HashMap<>();
        store.run(() -> documents().find(in("_id", ids)).forEach(document -> {
            Stored stored = read(document);
            found.put(stored.id(), stored);
        }));
        return found;
    }

    /** Every aggregate, one after the other: for indexes that are rebuilt at the start, never for an answer. */
    public void scan(Consumer<Stored> visitor) {
        store.run(() -> documents().find().forEach(document -> visitor.accept(read(document))));
    }

    /** Stores a change and publishes its events; {@link VersionConflict} when somebody else was faster. */
    public Stored save(Change change) {
        Map<String, Boolean> saved = saveAll(List.of(change));
        if (!saved.getOrDefault(change.id(), false)) {
            throw new VersionConflict(change.id());
        }
        return new Stored(change.id(), change.expectedVersion() + 1, change.state());
    }

    /**
     * Stores many changes of different aggregates, each on its own, and publishes the events of those that were stored.
     * Returns for each id whether it was; false means that somebody else was faster.
     */
    public Map<String, Boolean> saveAll(Collection<Change> changes) {
        if (changes.isEmpty()) {
            return Map.of();
        }
        List<Change> ordered = List.copyOf(changes);
        List<WriteModel<Document>> writes = new ArrayList<>();
        List<WriteModel<Document>> history = new ArrayList<>();
        Map<String, List<ProducerRecord<byte[], byte[]>>> records = new HashMap<>();
        Map<String, Document> unpublished = unpublished(ordered);
        for (Change change : ordered) {
            long version = change.expectedVersion() + 1;
            List<ProducerRecord<byte[], byte[]>> out = new ArrayList<>();
            Document before = unpublished.get(change.id());
            if (before != null && before.getLong("version") == change.expectedVersion()) {
                // the replacement would drop events that an outage of the log left in the document
                before.getList("outbox", Document.class).forEach(event -> out.add(readRecord(event)));
            }
            change.events().forEach(event -> out.add(CloudEventRecords.write(event)));
            records.put(change.id(), out);
            Document document = new Document("_id", change.id())
                    .append("version", version)
                    .append("state", change.state())
                    .append("pending", !out.isEmpty())
                    .append("outbox", out.stream().map(Aggregates::write).toList());
            writes.add(
                    change.expectedVersion() == 0
                            ? new InsertOneModel<>(document)
                            : new ReplaceOneModel<>(
                                    and(eq("_id", change.id()), eq("version", change.expectedVersion())), document));
            String historyId = change.id() + ":" + version;
            history.add(new ReplaceOneModel<>(
                    eq("_id", historyId),
                    new Document("_id", historyId).append("state", change.state()),
                    new ReplaceOptions().upsert(true)));
        }
        Map<String, Boolean> saved = write(ordered, writes);
        List<WriteModel<Document>> kept = new ArrayList<>();
        List<Change> done = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++) {
            if (saved.getOrDefault(ordered.get(i).id(), false)) {
                kept.add(history.get(i));
                done.add(ordered.get(i));
            }
        }
        if (!kept.isEmpty()) {
            store.run(() -> history().bulkWrite(kept, new BulkWriteOptions().ordered(false)));
            publish(done, records);
        }
        return saved;
    }

    private Map<String, Document> unpublished(List<Change> ordered) {
        Map<String, Document> unpublished = new HashMap<>();
        List<String> known = ordered.stream()
                .filter(change -> change.expectedVersion() > 0)
                .map(Change::id)
                .toList();
        if (!known.isEmpty()) {
            store.run(() -> documents()
                    .find(and(in("_id", known), eq("pending", true)))
                    .forEach(document -> unpublished.put(document.getString("_id"), document)));
        }
        return unpublished;
    }

    private Map<String, Boolean> write(List<Change> ordered, List<WriteModel<Document>> writes) {
        Map<String, Boolean> saved = new HashMap<>();
        if (ordered.size() == 1) {
            Change change = ordered.getFirst();
            saved.put(change.id(), writeOne(change, writes.getFirst()));
            return saved;
        }
        ordered.forEach(change -> saved.put(change.id(), true));
        try {
            store.run(() -> documents().bulkWrite(writes, new BulkWriteOptions().ordered(false)));
        } catch (MongoBulkWriteException e) {
            for (BulkWriteError error : e.getWriteErrors()) {
                if (error.getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    throw e;
                }
                saved.put(ordered.get(error.getIndex()).id(), false);
            }
        }
        // a replace that matched nothing is no error for the server: what is stored tells
        Map<String, Stored> now = findAll(ordered.stream()
                .filter(change -> change.expectedVersion() > 0)
                .map(Change::id)
                .toList());
        for (Change change : ordered) {
            Stored stored = now.get(change.id());
            if (change.expectedVersion() > 0
                    && (stored == null
                            || stored.version() != change.expectedVersion() + 1
                            || !stored.state().equals(change.state()))) {
                saved.put(change.id(), false);
            }
        }
        return saved;
    }

    private boolean writeOne(Change change, WriteModel<Document> write) {
        try {
            return store.call(() -> switch (write) {
                case InsertOneModel<Document> insert -> {
                    documents().insertOne(insert.getDocument());
                    yield true;
                }
                case ReplaceOneModel<Document> replace ->
                    documents()
                                    .replaceOne(replace.getFilter(), replace.getReplacement())
                                    .getMatchedCount()
                            == 1;
                default -> throw new IllegalStateException(change.id());
            });
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    /** A failure here loses nothing: the events stay in the documents for the next sweep. */
    private void publish(List<Change> done, Map<String, List<ProducerRecord<byte[], byte[]>>> records) {
        List<ProducerRecord<byte[], byte[]>> out = done.stream()
                .flatMap(change -> records.getOrDefault(change.id(), List.of()).stream())
                .toList();
        if (out.isEmpty()) {
            return;
        }
        try {
            publisher.sendAll(out);
        } catch (MessagingFault e) {
            LOG.atWarn()
                    .addKeyValue("aggregate", name)
                    .addKeyValue("count", done.size())
                    .setCause(e)
                    .log("events kept for the next sweep");
            return;
        }
        List<WriteModel<Document>> clear = new ArrayList<>();
        for (Change change : done) {
            clear.add(new com.mongodb.client.model.UpdateOneModel<>(
                    and(eq("_id", change.id()), eq("version", change.expectedVersion() + 1)),
                    Updates.combine(Updates.set("pending", false), Updates.set("outbox", List.of()))));
        }
        try {
            store.run(() -> documents().bulkWrite(clear, new BulkWriteOptions().ordered(false)));
        } catch (StoreUnavailable e) {
            LOG.atWarn()
                    .addKeyValue("aggregate", name)
                    .setCause(e)
                    .log("published events not cleared, the sweep repeats them");
        }
    }

    /** Publishes what a crash or an outage left behind; called at the start and slowly afterwards. */
    public void publishLeftovers() {
        List<Document> left = store.call(
                () -> documents().find(eq("pending", true)).limit(1000).into(new ArrayList<>()));
        for (Document document : left) {
            List<ProducerRecord<byte[], byte[]>> out = document.getList("outbox", Document.class).stream()
                    .map(Aggregates::readRecord)
                    .toList();
            publisher.sendAll(out);
            store.run(() -> documents()
                    .updateOne(
                            and(eq("_id", document.getString("_id")), eq("version", document.getLong("version"))),
                            Updates.combine(Updates.set("pending", false), Updates.set("outbox", List.of()))));
        }
        if (!left.isEmpty()) {
            LOG.atInfo()
                    .addKeyValue("aggregate", name)
                    .addKeyValue("count", left.size())
                    .log("left-over events published");
        }
    }

    /** The state an aggregate had at a version. */
    public Optional<Document> findVersion(String id, long version) {
        Document found =
                store.call(() -> history().find(eq("_id", id + ":" + version)).first());
        return Optional.ofNullable(found).map(document -> document.get("state", Document.class));
    }

    private MongoCollection<Document> documents() {
        return store.collection(name);
    }

    private MongoCollection<Document> history() {
        return store.collection(name + "History");
    }

    private static Stored read(Document document) {
        return new Stored(
                document.getString("_id"), document.getLong("version"), document.get("state", Document.class));
    }

    private static Document write(ProducerRecord<byte[], byte[]> out) {
        Document headers = new Document();
        for (Header header : out.headers()) {
            headers.append(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        return new Document("topic", out.topic())
                .append("key", new Binary(out.key()))
                .append("headers", headers)
                .append("body", new Binary(out.value()));
    }

    private static ProducerRecord<byte[], byte[]> readRecord(Document stored) {
        ProducerRecord<byte[], byte[]> out = new ProducerRecord<>(
                stored.getString("topic"),
                stored.get("key", Binary.class).getData(),
                stored.get("body", Binary.class).getData());
        stored.get("headers", Document.class)
                .forEach((key, value) -> out.headers().add(key, ((String) value).getBytes(StandardCharsets.UTF_8)));
        return out;
    }
}
