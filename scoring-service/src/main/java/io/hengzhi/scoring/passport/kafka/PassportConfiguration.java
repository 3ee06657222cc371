package io.hengzhi.scoring.passport.kafka;

import io.hengzhi.contract.passport.SigningKey;
import io.hengzhi.platform.messaging.KafkaClients;
import io.hengzhi.scoring.passport.application.FactSources;
import io.hengzhi.scoring.passport.application.IssuePassport;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PassportSettings.class)
class PassportConfiguration {

    @Bean
    FactSources factSources(KafkaClients clients) {
        return new SourcesInTheLog(clients);
    }

    @Bean
    IssuePassport issuePassport(FactSources sources, PassportSettings settings) {
        return new IssuePassport(sources, settings.key().isEmpty() ? null : SigningKey.ofSecret(settings.key()));
    }
}
