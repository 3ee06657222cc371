package io.hengzhi.ingestion.ledger.web;

import io.hengzhi.kernel.Amount;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.FactId;
import io.hengzhi.kernel.Quantity;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.scoringmodel.fact.EffectiveSeries;
import io.hengzhi.scoringmodel.fact.EffectiveValue;
import io.hengzhi.scoringmodel.fact.Finding;
import io.hengzhi.scoringmodel.fact.Gap;
import io.hengzhi.scoringmodel.fact.Mark;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What counts of a quantity in a quarter, or why nothing does. */
record EffectiveView(
        String quantity,
        BilingualText quantityName,
        String quarter,
        @Nullable String value,
        String unit,
        List<String> marks,
        @Nullable String bureau,
        List<String> facts,
        @Nullable BilingualText gap,
        List<FindingView> findings) {

    /** Something a person should look at; it changes no figure. */
    record FindingView(String code, BilingualText text) {}

    static EffectiveView of(Quantity quantity, Quarter quarter, EffectiveSeries series) {
        EffectiveValue value = series.find(quarter).orElse(null);
        return new EffectiveView(
                quantity.code().value(),
                quantity.name(),
                quarter.toString(),
                value == null ? null : value.value().toPlainString(),
                quantity.unit(),
                value == null
                        ? List.of()
                        : value.marks().stream().map(Mark::text).sorted().toList(),
                value == null || value.bureau() == null ? null : value.bureau().value(),
                value == null
                        ? List.of()
                        : value.facts().stream().map(FactId::toString).toList(),
                series.findGap(quarter).map(Gap::text).orElse(null),
                series.listFindings().stream()
                        .filter(finding -> finding.quarter().equals(quarter))
                        .map(EffectiveView::view)
                        .toList());
    }

    private static FindingView view(Finding finding) {
        return switch (finding) {
            case Finding.Disagreement disagreement ->
                new FindingView(
                        "disagreement",
                        BilingualText.of(
                                "各单位数值不一致：" + values(disagreement) + "；采用 " + disagreement.counted() + "。",
                                "Bureaus report different values: " + values(disagreement) + "; "
                                        + disagreement.counted() + " counts."));
            case Finding.NegativeFlow negative ->
                new FindingView(
                        "negative-flow",
                        BilingualText.of(
                                "累计值之差为负：" + shown(negative.micros()) + "。",
                                "The difference of two year-to-date values is negative: " + shown(negative.micros())
                                        + "."));
            case Finding.RevisionReportedTwice twice ->
                new FindingView(
                        "revision-reported-twice",
                        BilingualText.of(
                                "同一修订号报了不同的数值：" + twice.counted() + "。",
                                "One revision came with different values: " + twice.counted() + "."));
            case Finding.Pending pending ->
                new FindingView(
                        "pending",
                        BilingualText.of(
                                "累计值缺上一季度，暂不能求得当季值：" + pending.waiting() + "。",
                                "A year-to-date value waits for the quarter before it: " + pending.waiting() + "."));
        };
    }

    private static String values(Finding.Disagreement disagreement) {
        return disagreement.micros().entrySet().stream()
                .map(entry -> entry.getKey() + " " + shown(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String shown(long micros) {
        return BigDecimal.valueOf(micros, Amount.SCALE).toPlainString();
    }
}
