package io.hengzhi.ingestion.delivery.mongo;

import io.hengzhi.ingestion.delivery.application.Alarms;
import io.hengzhi.ingestion.delivery.application.Deliveries;
import io.hengzhi.ingestion.delivery.application.DeliveryProgress;
import io.hengzhi.ingestion.delivery.application.ReadDeliveries;
import io.hengzhi.ingestion.delivery.application.TellAlarms;
import io.hengzhi.ingestion.delivery.application.WatchDeliveries;
import io.hengzhi.ingestion.reference.CityReference;
import io.hengzhi.platform.messaging.EventPublisher;
import io.hengzhi.platform.store.Aggregates;
import io.hengzhi.platform.store.Store;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the deliveries. */
@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {

    @Bean
    Deliveries deliveries(Store store) {
        return new MongoDeliveries(store);
    }

    @Bean
    ReadDeliveries readDeliveries(Deliveries deliveries, CityReference reference) {
        return new ReadDeliveries(deliveries, reference);
    }

    @Bean
    WatchDeliveries watchDeliveries(Deliveries deliveries, CityReference reference, Clock clock) {
        return new WatchDeliveries(deliveries, reference, clock);
    }

    @Bean
    Aggregates deliveryAlarmAggregates(Store store, EventPublisher publisher) {
        return new Aggregates(store, publisher, "deliveryAlarms");
    }

    @Bean
    Alarms alarms(Aggregates deliveryAlarmAggregates) {
        return new MongoAlarms(deliveryAlarmAggregates);
    }

    @Bean
    TellAlarms tellAlarms(
            Alarms alarms,
            ReadDeliveries readDeliveries,
            DeliveryProgress progress,
            CityReference reference,
            Clock clock) {
        return new TellAlarms(alarms, readDeliveries, progress, reference, clock);
    }
}
