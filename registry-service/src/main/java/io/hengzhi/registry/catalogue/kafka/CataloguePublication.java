package io.hengzhi.registry.catalogue.kafka;

import io.hengzhi.contract.Topics;
import io.hengzhi.contract.registry.CatalogueChanged;
import io.hengzhi.platform.messaging.EventPublisher;
import io.hengzhi.platform.messaging.KafkaClients;
import io.hengzhi.platform.messaging.MessagingFault;
import io.hengzhi.platform.messaging.TopicReplica;
import io.hengzhi.registry.catalogue.domain.PolicyData;
import java.time.Duration;
import java.util.Arrays;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Puts the catalogue on its topic at the start, when the topic holds none or an older one. The same version with another
 * content is a mistake of whoever edited the policy file: it is not published, and says so.
 */
@Component
class CataloguePublication implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(CataloguePublication.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final CatalogueChanged ours;
    private final EventPublisher publisher;
    private final TopicReplica topic;
    private volatile @Nullable CatalogueChanged published;
    private volatile boolean running;
    private @Nullable Thread thread;

    CataloguePublication(PolicyData data, EventPublisher publisher, KafkaClients clients) {
        this.ours = new CatalogueChanged(data.catalogue(), data.decidedAt());
        this.publisher = publisher;
        this.topic = new TopicReplica(clients, Topics.CATALOGUE, this::see);
    }

    private void see(ConsumerRecord<byte[], byte[]> read) {
        CatalogueChanged seen = CatalogueChanged.decode(read.value());
        CatalogueChanged before = published;
        if (before == null || seen.catalogue().version() >= before.catalogue().version()) {
            published = seen;
        }
    }

    @Override
    public void start() {
        running = true;
        topic.start();
        thread = Thread.ofPlatform().name("catalogue-publication").daemon().start(this::publish);
    }

    private void publish() {
        try {
            while (!topic.awaitCaughtUp(PATIENCE)) {
                if (!running) {
                    return;
                }
                LOG.atWarn().log("catalogue not published yet: its topic cannot be read");
            }
            boolean due = isDue();
            while (due && running) {
                due = !published();
            }
        } finally {
            topic.stop();
        }
    }

    private boolean published() {
        try {
            publisher.publish(ours);
            LOG.atInfo().addKeyValue("version", ours.catalogue().version()).log("catalogue published");
            return true;
        } catch (MessagingFault e) {
            LOG.atWarn().setCause(e).log("catalogue not published yet, trying again");
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException stopping) {
                running = false;
            }
            return false;
        }
    }

    private boolean isDue() {
        CatalogueChanged seen = published;
        if (seen == null || seen.catalogue().version() < ours.catalogue().version()) {
            return true;
        }
        boolean same =
                seen.catalogue().version() == ours.catalogue().version() && Arrays.equals(seen.encode(), ours.encode());
        if (!same) {
            LOG.atError()
                    .addKeyValue("version", ours.catalogue().version())
                    .addKeyValue("publishedVersion", seen.catalogue().version())
                    .log("policy file differs from what is published: give it a version above the published one");
        }
        return false;
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
