package io.hengzhi.registry.bureau.kafka;

import io.hengzhi.platform.HengzhiSettings;
import io.hengzhi.platform.messaging.KafkaClients;
import io.hengzhi.registry.bureau.BureauAdministrationSettings;
import io.hengzhi.registry.bureau.application.BureauAccess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The broker as the administering identity sees it. */
@Configuration(proxyBeanMethods = false)
class BrokerAccessConfiguration {

    @Bean
    BureauAccess bureauAccess(HengzhiSettings surroundings, BureauAdministrationSettings settings) {
        if (!settings.isOn()) {
            return new NoBrokerAccess();
        }
        return new BrokerAccess(
                new KafkaClients(surroundings.as(settings.clientId(), settings.clientSecret())), settings.copies());
    }
}
