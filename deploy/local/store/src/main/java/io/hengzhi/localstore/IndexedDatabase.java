package io.hengzhi.localstore;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * A database that keeps documents by their {@code _id} and finds them by it, also where the query asks for more, such as
 * the version a writer expects. As shipped the server then reads the whole collection for every single write, and keeps a
 * second map from ids to ids whose keys it compares by serialising them.
 */
final class IndexedDatabase extends H2Database {

    private static final String DOCUMENTS = "databases.";

    private final MVStore store;

    IndexedDatabase(String name, MVStore store, CursorRegistry cursors) {
        this.store = store; // before the constructor above opens the collections
        super(name, store, cursors);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String collection, CollectionOptions options) {
        return new IndexedCollection(this, collection, options, documents(collection), cursorRegistry);
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collection, String index, List<IndexKey> keys, boolean sparse) {
        boolean byId = keys.size() == 1 && keys.getFirst().getKey().equals(ById.ID);
        return byId
                ? new ById(
                        index,
                        keys,
                        sparse,
                        documents(collection),
                        store.openMap(getFullCollectionNamespace(collection) + "._index_" + index))
                : super.openOrCreateUniqueIndex(collection, index, keys, sparse);
    }

    private MVMap<Object, byte[]> documents(String collection) {
        return store.openMap(
                DOCUMENTS + getFullCollectionNamespace(collection),
                new MVMap.Builder<Object, byte[]>().valueType(StoredDocument.TYPE));
    }

    /**
     * The index of {@code _id}: it narrows any query that names one; the collection checks the rest of the query. A text is
     * found in the documents' own map, which is kept by it; other ids, of which two may be equal without being the same,
     * have a map of their own.
     */
    private static final class ById extends AbstractUniqueIndex<Object> {

        static final String ID = "_id";

        private final MVMap<Object, byte[]> documents;
        private final MVMap<KeyValue, Object> others;

        ById(
                String name,
                List<IndexKey> keys,
                boolean sparse,
                MVMap<Object, byte[]> documents,
                MVMap<KeyValue, Object> others) {
            super(name, keys, sparse);
            this.documents = documents;
            this.others = others;
        }

        @Override
        public synchronized boolean canHandle(Document query) {
            Document byId = idOf(query);
            return byId != null && super.canHandle(byId);
        }

        @Override
        public synchronized Iterable<Object> getPositions(Document query) {
            Document byId = idOf(query);
            return super.getPositions(byId == null ? query : byId);
        }

        /** The part of the query that names the {@code _id}, at its top or in its {@code $and}; null where none does. */
        private static @Nullable Document idOf(Document query) {
            if (query.containsKey(ID)) {
                return new Document(ID, query.get(ID));
            }
            if (query.get("$and") instanceof Collection<?> parts) {
                for (Object part : parts) {
                    if (part instanceof Document condition && condition.containsKey(ID)) {
                        return new Document(ID, condition.get(ID));
                    }
                }
            }
            return null;
        }

        @Override
        protected @Nullable Object getPosition(KeyValue key) {
            return key.get(0) instanceof String id ? (documents.containsKey(id) ? id : null) : others.get(key);
        }

        @Override
        public synchronized void add(Document document, Object position, MongoCollection<Object> collection) {
            if (!(position instanceof String)) {
                super.add(document, position, collection);
            }
        }

        @Override
        protected boolean putKeyPosition(KeyValue key, Object position) {
            return others.putIfAbsent(key, Missing.ofNullable(position)) == null;
        }

        /** Where the document is; a text is in no map but the documents' own, which the collection takes it out of. */
        @Override
        protected @Nullable Object removeDocument(KeyValue key) {
            return key.get(0) instanceof String ? getPosition(key) : others.remove(key);
        }

        /** For a pattern, which only a text can match. */
        @Override
        protected Iterable<Map.Entry<KeyValue, Object>> getIterable() {
            return documents.keySet().stream()
                    .filter(String.class::isInstance)
                    .map(id -> Map.entry(new KeyValue(id), id))
                    .toList();
        }

        @Override
        public long getCount() {
            return documents.sizeAsLong();
        }

        @Override
        public long getDataSize() {
            return getCount();
        }
    }
}
