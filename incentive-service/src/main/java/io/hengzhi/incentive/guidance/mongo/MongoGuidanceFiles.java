package io.hengzhi.incentive.guidance.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import io.hengzhi.incentive.guidance.application.GuidanceFiles;
import io.hengzhi.incentive.guidance.domain.GuidanceFile;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.Period;
import io.hengzhi.platform.store.Aggregates;
import io.hengzhi.platform.store.Store;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Guidance by {@code _id} = {@code creditCode:period}; which periods there are, by {@code creditCode}. A period is noted before
 * its guidance is kept: a crash in between leaves a period without guidance, which readers pass by.
 */
final class MongoGuidanceFiles implements GuidanceFiles {

    private final Aggregates aggregates;
    private final Store store;

    MongoGuidanceFiles(Aggregates aggregates, Store store) {
        this.aggregates = aggregates;
        this.store = store;
    }

    @Override
    public Optional<GuidanceFile> find(CreditCode creditCode, Period period) {
        return aggregates.find(idOf(creditCode, period)).map(stored -> FileDocuments.read(stored.state()));
    }

    @Override
    public List<Period> periodsOf(CreditCode creditCode) {
        Document found =
                store.call(() -> periods().find(eq("_id", creditCode.value())).first());
        return found == null
                ? List.of()
                : found.get("periods", Document.class).keySet().stream()
                        .map(Period::of)
                        .toList();
    }

    @Override
    public Map<Key, Stored> findAll(Collection<Key> keys) {
        Map<String, Aggregates.Stored> found = aggregates.findAll(
                keys.stream().map(key -> idOf(key.creditCode(), key.period())).toList());
        Map<Key, Stored> files = new HashMap<>();
        for (Aggregates.Stored stored : found.values()) {
            GuidanceFile file = FileDocuments.read(stored.state());
            files.put(new Key(file.creditCode(), file.period()), new Stored(file, stored.version()));
        }
        return files;
    }

    @Override
    public boolean saveAll(Collection<Change> changes) {
        if (changes.isEmpty()) {
            return true;
        }
        Map<CreditCode, List<Bson>> fresh = new HashMap<>();
        List<Aggregates.Change> saves = new ArrayList<>();
        for (Change change : changes) {
            GuidanceFile file = change.file();
            if (change.version() == 0) {
                fresh.computeIfAbsent(file.creditCode(), code -> new ArrayList<>())
                        .add(Updates.set("periods." + file.period(), true));
            }
            saves.add(new Aggregates.Change(
                    idOf(file.creditCode(), file.period()),
                    change.version(),
                    FileDocuments.write(file),
                    change.events()));
        }
        List<WriteModel<Document>> notes = new ArrayList<>();
        fresh.forEach((code, sets) -> notes.add(new UpdateOneModel<>(
                eq("_id", code.value()), Updates.combine(sets), new UpdateOptions().upsert(true))));
        if (!notes.isEmpty()) {
            store.run(() -> periods().bulkWrite(notes, new BulkWriteOptions().ordered(false)));
        }
        return aggregates.saveAll(saves).values().stream().allMatch(saved -> saved);
    }

    private static String idOf(CreditCode creditCode, Period period) {
        return creditCode + ":" + period;
    }

    private MongoCollection<Document> periods() {
        return store.collection("guidancePeriods");
    }
}
