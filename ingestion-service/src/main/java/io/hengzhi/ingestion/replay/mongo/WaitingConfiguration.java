package io.hengzhi.ingestion.replay.mongo;

import io.hengzhi.ingestion.replay.application.WaitingMessages;
import io.hengzhi.platform.store.Store;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the waiting messages. */
@Configuration(proxyBeanMethods = false)
class WaitingConfiguration {

    @Bean
    WaitingMessages waitingMessages(Store store) {
        return new MongoWaitingMessages(store);
    }
}
