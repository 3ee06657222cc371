package io.hengzhi.scoring.live.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How changes are told.
 *
 * @param pause how long changes are gathered
 * @param heartbeat how long a stream is silent at most, less than the gateway waits for a byte
 * @param changesRemembered for readers who come back after an interruption
 * @param changesWaiting for one reader who is slow; then it is told to read everything again
 * @param readersMax at one replica; the gateway keeps a connection for each
 * @param readersPerAccountMax of one account at one replica
 */
@ConfigurationProperties("hengzhi.scoring.live")
record LiveSettings(
        @DefaultValue("250ms") Duration pause,
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("20000") int changesRemembered,
        @DefaultValue("1000") int changesWaiting,
        @DefaultValue("256") int readersMax,
        @DefaultValue("10") int readersPerAccountMax) {}
