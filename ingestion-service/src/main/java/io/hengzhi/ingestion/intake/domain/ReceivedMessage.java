package io.hengzhi.ingestion.intake.domain;

import io.hengzhi.contract.ingestion.FactRejected;
import io.hengzhi.contract.ingestion.RecordPlace;
import io.hengzhi.kernel.BureauCode;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A record of a bureau's topic.
 *
 * @param place where it stands
 * @param bureau whose topic it came by: the broker lets nobody else write it
 * @param recordedAt the broker's record time, the only clock a judgement knows
 * @param key the record key; null where there is none
 * @param content the body as far as it could be read
 * @param raw the whole body
 */
public record ReceivedMessage(
        RecordPlace place,
        BureauCode bureau,
        Instant recordedAt,
        @Nullable String key,
        CloudEventAttributes attributes,
        MessageContent content,
        byte[] raw) {

    byte[] keptRaw() {
        return raw.length <= FactRejected.RAW_BYTES_MAX ? raw : Arrays.copyOf(raw, FactRejected.RAW_BYTES_MAX);
    }
}
