package io.hengzhi.ingestion.warning.domain;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.ReportedCell;
import io.hengzhi.scoringmodel.fact.Finding;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Bureaus give different own values for a quarter; each of them is told, and the first in the catalogue's order counts. None
 * is told what another reported: that is for agreements to open.
 */
@PolicyClause("ours: DOMAIN 3")
public record BureausDisagree() implements WarningRule {

    @Override
    public List<Warning> check(QuantityInQuestion question) {
        return question.findings().stream()
                .flatMap(finding -> finding instanceof Finding.Disagreement disagreement
                        ? warnings(question, disagreement)
                        : Stream.empty())
                .toList();
    }

    private Stream<Warning> warnings(QuantityInQuestion question, Finding.Disagreement found) {
        String bureaus = found.micros().keySet().stream().map(BureauCode::value).collect(Collectors.joining(", "));
        BilingualText text = BilingualText.of(
                bureaus + " 上报的" + question.quantity().name().zh() + "不一致；采用 " + found.counted() + "。",
                bureaus + " report different values of "
                        + question.quantity().name().en() + "; that of " + found.counted() + " counts.");
        return found.micros().keySet().stream()
                .flatMap(bureau -> question.find(bureau, found.quarter()).stream())
                .map(value -> new Warning(code(), value.fact(), text));
    }

    @Override
    public String code() {
        return "disagreement";
    }

    @Override
    public BilingualText meaning() {
        return BilingualText.of("多个单位对同一季度上报的数值不一致。", "Bureaus give different values for the same quarter.");
    }

    @Override
    public BilingualText advice() {
        return BilingualText.of(
                "请与其他提供单位核对口径；目录中排在前面的单位的数值被采用。",
                "Compare notes with the other providers; the value of the bureau that stands first in the catalogue counts.");
    }

    @Override
    public List<ReportedCell> example() {
        return List.of(
                ExampleCells.own("human-resources", "staff", "2025Q3", "120"),
                ExampleCells.own("statistics", "staff", "2025Q3", "118"));
    }
}
