package io.hengzhi.registry.scheme.mongo;

import io.hengzhi.platform.messaging.EventPublisher;
import io.hengzhi.platform.store.Aggregates;
import io.hengzhi.platform.store.Store;
import io.hengzhi.registry.catalogue.domain.CatalogueInForce;
import io.hengzhi.registry.monitoringlist.application.TransitionTerms;
import io.hengzhi.registry.scheme.application.ChangeScheme;
import io.hengzhi.registry.scheme.application.PublishedTransitionTerms;
import io.hengzhi.registry.scheme.application.SchemeStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the schemes together. */
@Configuration(proxyBeanMethods = false)
class SchemeConfiguration {

    @Bean
    Aggregates schemeAggregates(Store store, EventPublisher publisher) {
        return new Aggregates(store, publisher, "schemes");
    }

    @Bean
    SchemeStore schemeStore(Aggregates schemeAggregates) {
        return new MongoSchemes(schemeAggregates);
    }

    @Bean
    ChangeScheme changeScheme(SchemeStore store, CatalogueInForce inForce) {
        return new ChangeScheme(store, inForce);
    }

    @Bean
    TransitionTerms transitionTerms(SchemeStore store) {
        return new PublishedTransitionTerms(store);
    }
}
