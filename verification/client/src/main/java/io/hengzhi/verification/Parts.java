package io.hengzhi.verification;

import io.hengzhi.verification.client.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The processes of a stack, ended the hard way and started again by {@code ./dev}. */
public final class Parts {

    private static final int PATIENCE_MINUTES = 8;

    private final Path data;
    private final Map<String, String> settings;

    /** @param data the data directory that names the stack */
    public Parts(Path data) {
        this(data, Map.of());
    }

    private Parts(Path data, Map<String, String> settings) {
        this.data = data.toAbsolutePath();
        this.settings = Map.copyOf(settings);
    }

    /** The same with two replicas of scoring, and a gateway that knows both, in what is started from here on. */
    public Parts withSecondScoring() {
        return new Parts(data, Map.of("HENGZHI_SCORING_REPLICAS", "2"));
    }

    /** {@code kill -9}; the process is gone when this returns. */
    public void kill(String part) {
        ProcessHandle process = process(part);
        process.destroyForcibly();
        Waiting.untilTrue(part + " is gone", Duration.ofSeconds(20), () -> !process.isAlive());
    }

    /** The running process of a part. */
    public ProcessHandle process(String part) {
        try {
            long pid = Long.parseLong(
                    Files.readString(data.resolve("pids").resolve(part)).strip().split("\\s+")[0]);
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .orElseThrow(() -> new IllegalStateException(part + " is not running"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code ./dev up}: starts what is down and returns when all is ready; the city stays as it is. */
    public void up() {
        dev("up");
    }

    /** {@code ./dev start}: starts these parts as they were built, and waits for nothing. */
    public void start(String... parts) {
        dev(Stream.concat(Stream.of("start"), Stream.of(parts)).toArray(String[]::new));
    }

    /** {@code ./dev down}: stops everything; data stay. */
    public void down() {
        dev("down");
    }

    /** {@code ./dev reset}: stops everything and deletes the data. */
    public void reset() {
        dev("reset");
    }

    private void dev(String... arguments) {
        Path log = Path.of("target", "dev.log");
        try {
            List<String> words =
                    new ArrayList<>(List.of("bash", repository().resolve("dev").toString()));
            words.addAll(List.of(arguments));
            ProcessBuilder command = new ProcessBuilder(words);
            command.environment().put("HENGZHI_DATA", data.toString());
            command.environment().put("HENGZHI_SEED", "no");
            command.environment().putAll(settings);
            command.redirectErrorStream(true);
            command.redirectOutput(log.toFile());
            Process running = command.start();
            if (!running.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES) || running.exitValue() != 0) {
                throw new IllegalStateException("./dev " + String.join(" ", arguments) + ": " + Files.readString(log));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The checkout that holds {@code ./dev}, seen from a module of {@code verification}. */
    static Path repository() {
        return Path.of("").toAbsolutePath().resolve("../..").normalize();
    }
}
