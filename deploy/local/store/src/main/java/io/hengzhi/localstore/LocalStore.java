package io.hengzhi.localstore;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The local store: a MongoDB-wire server on loopback whose data live in one file. A write is on disk when its reply
 * arrives. A read may see a write a moment before that write is durable.
 *
 * <p>Runs as a process ({@link #main}) or inside a test ({@link #open}).
 */
public final class LocalStore implements AutoCloseable {

    /** The process ends with this code when its file could not be made durable. */
    public static final int EXIT_NOT_DURABLE = 3;

    private static final Logger LOG = LoggerFactory.getLogger(LocalStore.class);
    private static final String FILE = "store.mv";
    /** A writer's thread waits for the disk, so this is also how many writes can share a sync. */
    private static final int WORKERS = 48;

    private final MongoServer server;
    private final int port;

    private LocalStore(MongoServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Opens the store of a directory, which is made if it is not there. Only one process can have it open.
     *
     * @param port 0 for any free one
     */
    public static LocalStore open(Path directory, int port) throws IOException {
        return open(directory, port, failure -> LOG.error("store file failed, no write is acknowledged", failure));
    }

    private static LocalStore open(Path directory, int port, Consumer<Throwable> onFailure) throws IOException {
        Files.createDirectories(directory);
        MongoServer server = new MongoServer(DurableBackend.open(directory.resolve(FILE), onFailure));
        try {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1, WORKERS);
        } catch (RuntimeException e) {
            server.shutdownNow();
            throw e;
        }
        return new LocalStore(server, server.getLocalAddress().getPort());
    }

    public int port() {
        return port;
    }

    /** A connection string for a database of this store. */
    public String connectionString(String database) {
        return "mongodb://127.0.0.1:" + port + "/" + database + "?retryWrites=false&retryReads=true";
    }

    /** Answers the writes in flight, then closes the file. */
    @Override
    public void close() {
        server.shutdownNow();
    }

    /**
     * Runs until it is told to stop.
     *
     * @param arguments the directory and the port
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            System.err.println("usage: local-store DIRECTORY PORT");
            System.exit(2);
        }
        Path directory = Path.of(arguments[0]);
        LocalStore store = open(directory, Integer.parseInt(arguments[1]), LocalStore::halt);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(store::close));
        LOG.info("store ready port={} directory={}", store.port(), directory);
    }

    /** Not {@code exit}: a shutdown hook would try to write the file that just failed. */
    private static void halt(Throwable failure) {
        LOG.error("store file failed, the process ends", failure);
        Runtime.getRuntime().halt(EXIT_NOT_DURABLE);
    }
}
