package io.hengzhi.registry.bureau.mongo;

import io.hengzhi.platform.messaging.EventPublisher;
import io.hengzhi.platform.store.Aggregates;
import io.hengzhi.platform.store.Store;
import io.hengzhi.registry.bureau.BureauAdministrationSettings;
import io.hengzhi.registry.bureau.application.AddBureau;
import io.hengzhi.registry.bureau.application.BureauAccess;
import io.hengzhi.registry.bureau.application.BureauIdentities;
import io.hengzhi.registry.bureau.application.BureauRecords;
import io.hengzhi.registry.bureau.application.BureauRegisterStore;
import io.hengzhi.registry.bureau.application.CutOffBureau;
import io.hengzhi.registry.bureau.application.RotateSecret;
import io.hengzhi.registry.catalogue.application.CityDecisions;
import io.hengzhi.registry.catalogue.domain.CatalogueInForce;
import io.hengzhi.registry.catalogue.domain.PolicyData;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the administration of bureaus together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BureauAdministrationSettings.class)
class BureauConfiguration {

    @Bean
    Aggregates bureauAggregates(Store store, EventPublisher publisher) {
        return new Aggregates(store, publisher, "bureaus");
    }

    @Bean
    BureauRegisterStore bureauRegisterStore(Aggregates bureauAggregates) {
        return new MongoBureauRegister(bureauAggregates);
    }

    @Bean
    BureauRecords bureauRecords(
            BureauRegisterStore store, PolicyData policy, CityDecisions districts, CatalogueInForce inForce) {
        return new BureauRecords(store, policy, districts::over, inForce);
    }

    @Bean
    AddBureau addBureau(BureauRecords records, BureauIdentities identities, BureauAccess access) {
        return new AddBureau(records, identities, access);
    }

    @Bean
    CutOffBureau cutOffBureau(BureauRecords records, BureauIdentities identities, BureauAccess access) {
        return new CutOffBureau(records, identities, access);
    }

    @Bean
    RotateSecret rotateSecret(BureauRecords records, BureauIdentities identities) {
        return new RotateSecret(records, identities);
    }
}
