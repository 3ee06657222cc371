package io.hengzhi.ingestion.intake.kafka;

import io.hengzhi.ingestion.reference.ReferenceTopics;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;

/** Lets the intake begin when the registry's data are here: until then every fact would be refused for lack of them. */
final class IntakeStart implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(IntakeStart.class);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final ReferenceTopics topics;
    private final KafkaListenerEndpointRegistry listeners;
    private volatile boolean running;

    IntakeStart(ReferenceTopics topics, KafkaListenerEndpointRegistry listeners) {
        this.topics = topics;
        this.listeners = listeners;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("intake-start").start(this::startWhenReady);
    }

    private void startWhenReady() {
        try {
            while (running && !topics.isReady()) {
                Thread.sleep(LOOK_AGAIN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        MessageListenerContainer intake = listeners.getListenerContainer(BureauTopicsListener.ID);
        if (running && intake != null) {
            intake.start();
            LOG.atInfo().log("reference data read, intake begins");
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
