package io.hengzhi.registry.catalogue.mongo;

import io.hengzhi.platform.messaging.EventPublisher;
import io.hengzhi.platform.store.Aggregates;
import io.hengzhi.platform.store.Store;
import io.hengzhi.registry.catalogue.application.ChangeCity;
import io.hengzhi.registry.catalogue.application.CityDecisions;
import io.hengzhi.registry.catalogue.application.CityStore;
import io.hengzhi.registry.catalogue.domain.CatalogueAuthority;
import io.hengzhi.registry.catalogue.domain.CatalogueInForce;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the decisions about districts together. */
@Configuration(proxyBeanMethods = false)
class CityConfiguration {

    @Bean
    Aggregates cityAggregates(Store store, EventPublisher publisher) {
        return new Aggregates(store, publisher, "city");
    }

    @Bean
    CityStore cityStore(Aggregates cityAggregates) {
        return new MongoCity(cityAggregates);
    }

    @Bean
    CityDecisions cityDecisions(CityStore store) {
        return new CityDecisions(store);
    }

    @Bean
    ChangeCity changeCity(
            CityStore store,
            CatalogueAuthority authority,
            CatalogueInForce inForce,
            EventPublisher publisher,
            Clock clock) {
        return new ChangeCity(store, authority, inForce, publisher::publish, clock);
    }
}
