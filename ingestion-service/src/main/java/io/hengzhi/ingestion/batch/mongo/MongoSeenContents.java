package io.hengzhi.ingestion.batch.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import io.hengzhi.ingestion.batch.application.SeenContents;
import io.hengzhi.ingestion.batch.domain.Sighting;
import io.hengzhi.platform.store.Store;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.bson.Document;

/**
 * One small document for a content, {@code _id} its digest, in it the first place it stood at. The least stays, so hearing
 * the log again, or two replicas hearing the same part of it, changes nothing.
 */
final class MongoSeenContents implements SeenContents {

    private static final String COLLECTION = "seenContents";
    private static final String FIRST = "first";

    private final Store store;

    MongoSeenContents(Store store) {
        this.store = store;
    }

    @Override
    public void record(Collection<Sighting> sightings) {
        Map<String, Sighting> firsts = new HashMap<>();
        sightings.forEach(
                sighting -> firsts.merge(sighting.content(), sighting, BinaryOperator.minBy(Sighting::compareTo)));
        if (firsts.isEmpty()) {
            return;
        }
        List<WriteModel<Document>> writes = new ArrayList<>(firsts.size());
        firsts.forEach((content, sighting) -> writes.add(new UpdateOneModel<>(
                eq("_id", content),
                new Document("$min", new Document(FIRST, written(sighting))),
                new UpdateOptions().upsert(true))));
        store.run(() -> store.collection(COLLECTION).bulkWrite(writes, new BulkWriteOptions().ordered(false)));
    }

    @Override
    public Set<Sighting> findRepeated(Collection<Sighting> sightings) {
        Map<String, List<Sighting>> byContent = new HashMap<>();
        sightings.forEach(sighting -> byContent
                .computeIfAbsent(sighting.content(), any -> new ArrayList<>())
                .add(sighting));
        Set<Sighting> repeated = new HashSet<>();
        if (byContent.isEmpty()) {
            return repeated;
        }
        store.run(() -> store.collection(COLLECTION)
                .find(in("_id", byContent.keySet()))
                .forEach(found -> byContent.getOrDefault(found.getString("_id"), List.of()).stream()
                        .filter(sighting -> !placeIn(found.getString(FIRST)).equals(sighting.place()))
                        .forEach(repeated::add)));
        return repeated;
    }

    /** As text it sorts as the log does. */
    private static String written(Sighting sighting) {
        return "%019d %s".formatted(sighting.offset(), sighting.place());
    }

    private static String placeIn(String written) {
        return written.substring(written.indexOf(' ') + 1);
    }
}
