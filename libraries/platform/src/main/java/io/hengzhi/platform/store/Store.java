package io.hengzhi.platform.store;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.util.function.Supplier;
import org.bson.Document;

/**
 * The service's database behind its circuit breaker. Only what every MongoDB-wire server here can do is used: deterministic
 * string {@code _id}, reads by {@code _id} and {@code $in}, single-document atomicity, unordered bulk writes.
 */
public final class Store {

    private final MongoDatabase database;
    private final CircuitBreaker breaker;

    public Store(MongoDatabase database, CircuitBreaker breaker) {
        this.database = database;
        this.breaker = breaker;
    }

    public MongoCollection<Document> collection(String name) {
        return database.getCollection(name);
    }

    /**
     * Runs an access of the store. A write that the store refused for its content (a duplicate {@code _id}) comes out as it
     * is; that the store cannot be reached comes out as {@link StoreUnavailable}.
     */
    public <T> T call(Supplier<T> access) {
        try {
            return breaker.executeSupplier(access);
        } catch (MongoWriteException | MongoBulkWriteException refused) {
            throw refused;
        } catch (MongoException | CallNotPermittedException e) {
            throw new StoreUnavailable(e);
        }
    }

    public void run(Runnable access) {
        call(() -> {
            access.run();
            return Boolean.TRUE;
        });
    }

    public void ping() {
        run(() -> database.runCommand(new Document("ping", 1)));
    }
}
