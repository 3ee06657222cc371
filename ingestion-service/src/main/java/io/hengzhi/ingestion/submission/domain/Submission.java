package io.hengzhi.ingestion.submission.domain;

import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.Fault;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An uploaded file and how far it is. Survives a restart: it goes on after the last batch of rows whose outcome was stored.
 *
 * <pre>
 *   queued --> checking --> checked --(confirmation)--> publishing --> done
 *     ^           |   |        a real run goes on by itself  ^
 *     |           |   +--------------------------------------+
 *     |           +--> mapping-needed --(columns named)--> queued
 *     |           +--> unreadable
 *     +--(columns named, while checked)
 * </pre>
 *
 * @param id derived from the bureau and the file, or from the bureau's idempotency key
 * @param version counts the changes: of two at once one is lost and tries again
 * @param by who uploaded it
 * @param mapping what its columns hold, once that is known or asked for
 * @param checked what the trial came to so far
 * @param published what was put on the topic so far
 * @param remarks what is odd and harms nothing
 * @param problems why it cannot be read, or which columns are missing
 * @param confirmedAt the time its messages carry
 * @param confirmedBy who let it be published
 */
public record Submission(
        String id,
        long version,
        BureauCode bureau,
        String by,
        Upload upload,
        State state,
        @Nullable Mapping mapping,
        Checked checked,
        Published published,
        List<Fault> remarks,
        List<Fault> problems,
        @Nullable Instant confirmedAt,
        @Nullable String confirmedBy,
        @Nullable Instant finishedAt) {

    /**
     * The file.
     *
     * @param digest its SHA-256
     * @param dryRun whether it waits for a confirmation after the trial
     */
    public record Upload(String fileName, String digest, long bytes, boolean dryRun, Instant at) {}

    /**
     * What the trial came to.
     *
     * @param rows rows with a verdict
     * @param refused rows that were refused
     * @param facts facts of the other rows
     */
    public record Checked(int rows, int refused, int facts) {

        static final Checked NOTHING = new Checked(0, 0, 0);
    }

    /**
     * What was put on the topic.
     *
     * @param rows rows that are through
     * @param facts facts that were published
     * @param unchanged facts that the ledger knew already
     */
    public record Published(int rows, int facts, int unchanged) {

        static final Published NOTHING = new Published(0, 0, 0);
    }

    /** How far it is. */
    public enum State {
        QUEUED("queued"),
        CHECKING("checking"),
        MAPPING_NEEDED("mapping-needed"),
        UNREADABLE("unreadable"),
        CHECKED("checked"),
        PUBLISHING("publishing"),
        DONE("done");

        private final String text;

        State(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }

        /** Whether the service has work to do on it. */
        public boolean isOpen() {
            return this == QUEUED || this == CHECKING || this == PUBLISHING;
        }
    }

    public Submission {
        remarks = List.copyOf(remarks);
        problems = List.copyOf(problems);
    }

    public static Submission queued(String id, BureauCode bureau, String by, Upload upload) {
        return new Submission(
                id,
                1,
                bureau,
                by,
                upload,
                State.QUEUED,
                null,
                Checked.NOTHING,
                Published.NOTHING,
                List.of(),
                List.of(),
                null,
                null,
                null);
    }

    public Submission unreadable(List<Fault> faults, Instant at) {
        return with(State.UNREADABLE, mapping, checked, published, remarks, faults, null, null, at);
    }

    public Submission mappingNeeded(@Nullable Mapping proposal, List<Fault> missing) {
        return with(
                State.MAPPING_NEEDED, proposal, Checked.NOTHING, Published.NOTHING, remarks, missing, null, null, null);
    }

    /** The bureau says what the columns hold: the trial begins again. */
    public Submission mapped(Mapping decided) {
        return with(State.QUEUED, decided, Checked.NOTHING, Published.NOTHING, List.of(), List.of(), null, null, null);
    }

    public boolean mayBeMapped() {
        return state == State.MAPPING_NEEDED || state == State.CHECKED;
    }

    public Submission checking(Mapping used, List<Fault> odd) {
        return with(State.CHECKING, used, checked, published, odd, List.of(), null, null, null);
    }

    public Submission advanced(Checked further) {
        return with(state, mapping, further, published, remarks, problems, confirmedAt, confirmedBy, null);
    }

    /** The trial is over: a dry run waits, a real one is confirmed by the upload itself. */
    public Submission tried(Instant at) {
        return upload.dryRun()
                ? with(State.CHECKED, mapping, checked, published, remarks, problems, null, null, null)
                : confirmed(by, at);
    }

    public Submission confirmed(String confirmer, Instant at) {
        return with(State.PUBLISHING, mapping, checked, published, remarks, problems, at, confirmer, null);
    }

    public Submission sent(Published further) {
        return with(state, mapping, checked, further, remarks, problems, confirmedAt, confirmedBy, null);
    }

    public Submission done(Instant at) {
        return with(State.DONE, mapping, checked, published, remarks, problems, confirmedAt, confirmedBy, at);
    }

    private Submission with(
            State next,
            @Nullable Mapping nextMapping,
            Checked nextChecked,
            Published nextPublished,
            List<Fault> nextRemarks,
            List<Fault> nextProblems,
            @Nullable Instant confirmed,
            @Nullable String confirmer,
            @Nullable Instant finished) {
        return new Submission(
                id,
                version + 1,
                bureau,
                by,
                upload,
                next,
                nextMapping,
                nextChecked,
                nextPublished,
                nextRemarks,
                nextProblems,
                confirmed,
                confirmer,
                finished);
    }
}
