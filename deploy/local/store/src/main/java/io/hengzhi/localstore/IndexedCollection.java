package io.hengzhi.localstore;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.UUID;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;

/** A collection whose documents lie in a map of the file, by {@code _id}, as {@link StoredDocument}. */
final class IndexedCollection extends AbstractSynchronizedMongoCollection<Object> {

    private final MVMap<Object, byte[]> documents;

    IndexedCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, byte[]> documents,
            CursorRegistry cursors) {
        super(database, name, options, cursors);
        this.documents = documents;
    }

    @Override
    protected Object addDocumentInternal(Document document) {
        Object key = getIdField() == null
                ? UUID.randomUUID()
                : Missing.ofNullable(Utils.getSubdocumentValue(document, getIdField()));
        if (documents.putIfAbsent(key, StoredDocument.encode(document)) != null) {
            throw new IllegalStateException("there is a document " + key + " in " + this);
        }
        return key;
    }

    @Override
    protected Document getDocument(Object position) {
        byte[] found = documents.get(position);
        if (found == null) {
            throw new IllegalStateException("there is no document " + position + " in " + this);
        }
        return StoredDocument.decode(found);
    }

    @Override
    protected void handleUpdate(Object position, Document before, Document after) {
        documents.put(position, StoredDocument.encode(after));
    }

    @Override
    protected void removeDocument(Object position) {
        documents.remove(position);
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    public boolean isEmpty() {
        return documents.isEmpty();
    }

    @Override
    protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
        return documents.entrySet().stream()
                .map(entry -> new DocumentWithPosition<>(StoredDocument.decode(entry.getValue()), entry.getKey()));
    }

    /** A scan. Nothing here asks for another order than that of the keys. */
    @Override
    protected QueryResult matchDocuments(
            Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
        return matchDocumentsFromStream(
                documents.values().stream().map(StoredDocument::decode),
                query,
                orderBy,
                skip,
                limit,
                batchSize,
                fields);
    }

    /** Measuring every document before and after every write cost as much as the write. */
    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int delta) {
        throw new UnsupportedOperationException();
    }

    @Override
    protected int getDataSize() {
        return 0;
    }
}
