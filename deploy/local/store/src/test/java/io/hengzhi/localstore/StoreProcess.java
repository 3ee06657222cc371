package io.hengzhi.localstore;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A real store process of this test, in a JVM of its own. */
final class StoreProcess {

    private static final Duration START_MAX = Duration.ofSeconds(60);

    private final Process process;
    private final int port;
    private final Path output;

    private StoreProcess(Process process, int port, Path output) {
        this.process = process;
        this.port = port;
        this.output = output;
    }

    static StoreProcess start(Path directory) throws IOException, InterruptedException {
        return start(directory, "unlimited");
    }

    /** @param fileSizeMax in units of 1024 bytes, or {@code unlimited}: beyond it each write to a file fails */
    static StoreProcess start(Path directory, String fileSizeMax) throws IOException, InterruptedException {
        int port = freePort();
        Path output = Files.createTempFile("local-store", ".log");
        Process process = new ProcessBuilder(List.of(
                        "bash",
                        "-c",
                        "ulimit -f " + fileSizeMax + " && exec \"$@\"",
                        "store",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx96m",
                        "-XX:-UsePerfData",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LocalStore.class.getName(),
                        directory.toString(),
                        Integer.toString(port)))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        StoreProcess store = new StoreProcess(process, port, output);
        store.awaitReady();
        return store;
    }

    MongoClient connect() {
        return MongoClients.create("mongodb://127.0.0.1:" + port
                + "/?retryWrites=false&serverSelectionTimeoutMS=5000&connectTimeoutMS=2000&socketTimeoutMS=20000");
    }

    /** {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** {@code kill -TERM}, and waits for the end. */
    int stop() throws InterruptedException {
        process.destroy();
        return awaitEnd();
    }

    int awaitEnd() throws InterruptedException {
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("the store did not end: " + output);
        }
        return process.exitValue();
    }

    private void awaitReady() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + START_MAX.toNanos();
        while (System.nanoTime() < deadline && process.isAlive()) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
                return;
            } catch (IOException notYet) {
                Thread.sleep(50);
            }
        }
        kill();
        throw new IllegalStateException("the store did not start:\n" + Files.readString(output));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
