package io.hengzhi.testsupport;

import io.hengzhi.contract.Topic;
import io.hengzhi.contract.Topics;
import io.hengzhi.localstore.LocalStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What a service needs around it, real and in this JVM: a realm, a broker with the topics asked for, a store. */
public final class Surroundings implements AutoCloseable {

    private static final String SECRET = "a-secret-of-this-test-only";

    private final TestRealm realm;
    private final TestBroker broker;
    private final LocalStore store;

    private Surroundings(TestRealm realm, TestBroker broker, LocalStore store) {
        this.realm = realm;
        this.broker = broker;
        this.store = store;
    }

    public static Surroundings start(Topic... topics) {
        try {
            Path directory = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "surroundings");
            TestBroker broker = TestBroker.start(Files.createDirectory(directory.resolve("kafka")));
            Set<Topic> needed = new LinkedHashSet<>(List.of(topics));
            needed.add(Topics.AGREEMENT); // every service follows it
            broker.create(List.copyOf(needed));
            return new Surroundings(TestRealm.start(), broker, LocalStore.open(directory.resolve("store"), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public TestRealm realm() {
        return realm;
    }

    public TestBroker broker() {
        return broker;
    }

    /** A connection string of a database that nobody has used yet. */
    public String newDatabase() {
        return store.connectionString("test-" + UUID.randomUUID());
    }

    /** The settings that put a service into these surroundings. */
    public List<String> settings(String database) {
        return List.of(
                "hengzhi.issuer=" + realm.issuer(),
                "hengzhi.kafka=" + broker.bootstrap(),
                "hengzhi.kafka-security-protocol=PLAINTEXT",
                "hengzhi.store=" + database,
                "hengzhi.client-secret=" + SECRET);
    }

    @Override
    public void close() {
        store.close();
        broker.close();
        realm.close();
    }
}
