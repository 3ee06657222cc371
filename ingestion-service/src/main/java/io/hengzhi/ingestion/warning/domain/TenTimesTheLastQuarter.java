package io.hengzhi.ingestion.warning.domain;

import io.hengzhi.ingestion.warning.domain.QuantityInQuestion.Reported;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.ReportedCell;
import java.util.List;

/** A bureau's own value of a quarter is ten times its value of the quarter before, or more, whatever the sign. */
@PolicyClause("ours: DOMAIN 3")
public record TenTimesTheLastQuarter() implements WarningRule {

    static final int TIMES = 10;

    @Override
    public List<Warning> check(QuantityInQuestion question) {
        return question.reported().stream()
                .flatMap(value -> question.find(value.bureau(), value.quarter().plus(-1)).stream()
                        .filter(before -> isTenTimes(value.micros(), before.micros()))
                        .map(before -> warning(question, value, before)))
                .toList();
    }

    /** Whole numbers: at least ten times is the same as the tenth, cut off, being at least the other; nothing overflows. */
    static boolean isTenTimes(long great, long small) {
        return small != 0 && Math.abs(great) / TIMES >= Math.abs(small);
    }

    private Warning warning(QuantityInQuestion question, Reported value, Reported before) {
        String now = QuantityInQuestion.shown(value.micros());
        String then = QuantityInQuestion.shown(before.micros());
        String unit = question.quantity().unit();
        return new Warning(
                code(),
                value.fact(),
                BilingualText.of(
                        question.quantity().name().zh() + " " + now + " " + unit + "，达到 " + before.quarter() + "（"
                                + then + "）的 10 倍以上。",
                        question.quantity().name().en() + " is " + now + " " + unit + ", ten times that of "
                                + before.quarter() + " (" + then + ") or more."));
    }

    @Override
    public String code() {
        return "ten-times-the-last-quarter";
    }

    @Override
    public BilingualText meaning() {
        return BilingualText.of(
                "当季值达到本单位上季度当季值的 10 倍或以上。",
                "The quarter's own value is ten times the bureau's value of the quarter before, or more.");
    }

    @Override
    public BilingualText advice() {
        return BilingualText.of(
                "请核对计量单位与小数点，以及是否把累计值报成了当季值；有误请以更高修订号更正，无误则无需处理。",
                "Check the unit, the decimal point, and whether a year to date was reported as the quarter's own; mend it with a higher revision, or leave it if it is right.");
    }

    @Override
    public List<ReportedCell> example() {
        return List.of(
                ExampleCells.own("statistics", "output", "2025Q2", "120"),
                ExampleCells.own("statistics", "output", "2025Q3", "1200"));
    }
}
