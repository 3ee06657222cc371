package io.hengzhi.ingestion.replay.mongo;

import io.hengzhi.ingestion.replay.application.Replays;
import io.hengzhi.ingestion.replay.application.WaitingMessages;
import io.hengzhi.platform.messaging.EventPublisher;
import io.hengzhi.platform.store.Aggregates;
import io.hengzhi.platform.store.Store;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the waiting messages and the replays. */
@Configuration(proxyBeanMethods = false)
class WaitingConfiguration {

    @Bean
    WaitingMessages waitingMessages(Store store) {
        return new MongoWaitingMessages(store);
    }

    @Bean
    Aggregates replayAggregates(Store store, EventPublisher publisher) {
        return new Aggregates(store, publisher, "replays");
    }

    @Bean
    Replays replays(Aggregates replayAggregates) {
        return new MongoReplays(replayAggregates);
    }
}
