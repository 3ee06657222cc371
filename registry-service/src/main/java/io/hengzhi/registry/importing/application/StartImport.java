package io.hengzhi.registry.importing.application;

import io.hengzhi.kernel.Fault;
import io.hengzhi.kernel.Parsed;
import io.hengzhi.registry.importing.domain.Reach;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes a file in: looks at its shape, stores it as a job, hands the job on. */
public final class StartImport {

    /** How it ended. */
    public sealed interface Outcome {

        /** The job, new or the one this request had made before. */
        record Started(ImportJob job) implements Outcome {}

        /** The file as a whole cannot be read. */
        record Unreadable(Fault fault) implements Outcome {}

        /** The idempotency key was used for another file. */
        record KeyReused() implements Outcome {}
    }

    private final ImportStore store;
    private final Consumer<String> runner;
    private final Clock clock;

    /** @param runner takes the id of a job that waits */
    public StartImport(ImportStore store, Consumer<String> runner, Clock clock) {
        this.store = store;
        this.runner = runner;
        this.clock = clock;
    }

    /**
     * @param dryRun to say what an import would do, and change nothing
     * @param key the request's idempotency key; null where every request is a new job
     */
    public Outcome start(byte[] file, String by, Reach reach, boolean dryRun, @Nullable String key) {
        return switch (SheetReading.read(file)) {
            case Parsed.Invalid<Sheet>(Fault fault) -> new Outcome.Unreadable(fault);
            case Parsed.Valid<Sheet>(Sheet sheet) -> start(sheet, file, by, reach, dryRun, key);
        };
    }

    private Outcome start(Sheet sheet, byte[] file, String by, Reach reach, boolean dryRun, @Nullable String key) {
        Instant now = clock.instant();
        String digest = sha256(file);
        String id = "IMP-"
                + sha256((by + "\n" + (key == null ? digest + "\n" + now : key)).getBytes(StandardCharsets.UTF_8))
                        .substring(0, 20);
        ImportJob before = store.find(id).orElse(null);
        if (before != null) {
            return before.fileDigest().equals(digest) && before.dryRun() == dryRun
                    ? new Outcome.Started(before)
                    : new Outcome.KeyReused();
        }
        ImportJob job = new ImportJob(
                id,
                by,
                reach,
                dryRun,
                digest,
                ImportJob.State.QUEUED,
                sheet.rows().size(),
                0,
                0,
                0,
                0,
                0,
                sheet.warnings(),
                now,
                null);
        if (store.create(job, file)) {
            runner.accept(id);
        }
        return new Outcome.Started(job);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
