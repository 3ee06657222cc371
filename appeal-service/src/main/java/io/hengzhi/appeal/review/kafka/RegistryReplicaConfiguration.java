package io.hengzhi.appeal.review.kafka;

import io.hengzhi.platform.messaging.KafkaClients;
import io.hengzhi.platform.messaging.TopicReplica;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RegistryReplicaConfiguration {

    @Bean
    RegistryReplica registryReplica(KafkaClients clients) {
        return new RegistryReplica(clients);
    }

    @Bean
    TopicReplica enterpriseTopic(RegistryReplica replica) {
        return replica.enterpriseTopic();
    }

    @Bean
    TopicReplica catalogueTopic(RegistryReplica replica) {
        return replica.catalogueTopic();
    }
}
