package io.hengzhi.ingestion.warning.domain;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.ReportedCell;
import io.hengzhi.scoringmodel.fact.Finding;
import java.util.List;
import java.util.stream.Stream;

/** The revision that counts came with different contents. */
@PolicyClause("ours: DOMAIN 3")
public record RevisionReportedTwice() implements WarningRule {

    @Override
    public List<Warning> check(QuantityInQuestion question) {
        return question.findings().stream()
                .flatMap(finding -> finding instanceof Finding.RevisionReportedTwice twice
                        ? Stream.of(twice)
                        : Stream.<Finding.RevisionReportedTwice>empty())
                .map(twice -> new Warning(
                        code(),
                        twice.counted(),
                        BilingualText.of(
                                question.quantity().name().zh() + "同一修订号 "
                                        + twice.counted().revision() + " 报了不同的内容。",
                                "Revision " + twice.counted().revision() + " of "
                                        + question.quantity().name().en() + " came with different contents.")))
                .toList();
    }

    @Override
    public String code() {
        return "revision-reported-twice";
    }

    @Override
    public BilingualText meaning() {
        return BilingualText.of("同一修订号先后报了不同的内容。", "One revision came with different contents.");
    }

    @Override
    public BilingualText advice() {
        return BilingualText.of(
                "请确认哪一个正确，并以更高修订号再报一次。", "See which one is right and report it once more with a higher revision.");
    }

    @Override
    public List<ReportedCell> example() {
        return List.of(
                ExampleCells.own("statistics", "output", "2025Q3", "120"),
                ExampleCells.own("statistics", "output", "2025Q3", "121"));
    }
}
