package io.hengzhi.bureau.metrics;

import io.hengzhi.bureau.BureauClient;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.TimeUnit;

/**
 * {@code hengzhi.bureau.outbox.queued} (messages), {@code .size} (bytes), {@code .oldest} (seconds),
 * {@code hengzhi.bureau.facts.accepted}, {@code .sent}, {@code hengzhi.bureau.sending.failures}.
 */
public final class BureauClientMetrics implements MeterBinder {

    private final BureauClient client;

    public BureauClientMetrics(BureauClient client) {
        this.client = client;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("hengzhi.bureau.outbox.queued", client, c -> c.state().queuedMessages())
                .description("messages that are accepted and not yet with the broker")
                .register(registry);
        Gauge.builder("hengzhi.bureau.outbox.size", client, c -> c.state().bytes())
                .baseUnit("bytes")
                .register(registry);
        TimeGauge.builder(
                        "hengzhi.bureau.outbox.oldest",
                        client,
                        TimeUnit.MILLISECONDS,
                        c -> c.state().oldest().toMillis())
                .description("how long the oldest unsent message has waited")
                .register(registry);
        FunctionCounter.builder(
                        "hengzhi.bureau.facts.accepted", client, c -> c.state().acceptedFacts())
                .register(registry);
        FunctionCounter.builder(
                        "hengzhi.bureau.facts.sent", client, c -> c.state().sentFacts())
                .register(registry);
        FunctionCounter.builder(
                        "hengzhi.bureau.sending.failures",
                        client,
                        c -> c.state().failures())
                .description("how often sending had to begin again")
                .register(registry);
    }
}
