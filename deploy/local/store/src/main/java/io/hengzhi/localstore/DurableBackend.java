package io.hengzhi.localstore;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.h2.mvstore.MVStore;

/** The H2 backend whose every write command is on disk before its reply is sent. */
final class DurableBackend extends H2Backend {

    private static final Set<String> READS = Set.of(
            "find",
            "getmore",
            "killcursors",
            "count",
            "distinct",
            "listcollections",
            "listindexes",
            "listdatabases",
            "hello",
            "ismaster",
            "ping",
            "buildinfo",
            "serverstatus",
            "getlog",
            "hostinfo",
            "dbstats",
            "collstats",
            "connectionstatus",
            "endsessions",
            "whatsmyuri",
            "getparameter",
            "getcmdlineopts");

    private static final Duration QUIET = Duration.ofSeconds(3);
    /** Below this share of live data, in percent, old chunks are rewritten. */
    private static final int FILL_RATE_MIN = 60;

    private static final int REWRITE_BYTES_MAX = 16 << 20;
    private static final int CACHE_MEGABYTES = 32;
    /**
     * How long a dead chunk keeps its place. H2's 45 s guard against file systems that write in another order; here
     * every version is synced before the next one is cut, so a chunk dead in a synced version is needed by nobody.
     */
    private static final Duration RETENTION = Duration.ofSeconds(5);

    private final GroupCommit commits;

    static DurableBackend open(Path file, Consumer<Throwable> onFailure) {
        MVStore store = new MVStore.Builder()
                .fileName(file.toString())
                .autoCommitDisabled()
                .cacheSize(CACHE_MEGABYTES)
                .open();
        store.setRetentionTime((int) RETENTION.toMillis());
        return new DurableBackend(store, onFailure);
    }

    private DurableBackend(MVStore store, Consumer<Throwable> onFailure) {
        super(store);
        version(new Mongo8());
        commits = new GroupCommit(new StoreFile(store), QUIET, onFailure);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String databaseName) {
        return new IndexedDatabase(databaseName, getMvStore(), getCursorRegistry());
    }

    @Override
    public Document handleCommand(Channel channel, String databaseName, String command, Document query) {
        // anything not known to be a read waits: too many waits are slow, one too few loses data
        return READS.contains(command.toLowerCase(Locale.ROOT))
                ? super.handleCommand(channel, databaseName, command, query)
                : commits.write(() -> super.handleCommand(channel, databaseName, command, query));
    }

    @Override
    public void close() {
        commits.close();
        super.close();
    }

    private record StoreFile(MVStore store) implements GroupCommit.Log {

        @Override
        public void cut() {
            store.commit();
        }

        @Override
        public void sync() {
            store.getFileStore().sync();
        }

        @Override
        public boolean tidy() {
            return store.compact(FILL_RATE_MIN, REWRITE_BYTES_MAX);
        }
    }

    /** What the server says it is: the driver refuses older wire versions. */
    private record Mongo8() implements MongoVersion {

        @Override
        public List<Integer> getVersionArray() {
            return List.of(8, 0, 0);
        }

        @Override
        public int getWireVersion() {
            return 25;
        }
    }
}
