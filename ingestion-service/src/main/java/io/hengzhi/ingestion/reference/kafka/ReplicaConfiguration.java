package io.hengzhi.ingestion.reference.kafka;

import io.hengzhi.contract.Topics;
import io.hengzhi.contract.UnreadableEvent;
import io.hengzhi.contract.registry.CatalogueChanged;
import io.hengzhi.contract.registry.EnterpriseChanged;
import io.hengzhi.ingestion.reference.CityReference;
import io.hengzhi.ingestion.reference.ReferenceTopics;
import io.hengzhi.platform.messaging.KafkaClients;
import io.hengzhi.platform.messaging.TopicReplica;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps {@link CityReference} up with the registry. */
@Configuration(proxyBeanMethods = false)
class ReplicaConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(ReplicaConfiguration.class);

    @Bean
    CityReference cityReference() {
        return new CityReference();
    }

    @Bean
    TopicReplica catalogueReplica(KafkaClients clients, CityReference reference) {
        return new TopicReplica(
                clients, Topics.CATALOGUE, readable(body -> reference.apply(CatalogueChanged.decode(body))));
    }

    @Bean
    TopicReplica enterpriseReplica(KafkaClients clients, CityReference reference) {
        return new TopicReplica(
                clients, Topics.ENTERPRISE, readable(body -> reference.apply(EnterpriseChanged.decode(body))));
    }

    @Bean
    ReferenceTopics referenceTopics(
            TopicReplica catalogueReplica, TopicReplica enterpriseReplica, CityReference reference) {
        return new FollowedTopics(catalogueReplica, enterpriseReplica, reference);
    }

    @Bean
    HealthIndicator referenceHealthIndicator(ReferenceTopics topics) {
        return () ->
                topics.isReady() ? Health.up().build() : Health.outOfService().build();
    }

    /** A record that the registry itself wrote and nobody can read is a fault of a program: a person must look. */
    private static Consumer<ConsumerRecord<byte[], byte[]>> readable(Consumer<byte[]> handler) {
        return read -> {
            if (read.value() == null) {
                return; // the end of a compacted key; nothing of the registry ends
            }
            try {
                handler.accept(read.value());
            } catch (UnreadableEvent e) {
                LOG.atError()
                        .addKeyValue("topic", read.topic())
                        .addKeyValue("partition", read.partition())
                        .addKeyValue("offset", read.offset())
                        .setCause(e)
                        .log("unreadable reference record left out");
            }
        };
    }
}
