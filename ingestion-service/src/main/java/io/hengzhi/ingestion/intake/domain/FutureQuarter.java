package io.hengzhi.ingestion.intake.domain;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.Quarter;
import java.util.Optional;

/** The quarter has begun, in Beijing, when the broker records the message; a running quarter is accepted. */
@PolicyClause("ours: DOMAIN 3")
public record FutureQuarter() implements FactRule {

    @Override
    public Optional<Breach> check(FactInQuestion question) {
        Quarter running = Quarter.containing(question.recordedAt());
        return question.quarter().isAfter(running)
                ? Optional.of(new Breach(
                        this,
                        question.path() + ".quarter",
                        BilingualText.of(
                                question.quarter() + " 尚未开始，收到消息时为 " + running + "。",
                                question.quarter() + " has not begun; the message came in " + running + "."),
                        wayOut()))
                : Optional.empty();
    }

    @Override
    public String code() {
        return "future-quarter";
    }

    @Override
    public BilingualText demand() {
        return BilingualText.of("季度应已开始（以接收时间为准）。", "The quarter has begun by the time the message is recorded.");
    }

    @Override
    public BilingualText wayOut() {
        return BilingualText.of(
                "请核对季度；尚未开始的季度请待开始后再报。", "Check the quarter; report one that has not begun when it has.");
    }

    @Override
    public Example example() {
        return Example.ofFact("2025Q3", "2026Q1");
    }
}
