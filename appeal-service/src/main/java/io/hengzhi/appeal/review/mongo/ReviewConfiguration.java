package io.hengzhi.appeal.review.mongo;

import io.hengzhi.appeal.review.application.Appeals;
import io.hengzhi.appeal.review.application.EvidenceFiles;
import io.hengzhi.appeal.review.application.FileAppeal;
import io.hengzhi.appeal.review.application.FilingKeys;
import io.hengzhi.appeal.review.application.KnownFacts;
import io.hengzhi.appeal.review.application.ReadAppeals;
import io.hengzhi.appeal.review.application.Registry;
import io.hengzhi.appeal.review.application.TakeStep;
import io.hengzhi.platform.messaging.EventPublisher;
import io.hengzhi.platform.store.Aggregates;
import io.hengzhi.platform.store.Store;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReviewConfiguration {

    @Bean
    Aggregates appealAggregates(Store store, EventPublisher publisher) {
        return new Aggregates(store, publisher, "appeals");
    }

    @Bean
    Appeals appeals(Aggregates appealAggregates, Store store) {
        return new MongoAppeals(appealAggregates, new AppealLists(store));
    }

    @Bean
    EvidenceFiles evidenceFiles(Store store) {
        return new MongoEvidenceFiles(store);
    }

    @Bean
    FilingKeys filingKeys(Store store) {
        return new MongoFilingKeys(store);
    }

    @Bean
    KnownFacts knownFacts(Store store) {
        return new MongoKnownFacts(store);
    }

    @Bean
    FileAppeal fileAppeal(Appeals appeals, FilingKeys keys, KnownFacts facts, Registry registry, Clock clock) {
        return new FileAppeal(appeals, keys, facts, registry, clock);
    }

    @Bean
    TakeStep takeStep(Appeals appeals, EvidenceFiles files, Registry registry, Clock clock) {
        return new TakeStep(appeals, files, registry, clock);
    }

    @Bean
    ReadAppeals readAppeals(Appeals appeals, EvidenceFiles files) {
        return new ReadAppeals(appeals, files);
    }
}
