package io.hengzhi.localstore;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is there afterwards, whatever happens to the process. */
class DurabilityTest {

    private static final int WRITERS = 8;

    @TempDir
    private Path directory;

    @Test
    void acknowledged_writes_survive_kill_9_under_concurrent_writers() throws Exception {
        // Given
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        Map<Integer, Long> counted = new ConcurrentHashMap<>();

        // When the process is killed three times in the middle of inserts and updates
        for (int round = 0; round < 3; round++) {
            StoreProcess store = StoreProcess.start(directory);
            try (MongoClient client = store.connect();
                    ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
                int before = acknowledged.size();
                List<Future<?>> running = new ArrayList<>();
                for (int writer = 0; writer < WRITERS; writer++) {
                    String prefix = round + "-" + writer + "-";
                    int counter = writer;
                    running.add(
                            writers.submit(() -> writeUntilRefused(client, prefix, counter, acknowledged, counted)));
                }
                while (acknowledged.size() < before + 400) {
                    Thread.sleep(20);
                }
                store.kill();
                for (Future<?> writer : running) {
                    writer.get();
                }
            }
        }

        // Then
        StoreProcess again = StoreProcess.start(directory);
        try (MongoClient client = again.connect()) {
            assertThat(idsIn(inserts(client))).containsAll(acknowledged);
            counted.forEach(
                    (counter, value) -> assertThat(countIn(client, counter)).isGreaterThanOrEqualTo(value));
        }
        assertThat(again.stop()).isEqualTo(143);
    }

    @Test
    void data_survive_a_graceful_stop() throws Exception {
        // Given
        StoreProcess store = StoreProcess.start(directory);
        try (MongoClient client = store.connect()) {
            inserts(client).insertOne(new Document("_id", "kept"));
        }

        // When
        store.stop();

        // Then
        StoreProcess again = StoreProcess.start(directory);
        try (MongoClient client = again.connect()) {
            assertThat(idsIn(inserts(client))).containsExactly("kept");
        }
        again.stop();
    }

    @Test
    void the_process_ends_when_its_file_cannot_be_written_and_has_acknowledged_nothing_that_is_lost() throws Exception {
        // Given a process whose files may not grow beyond 2 MiB
        StoreProcess store = StoreProcess.start(directory, "2048");
        List<String> acknowledged = new ArrayList<>();

        // When it is written to until it refuses
        try (MongoClient client = store.connect()) {
            String large = "x".repeat(60_000);
            for (int i = 0; i < 200; i++) {
                inserts(client).insertOne(new Document("_id", "large-" + i).append("text", large + i));
                acknowledged.add("large-" + i);
            }
        } catch (MongoException refused) {
            assertThat(acknowledged).isNotEmpty();
        }

        // Then
        assertThat(store.awaitEnd()).isEqualTo(LocalStore.EXIT_NOT_DURABLE);
        StoreProcess again = StoreProcess.start(directory);
        try (MongoClient client = again.connect()) {
            assertThat(idsIn(inserts(client))).containsAll(acknowledged);
        }
        again.stop();
    }

    @Test
    void the_file_does_not_grow_with_every_rewrite_of_the_same_document() throws Exception {
        // Given one document that was written anew 200 times, 4 MB in all
        Path file = directory.resolve("store.mv");
        try (LocalStore store = LocalStore.open(directory, 0);
                MongoClient client = MongoClients.create(store.connectionString("test"))) {
            rewrite(client, 200);
            long afterFirst = Files.size(file);

            // When that is done again and again, each time after the dead versions' time is over
            for (int round = 0; round < 3; round++) {
                Thread.sleep(6_000);
                rewrite(client, 200);
            }

            // Then their place was used again
            assertThat(Files.size(file)).isLessThan(afterFirst * 2);
            assertThat(idsIn(inserts(client))).containsExactly("same");
        }
    }

    private static void rewrite(MongoClient client, int times) {
        String text = "y".repeat(20_000);
        for (int i = 0; i < times; i++) {
            inserts(client)
                    .updateOne(eq("_id", "same"), Updates.set("text", text + i), new UpdateOptions().upsert(true));
        }
    }

    private static void writeUntilRefused(
            MongoClient client, String prefix, int counter, Queue<String> acknowledged, Map<Integer, Long> counted) {
        try {
            for (int i = 0; ; i++) {
                inserts(client).insertOne(new Document("_id", prefix + i).append("text", "z".repeat(200)));
                acknowledged.add(prefix + i);
                counters(client)
                        .updateOne(
                                eq("_id", "counter-" + counter),
                                Updates.inc("n", 1L),
                                new UpdateOptions().upsert(true));
                counted.merge(counter, 1L, Long::sum);
            }
        } catch (MongoException killed) {
            // the round is over: what was acknowledged until here is what counts
        }
    }

    private static MongoCollection<Document> inserts(MongoClient client) {
        return client.getDatabase("test").getCollection("inserts");
    }

    private static MongoCollection<Document> counters(MongoClient client) {
        return client.getDatabase("test").getCollection("counters");
    }

    private static long countIn(MongoClient client, int counter) {
        Document found = counters(client).find(eq("_id", "counter-" + counter)).first();
        return found == null ? 0 : found.getLong("n");
    }

    private static Set<String> idsIn(MongoCollection<Document> collection) {
        Set<String> ids = new HashSet<>();
        collection.find().projection(new Document("_id", 1)).forEach(it -> ids.add(it.getString("_id")));
        return ids;
    }
}
