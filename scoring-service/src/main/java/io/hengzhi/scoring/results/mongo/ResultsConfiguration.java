package io.hengzhi.scoring.results.mongo;

import io.hengzhi.platform.messaging.EventPublisher;
import io.hengzhi.platform.store.Aggregates;
import io.hengzhi.platform.store.Store;
import io.hengzhi.scoring.engine.application.Engine;
import io.hengzhi.scoring.results.application.KeptFigures;
import io.hengzhi.scoring.results.application.ReadResults;
import io.hengzhi.scoring.results.application.ResultYears;
import io.hengzhi.scoring.results.application.TakeResultStep;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ResultsConfiguration {

    @Bean
    Aggregates resultAggregates(Store store, EventPublisher publisher) {
        return new Aggregates(store, publisher, "results");
    }

    @Bean
    ResultYears resultYears(Aggregates resultAggregates) {
        return new MongoResultYears(resultAggregates);
    }

    @Bean
    KeptFigures keptFigures(Store store) {
        return new MongoKeptFigures(store);
    }

    @Bean
    TakeResultStep takeResultStep(Engine engine, ResultYears years, KeptFigures figures, Clock clock) {
        return new TakeResultStep(engine, years, figures, clock);
    }

    @Bean
    ReadResults readResults(Engine engine, ResultYears years, KeptFigures figures) {
        return new ReadResults(engine, years, figures);
    }
}
