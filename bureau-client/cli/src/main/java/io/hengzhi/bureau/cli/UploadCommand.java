package io.hengzhi.bureau.cli;

import io.hengzhi.bureau.gateway.CityGateway;
import io.hengzhi.bureau.gateway.Submissions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.JsonNode;

/** Hands in a workbook over REST and follows it to its end. */
@Command(name = "upload")
final class UploadCommand implements Callable<Integer> {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
    private static final List<String> UNDER_WAY = List.of("queued", "checking", "publishing");

    @ParentCommand
    @Nullable
    Bureau bureau;

    @Parameters(paramLabel = "FILE", descriptionKey = "upload.file")
    Path file = Path.of("");

    @Option(names = "--dry-run", descriptionKey = "upload.dry-run")
    boolean dryRun;

    @Option(names = "--patience", paramLabel = "SECONDS", defaultValue = "600", descriptionKey = "push.patience")
    long patienceSeconds = 600;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Bureau root = Commands.root(bureau);
        if (!Files.isReadable(file)) {
            throw new NoSuchFileException(file.toString());
        }
        try (CityGateway city = root.configuration().client().openGateway()) {
            Submissions submissions = city.submissions();
            JsonNode submission = followed(root, submissions, submissions.upload(file, dryRun));
            return told(root, submissions, submission);
        }
    }

    private JsonNode followed(Bureau root, Submissions submissions, JsonNode taken) throws InterruptedException {
        JsonNode submission = taken;
        long deadline = System.nanoTime() + Duration.ofSeconds(patienceSeconds).toNanos();
        String id = submission.path("id").asString("");
        try (Progress progress = Progress.of(root, "upload.following", -1)) {
            while (isUnderWay(submission) && System.nanoTime() < deadline) {
                Thread.sleep(LOOK_AGAIN);
                submission = submissions.get(id);
                progress.to(submission.path("rows").asLong(0));
            }
        }
        return submission;
    }

    /** A real run goes on from {@code checked} by itself. */
    private boolean isUnderWay(JsonNode submission) {
        String state = submission.path("state").asString("");
        return UNDER_WAY.contains(state) || (!dryRun && state.equals("checked"));
    }

    private int told(Bureau root, Submissions submissions, JsonNode submission) {
        Console console = root.console();
        String id = submission.path("id").asString("");
        String state = submission.path("state").asString("");
        long refused = submission
                .path("checked")
                .path("refused")
                .asLong(submission.path("refused").asLong(0));
        if (root.json()) {
            console.json(submission);
        } else {
            console.say(
                    "upload.state",
                    id,
                    state,
                    submission.path("rows").asLong(0),
                    refused,
                    submission.path("facts").asLong(0),
                    submission.path("published").asLong(0),
                    submission.path("unchanged").asLong(0));
            for (JsonNode problem : submission.path("problems")) {
                console.out().println("  " + console.texts().get(problem));
            }
        }
        if (refused > 0) {
            Path errors =
                    file.resolveSibling(file.getFileName().toString().replaceFirst("\\.[^.]*$", "") + ".errors.xlsx");
            submissions.downloadErrors(id, errors);
            console.remark("upload.errors", refused, errors);
            return ExitCode.REFUSED;
        }
        return isUnderWay(submission)
                ? ExitCode.UNFINISHED
                : state.equals("done") || state.equals("checked") ? ExitCode.OK : ExitCode.REFUSED;
    }
}
