package io.hengzhi.ingestion.batch.mongo;

import io.hengzhi.ingestion.batch.application.Batches;
import io.hengzhi.ingestion.batch.domain.Batch;
import io.hengzhi.ingestion.listing.NewestFirst;
import io.hengzhi.kernel.BatchId;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.platform.store.Aggregates;
import io.hengzhi.platform.store.Store;
import io.hengzhi.platform.store.VersionConflict;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A batch is an aggregate: its bureau decided it. Lists: {@code bureau} names its days, {@code bureau:day} its batches. */
final class MongoBatches implements Batches {

    private final NewestFirst index;
    private final Aggregates aggregates;

    MongoBatches(Store store, Aggregates aggregates) {
        this.index = new NewestFirst(store, "batchIndex", "batches");
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
        index.add(listed.bureau().value(), listed.openedAt(), listed.id().value());
        return added;
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
    public Part list(BureauCode bureau, int limit, NewestFirst.@Nullable Position after) {
        NewestFirst.Part part = index.list(bureau.value(), limit, after);
        return new Part(read(part.ids()), part.next());
    }

    private List<Batch> read(List<String> ids) {
        Map<String, Aggregates.Stored> stored = aggregates.findAll(ids);
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(stored.get(id)).stream())
                .map(MongoBatches::read)
                .toList();
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
