package io.hengzhi.ingestion.warning.domain;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.ReportedCell;
import io.hengzhi.scoringmodel.fact.Finding;
import java.util.List;
import java.util.stream.Stream;

/** A year-to-date value cannot be turned into the quarter's own, because an earlier quarter of the year is missing. */
@PolicyClause("ours: DOMAIN 3")
public record WaitsForAnEarlierQuarter() implements WarningRule {

    @Override
    public List<Warning> check(QuantityInQuestion question) {
        return question.findings().stream()
                .flatMap(finding -> finding instanceof Finding.Pending pending
                        ? Stream.of(pending)
                        : Stream.<Finding.Pending>empty())
                .map(pending -> new Warning(
                        code(),
                        pending.waiting(),
                        BilingualText.of(
                                question.quantity().name().zh() + "只有 " + pending.quarter() + " 的累计值，缺上一季度，当季值暂按缺数处理。",
                                question.quantity().name().en() + " is known to the end of " + pending.quarter()
                                        + " only; without the quarter before, the quarter's own counts as missing.")))
                .toList();
    }

    @Override
    public String code() {
        return "pending";
    }

    @Override
    public BilingualText meaning() {
        return BilingualText.of(
                "累计值缺上一季度的数据，求不出当季值。",
                "A year-to-date value cannot be turned into the quarter's own: an earlier quarter is missing.");
    }

    @Override
    public BilingualText advice() {
        return BilingualText.of("请补报缺少的季度。", "Report the missing quarter.");
    }

    @Override
    public List<ReportedCell> example() {
        return List.of(ExampleCells.yearToDate("statistics", "output", "2025Q3", "900"));
    }
}
