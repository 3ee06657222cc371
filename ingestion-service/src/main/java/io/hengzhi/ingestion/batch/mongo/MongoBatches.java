package io.hengzhi.ingestion.batch.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.UpdateOptions;
import io.hengzhi.ingestion.batch.application.Batches;
import io.hengzhi.ingestion.batch.domain.Batch;
import io.hengzhi.kernel.BatchId;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.platform.store.Aggregates;
import io.hengzhi.platform.store.Store;
import io.hengzhi.platform.store.VersionConflict;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A batch is an aggregate: its bureau decided it. Lists: {@code bureau} names its days, {@code bureau:day} its batches. */
final class MongoBatches implements Batches {

    private static final String INDEX = "batchIndex";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withZone(ZoneOffset.UTC);
    /** Sorts after every name there can be: names begin with a digit. */
    private static final Position NEWEST = new Position("~", "~");
    /** How many characters of a key stand before the batch's name. */
    private static final int KEY_PREFIX = 16;

    private final Store store;
    private final Aggregates aggregates;

    MongoBatches(Store store, Aggregates aggregates) {
        this.store = store;
        this.aggregates = aggregates;
    }

    @Override
    public boolean add(Batch batch) {
        Batch listed = batch;
        boolean added = true;
        try {
            aggregates.save(new Aggregates.Change(batch.id().value(), 0, write(batch), List.of()));
        } catch (VersionConflict taken) {
            added = false;
            // a crash may have left it out of the list
            listed = find(batch.id()).orElseThrow().batch();
        }
        String bureau = listed.bureau().value();
        String day = DAY.format(listed.openedAt());
        set(bureau + ":" + day, "batches." + key(listed));
        set(bureau, "days." + day);
        return added;
    }

    private void set(String id, String field) {
        store.run(() -> store.collection(INDEX)
                .updateOne(
                        eq("_id", id),
                        new Document("$set", new Document(field, true)),
                        new UpdateOptions().upsert(true)));
    }

    @Override
    public Optional<Versioned> find(BatchId id) {
        return aggregates.find(id.value()).map(stored -> new Versioned(read(stored), stored.version()));
    }

    @Override
    public void replace(Versioned before, Batch changed) {
        aggregates.save(new Aggregates.Change(changed.id().value(), before.version(), write(changed), List.of()));
    }

    @Override
    public Part list(BureauCode bureau, int limit, @Nullable Position after) {
        Position from = after == null ? NEWEST : after;
        List<String> ids = new ArrayList<>();
        Position last = null;
        for (String day : upTo(names(bureau.value(), "days"), from.day())) {
            boolean sameDay = day.equals(from.day());
            for (String key : upTo(names(bureau + ":" + day, "batches"), sameDay ? from.key() : NEWEST.key())) {
                if (sameDay && key.equals(from.key())) {
                    continue;
                }
                if (ids.size() == limit) {
                    return new Part(read(ids), last);
                }
                ids.add(key.substring(KEY_PREFIX));
                last = new Position(day, key);
            }
        }
        return new Part(read(ids), null);
    }

    private List<Batch> read(List<String> ids) {
        Map<String, Aggregates.Stored> stored = aggregates.findAll(ids);
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(stored.get(id)).stream())
                .map(MongoBatches::read)
                .toList();
    }

    private Collection<String> names(String id, String level) {
        return store.call(() -> {
            Document found = store.collection(INDEX).find(eq("_id", id)).first();
            return found == null
                    ? List.<String>of()
                    : found.get(level, new Document()).keySet();
        });
    }

    private static NavigableSet<String> upTo(Collection<String> names, String from) {
        return new TreeSet<>(names).headSet(from, true).descendingSet();
    }

    private static String key(Batch batch) {
        return "%015d-%s".formatted(batch.openedAt().toEpochMilli(), batch.id());
    }

    private static Document write(Batch batch) {
        Instant closedAt = batch.closedAt();
        return new Document("bureau", batch.bureau().value())
                .append("declared", batch.declared())
                .append("note", batch.note())
                .append("openedAt", batch.openedAt().toEpochMilli())
                .append("closedAt", closedAt == null ? null : closedAt.toEpochMilli());
    }

    private static Batch read(Aggregates.Stored stored) {
        Document state = stored.state();
        Long closedAt = state.getLong("closedAt");
        return new Batch(
                new BatchId(stored.id()),
                new BureauCode(state.getString("bureau")),
                state.getInteger("declared"),
                state.getString("note"),
                Instant.ofEpochMilli(state.getLong("openedAt")),
                closedAt == null ? null : Instant.ofEpochMilli(closedAt));
    }
}
