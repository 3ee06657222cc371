package io.hengzhi.ingestion.batch.application;

import io.hengzhi.ingestion.batch.domain.Batch;
import io.hengzhi.kernel.BatchId;
import io.hengzhi.kernel.BureauCode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Opens a batch. With an {@code Idempotency-Key} its name is made from the key alone, so opening it again finds it: no second
 * document has to be kept in step.
 */
public final class OpenBatch {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withZone(ZoneOffset.ofHours(8));
    private static final int NAME_BYTES = 10;

    private final Batches batches;
    private final Clock clock;

    public OpenBatch(Batches batches, Clock clock) {
        this.batches = batches;
        this.clock = clock;
    }

    /** How it ended. */
    public sealed interface Outcome {

        record Opened(Batch batch) implements Outcome {}

        /** Another batch was opened with the key. */
        record KeyReused() implements Outcome {}
    }

    /** @param key null where the sender gave none */
    public Outcome open(BureauCode bureau, int declared, @Nullable String note, @Nullable String key) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS); // as it is stored
        String name = key == null
                ? DAY.format(now) + "-" + UUID.randomUUID().toString().substring(0, 18)
                : "k-" + digest(bureau + " " + key);
        Batch batch = new Batch(new BatchId(bureau + "-" + name), bureau, declared, note, now, null);
        if (batches.add(batch)) {
            return new Outcome.Opened(batch);
        }
        Batch there = batches.find(batch.id()).orElseThrow().batch();
        return there.isSameAnnouncement(batch) ? new Outcome.Opened(there) : new Outcome.KeyReused();
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, NAME_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
