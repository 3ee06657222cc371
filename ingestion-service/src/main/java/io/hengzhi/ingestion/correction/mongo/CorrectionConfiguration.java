package io.hengzhi.ingestion.correction.mongo;

import io.hengzhi.ingestion.correction.application.AnswerCorrectionOrder;
import io.hengzhi.ingestion.correction.application.CorrectionOrders;
import io.hengzhi.ingestion.correction.json.JsonCorrectionMessages;
import io.hengzhi.ingestion.reference.CityReference;
import io.hengzhi.platform.messaging.EventPublisher;
import io.hengzhi.platform.store.Aggregates;
import io.hengzhi.platform.store.Store;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the correction orders. */
@Configuration(proxyBeanMethods = false)
class CorrectionConfiguration {

    @Bean
    Aggregates correctionOrderAggregates(Store store, EventPublisher publisher) {
        return new Aggregates(store, publisher, "correctionOrders");
    }

    @Bean
    CorrectionOrders correctionOrders(Store store, Aggregates correctionOrderAggregates) {
        return new MongoCorrectionOrders(store, correctionOrderAggregates);
    }

    @Bean
    AnswerCorrectionOrder answerCorrectionOrder(CorrectionOrders orders, CityReference reference, Clock clock) {
        return new AnswerCorrectionOrder(orders, new JsonCorrectionMessages(), reference, clock);
    }
}
