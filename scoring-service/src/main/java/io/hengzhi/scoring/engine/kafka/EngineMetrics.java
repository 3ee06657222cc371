package io.hengzhi.scoring.engine.kafka;

import io.hengzhi.contract.Topics;
import io.hengzhi.scoring.engine.application.Engine;
import io.hengzhi.scoring.engine.domain.Batch;
import io.hengzhi.scoring.engine.domain.State;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** What operators see of the engine. Facts per second are the rate of {@code hengzhi.scoring.facts.applied}. */
final class EngineMetrics {

    private final AtomicLong lagRecords = new AtomicLong();
    private final Engine engine;
    private final Clock clock;
    private final Counter facts;
    private final Timer factToRank;
    private final Counter shelfDamaged;

    EngineMetrics(MeterRegistry meters, Engine engine, EventOutlet outlet, Clock clock) {
        this.engine = engine;
        this.clock = clock;
        this.facts = Counter.builder("hengzhi.scoring.facts.applied")
                .description("Accepted facts taken into the state since the start, after the restore")
                .register(meters);
        this.factToRank = Timer.builder("hengzhi.scoring.fact.to.rank")
                .description("From an accepted fact's record time to its rank, once caught up")
                .publishPercentiles(0.5, 0.99)
                .register(meters);
        Gauge.builder("hengzhi.scoring.lag.records", lagRecords, AtomicLong::get)
                .description("Records of the log that are not in the state yet")
                .register(meters);
        Gauge.builder("hengzhi.scoring.enterprises", engine, gauged -> gauged.inspect(State::enterprises))
                .description("Enterprises the registry has told of")
                .register(meters);
        Gauge.builder("hengzhi.scoring.state.bytes", engine, gauged -> gauged.inspect(State::bytes))
                .description("Estimated heap of the state")
                .baseUnit("bytes")
                .register(meters);
        Gauge.builder("hengzhi.scoring.shelf.bytes", engine, gauged -> gauged.inspect(State::bytesOnDisk))
                .description("What closed years take of the disk instead of the heap")
                .baseUnit("bytes")
                .register(meters);
        this.shelfDamaged = Counter.builder("hengzhi.scoring.shelf.damaged")
                .description("Times the state was made anew since what lay on the disk was damaged")
                .register(meters);
        Gauge.builder("hengzhi.scoring.events.in.flight", outlet, EventOutlet::inFlight)
                .description("Events sent and not yet durable")
                .register(meters);
        Gauge.builder("hengzhi.scoring.ready", engine, gauged -> gauged.phase() == Engine.Phase.READY ? 1 : 0)
                .description("1 once the log has been caught up with")
                .register(meters);
    }

    void lag(long records) {
        lagRecords.set(records);
    }

    void shelfDamaged() {
        shelfDamaged.increment();
    }

    void applied(Batch batch, ConsumerRecords<byte[], byte[]> records) {
        facts.increment(batch.cells().size());
        if (engine.phase() != Engine.Phase.READY) {
            return; // old facts say nothing about how fast a new one gets its rank
        }
        long nowMillis = clock.millis();
        for (ConsumerRecord<byte[], byte[]> read : records.records(Topics.FACT_ACCEPTED.name())) {
            factToRank.record(Duration.ofMillis(Math.max(0, nowMillis - read.timestamp())));
        }
    }
}
