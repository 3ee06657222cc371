package io.hengzhi.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.hengzhi.localstore.LocalStore;
import io.hengzhi.platform.store.Store;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredSessionsTest {

    private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final Duration LIFE = Duration.ofHours(10);

    @TempDir
    Path directory;

    private LocalStore server;
    private MongoClient client;
    private Store store;

    @BeforeEach
    void open() throws IOException {
        server = LocalStore.open(directory, 0);
        client = MongoClients.create(server.connectionString("gateway"));
        store = new Store(client.getDatabase("gateway"), CircuitBreaker.ofDefaults("store"));
    }

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    private StoredSessions sessions(byte[] key, Instant now) {
        return new StoredSessions(store, new SealedBytes(key), Clock.fixed(now, ZoneOffset.UTC), IDLE, LIFE);
    }

    private StoredSession saved(StoredSessions sessions) {
        StoredSession session = sessions.createSession();
        session.setAttribute("hengzhi.purpose", "guidance");
        sessions.save(session);
        return session;
    }

    private static StoredSession found(StoredSessions sessions, String id) {
        return Objects.requireNonNull(sessions.findById(id), "no session");
    }

    @Test
    void another_replica_with_the_same_key_reads_the_session() {
        StoredSession session = saved(sessions(KEY, Instant.now()));
        StoredSession read = found(sessions(KEY.clone(), Instant.now()), session.getId());
        assertThat(read.<String>getAttribute("hengzhi.purpose")).isEqualTo("guidance");
    }

    @Test
    void the_store_holds_neither_the_session_id_nor_its_content_in_clear() {
        StoredSession session = saved(sessions(KEY, Instant.now()));
        Document stored = store.collection("session")
                .find()
                .into(new java.util.ArrayList<>())
                .getFirst();
        assertThat(stored.getString("_id")).isNotEqualTo(session.getId()).hasSize(64);
        String bytes = new String(stored.get("sealed", Binary.class).getData(), StandardCharsets.ISO_8859_1);
        assertThat(bytes).doesNotContain("guidance").doesNotContain(session.getId());
    }

    @Test
    void a_session_sealed_by_another_key_or_moved_to_another_id_is_none() {
        StoredSession session = saved(sessions(KEY, Instant.now()));
        byte[] other = KEY.clone();
        other[0]++;
        assertThat(sessions(other, Instant.now()).findById(session.getId())).isNull();
        // dropped, so that it is not tried again
        assertThat(store.collection("session").countDocuments()).isZero();
    }

    @Test
    void an_idle_session_and_an_old_one_are_over_when_they_are_read() {
        Instant now = Instant.now();
        StoredSession session = saved(sessions(KEY, now));
        assertThat(sessions(KEY, now.plus(IDLE).minusSeconds(5)).findById(session.getId()))
                .isNotNull();
        assertThat(sessions(KEY, now.plus(IDLE).plusSeconds(5)).findById(session.getId()))
                .isNull();
        StoredSession used = saved(sessions(KEY, now));
        used.setLastAccessedTime(now.plus(LIFE));
        sessions(KEY, now).save(used);
        assertThat(sessions(KEY, now.plus(LIFE).plusSeconds(5)).findById(used.getId()))
                .isNull();
    }

    @Test
    void the_id_from_before_the_login_is_worth_nothing_after_it() {
        StoredSessions sessions = sessions(KEY, Instant.now());
        String before = saved(sessions).getId();
        StoredSession session = found(sessions, before);
        session.changeSessionId();
        sessions.save(session);
        assertThat(sessions.findById(before)).isNull();
        assertThat(sessions.findById(session.getId())).isNotNull();
    }

    @Test
    void a_request_still_under_way_does_not_bring_back_a_session_that_was_ended() {
        StoredSessions sessions = sessions(KEY, Instant.now());
        String id = saved(sessions).getId();
        StoredSession underWay = found(sessions, id);
        StoredSession atLogin = found(sessions, id);
        sessions.deleteById(id);

        underWay.setAttribute("hengzhi.purpose", "review");
        sessions.save(underWay);
        atLogin.changeSessionId();
        sessions.save(atLogin);

        assertThat(store.collection("session").countDocuments()).isZero();
    }

    @Test
    void what_a_request_changed_is_read_by_the_next() {
        StoredSessions sessions = sessions(KEY, Instant.now());
        StoredSession session = saved(sessions);
        StoredSession next = found(sessions, session.getId());
        next.setAttribute("hengzhi.purpose", "review");
        sessions.save(next);
        assertThat(found(sessions, session.getId()).<String>getAttribute("hengzhi.purpose"))
                .isEqualTo("review");
    }

    @Test
    void being_read_alone_writes_nothing() {
        StoredSessions sessions = sessions(KEY, Instant.now());
        StoredSession session = saved(sessions);
        StoredSession read = found(sessions, session.getId());
        read.setLastAccessedTime(read.getLastAccessedTime().plusSeconds(5));
        assertThat(read.needsWrite()).isFalse();
        read.setLastAccessedTime(read.getLastAccessedTime().plusSeconds(120));
        assertThat(read.needsWrite()).isTrue();
    }
}
