package io.hengzhi.registry.agreement.mongo;

import io.hengzhi.platform.messaging.EventPublisher;
import io.hengzhi.platform.security.SharedField;
import io.hengzhi.platform.sharing.AgreedReading;
import io.hengzhi.platform.store.Aggregates;
import io.hengzhi.platform.store.Store;
import io.hengzhi.registry.agreement.application.AgreementStore;
import io.hengzhi.registry.agreement.application.ChangeAgreement;
import io.hengzhi.registry.agreement.domain.Shareable;
import io.hengzhi.registry.catalogue.domain.CatalogueInForce;
import java.time.Clock;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the sharing agreements together. */
@Configuration(proxyBeanMethods = false)
class AgreementConfiguration {

    @Bean
    Aggregates agreementAggregates(Store store, EventPublisher publisher) {
        return new Aggregates(store, publisher, "agreements");
    }

    @Bean
    AgreementStore agreementStore(Aggregates agreementAggregates, Store store) {
        return new MongoAgreements(agreementAggregates, store);
    }

    @Bean
    ChangeAgreement changeAgreement(AgreementStore store, CatalogueInForce inForce, Clock clock) {
        return new ChangeAgreement(
                store,
                () -> new Shareable(
                        inForce.get(),
                        Arrays.stream(SharedField.values())
                                .map(SharedField::text)
                                .collect(Collectors.toSet()),
                        AgreedReading.purposes()),
                clock);
    }
}
