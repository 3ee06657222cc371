package io.hengzhi.ingestion.store;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.hengzhi.localstore.LocalStore;
import io.hengzhi.platform.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** The local store, opened in a directory of a test; it counts the documents that reads touch. */
public final class OpenStore implements AutoCloseable {

    private final LocalStore server;
    private final MongoClient client;
    private final Store store;
    private final TouchedDocuments touched = new TouchedDocuments();

    public OpenStore(Path directory) {
        try {
            server = LocalStore.open(directory, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(server.connectionString("ingestion")))
                .commandListenerList(List.of(touched))
                .build());
        store = new Store(client.getDatabase("ingestion"), CircuitBreaker.ofDefaults("store"));
    }

    public Store store() {
        return store;
    }

    public TouchedDocuments touched() {
        return touched;
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
