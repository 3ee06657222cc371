package io.hengzhi.bureau.spring;

import io.hengzhi.bureau.BureauClient;
import io.hengzhi.bureau.BureauClientBuilder;
import io.hengzhi.bureau.Secrets;
import io.hengzhi.bureau.metrics.BureauClientMetrics;
import io.hengzhi.bureau.outbox.OutboxLimits;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A {@link BureauClient} where {@code hengzhi.bureau.code} is set; it is closed, and what it can send sent, at the end. */
@AutoConfiguration
@ConditionalOnProperty("hengzhi.bureau.code")
@EnableConfigurationProperties(BureauSettings.class)
public class BureauClientAutoConfiguration {

    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean
    BureauClient bureauClient(BureauSettings settings) {
        BureauClientBuilder builder = BureauClient.builder(settings.code())
                .gateway(settings.gateway())
                .kafka(settings.kafka())
                .tokenEndpoint(settings.tokenEndpoint())
                .credentials(settings.client(), secret(settings))
                .outbox(settings.outbox().directory())
                .outboxLimits(OutboxLimits.ofBytes(settings.outbox().sizeMax().toBytes()))
                .closePatience(settings.closePatience());
        settings.kafkaSettings().forEach(builder::kafkaSetting);
        return builder.open();
    }

    private static Supplier<String> secret(BureauSettings settings) {
        Path file = settings.clientSecretFile();
        String secret = settings.clientSecret();
        if (file != null) {
            return Secrets.file(file);
        }
        if (secret == null) {
            throw new IllegalStateException("validated: one of the two is there");
        }
        return () -> secret;
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(HealthIndicator.class)
    static class HealthConfiguration {

        @Bean
        HealthIndicator bureauClientHealthIndicator(BureauClient client, BureauSettings settings) {
            return new OutboxHealth(client, settings.outbox().oldestMax());
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(MeterBinder.class)
    static class MetricsConfiguration {

        @Bean
        BureauClientMetrics bureauClientMetrics(BureauClient client) {
            return new BureauClientMetrics(client);
        }
    }
}
