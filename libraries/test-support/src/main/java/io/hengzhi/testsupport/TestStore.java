package io.hengzhi.testsupport;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.event.CommandSucceededEvent;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.hengzhi.localstore.LocalStore;
import io.hengzhi.platform.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** A store of its own for a test of what is kept and how it is found; counts the documents that answers are made of. */
public final class TestStore implements AutoCloseable {

    private final LocalStore server;
    private final MongoClient client;
    private final Store store;
    private final AtomicLong documentsRead;
    private final List<String> scans;

    private TestStore(
            LocalStore server, MongoClient client, Store store, AtomicLong documentsRead, List<String> scans) {
        this.server = server;
        this.client = client;
        this.store = store;
        this.documentsRead = documentsRead;
        this.scans = scans;
    }

    public static TestStore open() {
        try {
            Path directory = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "store");
            LocalStore server = LocalStore.open(directory, 0);
            AtomicLong documentsRead = new AtomicLong();
            List<String> scans = new CopyOnWriteArrayList<>();
            MongoClient client = MongoClients.create(MongoClientSettings.builder()
                    .applyConnectionString(new ConnectionString(server.connectionString("test")))
                    .addCommandListener(new Counting(documentsRead, scans))
                    .build());
            return new TestStore(
                    server,
                    client,
                    new Store(client.getDatabase("test"), CircuitBreaker.ofDefaults("test")),
                    documentsRead,
                    scans);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Store store() {
        return store;
    }

    /** How many documents have been read so far. */
    public long documentsRead() {
        return documentsRead.get();
    }

    /** Finds so far that name more or other than {@code _id}: each would look at every document of its collection. */
    public List<String> scans() {
        return List.copyOf(scans);
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }

    private record Counting(AtomicLong documentsRead, List<String> scans) implements CommandListener {

        @Override
        public void commandStarted(CommandStartedEvent event) {
            BsonDocument command = event.getCommand();
            if (event.getCommandName().equals("find")
                    && !command.getDocument("filter", new BsonDocument())
                            .keySet()
                            .equals(Set.of("_id"))) {
                scans.add(command.toJson());
            }
        }

        @Override
        public void commandSucceeded(CommandSucceededEvent event) {
            BsonDocument response = event.getResponse();
            if (response.containsKey("cursor")) {
                BsonDocument cursor = response.getDocument("cursor");
                for (String batch : new String[] {"firstBatch", "nextBatch"}) {
                    BsonValue documents = cursor.get(batch);
                    if (documents != null) {
                        documentsRead.addAndGet(documents.asArray().size());
                    }
                }
            }
        }
    }
}
