package io.hengzhi.localstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents in the file: what was written comes back, also from a file in the shipped form, and nothing grows too large. */
class StoredDocumentTest {

    @TempDir
    private Path directory;

    @Test
    void a_file_from_before_opens_and_is_written_on() throws Exception {
        // Given a file as the server is shipped to write it
        Document first = new Document("_id", "e1")
                .append("name", "示例")
                .append("version", 7L)
                .append("cells", new Document("a", new Document("value", 1).append("none", null)))
                .append("list", List.of("x", "y"));
        MongoServer shipped =
                new MongoServer(new H2Backend(directory.resolve("store.mv").toString()));
        shipped.bind("127.0.0.1", 0);
        try (MongoClient client = MongoClients.create(
                "mongodb://127.0.0.1:" + shipped.getLocalAddress().getPort())) {
            client.getDatabase("test").getCollection("enterprises").insertOne(first);
            client.getDatabase("test").getCollection("enterprises").insertOne(new Document("_id", 5));
        } finally {
            shipped.shutdownNow();
        }

        // When
        try (LocalStore store = LocalStore.open(directory, 0);
                MongoClient client = MongoClients.create(store.connectionString("test"))) {
            MongoCollection<Document> enterprises = client.getDatabase("test").getCollection("enterprises");
            assertThat(enterprises.find(Filters.eq("_id", "e1")).first()).isEqualTo(first);
            enterprises.updateOne(Filters.eq("_id", "e1"), Updates.set("cells.b", "new"));
            enterprises.insertOne(new Document("_id", "e2"));
        }

        // Then
        try (LocalStore store = LocalStore.open(directory, 0);
                MongoClient client = MongoClients.create(store.connectionString("test"))) {
            MongoCollection<Document> enterprises = client.getDatabase("test").getCollection("enterprises");
            assertThat(enterprises.find(Filters.in("_id", List.of("e1", "e2", "e3"))))
                    .extracting(document -> document.getString("_id"))
                    .containsExactlyInAnyOrder("e1", "e2");
            assertThat(enterprises.find(Filters.eq("_id", "e1")).first())
                    .containsEntry("cells", first.get("cells", Document.class).append("b", "new"));
            assertThat(enterprises.find(Filters.eq("_id", 5)).first()).isNotNull();
            assertThat(enterprises.countDocuments()).isEqualTo(3);
        }
    }

    @Test
    void what_is_written_comes_back_after_the_store_was_closed() throws Exception {
        // Given
        Document written = new Document("_id", "d")
                .append("text", "税 🙂")
                .append("int", 3)
                .append("long", Long.MIN_VALUE)
                .append("double", 0.1)
                .append("true", true)
                .append("none", null)
                .append("bytes", new Binary(new byte[] {0, 1, -1}))
                .append("at", Date.from(Instant.parse("2025-10-15T01:30:00.123Z")))
                .append("list", new ArrayList<>(List.of(1, new Document("a", "b"))))
                .append("order", new Document("z", 1).append("a", 2));

        // When
        try (LocalStore store = LocalStore.open(directory, 0);
                MongoClient client = MongoClients.create(store.connectionString("test"))) {
            client.getDatabase("test").getCollection("any").insertOne(written);
        }

        // Then
        try (LocalStore store = LocalStore.open(directory, 0);
                MongoClient client = MongoClients.create(store.connectionString("test"))) {
            assertThat(client.getDatabase("test").getCollection("any").find().first())
                    .isEqualTo(written);
        }
    }

    @Test
    void an_id_is_taken_once_and_free_again_after_a_deletion() throws Exception {
        try (LocalStore store = LocalStore.open(directory, 0);
                MongoClient client = MongoClients.create(store.connectionString("test"))) {
            MongoCollection<Document> any = client.getDatabase("test").getCollection("any");
            for (Object id : List.<Object>of("e1", 1)) {
                any.insertOne(new Document("_id", id));
                assertThat(catchThrowableOfType(MongoWriteException.class, () -> any.insertOne(new Document("_id", id)))
                                .getError()
                                .getCode())
                        .isEqualTo(11000);
                assertThat(any.deleteOne(Filters.eq("_id", id)).getDeletedCount())
                        .isOne();
                any.insertOne(new Document("_id", id).append("again", true));
                assertThat(any.find(Filters.eq("_id", id)).first()).containsEntry("again", true);
            }
            assertThat(any.find(Filters.regex("_id", "^e"))).hasSize(1);
        }
    }

    @Test
    void a_document_that_would_pass_16_mebibytes_stays_as_it_was() throws Exception {
        try (LocalStore store = LocalStore.open(directory, 0);
                MongoClient client = MongoClients.create(store.connectionString("test"))) {
            // Given
            MongoCollection<Document> any = client.getDatabase("test").getCollection("any");
            byte[] tenMebibytes = new byte[10 << 20];
            any.insertOne(new Document("_id", "d").append("first", new Binary(tenMebibytes)));

            // When
            MongoWriteException refused = catchThrowableOfType(
                    MongoWriteException.class,
                    () -> any.updateOne(Filters.eq("_id", "d"), Updates.set("second", new Binary(tenMebibytes))));

            // Then
            assertThat(refused.getError().getCode()).isEqualTo(17419);
            assertThat(any.find(Filters.eq("_id", "d")).first()).containsOnlyKeys("_id", "first");
        }
    }
}
