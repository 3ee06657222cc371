package io.hengzhi.platform.store;

import com.mongodb.ConnectionString;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.hengzhi.platform.HengzhiSettings;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/** The store of a service; {@code hengzhi.with-store: false} for one that has none. */
@AutoConfiguration
@ConditionalOnProperty(name = "hengzhi.with-store", matchIfMissing = true)
class StoreAutoConfiguration {

    private static final long CONNECT_TIMEOUT_SECONDS = 2;
    private static final long READ_TIMEOUT_SECONDS = 20;

    @Bean(destroyMethod = "close")
    MongoClient mongoClient(HengzhiSettings settings) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(settings.store()))
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(CONNECT_TIMEOUT_SECONDS, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout((int) CONNECT_TIMEOUT_SECONDS, TimeUnit.SECONDS)
                        .readTimeout((int) READ_TIMEOUT_SECONDS, TimeUnit.SECONDS))
                .build());
    }

    @Bean
    Store store(MongoClient client, HengzhiSettings settings, CircuitBreakerRegistry breakers) {
        String database = new ConnectionString(settings.store()).getDatabase();
        if (database == null) {
            throw new IllegalArgumentException("HENGZHI_STORE names no database: " + "mongodb://host:port/<service>");
        }
        CircuitBreaker breaker = breakers.circuitBreaker(
                "store",
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(20)
                        .minimumNumberOfCalls(5)
                        .failureRateThreshold(50)
                        .waitDurationInOpenState(Duration.ofSeconds(5))
                        .permittedNumberOfCallsInHalfOpenState(2)
                        .ignoreExceptions(MongoWriteException.class, MongoBulkWriteException.class)
                        .build());
        return new Store(client.getDatabase(database), breaker);
    }

    @Bean
    OutboxSweep outboxSweep(List<Aggregates> aggregates) {
        return new OutboxSweep(aggregates);
    }

    @Bean
    HealthIndicator storeHealthIndicator(Store store) {
        return () -> {
            try {
                store.ping();
                return Health.up().build();
            } catch (StoreUnavailable e) {
                return Health.down().build();
            }
        };
    }
}
