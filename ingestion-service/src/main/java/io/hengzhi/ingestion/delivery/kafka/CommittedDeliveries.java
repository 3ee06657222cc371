package io.hengzhi.ingestion.delivery.kafka;

import io.hengzhi.contract.Topics;
import io.hengzhi.ingestion.delivery.application.DeliveryProgress;
import io.hengzhi.ingestion.messaging.GroupProgress;
import io.hengzhi.platform.messaging.KafkaClients;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Asks what the groups have committed: first the intake, whose verdicts are in the log when it commits, then the
 * deliveries, which are in the store when they do.
 */
@Component
final class CommittedDeliveries implements DeliveryProgress {

    private static final String INTAKE = "svc-ingestion-intake";

    private final KafkaClients clients;

    CommittedDeliveries(KafkaClients clients) {
        this.clients = clients;
    }

    @Override
    public boolean awaitCaughtUp(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        return await(INTAKE, Pattern.compile(Topics.FACTS_PATTERN).asMatchPredicate(), patience)
                && await(
                        DeliveryListener.ACCEPTED_GROUP,
                        Topics.FACT_ACCEPTED.name()::equals,
                        Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
    }

    /** Whether a group comes, in time, to the ends that its topics have at the beginning. */
    private boolean await(String group, Predicate<String> topics, Duration patience) {
        try (GroupProgress progress = new GroupProgress(clients, group)) {
            return progress.await(progress.endsOf(topics), patience);
        }
    }
}
