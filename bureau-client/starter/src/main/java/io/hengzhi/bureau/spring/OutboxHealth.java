package io.hengzhi.bureau.spring;

import io.hengzhi.bureau.BureauClient;
import io.hengzhi.bureau.OutboxState;
import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Down when a fact has waited too long or the outbox is nearly full: somebody must look, though nothing is lost yet. A
 * short absence of the network is no reason.
 */
final class OutboxHealth implements HealthIndicator {

    private static final int NEARLY_FULL_PERCENT = 90;

    private final BureauClient client;
    private final Duration oldestMax;

    OutboxHealth(BureauClient client, Duration oldestMax) {
        this.client = client;
        this.oldestMax = oldestMax;
    }

    @Override
    public Health health() {
        OutboxState state = client.state();
        boolean late = state.oldest().compareTo(oldestMax) > 0;
        boolean full = state.bytes() * 100 > state.bytesMax() * NEARLY_FULL_PERCENT;
        Health.Builder health = late || full ? Health.down() : Health.up();
        health.withDetail("queuedMessages", state.queuedMessages())
                .withDetail("oldest", state.oldest().toString())
                .withDetail("bytes", state.bytes())
                .withDetail("bytesMax", state.bytesMax());
        String trouble = state.trouble();
        if (trouble != null) {
            health.withDetail("trouble", trouble);
        }
        return health.build();
    }
}
