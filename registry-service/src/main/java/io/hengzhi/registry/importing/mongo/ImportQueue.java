package io.hengzhi.registry.importing.mongo;

import io.hengzhi.platform.store.StoreUnavailable;
import io.hengzhi.registry.importing.application.ImportStore;
import io.hengzhi.registry.importing.application.RunImport;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Runs imports one after the other; at the start it takes up those that a stop or a crash left open. */
final class ImportQueue implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ImportQueue.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(10);

    private final ImportStore store;
    private final RunImport runImport;
    private final BlockingQueue<String> waiting = new LinkedBlockingQueue<>();
    private volatile boolean running;
    private @Nullable Thread thread;

    ImportQueue(ImportStore store, RunImport runImport) {
        this.store = store;
        this.runImport = runImport;
    }

    void add(String id) {
        waiting.add(id);
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("imports").daemon().start(this::run);
    }

    private void run() {
        try {
            untilDone("open imports", () -> store.listOpen().forEach(this::add));
            while (running) {
                String id = waiting.take();
                untilDone(id, () -> runImport.run(id, () -> !running));
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** A fault of the store is waited out; a fault of ours must not stop the imports behind it. */
    private void untilDone(String what, Runnable work) throws InterruptedException {
        while (running) {
            try {
                work.run();
                return;
            } catch (StoreUnavailable e) {
                LOG.atWarn().addKeyValue("import", what).setCause(e).log("import waits for the store");
                Thread.sleep(PAUSE);
            } catch (RuntimeException e) {
                LOG.atError().addKeyValue("import", what).setCause(e).log("import failed by a fault of ours");
                return;
            }
        }
    }

    @Override
    public void stop() {
        running = false;
        Thread stopping = thread;
        if (stopping != null) {
            if (waiting.isEmpty()) {
                stopping.interrupt();
            }
            try {
                stopping.join(STOP_PATIENCE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
