package io.hengzhi.ingestion.intake.kafka;

import io.hengzhi.contract.Topics;
import io.hengzhi.contract.ingestion.RecordPlace;
import io.hengzhi.ingestion.intake.domain.CloudEventAttributes;
import io.hengzhi.ingestion.intake.domain.ReceivedMessage;
import io.hengzhi.ingestion.intake.json.BureauMessageReader;
import io.hengzhi.kernel.BureauCode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Records of bureaus' topics as messages. */
final class BureauRecords {

    private static final byte[] NO_BODY = new byte[0];

    private final BureauMessageReader reader;

    BureauRecords(BureauMessageReader reader) {
        this.reader = reader;
    }

    ReceivedMessage read(ConsumerRecord<byte[], byte[]> found) {
        BureauCode bureau = Topics.findBureauOf(found.topic())
                .orElseThrow(() -> new IllegalArgumentException("no bureau's topic: " + found.topic()));
        return new ReceivedMessage(
                new RecordPlace(found.topic(), found.partition(), found.offset()),
                bureau,
                Instant.ofEpochMilli(found.timestamp()),
                text(found.key()),
                attributes(found),
                reader.read(found.value()),
                found.value() == null ? NO_BODY : found.value());
    }

    private static CloudEventAttributes attributes(ConsumerRecord<byte[], byte[]> found) {
        return new CloudEventAttributes(
                header(found, "ce_specversion"),
                header(found, "ce_id"),
                header(found, "ce_source"),
                header(found, "ce_type"),
                header(found, "ce_time"),
                header(found, "content-type"),
                header(found, "ce_batch"));
    }

    private static @Nullable String text(byte @Nullable [] bytes) {
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    private static @Nullable String header(ConsumerRecord<byte[], byte[]> found, String name) {
        Header header = found.headers().lastHeader(name);
        return header == null ? null : text(header.value());
    }
}
