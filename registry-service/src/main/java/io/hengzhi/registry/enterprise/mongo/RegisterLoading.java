package io.hengzhi.registry.enterprise.mongo;

import io.hengzhi.platform.store.StoreUnavailable;
import io.hengzhi.registry.enterprise.application.EnterpriseRegister;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;

/** Builds the search index at the start; while the store cannot be reached it waits and says so. */
final class RegisterLoading implements SmartLifecycle, HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(RegisterLoading.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final EnterpriseRegister register;
    private volatile boolean running;
    private @Nullable Thread thread;

    RegisterLoading(EnterpriseRegister register) {
        this.register = register;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("register-loading").daemon().start(this::load);
    }

    private void load() {
        while (running && !register.isLoaded()) {
            try {
                register.load();
                LOG.atInfo().log("search index built");
            } catch (StoreUnavailable e) {
                LOG.atWarn().setCause(e).log("search index not built yet, trying again");
                try {
                    Thread.sleep(PAUSE);
                } catch (InterruptedException stopping) {
                    return;
                }
            }
        }
    }

    @Override
    public Health health() {
        return register.isLoaded()
                ? Health.up().build()
                : Health.outOfService().withDetail("index", "loading").build();
    }

    @Override
    public void stop() {
        running = false;
        if (thread != null) {
            thread.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
