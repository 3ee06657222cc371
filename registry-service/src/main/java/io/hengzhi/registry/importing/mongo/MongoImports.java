package io.hengzhi.registry.importing.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.ParkCode;
import io.hengzhi.platform.store.Store;
import io.hengzhi.registry.importing.application.ImportJob;
import io.hengzhi.registry.importing.application.ImportStore;
import io.hengzhi.registry.importing.domain.Reach;
import io.hengzhi.registry.importing.domain.RowFault;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;

/** Imports as documents: {@code imports} by id, {@code importFiles} by id, {@code importFaults} by {@code id:batch}. */
final class MongoImports implements ImportStore {

    private final Store store;

    MongoImports(Store store) {
        this.store = store;
    }

    @Override
    public boolean create(ImportJob job, byte[] file) {
        // the file first: a job that is there has its file
        store.run(() -> files().replaceOne(
                        eq("_id", job.id() + ":" + job.fileDigest()),
                        new Document("_id", job.id() + ":" + job.fileDigest()).append("bytes", new Binary(file)),
                        new ReplaceOptions().upsert(true)));
        try {
            store.run(() -> jobs().insertOne(write(job)));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public Optional<ImportJob> find(String id) {
        return Optional.ofNullable(store.call(() -> jobs().find(eq("_id", id)).first()))
                .map(MongoImports::read);
    }

    @Override
    public void save(ImportJob job) {
        store.run(() -> jobs().replaceOne(eq("_id", job.id()), write(job)));
    }

    @Override
    public void saveFaults(String id, int batch, List<RowFault> faults) {
        if (faults.isEmpty()) {
            return;
        }
        String faultsId = id + ":" + batch;
        Document document = new Document("_id", faultsId)
                .append(
                        "faults",
                        faults.stream()
                                .map(fault -> new Document("row", fault.row())
                                        .append("field", fault.field())
                                        .append("code", fault.code())
                                        .append("zh", fault.text().zh())
                                        .append("en", fault.text().en()))
                                .toList());
        store.run(() -> faults().replaceOne(eq("_id", faultsId), document, new ReplaceOptions().upsert(true)));
    }

    @Override
    public List<RowFault> listFaults(String id, int batches) {
        List<String> ids =
                IntStream.range(0, batches).mapToObj(batch -> id + ":" + batch).toList();
        List<RowFault> found = new ArrayList<>();
        store.run(() -> faults().find(in("_id", ids)).forEach(document -> {
            for (Document fault : document.getList("faults", Document.class)) {
                found.add(new RowFault(
                        fault.getLong("row"),
                        fault.getString("field"),
                        fault.getString("code"),
                        new BilingualText(fault.getString("zh"), fault.getString("en"))));
            }
        }));
        found.sort(Comparator.comparingLong(RowFault::row));
        return found;
    }

    @Override
    public byte[] getFile(String id) {
        ImportJob job = find(id).orElseThrow();
        Document file = store.call(
                () -> files().find(eq("_id", id + ":" + job.fileDigest())).first());
        if (file == null) {
            throw new IllegalStateException("import without its file: " + id);
        }
        return file.get("bytes", Binary.class).getData();
    }

    @Override
    public void deleteFile(String id) {
        find(id).ifPresent(job -> store.run(() -> files().deleteOne(eq("_id", id + ":" + job.fileDigest()))));
    }

    @Override
    public List<String> listOpen() {
        List<String> open = new ArrayList<>();
        store.run(() -> jobs().find().projection(Projections.include("state")).forEach(document -> {
            if (!document.getString("state").equals(ImportJob.State.DONE.name())) {
                open.add(document.getString("_id"));
            }
        }));
        return open;
    }

    private static Document write(ImportJob job) {
        Document document = new Document("_id", job.id())
                .append("by", job.by())
                .append("dryRun", job.dryRun())
                .append("fileDigest", job.fileDigest())
                .append("state", job.state().name())
                .append("rows", job.rows())
                .append("handled", job.handled())
                .append("imported", job.imported())
                .append("unchanged", job.unchanged())
                .append("refused", job.refused())
                .append("batches", job.batches())
                .append(
                        "warnings",
                        job.warnings().stream()
                                .map(warning -> new Document("zh", warning.zh()).append("en", warning.en()))
                                .toList())
                .append("startedAt", job.startedAt().toString());
        switch (job.reach()) {
            case Reach.WholeCity() -> {}
            case Reach.OneDistrict(DistrictCode district) -> document.append("district", district.value());
            case Reach.OnePark(ParkCode park) -> document.append("park", park.value());
        }
        if (job.finishedAt() != null) {
            document.append("finishedAt", job.finishedAt().toString());
        }
        return document;
    }

    private static ImportJob read(Document document) {
        String district = document.getString("district");
        String park = document.getString("park");
        String finishedAt = document.getString("finishedAt");
        Reach reach = park != null
                ? new Reach.OnePark(new ParkCode(park))
                : district != null ? new Reach.OneDistrict(new DistrictCode(district)) : new Reach.WholeCity();
        return new ImportJob(
                document.getString("_id"),
                document.getString("by"),
                reach,
                document.getBoolean("dryRun", false),
                document.getString("fileDigest"),
                ImportJob.State.valueOf(document.getString("state")),
                document.getInteger("rows"),
                document.getInteger("handled"),
                document.getInteger("imported"),
                document.getInteger("unchanged"),
                document.getInteger("refused"),
                document.getInteger("batches"),
                document.getList("warnings", Document.class).stream()
                        .map(warning -> new BilingualText(warning.getString("zh"), warning.getString("en")))
                        .toList(),
                Instant.parse(document.getString("startedAt")),
                finishedAt == null ? null : Instant.parse(finishedAt));
    }

    private MongoCollection<Document> jobs() {
        return store.collection("imports");
    }

    private MongoCollection<Document> files() {
        return store.collection("importFiles");
    }

    private MongoCollection<Document> faults() {
        return store.collection("importFaults");
    }
}
