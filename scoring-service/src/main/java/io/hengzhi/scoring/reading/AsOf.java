package io.hengzhi.scoring.reading;

import io.hengzhi.scoring.engine.domain.State;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an answer knew.
 *
 * @param recordedAt the record time of the newest fact in it; null before the first fact
 * @param positions how far each partition of the log was known
 */
public record AsOf(@Nullable Instant recordedAt, String positions) {

    public static AsOf of(State state) {
        return new AsOf(state.findNewestFact().orElse(null), state.positions().toString());
    }
}
