package io.hengzhi.platform.messaging;

import java.time.Duration;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * Starts the listeners beside the start of the service. A consumer logs in when it is made; while Keycloak or Kafka is away
 * that fails and is tried again, and the service says that it is not ready.
 */
final class ListenersStart implements SmartLifecycle, HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(ListenersStart.class);
    private static final Duration PAUSE_AFTER_FAULT = Duration.ofSeconds(2);

    private final KafkaListenerEndpointRegistry listeners;
    private volatile boolean running;
    private volatile boolean allStarted;
    private @Nullable Thread thread;

    ListenersStart(KafkaListenerEndpointRegistry listeners) {
        this.listeners = listeners;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("listeners-start").start(this::startAll);
    }

    private void startAll() {
        for (MessageListenerContainer listener : listeners.getListenerContainers()) {
            while (running && !started(listener)) {
                try {
                    Thread.sleep(PAUSE_AFTER_FAULT);
                } catch (InterruptedException stopping) {
                    return;
                }
            }
        }
        allStarted = running;
    }

    private static boolean started(MessageListenerContainer listener) {
        try {
            listener.start();
            return true;
        } catch (KafkaException | org.springframework.kafka.KafkaException e) {
            LOG.atWarn()
                    .addKeyValue("listener", listener.getListenerId())
                    .setCause(e)
                    .log("waiting for Kafka and Keycloak, trying again");
            listener.stop();
            return false;
        }
    }

    @Override
    public Health health() {
        boolean allRunning =
                allStarted && listeners.getListenerContainers().stream().allMatch(MessageListenerContainer::isRunning);
        return allRunning ? Health.up().build() : Health.outOfService().build();
    }

    @Override
    public void stop() {
        running = false;
        Thread starting = thread;
        if (starting != null) {
            starting.interrupt();
            try {
                starting.join(PAUSE_AFTER_FAULT);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the registry of listeners, so that it ends before the registry stops them. */
    @Override
    public int getPhase() {
        return AbstractMessageListenerContainer.DEFAULT_PHASE + 1;
    }
}
