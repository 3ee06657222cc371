package io.hengzhi.platform.messaging;

import io.hengzhi.platform.HengzhiSettings;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.annotation.EnableKafka;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/** Producers that are sure, listeners that never skip. */
@AutoConfiguration(before = KafkaAutoConfiguration.class)
@EnableKafka
class MessagingAutoConfiguration {

    @Bean
    KafkaClients kafkaClients(HengzhiSettings settings) {
        return new KafkaClients(settings);
    }

    @Bean
    DefaultKafkaProducerFactory<byte[], byte[]> kafkaProducerFactory(KafkaClients clients) {
        Map<String, Object> settings = clients.producer("events");
        // each batch costs the broker one flush: under load fewer and larger ones
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, "262144");
        return new DefaultKafkaProducerFactory<>(settings);
    }

    @Bean
    KafkaTemplate<byte[], byte[]> kafkaTemplate(DefaultKafkaProducerFactory<byte[], byte[]> factory) {
        return new KafkaTemplate<>(factory);
    }

    @Bean
    EventPublisher eventPublisher(KafkaTemplate<byte[], byte[]> template) {
        return new EventPublisher(template);
    }

    @Bean
    DefaultKafkaConsumerFactory<byte[], byte[]> kafkaConsumerFactory(KafkaClients clients) {
        Map<String, Object> settings = clients.consumer("listener");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "1000");
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, "8388608");
        return new DefaultKafkaConsumerFactory<>(settings) {
            @Override
            protected Consumer<byte[], byte[]> createRawConsumer(Map<String, Object> configuration) {
                return new FromTheBeginningConsumer(configuration);
            }
        };
    }

    /** One record at a time; the offset is committed after the poll's records are handled. */
    @Bean
    ConcurrentKafkaListenerContainerFactory<byte[], byte[]> retryForEver(
            DefaultKafkaConsumerFactory<byte[], byte[]> consumers) {
        return factory(consumers, false);
    }

    /** A poll's records at once; the offset is committed when the listener returns. */
    @Bean
    ConcurrentKafkaListenerContainerFactory<byte[], byte[]> retryForEverBatch(
            DefaultKafkaConsumerFactory<byte[], byte[]> consumers) {
        return factory(consumers, true);
    }

    @Bean
    ListenersStart listenersHealthIndicator(KafkaListenerEndpointRegistry listeners) {
        return new ListenersStart(listeners);
    }

    private static ConcurrentKafkaListenerContainerFactory<byte[], byte[]> factory(
            DefaultKafkaConsumerFactory<byte[], byte[]> consumers, boolean batch) {
        ConcurrentKafkaListenerContainerFactory<byte[], byte[]> factory =
                new ConcurrentKafkaListenerContainerFactory<>();
        factory.setConsumerFactory(consumers);
        factory.setBatchListener(batch);
        factory.setAutoStartup(false); // ListenersStart does it
        factory.setCommonErrorHandler(neverSkipping());
        ContainerProperties properties = factory.getContainerProperties();
        properties.setAckMode(ContainerProperties.AckMode.BATCH);
        properties.setMissingTopicsFatal(false);
        properties.setAuthExceptionRetryInterval(java.time.Duration.ofSeconds(2));
        properties.setObservationEnabled(false);
        return factory;
    }

    /** As shipped, some exceptions (a ClassCastException is one) are taken for fatal and their records are skipped. */
    private static DefaultErrorHandler neverSkipping() {
        DefaultErrorHandler handler = new DefaultErrorHandler(patience());
        handler.setClassifications(Map.of(), true);
        handler.setRetryListeners(new RetryWarnings());
        return handler;
    }

    /** An infrastructure fault is retried for ever: good data never go anywhere else. */
    private static ExponentialBackOff patience() {
        ExponentialBackOff backOff = new ExponentialBackOff(200, 2);
        backOff.setMaxInterval(5_000);
        backOff.setMaxElapsedTime(Long.MAX_VALUE);
        return backOff;
    }
}
