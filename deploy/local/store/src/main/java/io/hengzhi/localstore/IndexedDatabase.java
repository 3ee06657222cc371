package io.hengzhi.localstore;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * A database that finds a document by {@code _id} also where the query asks for more, such as the version a writer
 * expects. As shipped the server then reads the whole collection for every single write.
 */
final class IndexedDatabase extends H2Database {

    IndexedDatabase(String name, MVStore store, CursorRegistry cursors) {
        super(name, store, cursors);
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collection, String index, List<IndexKey> keys, boolean sparse) {
        Index<Object> opened = super.openOrCreateUniqueIndex(collection, index, keys, sparse);
        boolean byId = keys.size() == 1 && keys.getFirst().getKey().equals(ById.ID);
        return byId ? new ById(opened, keys, sparse) : opened;
    }

    /** The index of {@code _id}: it narrows any query that names one; the collection checks the rest of the query. */
    private static final class ById extends Index<Object> {

        static final String ID = "_id";

        private final Index<Object> ids;

        ById(Index<Object> ids, List<IndexKey> keys, boolean sparse) {
            super(ids.getName(), keys, sparse);
            this.ids = ids;
        }

        @Override
        public boolean canHandle(Document query) {
            Document byId = idOf(query);
            return byId != null && ids.canHandle(byId);
        }

        @Override
        public Iterable<Object> getPositions(Document query) {
            Document byId = idOf(query);
            return ids.getPositions(byId == null ? query : byId);
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
        public Object getPosition(Document document) {
            return ids.getPosition(document);
        }

        @Override
        public void checkAdd(Document document, MongoCollection<Object> collection) {
            ids.checkAdd(document, collection);
        }

        @Override
        public void add(Document document, Object position, MongoCollection<Object> collection) {
            ids.add(document, position, collection);
        }

        @Override
        public Object remove(Document document) {
            return ids.remove(document);
        }

        @Override
        public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {
            ids.checkUpdate(before, after, collection);
        }

        @Override
        public void updateInPlace(
                Document before, Document after, Object position, MongoCollection<Object> collection) {
            ids.updateInPlace(before, after, position, collection);
        }

        @Override
        public long getCount() {
            return ids.getCount();
        }

        @Override
        public boolean isEmpty() {
            return ids.isEmpty();
        }

        @Override
        public long getDataSize() {
            return ids.getDataSize();
        }

        @Override
        public boolean isUnique() {
            return ids.isUnique();
        }

        @Override
        public void drop() {
            ids.drop();
        }
    }
}
