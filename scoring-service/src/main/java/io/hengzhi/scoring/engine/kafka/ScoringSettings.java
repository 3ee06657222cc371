package io.hengzhi.scoring.engine.kafka;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the engine works with the log.
 *
 * @param recordsPerPoll the greatest batch that is applied at once
 * @param eventsInFlight how many events may be sent and not yet durable
 * @param classPause how long class changes are gathered while batches follow one another
 * @param snapshotDirectory this replica's own directory, for its snapshot and for closed years; empty for neither: every start
 *     reads the log from its beginning, and everything stays in memory
 * @param snapshotPause how long after a snapshot the next is written, where anything has changed
 */
@ConfigurationProperties("hengzhi.scoring")
record ScoringSettings(
        @DefaultValue("5000") int recordsPerPoll,
        @DefaultValue("5000") int eventsInFlight,
        @DefaultValue("500ms") Duration classPause,
        @DefaultValue("") String snapshotDirectory,
        @DefaultValue("5m") Duration snapshotPause) {}
