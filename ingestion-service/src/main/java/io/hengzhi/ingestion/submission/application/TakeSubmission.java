package io.hengzhi.ingestion.submission.application;

import io.hengzhi.ingestion.submission.domain.Submission;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.Fault;
import io.hengzhi.kernel.Parsed;
import io.hengzhi.workbook.Limits;
import io.hengzhi.workbook.Workbook;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes a file in: recognises it, looks for what is hostile, stores it, hands it on. */
public final class TakeSubmission {

    /** How it ended. */
    public sealed interface Outcome {

        /** The submission, new or the one that this file or key had made before. */
        record Taken(Submission submission) implements Outcome {}

        /** The file as a whole cannot be read. */
        record Unreadable(Fault fault) implements Outcome {}

        /** The idempotency key was used for another file. */
        record KeyReused() implements Outcome {}
    }

    private final Submissions submissions;
    private final Consumer<String> runner;
    private final Clock clock;

    /** @param runner takes the id of a submission that waits */
    public TakeSubmission(Submissions submissions, Consumer<String> runner, Clock clock) {
        this.submissions = submissions;
        this.runner = runner;
        this.clock = clock;
    }

    /** @param key the request's idempotency key; without one the same file is the same submission */
    public Outcome take(
            Path file, String fileName, boolean dryRun, BureauCode bureau, String by, @Nullable String key) {
        try {
            switch (Workbook.open(file, Limits.STANDARD)) {
                case Parsed.Invalid<Workbook>(Fault fault) -> {
                    return new Outcome.Unreadable(fault);
                }
                case Parsed.Valid<Workbook>(Workbook book) -> book.close();
            }
            String digest = digest(file);
            String id = idOf(bureau, key == null ? digest + "\n" + dryRun : "key\n" + key);
            Submission before = submissions.find(id).orElse(null);
            if (before == null) {
                Submission submission = Submission.queued(
                        id,
                        bureau,
                        by,
                        new Submission.Upload(fileName, digest, Files.size(file), dryRun, clock.instant()));
                if (submissions.create(submission, file)) {
                    runner.accept(id);
                    return new Outcome.Taken(submission);
                }
                before = submissions.find(id).orElseThrow();
            }
            return before.upload().digest().equals(digest) ? new Outcome.Taken(before) : new Outcome.KeyReused();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String idOf(BureauCode bureau, String what) {
        return "SUB-"
                + HexFormat.of()
                        .formatHex(sha256().digest((bureau + "\n" + what).getBytes(StandardCharsets.UTF_8)))
                        .substring(0, 24);
    }

    private static String digest(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digesting = new DigestInputStream(in, sha256())) {
            digesting.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
