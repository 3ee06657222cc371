package io.hengzhi.verification.faults.kills;

import io.hengzhi.samplecity.seeding.Seed;
import io.hengzhi.verification.client.Surroundings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The sample city on its way into a stack; a stopped seeding is run again, as a person would, until it is complete. */
final class Load implements AutoCloseable {

    private final Path data;
    private final Path done;
    private final Thread thread = Thread.ofPlatform().name("load").unstarted(this::run);
    private volatile boolean over;
    private volatile int runs;

    Load(Surroundings stack) {
        this.data = stack.data().toAbsolutePath();
        this.done = data.resolve("run").resolve("seeding.properties");
    }

    void begin() {
        thread.start();
    }

    private void run() {
        try {
            while (!over) {
                runs++;
                Process seeding = seed();
                while (!seeding.waitFor(500, TimeUnit.MILLISECONDS)) {
                    if (over) {
                        seeding.destroyForcibly();
                    }
                }
                if (seeding.exitValue() == 0) {
                    return;
                }
                Thread.sleep(1_000);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Process seed() throws IOException {
        ProcessBuilder command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Seed.class.getName(),
                "--small");
        command.environment().put("HENGZHI_DATA", data.toString());
        command.redirectErrorStream(true);
        command.redirectOutput(ProcessBuilder.Redirect.appendTo(
                data.resolve("run").resolve("load.log").toFile()));
        return command.start();
    }

    /** Whether a step whose name begins so is done. */
    boolean hasDone(String step) {
        try {
            return Files.exists(done) && Files.readAllLines(done).stream().anyMatch(line -> line.startsWith(step));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isComplete() {
        return hasDone("complete");
    }

    boolean isRunning() {
        return thread.isAlive();
    }

    /** How often it was begun. */
    int runs() {
        return runs;
    }

    @Override
    public void close() {
        over = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
