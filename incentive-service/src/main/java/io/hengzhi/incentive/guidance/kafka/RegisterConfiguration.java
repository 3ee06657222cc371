package io.hengzhi.incentive.guidance.kafka;

import io.hengzhi.platform.messaging.KafkaClients;
import io.hengzhi.platform.messaging.TopicReplica;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RegisterConfiguration {

    @Bean
    RegisterReplica registerReplica(KafkaClients clients) {
        return new RegisterReplica(clients);
    }

    @Bean
    TopicReplica enterpriseTopic(RegisterReplica replica) {
        return replica.topic();
    }
}
