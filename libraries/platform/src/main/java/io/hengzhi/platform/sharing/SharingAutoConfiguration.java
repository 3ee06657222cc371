package io.hengzhi.platform.sharing;

import io.hengzhi.contract.Topics;
import io.hengzhi.platform.messaging.KafkaClients;
import io.hengzhi.platform.messaging.TopicReplica;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/** Every service that answers follows the agreements; the gateway answers nothing of its own. */
@AutoConfiguration
@ConditionalOnProperty(name = "hengzhi.resource-server", matchIfMissing = true)
class SharingAutoConfiguration {

    @Bean
    SharingAgreements sharingAgreements() {
        return new SharingAgreements();
    }

    @Bean
    TopicReplica sharingAgreementsTopic(KafkaClients clients, SharingAgreements agreements) {
        return new TopicReplica(clients, Topics.AGREEMENT, agreements::see);
    }

    @Bean
    AgreedReading agreedReading(SharingAgreements agreements, TopicReplica sharingAgreementsTopic, Clock clock) {
        return new AgreedReading(agreements, sharingAgreementsTopic::isCaughtUp, clock);
    }
}
