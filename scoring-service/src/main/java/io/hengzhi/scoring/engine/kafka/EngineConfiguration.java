package io.hengzhi.scoring.engine.kafka;

import io.hengzhi.platform.HengzhiSettings;
import io.hengzhi.platform.messaging.KafkaClients;
import io.hengzhi.scoring.engine.application.Engine;
import io.hengzhi.scoring.engine.file.ShelfFile;
import io.hengzhi.scoring.engine.file.SnapshotFile;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties(ScoringSettings.class)
class EngineConfiguration {

    @Bean
    Engine engine(ScoringSettings settings) {
        return settings.snapshotDirectory().isEmpty()
                ? new Engine()
                : new Engine(() -> ShelfFile.in(Path.of(settings.snapshotDirectory())));
    }

    @Bean(destroyMethod = "close")
    EventOutlet eventOutlet(KafkaClients clients, ScoringSettings settings) {
        return new EventOutlet(clients, settings);
    }

    @Bean
    LogFollower logFollower(
            KafkaClients clients,
            ScoringSettings settings,
            HengzhiSettings identity,
            Engine engine,
            EventOutlet outlet,
            MeterRegistry meters,
            Clock clock) {
        DistrictOwnership ownership = new DistrictOwnership(clients, identity.clientId());
        return new LogFollower(
                clients,
                settings,
                engine,
                outlet,
                ownership,
                new EngineMetrics(meters, engine, outlet, clock),
                new Snapshots(
                        settings.snapshotDirectory().isEmpty()
                                ? null
                                : snapshotDirectory(settings, engine, ownership, meters, clock),
                        () -> LogIdentity.read(clients)));
    }

    private static Snapshots.Directory snapshotDirectory(
            ScoringSettings settings, Engine engine, DistrictOwnership ownership, MeterRegistry meters, Clock clock) {
        SnapshotFile file = new SnapshotFile(Path.of(settings.snapshotDirectory()));
        SnapshotMetrics metrics = new SnapshotMetrics(meters, file, clock);
        return new Snapshots.Directory(
                file,
                new SnapshotWriter(file, engine, settings.snapshotPause(), ownership::readTold, metrics),
                metrics);
    }

    /** Part of readiness: nobody is sent here before the log has been caught up with, or after it was lost. */
    @Bean
    HealthIndicator engineHealthIndicator(Engine engine) {
        return () -> switch (engine.phase()) {
            case READY -> Health.up().build();
            case RESTORING ->
                Health.outOfService().withDetail("phase", "restoring").build();
            case FAILED -> Health.down().withDetail("phase", "failed").build();
        };
    }
}
