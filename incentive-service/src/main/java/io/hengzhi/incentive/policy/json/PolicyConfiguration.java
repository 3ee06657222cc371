package io.hengzhi.incentive.policy.json;

import io.hengzhi.incentive.policy.domain.IncentivePolicy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PolicyConfiguration {

    @Bean
    IncentivePolicy incentivePolicy() {
        return PolicyReader.read();
    }
}
