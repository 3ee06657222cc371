package io.hengzhi.ingestion.intake.application;

import io.hengzhi.contract.ingestion.FactAccepted;
import io.hengzhi.contract.ingestion.FactRejected;
import io.hengzhi.ingestion.intake.domain.Rule;
import io.hengzhi.ingestion.intake.domain.Verdict;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What came in and what became of it, by bureau and rule; and how long it took from the broker's clock to the verdict. */
public final class IntakeMetrics {

    private final MeterRegistry meters;
    private final Clock clock;

    public IntakeMetrics(MeterRegistry meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
    }

    void count(List<Verdict> verdicts) {
        Instant now = clock.instant();
        for (Verdict verdict : verdicts) {
            switch (verdict) {
                case Verdict.Accepted(FactAccepted event) ->
                    meters.counter(
                                    "hengzhi.ingestion.accepted",
                                    "bureau",
                                    event.cell().id().bureau().value())
                            .increment();
                case Verdict.Refused(FactRejected event, Rule rule) ->
                    meters.counter(
                                    event.factIndex() < 0
                                            ? "hengzhi.ingestion.quarantined"
                                            : "hengzhi.ingestion.refused",
                                    "bureau",
                                    event.bureau().value(),
                                    "code",
                                    rule.code())
                            .increment();
            }
            meters.timer("hengzhi.ingestion.verdict.delay")
                    .record(positive(verdict.event().time(), now));
        }
    }

    private static Duration positive(Instant from, Instant to) {
        return from.isBefore(to) ? Duration.between(from, to) : Duration.ZERO;
    }
}
