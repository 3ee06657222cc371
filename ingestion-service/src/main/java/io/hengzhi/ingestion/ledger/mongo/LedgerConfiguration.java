package io.hengzhi.ingestion.ledger.mongo;

import io.hengzhi.ingestion.ledger.application.Ledger;
import io.hengzhi.ingestion.ledger.application.ReadFacts;
import io.hengzhi.ingestion.reference.CityReference;
import io.hengzhi.platform.store.Store;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the ledger. */
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

    @Bean
    Ledger ledger(Store store) {
        return new MongoLedger(store);
    }

    @Bean
    ReadFacts readFacts(Ledger ledger, CityReference reference) {
        return new ReadFacts(ledger, reference);
    }
}
