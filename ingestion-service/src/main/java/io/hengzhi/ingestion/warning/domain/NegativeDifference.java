package io.hengzhi.ingestion.warning.domain;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.ReportedCell;
import io.hengzhi.scoringmodel.fact.Finding;
import java.util.List;
import java.util.stream.Stream;

/** A year-to-date value is less than that of the quarter before, so that the quarter's own is negative; it is kept. */
@PolicyClause("ours: DOMAIN 3")
public record NegativeDifference() implements WarningRule {

    @Override
    public List<Warning> check(QuantityInQuestion question) {
        return question.findings().stream()
                .flatMap(finding -> finding instanceof Finding.NegativeFlow negative
                        ? question.find(negative.bureau(), negative.quarter()).stream()
                        : Stream.<QuantityInQuestion.Reported>empty())
                .map(value -> new Warning(
                        code(),
                        value.fact(),
                        BilingualText.of(
                                question.quantity().name().zh() + "累计值小于上季度累计值，当季为 "
                                        + QuantityInQuestion.shown(value.micros()) + "。",
                                question.quantity().name().en()
                                        + " year to date is less than a quarter before; the quarter's own is "
                                        + QuantityInQuestion.shown(value.micros()) + ".")))
                .toList();
    }

    @Override
    public String code() {
        return "negative-flow";
    }

    @Override
    public BilingualText meaning() {
        return BilingualText.of(
                "累计值小于上季度累计值，推得的当季值为负。",
                "A year-to-date value is less than that of the quarter before; the quarter's own comes out negative.");
    }

    @Override
    public BilingualText advice() {
        return BilingualText.of(
                "请核对两个季度的累计值；确为冲减则无需处理。",
                "Check both year-to-date values; leave it where something was really written off.");
    }

    @Override
    public List<ReportedCell> example() {
        return List.of(
                ExampleCells.yearToDate("statistics", "output", "2025Q1", "500"),
                ExampleCells.yearToDate("statistics", "output", "2025Q2", "100"));
    }
}
