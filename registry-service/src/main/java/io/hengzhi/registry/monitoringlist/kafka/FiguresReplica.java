package io.hengzhi.registry.monitoringlist.kafka;

import io.hengzhi.contract.Topics;
import io.hengzhi.contract.UnreadableEvent;
import io.hengzhi.contract.ingestion.FactAccepted;
import io.hengzhi.platform.messaging.KafkaClients;
import io.hengzhi.platform.messaging.TopicReplica;
import io.hengzhi.registry.catalogue.domain.CatalogueInForce;
import io.hengzhi.registry.enterprise.application.EnterpriseRegister;
import io.hengzhi.registry.monitoringlist.application.ConfirmList;
import io.hengzhi.registry.monitoringlist.application.DrawList;
import io.hengzhi.registry.monitoringlist.application.FactsCaughtUp;
import io.hengzhi.registry.monitoringlist.application.ReportedFigures;
import io.hengzhi.registry.monitoringlist.application.TransitionTerms;
import java.time.Clock;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the accepted facts from the beginning into memory, and puts the list of the year together. */
@Configuration(proxyBeanMethods = false)
class FiguresReplica {

    private static final Logger LOG = LoggerFactory.getLogger(FiguresReplica.class);

    @Bean
    ReportedFigures reportedFigures(CatalogueInForce inForce) {
        ReportedFigures figures = new ReportedFigures(inForce.get());
        inForce.onChange(figures::catalogueChanged);
        return figures;
    }

    @Bean
    TopicReplica acceptedFacts(KafkaClients clients, ReportedFigures figures) {
        return new TopicReplica(clients, Topics.FACT_ACCEPTED, read -> take(read, figures));
    }

    private static void take(ConsumerRecord<byte[], byte[]> read, ReportedFigures figures) {
        try {
            figures.put(
                    read.partition(),
                    read.offset(),
                    FactAccepted.decode(read.value()).cell());
        } catch (UnreadableEvent e) {
            // a fault of its producer; stopping here would keep every later fact from the lists
            LOG.atError()
                    .addKeyValue("partition", read.partition())
                    .addKeyValue("offset", read.offset())
                    .setCause(e)
                    .log("accepted fact unreadable, passed over");
        }
    }

    @Bean
    FactsCaughtUp factsCaughtUp(TopicReplica acceptedFacts) {
        return acceptedFacts::catchUpNow;
    }

    @Bean
    DrawList drawList(
            EnterpriseRegister register,
            ReportedFigures figures,
            TransitionTerms terms,
            CatalogueInForce inForce,
            Clock clock) {
        return new DrawList(register, figures, terms, inForce, clock);
    }

    @Bean
    ConfirmList confirmList(EnterpriseRegister register, Clock clock) {
        return new ConfirmList(register, clock);
    }
}
