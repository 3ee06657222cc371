package io.hengzhi.localstore;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How services find and change single documents: by {@code _id}, and only at the version they know. */
class AccessByIdTest {

    private static final int DOCUMENTS = 10_000;

    @TempDir
    private Path directory;

    private static List<WriteModel<Document>> replacements(long expected) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            writes.add(new ReplaceOneModel<>(
                    Filters.and(Filters.eq("_id", "e" + i), Filters.eq("version", expected)),
                    new Document("_id", "e" + i).append("version", expected + 1)));
        }
        return writes;
    }

    @Test
    void changes_only_the_version_that_the_writer_knows() throws Exception {
        try (LocalStore store = LocalStore.open(directory, 0);
                MongoClient client = MongoClients.create(store.connectionString("test"))) {
            // Given
            MongoCollection<Document> enterprises = client.getDatabase("test").getCollection("enterprises");
            enterprises.insertOne(new Document("_id", "e1").append("version", 2L));

            // When
            long stale = enterprises
                    .updateOne(
                            Filters.and(Filters.eq("_id", "e1"), Filters.eq("version", 1L)), Updates.set("name", "x"))
                    .getMatchedCount();
            long fresh = enterprises
                    .updateOne(
                            Filters.and(Filters.eq("_id", "e1"), Filters.eq("version", 2L)), Updates.set("name", "y"))
                    .getMatchedCount();

            // Then
            assertThat(stale).isZero();
            assertThat(fresh).isOne();
            assertThat(enterprises.find(Filters.eq("_id", "e1")).first()).containsEntry("name", "y");
            assertThat(enterprises.find(Filters.and(Filters.in("_id", List.of("e1", "e2")), Filters.eq("version", 1L))))
                    .isEmpty();
        }
    }

    @Test
    void ten_thousand_versioned_replacements_do_not_read_the_collection_ten_thousand_times() throws Exception {
        try (LocalStore store = LocalStore.open(directory, 0);
                MongoClient client = MongoClients.create(store.connectionString("test"))) {
            // Given
            MongoCollection<Document> enterprises = client.getDatabase("test").getCollection("enterprises");
            enterprises.insertMany(IntStream.range(0, DOCUMENTS)
                    .mapToObj(i -> new Document("_id", "e" + i).append("version", 1L))
                    .toList());

            // When
            long start = System.nanoTime();
            int replaced = enterprises
                    .bulkWrite(replacements(1), new BulkWriteOptions().ordered(false))
                    .getModifiedCount();
            Duration took = Duration.ofNanos(System.nanoTime() - start);

            // Then
            assertThat(replaced).isEqualTo(DOCUMENTS);
            assertThat(took).isLessThan(Duration.ofSeconds(20));
        }
    }
}
