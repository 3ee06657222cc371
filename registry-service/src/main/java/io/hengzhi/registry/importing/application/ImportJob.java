package io.hengzhi.registry.importing.application;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.registry.importing.domain.Reach;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An import and how far it is. Survives a restart: it goes on after the last row whose outcome was stored.
 *
 * <pre>
 *   queued --> running --> done
 * </pre>
 *
 * @param id derived from the importer and the file, or from the importer's idempotency key
 * @param by the importer's account
 * @param reach how far his word reaches
 * @param dryRun whether it only says what it would do, and changes no enterprise
 * @param fileDigest SHA-256 of the file
 * @param rows rows in the file
 * @param handled rows whose outcome is stored
 * @param imported rows that made a new enterprise or a new version
 * @param unchanged rows that said nothing new
 * @param refused rows that were refused
 * @param batches how many batches of faults are stored
 * @param finishedAt null until it is done
 */
public record ImportJob(
        String id,
        String by,
        Reach reach,
        boolean dryRun,
        String fileDigest,
        State state,
        int rows,
        int handled,
        int imported,
        int unchanged,
        int refused,
        int batches,
        List<BilingualText> warnings,
        Instant startedAt,
        @Nullable Instant finishedAt) {

    /** How far it is. */
    public enum State {
        QUEUED,
        RUNNING,
        DONE
    }

    public ImportJob {
        warnings = List.copyOf(warnings);
    }

    ImportJob advanced(int handledMore, int importedMore, int unchangedMore, int refusedMore) {
        return new ImportJob(
                id,
                by,
                reach,
                dryRun,
                fileDigest,
                State.RUNNING,
                rows,
                handled + handledMore,
                imported + importedMore,
                unchanged + unchangedMore,
                refused + refusedMore,
                batches + 1,
                warnings,
                startedAt,
                null);
    }

    ImportJob done(Instant at) {
        return new ImportJob(
                id,
                by,
                reach,
                dryRun,
                fileDigest,
                State.DONE,
                rows,
                handled,
                imported,
                unchanged,
                refused,
                batches,
                warnings,
                startedAt,
                at);
    }
}
