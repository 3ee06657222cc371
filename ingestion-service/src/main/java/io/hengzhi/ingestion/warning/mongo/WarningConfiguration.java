package io.hengzhi.ingestion.warning.mongo;

import io.hengzhi.ingestion.ledger.application.Ledger;
import io.hengzhi.ingestion.reference.CityReference;
import io.hengzhi.ingestion.warning.application.FindWarnings;
import io.hengzhi.ingestion.warning.application.ReadWarnings;
import io.hengzhi.ingestion.warning.application.Warnings;
import io.hengzhi.platform.store.Store;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the warnings. */
@Configuration(proxyBeanMethods = false)
class WarningConfiguration {

    @Bean
    Warnings warnings(Store store) {
        return new MongoWarnings(store);
    }

    @Bean
    FindWarnings findWarnings(Ledger ledger, Warnings warnings, CityReference reference) {
        return new FindWarnings(ledger, warnings, reference);
    }

    @Bean
    ReadWarnings readWarnings(Warnings warnings, CityReference reference) {
        return new ReadWarnings(warnings, reference);
    }
}
