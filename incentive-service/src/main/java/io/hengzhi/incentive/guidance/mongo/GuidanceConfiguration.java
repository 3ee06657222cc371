package io.hengzhi.incentive.guidance.mongo;

import io.hengzhi.incentive.guidance.application.FollowClassChanges;
import io.hengzhi.incentive.guidance.application.GuidanceFiles;
import io.hengzhi.incentive.guidance.application.ReadGuidance;
import io.hengzhi.incentive.guidance.application.Register;
import io.hengzhi.incentive.policy.domain.IncentivePolicy;
import io.hengzhi.platform.messaging.EventPublisher;
import io.hengzhi.platform.store.Aggregates;
import io.hengzhi.platform.store.Store;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class GuidanceConfiguration {

    @Bean
    Aggregates guidanceAggregates(Store store, EventPublisher publisher) {
        return new Aggregates(store, publisher, "guidance");
    }

    @Bean
    GuidanceFiles guidanceFiles(Aggregates guidanceAggregates, Store store) {
        return new MongoGuidanceFiles(guidanceAggregates, store);
    }

    @Bean
    FollowClassChanges followClassChanges(GuidanceFiles files, IncentivePolicy policy) {
        return new FollowClassChanges(files, policy);
    }

    @Bean
    ReadGuidance readGuidance(GuidanceFiles files, Register register, IncentivePolicy policy) {
        return new ReadGuidance(files, register, policy);
    }
}
