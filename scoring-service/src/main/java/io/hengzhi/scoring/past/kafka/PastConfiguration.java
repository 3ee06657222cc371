package io.hengzhi.scoring.past.kafka;

import io.hengzhi.platform.messaging.KafkaClients;
import io.hengzhi.scoring.past.application.PastStates;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties(PastConfiguration.PastSettings.class)
class PastConfiguration {

    /** @param limit how long the log may be read for one answer; less than the gateway waits */
    @ConfigurationProperties("hengzhi.scoring.past")
    record PastSettings(@DefaultValue("20s") Duration limit) {}

    @Bean
    PastStates pastStates(KafkaClients clients, PastSettings settings, Clock clock) {
        return new PastStates(new PastLogReading(clients, settings.limit()), clock);
    }
}
