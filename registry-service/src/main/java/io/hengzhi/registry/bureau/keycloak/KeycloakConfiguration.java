package io.hengzhi.registry.bureau.keycloak;

import io.hengzhi.platform.HengzhiSettings;
import io.hengzhi.registry.bureau.BureauAdministrationSettings;
import io.hengzhi.registry.bureau.application.BureauIdentities;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keycloak as the administering identity sees it. */
@Configuration(proxyBeanMethods = false)
class KeycloakConfiguration {

    @Bean
    BureauIdentities bureauIdentities(HengzhiSettings surroundings, BureauAdministrationSettings settings) {
        return settings.isOn()
                ? new KeycloakClients(
                        new AdministrationApi(surroundings.as(settings.clientId(), settings.clientSecret())))
                : new NoIdentities();
    }
}
