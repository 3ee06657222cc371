package io.hengzhi.incentive.guidance.kafka;

import io.hengzhi.contract.Topics;
import io.hengzhi.contract.UnreadableEvent;
import io.hengzhi.contract.registry.EnterpriseChanged;
import io.hengzhi.incentive.guidance.application.Register;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.platform.messaging.KafkaClients;
import io.hengzhi.platform.messaging.TopicReplica;
import io.hengzhi.platform.problem.Problem;
import io.hengzhi.platform.problem.ProblemType;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The registry's enterprises in memory. */
final class RegisterReplica implements Register {

    private static final Logger LOG = LoggerFactory.getLogger(RegisterReplica.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private record Versioned(long version, Registered registered) {}

    private final Map<CreditCode, Versioned> enterprises = new ConcurrentHashMap<>();
    private final TopicReplica topic;

    RegisterReplica(KafkaClients clients) {
        topic = new TopicReplica(clients, Topics.ENTERPRISE, this::changed);
    }

    TopicReplica topic() {
        return topic;
    }

    @Override
    public Optional<Registered> find(CreditCode enterprise) {
        Versioned known = enterprises.get(enterprise);
        if (known == null && !topic.isCaughtUp() && !topic.awaitCaughtUp(PATIENCE)) {
            throw Problem.of(ProblemType.NOT_READY)
                    .wayOut("请在 1 分钟后重试。", "Try again in a minute.")
                    .exception();
        }
        return Optional.ofNullable(known == null ? enterprises.get(enterprise) : known)
                .map(Versioned::registered);
    }

    private void changed(ConsumerRecord<byte[], byte[]> stored) {
        if (stored.value() == null) {
            return;
        }
        try {
            EnterpriseChanged changed = EnterpriseChanged.decode(stored.value());
            Versioned next = new Versioned(
                    changed.version(), new Registered(changed.name(), changed.district(), changed.park()));
            enterprises.merge(
                    changed.creditCode(), next, (old, fresh) -> fresh.version() >= old.version() ? fresh : old);
        } catch (UnreadableEvent e) {
            LOG.atError()
                    .addKeyValue("partition", stored.partition())
                    .addKeyValue("offset", stored.offset())
                    .setCause(e)
                    .log("enterprise unreadable");
        }
    }
}
