package io.hengzhi.registry.catalogue.kafka;

import io.hengzhi.contract.Topics;
import io.hengzhi.contract.registry.CatalogueChanged;
import io.hengzhi.platform.messaging.EventPublisher;
import io.hengzhi.platform.messaging.KafkaClients;
import io.hengzhi.platform.messaging.MessagingFault;
import io.hengzhi.platform.messaging.TopicReplica;
import io.hengzhi.platform.store.StoreUnavailable;
import io.hengzhi.registry.catalogue.domain.CatalogueAuthority;
import io.hengzhi.registry.catalogue.domain.CatalogueInForce;
import java.time.Duration;
import java.util.Arrays;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Puts the catalogue on its topic at the start, when the topic holds none or an older one, and follows the topic from then
 * on: what another replica of the service announced is in force here too. The same version with another content is a mistake
 * of whoever edited the policy file: it is not published, and says so.
 */
@Component
class CataloguePublication implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(CataloguePublication.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final CatalogueAuthority authority;
    private final CatalogueInForce inForce;
    private final EventPublisher publisher;
    private final TopicReplica topic;
    private volatile @Nullable CatalogueChanged published;
    private volatile boolean running;
    private @Nullable Thread thread;

    CataloguePublication(
            CatalogueAuthority authority, CatalogueInForce inForce, EventPublisher publisher, KafkaClients clients) {
        this.authority = authority;
        this.inForce = inForce;
        this.publisher = publisher;
        this.topic = new TopicReplica(clients, Topics.CATALOGUE, this::see);
    }

    private void see(ConsumerRecord<byte[], byte[]> read) {
        CatalogueChanged seen = CatalogueChanged.decode(read.value());
        CatalogueChanged before = published;
        if (before == null || seen.catalogue().version() >= before.catalogue().version()) {
            published = seen;
        }
        inForce.take(seen.catalogue());
    }

    @Override
    public void start() {
        running = true;
        topic.start();
        thread = Thread.ofPlatform().name("catalogue-publication").daemon().start(this::publish);
    }

    private void publish() {
        while (!topic.awaitCaughtUp(PATIENCE)) {
            if (!running) {
                return;
            }
            LOG.atWarn().log("catalogue not published yet: its topic cannot be read");
        }
        while (running && !settled()) {
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException stopping) {
                return;
            }
        }
    }

    private boolean settled() {
        try {
            CatalogueChanged ours = authority.current();
            inForce.take(ours.catalogue());
            if (isDue(ours)) {
                publisher.publish(ours);
                LOG.atInfo().addKeyValue("version", ours.catalogue().version()).log("catalogue published");
            }
            return true;
        } catch (MessagingFault | StoreUnavailable e) {
            LOG.atWarn().setCause(e).log("catalogue not published yet, trying again");
            return false;
        }
    }

    private boolean isDue(CatalogueChanged ours) {
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
        topic.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
