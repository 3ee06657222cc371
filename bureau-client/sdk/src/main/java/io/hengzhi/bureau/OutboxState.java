package io.hengzhi.bureau;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the outbox stands.
 *
 * @param queuedMessages accepted and not yet with the broker
 * @param bytes what the outbox takes on disk
 * @param bytesMax its limit
 * @param acceptedFacts since this client was opened
 * @param sentFacts that the broker took since this client was opened
 * @param failures how often sending had to begin again
 * @param oldest how long the oldest unsent message has waited; zero where none waits
 * @param trouble what sending waits for; null while it goes on
 */
public record OutboxState(
        long queuedMessages,
        long bytes,
        long bytesMax,
        long acceptedFacts,
        long sentFacts,
        long failures,
        Duration oldest,
        @Nullable String trouble) {}
