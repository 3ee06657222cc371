package io.hengzhi.ingestion.refusal.mongo;

import io.hengzhi.ingestion.refusal.Refusals;
import io.hengzhi.platform.store.Store;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the refusals. */
@Configuration(proxyBeanMethods = false)
class RefusalConfiguration {

    @Bean
    Refusals refusals(Store store) {
        return new MongoRefusals(store);
    }
}
