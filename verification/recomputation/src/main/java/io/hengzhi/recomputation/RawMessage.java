package io.hengzhi.recomputation;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record as it stands in the log.
 *
 * @param recordedAtMillis the broker's record time
 * @param key null for a record without one
 * @param headers the last of each name
 * @param body null for a record without a value
 */
public record RawMessage(
        String topic,
        int partition,
        long offset,
        long recordedAtMillis,
        @Nullable String key,
        Map<String, String> headers,
        byte @Nullable [] body) {

    public RawMessage {
        headers = Map.copyOf(headers);
    }
}
