package io.hengzhi.ingestion.batch.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import io.hengzhi.contract.ingestion.RecordPlace;
import io.hengzhi.ingestion.batch.application.Arrivals;
import io.hengzhi.ingestion.batch.domain.Arrival;
import io.hengzhi.ingestion.batch.domain.Batch;
import io.hengzhi.ingestion.batch.domain.BatchCounts;
import io.hengzhi.kernel.BatchId;
import io.hengzhi.platform.store.Store;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;

/**
 * Three levels. {@code batchPlaces}, {@code _id = bureau:batch:partition:block}: what became of each place, for 128 messages
 * of the bureau's topic. {@code batchCounts}, {@code _id = bureau:batch:partition:group}: the totals of up to 1,024 such
 * blocks. {@code batchCounts}, {@code _id = bureau:batch}: which groups there are. A batch of a million facts is read from a
 * few dozen documents, and none grows with it.
 *
 * <p>What is noted of a place is only ever added to, so every total ({@link Totals}) only grows: the greatest is the
 * newest, whoever counted it and in whatever order. A crash between two levels is mended when the same verdicts are heard
 * again, which is why offsets are committed afterwards.
 */
final class MongoArrivals implements Arrivals {

    private static final String PLACES = "batchPlaces";
    private static final String COUNTS = "batchCounts";
    private static final int MESSAGES_PER_BLOCK = 128;
    private static final int BLOCKS_PER_GROUP = 1_024;

    /** The messages of one block. */
    private record Block(String batch, int partition, long number) {

        static Block of(Arrival arrival) {
            return new Block(
                    batchKey(arrival.bureau().value(), arrival.batch()),
                    arrival.place().partition(),
                    arrival.place().offset() / MESSAGES_PER_BLOCK);
        }

        String id() {
            return batch + ":" + partition + ":" + number;
        }

        String group() {
            return partition + "-" + number / BLOCKS_PER_GROUP;
        }
    }

    private final Store store;

    MongoArrivals(Store store) {
        this.store = store;
    }

    @Override
    public void record(Collection<Arrival> arrivals) {
        if (arrivals.isEmpty()) {
            return;
        }
        Map<Block, Document> notes = new HashMap<>();
        for (Arrival arrival : arrivals) {
            note(notes.computeIfAbsent(Block.of(arrival), any -> new Document()), arrival);
        }
        List<WriteModel<Document>> writes = new ArrayList<>();
        notes.forEach((block, fields) -> writes.add(upsert(block.id(), new Document("$set", fields))));
        store.run(() -> store.collection(PLACES).bulkWrite(writes, new BulkWriteOptions().ordered(false)));
        raise(notes.keySet());
    }

    private static void note(Document fields, Arrival arrival) {
        RecordPlace place = arrival.place();
        String message = "m." + place.offset() % MESSAGES_PER_BLOCK + ".";
        switch (arrival) {
            case Arrival.OfAccepted accepted -> {
                fields.append(message + "a." + accepted.factIndex(), true);
                if (accepted.duplicate()) {
                    fields.append(message + "d." + accepted.factIndex(), true);
                }
            }
            case Arrival.OfRefused refused -> fields.append(message + "r." + refused.factIndex(), true);
            case Arrival.OfRefusedMessage whole -> fields.append(message + "w", whole.facts());
        }
    }

    /** Adds the blocks up again and lifts their totals. */
    private void raise(Collection<Block> blocks) {
        Map<String, Block> byId = new HashMap<>();
        blocks.forEach(block -> byId.put(block.id(), block));
        Map<String, Document> groups = new TreeMap<>();
        Map<String, Document> heads = new TreeMap<>();
        store.run(() -> store.collection(PLACES).find(in("_id", byId.keySet())).forEach(document -> {
            Block block = byId.get(document.getString("_id"));
            if (block != null) {
                Totals.of(document.get("m", new Document()))
                        .writeTo(
                                groups.computeIfAbsent(block.batch() + ":" + block.group(), any -> new Document()),
                                "b." + block.number() + ".");
                heads.computeIfAbsent(block.batch(), any -> new Document()).append("groups." + block.group(), true);
            }
        }));
        List<WriteModel<Document>> writes = new ArrayList<>();
        groups.forEach((id, totals) -> writes.add(upsert(id, new Document("$max", totals))));
        heads.forEach((id, names) -> writes.add(upsert(id, new Document("$set", names))));
        store.run(() -> store.collection(COUNTS).bulkWrite(writes, new BulkWriteOptions().ordered(false)));
    }

    private static WriteModel<Document> upsert(String id, Document update) {
        return new UpdateOneModel<>(eq("_id", id), update, new UpdateOptions().upsert(true));
    }

    @Override
    public Map<BatchId, BatchCounts> count(Collection<Batch> batches) {
        Map<String, BatchId> ids = new HashMap<>();
        Map<BatchId, BatchCounts> counts = new HashMap<>();
        for (Batch batch : batches) {
            ids.put(batchKey(batch.bureau().value(), batch.id()), batch.id());
            counts.put(batch.id(), BatchCounts.NOTHING);
        }
        store.run(() -> {
            Map<String, BatchId> groups = new HashMap<>();
            for (Document head : store.collection(COUNTS).find(in("_id", ids.keySet()))) {
                String batch = head.getString("_id");
                BatchId id = ids.get(batch);
                if (id != null) {
                    head.get("groups", new Document()).keySet().forEach(group -> groups.put(batch + ":" + group, id));
                }
            }
            for (Document group : store.collection(COUNTS).find(in("_id", groups.keySet()))) {
                BatchId id = groups.get(group.getString("_id"));
                if (id != null) {
                    counts.merge(id, countsIn(group), BatchCounts::plus);
                }
            }
        });
        return counts;
    }

    private static BatchCounts countsIn(Document group) {
        return group.get("b", new Document()).values().stream()
                .map(block -> Totals.read((Document) block).counts())
                .reduce(BatchCounts.NOTHING, BatchCounts::plus);
    }

    private static String batchKey(String bureau, BatchId batch) {
        return bureau + ":" + batch;
    }
}
