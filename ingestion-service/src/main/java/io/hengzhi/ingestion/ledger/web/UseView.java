package io.hengzhi.ingestion.ledger.web;

import io.hengzhi.ingestion.ledger.domain.FactUse;
import io.hengzhi.ingestion.ledger.domain.FactUse.ByIndicator;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.scoringmodel.fact.Mark;
import java.util.List;
import java.util.stream.Collectors;

/** Where a report was used: the effective value it went into, and the indicators that read that value. */
record UseView(
        String quantity,
        BilingualText quantityName,
        String quarter,
        boolean yearToDate,
        List<String> marks,
        List<IndicatorUse> indicators,
        BilingualText text) {

    /** An indicator and the tracked quarters it reads the value for. */
    record IndicatorUse(String code, BilingualText name, String from, String to, boolean asYearBefore) {}

    static UseView of(FactUse use) {
        return new UseView(
                use.quantity().code().value(),
                use.quantity().name(),
                use.quarter().toString(),
                use.yearToDate(),
                use.marks().stream().map(Mark::text).toList(),
                use.indicators().stream().map(UseView::view).toList(),
                text(use));
    }

    private static IndicatorUse view(ByIndicator use) {
        return new IndicatorUse(
                use.indicator().code().value(),
                use.indicator().name(),
                use.from().toString(),
                use.to().toString(),
                use.asYearBefore());
    }

    private static BilingualText text(FactUse use) {
        String zh = "计入%s %s的%s".formatted(use.quantity().name().zh(), use.quarter(), use.yearToDate() ? "累计值" : "当季值");
        String en = "counts in the %s of %s of %s"
                .formatted(
                        use.yearToDate() ? "year to date" : "own value",
                        use.quantity().name().en(),
                        use.quarter());
        if (use.indicators().isEmpty()) {
            return BilingualText.of(zh + "。", en + ".");
        }
        return BilingualText.of(
                zh + "；用于 "
                        + use.indicators().stream()
                                .map(each -> each.indicator().name().zh() + (each.asYearBefore() ? "（上年同期）" : "") + " "
                                        + each.from() + " 至 " + each.to())
                                .collect(Collectors.joining("、"))
                        + "。",
                en + "; used by "
                        + use.indicators().stream()
                                .map(each -> each.indicator().name().en()
                                        + (each.asYearBefore() ? " (as the year before)" : "") + " of " + each.from()
                                        + " to " + each.to())
                                .collect(Collectors.joining(", "))
                        + ".");
    }
}
