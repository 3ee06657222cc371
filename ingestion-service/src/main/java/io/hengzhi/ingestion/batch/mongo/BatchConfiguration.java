package io.hengzhi.ingestion.batch.mongo;

import io.hengzhi.ingestion.batch.application.Arrivals;
import io.hengzhi.ingestion.batch.application.Batches;
import io.hengzhi.ingestion.batch.application.CloseBatch;
import io.hengzhi.ingestion.batch.application.CountArrivals;
import io.hengzhi.ingestion.batch.application.OpenBatch;
import io.hengzhi.platform.messaging.EventPublisher;
import io.hengzhi.platform.store.Aggregates;
import io.hengzhi.platform.store.Store;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the batches. */
@Configuration(proxyBeanMethods = false)
class BatchConfiguration {

    @Bean
    Aggregates batchAggregates(Store store, EventPublisher publisher) {
        return new Aggregates(store, publisher, "batches");
    }

    @Bean
    Batches batches(Store store, Aggregates batchAggregates) {
        return new MongoBatches(store, batchAggregates);
    }

    @Bean
    Arrivals arrivals(Store store) {
        return new MongoArrivals(store);
    }

    @Bean
    CountArrivals countArrivals(Store store, Arrivals arrivals) {
        return new CountArrivals(new MongoSeenContents(store), arrivals);
    }

    @Bean
    OpenBatch openBatch(Batches batches, Clock clock) {
        return new OpenBatch(batches, clock);
    }

    @Bean
    CloseBatch closeBatch(Batches batches, Clock clock) {
        return new CloseBatch(batches, clock);
    }
}
