package io.hengzhi.registry.enterprise.mongo;

import io.hengzhi.platform.messaging.EventPublisher;
import io.hengzhi.platform.store.Aggregates;
import io.hengzhi.platform.store.Store;
import io.hengzhi.registry.enterprise.application.ChangeEnterprise;
import io.hengzhi.registry.enterprise.application.EnterpriseIndex;
import io.hengzhi.registry.enterprise.application.EnterpriseRegister;
import io.hengzhi.registry.enterprise.application.EnterpriseStore;
import io.hengzhi.registry.enterprise.application.PinyinInitials;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the register together. */
@Configuration(proxyBeanMethods = false)
class EnterpriseStoreConfiguration {

    @Bean
    Aggregates enterpriseAggregates(Store store, EventPublisher publisher) {
        return new Aggregates(store, publisher, "enterprises");
    }

    @Bean
    EnterpriseStore enterpriseStore(Aggregates enterpriseAggregates) {
        return new MongoEnterprises(enterpriseAggregates);
    }

    @Bean
    EnterpriseIndex enterpriseIndex() {
        return new EnterpriseIndex(new PinyinInitials());
    }

    @Bean
    EnterpriseRegister enterpriseRegister(EnterpriseStore store, EnterpriseIndex index) {
        return new EnterpriseRegister(store, index);
    }

    @Bean
    ChangeEnterprise changeEnterprise(EnterpriseRegister register) {
        return new ChangeEnterprise(register);
    }

    @Bean
    RegisterLoading registerLoading(EnterpriseRegister register) {
        return new RegisterLoading(register);
    }
}
