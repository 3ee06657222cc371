package io.hengzhi.ingestion.batch.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import io.hengzhi.ingestion.batch.application.SeenContents;
import io.hengzhi.ingestion.batch.domain.Sighting;
import io.hengzhi.kernel.FactId;
import io.hengzhi.platform.store.FullDocuments;
import io.hengzhi.platform.store.Store;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * One document for an enterprise and a quarter, {@code _id = creditCode:quarter:block} of 64 revisions, in it for each
 * content, by its digest, the first place it stood at: the facts of a message cost one write. The least stays, so hearing
 * the log again, or two replicas hearing the same part of it, changes nothing.
 */
final class MongoSeenContents implements SeenContents {

    private static final String COLLECTION = "seenContents-2";
    private static final String FIRST = "first";
    private static final int REVISIONS_PER_DOCUMENT = 64;

    private final Store store;

    MongoSeenContents(Store store) {
        this.store = store;
    }

    @Override
    public void record(Collection<Sighting> sightings) {
        Map<String, Map<String, Sighting>> firsts = new LinkedHashMap<>();
        sightings.forEach(sighting -> firsts.computeIfAbsent(documentId(sighting), any -> new HashMap<>())
                .merge(sighting.content(), sighting, BinaryOperator.minBy(Sighting::compareTo)));
        if (firsts.isEmpty()) {
            return;
        }
        List<WriteModel<Document>> writes = new ArrayList<>(firsts.size());
        firsts.forEach((id, contents) -> writes.add(new UpdateOneModel<>(
                eq("_id", id), new Document("$min", places(contents)), new UpdateOptions().upsert(true))));
        try {
            store.run(() -> store.collection(COLLECTION).bulkWrite(writes, new BulkWriteOptions().ordered(false)));
        } catch (MongoBulkWriteException e) {
            FullDocuments.leaveOut(COLLECTION, List.copyOf(firsts.keySet()), e);
        }
    }

    private static Document places(Map<String, Sighting> contents) {
        Document places = new Document();
        contents.forEach((content, sighting) -> places.append(FIRST + "." + content, written(sighting)));
        return places;
    }

    @Override
    public Set<Sighting> findRepeated(Collection<Sighting> sightings) {
        Map<String, List<Sighting>> byDocument = new HashMap<>();
        sightings.forEach(sighting -> byDocument
                .computeIfAbsent(documentId(sighting), any -> new ArrayList<>())
                .add(sighting));
        Set<Sighting> repeated = new HashSet<>();
        if (byDocument.isEmpty()) {
            return repeated;
        }
        store.run(() -> store.collection(COLLECTION)
                .find(in("_id", byDocument.keySet()))
                .forEach(found -> {
                    Document firsts = found.get(FIRST, new Document());
                    byDocument.getOrDefault(found.getString("_id"), List.of()).stream()
                            .filter(sighting -> stoodElsewhere(sighting, firsts.getString(sighting.content())))
                            .forEach(repeated::add);
                }));
        return repeated;
    }

    /** A document that took no more does not know the content: it counts as new. */
    private static boolean stoodElsewhere(Sighting sighting, @Nullable String first) {
        return first != null && !placeIn(first).equals(sighting.place());
    }

    private static String documentId(Sighting sighting) {
        FactId id = sighting.fact().cell().id();
        return id.enterprise() + ":" + id.quarter() + ":" + id.revision() / REVISIONS_PER_DOCUMENT;
    }

    /** As text it sorts as the log does. */
    private static String written(Sighting sighting) {
        return "%019d %s".formatted(sighting.offset(), sighting.place());
    }

    private static String placeIn(String written) {
        return written.substring(written.indexOf(' ') + 1);
    }
}
