package io.hengzhi.appeal.review.kafka;

import io.hengzhi.appeal.review.application.Registry;
import io.hengzhi.appeal.review.domain.FilingContext.Registration;
import io.hengzhi.contract.Topics;
import io.hengzhi.contract.UnreadableEvent;
import io.hengzhi.contract.registry.CatalogueChanged;
import io.hengzhi.contract.registry.EnterpriseChanged;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.platform.messaging.KafkaClients;
import io.hengzhi.platform.messaging.TopicReplica;
import io.hengzhi.platform.problem.Problem;
import io.hengzhi.platform.problem.ProblemException;
import io.hengzhi.platform.problem.ProblemType;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The registry's topics in memory: where each enterprise stands, and the catalogue. */
final class RegistryReplica implements Registry {

    private static final Logger LOG = LoggerFactory.getLogger(RegistryReplica.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private record Versioned(long version, Registration registration) {}

    private final Map<CreditCode, Versioned> enterprises = new ConcurrentHashMap<>();
    private final TopicReplica enterpriseTopic;
    private final TopicReplica catalogueTopic;
    private volatile @Nullable Catalogue catalogue;

    RegistryReplica(KafkaClients clients) {
        enterpriseTopic = new TopicReplica(clients, Topics.ENTERPRISE, this::enterpriseChanged);
        catalogueTopic = new TopicReplica(clients, Topics.CATALOGUE, this::catalogueChanged);
    }

    TopicReplica enterpriseTopic() {
        return enterpriseTopic;
    }

    TopicReplica catalogueTopic() {
        return catalogueTopic;
    }

    @Override
    public Optional<Registration> find(CreditCode enterprise) {
        Versioned known = enterprises.get(enterprise);
        if (known == null) {
            if (!enterpriseTopic.catchUpNow(PATIENCE)) {
                throw notReady();
            }
            known = enterprises.get(enterprise);
        }
        return Optional.ofNullable(known).map(Versioned::registration);
    }

    @Override
    public Catalogue catalogue() {
        Catalogue known = catalogue;
        if (known == null) {
            throw notReady();
        }
        return known;
    }

    private static ProblemException notReady() {
        return Problem.of(ProblemType.NOT_READY)
                .wayOut("请在 1 分钟后重试。", "Try again in a minute.")
                .exception();
    }

    private void enterpriseChanged(ConsumerRecord<byte[], byte[]> stored) {
        if (stored.value() == null) {
            return;
        }
        try {
            EnterpriseChanged changed = EnterpriseChanged.decode(stored.value());
            Versioned next = new Versioned(
                    changed.version(), new Registration(changed.name(), changed.district(), changed.park()));
            enterprises.merge(
                    changed.creditCode(), next, (old, fresh) -> fresh.version() >= old.version() ? fresh : old);
        } catch (UnreadableEvent e) {
            passBy(stored, e);
        }
    }

    private void catalogueChanged(ConsumerRecord<byte[], byte[]> stored) {
        if (stored.value() == null) {
            return;
        }
        try {
            Catalogue next = CatalogueChanged.decode(stored.value()).catalogue();
            Catalogue known = catalogue;
            if (known == null || next.version() >= known.version()) {
                catalogue = next;
            }
        } catch (UnreadableEvent e) {
            passBy(stored, e);
        }
    }

    /** What cannot be read leaves what was known before; somebody must look. */
    private static void passBy(ConsumerRecord<byte[], byte[]> stored, UnreadableEvent e) {
        LOG.atError()
                .addKeyValue("topic", stored.topic())
                .addKeyValue("partition", stored.partition())
                .addKeyValue("offset", stored.offset())
                .setCause(e)
                .log("registry record unreadable");
    }
}
