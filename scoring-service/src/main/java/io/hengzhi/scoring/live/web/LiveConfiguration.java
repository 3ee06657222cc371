package io.hengzhi.scoring.live.web;

import io.hengzhi.scoring.engine.application.Engine;
import io.hengzhi.scoring.live.application.LiveChanges;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties(LiveSettings.class)
class LiveConfiguration {

    @Bean
    LiveChanges liveChanges(Engine engine, LiveSettings settings, MeterRegistry meters) {
        LiveChanges changes = new LiveChanges(
                engine,
                settings.changesRemembered(),
                settings.changesWaiting(),
                settings.readersMax(),
                settings.readersPerAccountMax());
        engine.witness(changes::applied);
        Gauge.builder("hengzhi.scoring.live.readers", changes, LiveChanges::readers)
                .description("readers who listen to changes")
                .register(meters);
        return changes;
    }

    @Bean
    LiveTelling liveTelling(LiveChanges changes, LiveSettings settings) {
        return new LiveTelling(changes, settings.pause());
    }
}
