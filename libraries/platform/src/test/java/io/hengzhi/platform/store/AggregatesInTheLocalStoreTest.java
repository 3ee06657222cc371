package io.hengzhi.platform.store;

import io.hengzhi.localstore.LocalStore;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class AggregatesInTheLocalStoreTest extends AggregatesContract {

    @TempDir
    private Path directory;

    private @Nullable LocalStore server;

    @Override
    String emptyDatabase() throws IOException {
        LocalStore opened = LocalStore.open(directory, 0);
        server = opened;
        return opened.connectionString("test");
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.close();
        }
    }
}
