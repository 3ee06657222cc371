package io.hengzhi.ingestion.submission.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import io.hengzhi.ingestion.listing.NewestFirst;
import io.hengzhi.ingestion.submission.application.Submissions;
import io.hengzhi.ingestion.submission.domain.ColumnMeaning;
import io.hengzhi.ingestion.submission.domain.RowFlaws;
import io.hengzhi.ingestion.submission.domain.Submission;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.platform.store.Store;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * Submissions as documents: {@code submissions} by id, {@code submissionFiles} in chunks {@code id:digest:n}, {@code
 * submissionFlaws} by {@code id:batch}, {@code submissionHeadings} by bureau, {@code
 * submissionIndex} for the list of a bureau.
 */
final class MongoSubmissions implements Submissions {

    /** A document of the store holds 16 MB. */
    private static final int CHUNK_BYTES = 4 * 1024 * 1024;

    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final Store store;
    private final NewestFirst index;

    MongoSubmissions(Store store) {
        this.store = store;
        this.index = new NewestFirst(store, "submissionIndex", "submissions");
    }

    @Override
    public boolean create(Submission submission, Path file) {
        // the file first: a submission that is there has its file
        try (InputStream in = Files.newInputStream(file)) {
            byte[] chunk = in.readNBytes(CHUNK_BYTES);
            for (int number = 0; chunk.length > 0; number++) {
                String id = chunkId(submission, number);
                Document document = new Document("_id", id).append("bytes", new Binary(chunk));
                store.run(() -> collection("submissionFiles").replaceOne(eq("_id", id), document, UPSERT));
                chunk = in.readNBytes(CHUNK_BYTES);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        boolean created = insert(submission);
        // a crash may have left an earlier one out of the list
        Submission listed = created ? submission : find(submission.id()).orElseThrow();
        index.add(listed.bureau().value(), listed.upload().at(), listed.id());
        return created;
    }

    private boolean insert(Submission submission) {
        try {
            store.run(() -> collection("submissions").insertOne(SubmissionDocument.write(submission)));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private static String chunkId(Submission submission, int number) {
        return submission.id() + ":" + submission.upload().digest() + ":" + number;
    }

    @Override
    public Optional<Submission> find(String id) {
        return Optional.ofNullable(store.call(
                        () -> collection("submissions").find(eq("_id", id)).first()))
                .map(SubmissionDocument::read);
    }

    @Override
    public Part list(BureauCode bureau, int limit, NewestFirst.@Nullable Position after) {
        NewestFirst.Part part = index.list(bureau.value(), limit, after);
        Map<String, Submission> found = new HashMap<>();
        store.run(() -> collection("submissions").find(in("_id", part.ids())).forEach(document -> {
            Submission submission = SubmissionDocument.read(document);
            found.put(submission.id(), submission);
        }));
        return new Part(
                part.ids().stream().map(found::get).filter(Objects::nonNull).toList(), part.next());
    }

    @Override
    public boolean save(Submission next) {
        return store.call(() -> collection("submissions")
                        .replaceOne(
                                and(eq("_id", next.id()), eq("version", next.version() - 1)),
                                SubmissionDocument.write(next))
                        .getMatchedCount()
                == 1);
    }

    @Override
    public void saveFlaws(String id, int batch, List<RowFlaws> flaws) {
        String flawsId = id + ":" + batch;
        if (flaws.isEmpty()) {
            store.run(() -> collection("submissionFlaws").deleteOne(eq("_id", flawsId)));
            return;
        }
        Document document = new Document("_id", flawsId)
                .append(
                        "rows",
                        flaws.stream()
                                .map(row -> new Document("row", row.row())
                                        .append("creditCode", row.creditCode())
                                        .append(
                                                "flaws",
                                                row.flaws().stream()
                                                        .map(flaw -> SubmissionDocument.write(flaw.fault())
                                                                .append("column", flaw.column()))
                                                        .toList()))
                                .toList());
        store.run(() -> collection("submissionFlaws").replaceOne(eq("_id", flawsId), document, UPSERT));
    }

    @Override
    public List<RowFlaws> listFlaws(String id, int batch) {
        Document found = store.call(() ->
                collection("submissionFlaws").find(eq("_id", id + ":" + batch)).first());
        return found == null
                ? List.of()
                : found.getList("rows", Document.class).stream()
                        .map(row -> new RowFlaws(
                                row.getInteger("row"),
                                row.getString("creditCode"),
                                row.getList("flaws", Document.class).stream()
                                        .map(flaw -> new RowFlaws.Flaw(
                                                flaw.getInteger("column"), SubmissionDocument.readFault(flaw)))
                                        .toList()))
                        .toList();
    }

    @Override
    public void stage(String id, Path target) {
        Submission submission = find(id).orElseThrow();
        long bytes = 0;
        try (OutputStream out = Files.newOutputStream(target)) {
            for (int number = 0; bytes < submission.upload().bytes(); number++) {
                String chunkId = chunkId(submission, number);
                Document chunk = store.call(() ->
                        collection("submissionFiles").find(eq("_id", chunkId)).first());
                if (chunk == null) {
                    throw new IllegalStateException("submission without its file: " + chunkId);
                }
                byte[] data = chunk.get("bytes", Binary.class).getData();
                out.write(data);
                bytes += data.length;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<String> listOpen() {
        List<String> open = new ArrayList<>();
        store.run(() -> collection("submissions")
                .find()
                .projection(Projections.include("state"))
                .forEach(document -> {
                    if (Submission.State.valueOf(document.getString("state")).isOpen()) {
                        open.add(document.getString("_id"));
                    }
                }));
        return open;
    }

    @Override
    public Map<String, ColumnMeaning> remembered(BureauCode bureau) {
        Document found = store.call(() ->
                collection("submissionHeadings").find(eq("_id", bureau.value())).first());
        Map<String, ColumnMeaning> remembered = new HashMap<>();
        if (found != null) {
            for (Document heading : found.getList("headings", Document.class)) {
                remembered.put(heading.getString("heading"), SubmissionDocument.readMeaning(heading));
            }
        }
        return remembered;
    }

    @Override
    public void remember(BureauCode bureau, Map<String, ColumnMeaning> decided) {
        Map<String, ColumnMeaning> all = new HashMap<>(remembered(bureau));
        all.putAll(decided);
        Document document = new Document("_id", bureau.value())
                .append(
                        "headings",
                        all.entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(heading -> SubmissionDocument.write(heading.getValue())
                                        .append("heading", heading.getKey()))
                                .toList());
        store.run(() -> collection("submissionHeadings").replaceOne(eq("_id", bureau.value()), document, UPSERT));
    }

    private MongoCollection<Document> collection(String name) {
        return store.collection(name);
    }
}
