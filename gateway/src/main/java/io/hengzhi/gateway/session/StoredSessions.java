package io.hengzhi.gateway.session;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import io.hengzhi.platform.store.Store;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.session.MapSession;
import org.springframework.session.SessionRepository;

/**
 * Sessions in the store, shared by the gateway's replicas. The document's {@code _id} is the SHA-256 of the session id, its
 * content is sealed; expiry is checked when it is read, so no index that deletes by itself is needed.
 */
final class StoredSessions implements SessionRepository<StoredSession> {

    private static final Logger LOG = LoggerFactory.getLogger(StoredSessions.class);

    /** What a session may hold; sealed or not, nothing else is ever deserialised. */
    private static final ObjectInputFilter ALLOWED = ObjectInputFilter.Config.createFilter(
            "maxdepth=40;maxbytes=262144;java.**;org.springframework.**;io.hengzhi.gateway.**;!*");

    private final Store store;
    private final SealedBytes seal;
    private final Clock clock;
    private final Duration idle;
    private final Duration life;

    StoredSessions(Store store, SealedBytes seal, Clock clock, Duration idle, Duration life) {
        this.store = store;
        this.seal = seal;
        this.clock = clock;
        this.idle = idle;
        this.life = life;
    }

    @Override
    public StoredSession createSession() {
        return StoredSession.fresh(idle);
    }

    /** Writes what changed. A session that was ended meanwhile stays ended, whatever a request still under way has to save. */
    @Override
    public void save(StoredSession session) {
        if (!session.needsWrite()) {
            return;
        }
        String id = idOf(session.getId());
        byte[] bytes = seal.seal(serialised(session.content()), id.getBytes(StandardCharsets.UTF_8));
        Instant expiresAt = session.getLastAccessedTime().plus(session.getMaxInactiveInterval());
        Document document = new Document("_id", id)
                .append("expiresAt", Date.from(expiresAt))
                .append("sealed", new Binary(bytes));
        String storedAs = session.storedAs();
        store.run(() -> {
            if (storedAs == null) {
                replace(document, true);
            } else if (storedAs.equals(session.getId())) {
                replace(document, false);
            } else if (sessions().deleteOne(eq("_id", idOf(storedAs))).getDeletedCount() > 0) {
                replace(document, true);
            }
        });
        session.written();
    }

    @Override
    public @Nullable StoredSession findById(String sessionId) {
        String id = idOf(sessionId);
        Document found = store.call(() -> sessions().find(eq("_id", id)).first());
        if (found == null) {
            return null;
        }
        try {
            byte[] bytes = seal.open(found.get("sealed", Binary.class).getData(), id.getBytes(StandardCharsets.UTF_8));
            StoredSession session = StoredSession.read(deserialised(bytes));
            Instant now = clock.instant();
            boolean over = session.getLastAccessedTime().plus(idle).isBefore(now)
                    || session.getCreationTime().plus(life).isBefore(now);
            if (!over) {
                return session;
            }
        } catch (GeneralSecurityException | IOException | ClassNotFoundException e) {
            // sealed by a former key or written by a former version: the person signs in again
            LOG.atInfo().setCause(e).log("a stored session cannot be read and is dropped");
        }
        deleteById(sessionId);
        return null;
    }

    @Override
    public void deleteById(String sessionId) {
        store.run(() -> sessions().deleteOne(eq("_id", idOf(sessionId))));
    }

    /** Clears away what expired and was never asked for again. */
    void deleteExpired() {
        store.run(() -> sessions().deleteMany(lt("expiresAt", Date.from(clock.instant()))));
    }

    private void replace(Document document, boolean begins) {
        sessions().replaceOne(eq("_id", document.getString("_id")), document, new ReplaceOptions().upsert(begins));
    }

    private MongoCollection<Document> sessions() {
        return store.collection("session");
    }

    private static String idOf(String sessionId) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(sessionId.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] serialised(MapSession session) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(session);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static MapSession deserialised(byte[] bytes) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            in.setObjectInputFilter(ALLOWED);
            return (MapSession) in.readObject();
        }
    }
}
