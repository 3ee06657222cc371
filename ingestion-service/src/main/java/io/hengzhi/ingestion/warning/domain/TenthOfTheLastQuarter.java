package io.hengzhi.ingestion.warning.domain;

import io.hengzhi.ingestion.warning.domain.QuantityInQuestion.Reported;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.ReportedCell;
import java.util.List;

/** A bureau's own value of a quarter is a tenth of its value of the quarter before, or less, whatever the sign. */
@PolicyClause("ours: DOMAIN 3")
public record TenthOfTheLastQuarter() implements WarningRule {

    @Override
    public List<Warning> check(QuantityInQuestion question) {
        return question.reported().stream()
                .flatMap(value -> question.find(value.bureau(), value.quarter().plus(-1)).stream()
                        .filter(before -> isTenth(value.micros(), before.micros()))
                        .map(before -> warning(question, value, before)))
                .toList();
    }

    /** Zero after anything else is less than a tenth of it. */
    private static boolean isTenth(long small, long great) {
        return great != 0 && (small == 0 || TenTimesTheLastQuarter.isTenTimes(great, small));
    }

    private Warning warning(QuantityInQuestion question, Reported value, Reported before) {
        String now = QuantityInQuestion.shown(value.micros());
        String then = QuantityInQuestion.shown(before.micros());
        String unit = question.quantity().unit();
        return new Warning(
                code(),
                value.fact(),
                BilingualText.of(
                        question.quantity().name().zh() + " " + now + " " + unit + "，不超过 " + before.quarter() + "（"
                                + then + "）的十分之一。",
                        question.quantity().name().en() + " is " + now + " " + unit + ", a tenth of that of "
                                + before.quarter() + " (" + then + ") or less."));
    }

    @Override
    public String code() {
        return "tenth-of-the-last-quarter";
    }

    @Override
    public BilingualText meaning() {
        return BilingualText.of(
                "当季值不超过本单位上季度当季值的十分之一。",
                "The quarter's own value is a tenth of the bureau's value of the quarter before, or less.");
    }

    @Override
    public BilingualText advice() {
        return BilingualText.of(
                "请核对计量单位与小数点，以及企业是否停产；有误请以更高修订号更正，无误则无需处理。",
                "Check the unit, the decimal point, and whether the enterprise stopped producing; mend it with a higher revision, or leave it if it is right.");
    }

    @Override
    public List<ReportedCell> example() {
        return List.of(
                ExampleCells.own("statistics", "output", "2025Q2", "1200"),
                ExampleCells.own("statistics", "output", "2025Q3", "120"));
    }
}
