package io.hengzhi.appeal.review.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import io.hengzhi.appeal.review.application.EvidenceFiles;
import io.hengzhi.appeal.review.domain.AppealId;
import io.hengzhi.appeal.review.domain.EvidenceFile;
import io.hengzhi.platform.store.Store;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;

/** One file is one document, below the 16 MB that a document may have. */
final class MongoEvidenceFiles implements EvidenceFiles {

    private final Store store;

    MongoEvidenceFiles(Store store) {
        this.store = store;
    }

    @Override
    public void keep(AppealId appeal, EvidenceFile file, byte[] content) {
        String id = idOf(appeal, file);
        Document document = new Document("_id", id).append("content", new Binary(content));
        store.run(() -> documents().replaceOne(eq("_id", id), document, new ReplaceOptions().upsert(true)));
    }

    @Override
    public Optional<byte[]> find(AppealId appeal, EvidenceFile file) {
        Document found =
                store.call(() -> documents().find(eq("_id", idOf(appeal, file))).first());
        return Optional.ofNullable(found)
                .map(document -> document.get("content", Binary.class).getData());
    }

    private static String idOf(AppealId appeal, EvidenceFile file) {
        return appeal + ":" + file.sha256();
    }

    private MongoCollection<Document> documents() {
        return store.collection("evidenceFiles");
    }
}
