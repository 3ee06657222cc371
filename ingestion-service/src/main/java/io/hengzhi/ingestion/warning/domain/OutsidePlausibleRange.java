package io.hengzhi.ingestion.warning.domain;

import io.hengzhi.ingestion.warning.domain.QuantityInQuestion.Reported;
import io.hengzhi.kernel.Amount;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.Quantity;
import io.hengzhi.kernel.ReportedCell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A bureau's own value of a quarter lies outside the range that the catalogue believes; both ends belong to it. */
@PolicyClause("ours: DOMAIN 3")
public record OutsidePlausibleRange() implements WarningRule {

    @Override
    public List<Warning> check(QuantityInQuestion question) {
        Quantity.Plausible plausible = question.quantity().plausible();
        return question.reported().stream()
                .filter(value -> isOutside(value.micros(), plausible))
                .map(value -> warning(question, value, plausible))
                .toList();
    }

    /** On the unscaled figures: a difference of two reports may have more digits than a reported value. */
    private static boolean isOutside(long micros, Quantity.Plausible plausible) {
        Amount least = plausible.least();
        Amount most = plausible.most();
        return (least != null && micros < least.micros()) || (most != null && micros > most.micros());
    }

    private Warning warning(QuantityInQuestion question, Reported value, Quantity.Plausible plausible) {
        String now = QuantityInQuestion.shown(value.micros());
        String unit = question.quantity().unit();
        return new Warning(
                code(),
                value.fact(),
                BilingualText.of(
                        question.quantity().name().zh() + " " + now + " " + unit + "，超出目录的合理范围（"
                                + shown(plausible.least(), "不限") + " 至 " + shown(plausible.most(), "不限") + "）。",
                        question.quantity().name().en() + " is " + now + " " + unit
                                + ", outside the range the catalogue believes (" + shown(plausible.least(), "any")
                                + " to " + shown(plausible.most(), "any") + ")."));
    }

    private static String shown(@Nullable Amount end, String open) {
        return end == null ? open : QuantityInQuestion.shown(end.micros());
    }

    @Override
    public String code() {
        return "outside-plausible-range";
    }

    @Override
    public BilingualText meaning() {
        return BilingualText.of(
                "当季值超出数据项目录给出的合理范围。", "The quarter's own value lies outside the range that the catalogue believes.");
    }

    @Override
    public BilingualText advice() {
        return BilingualText.of(
                "请核对数值与计量单位；有误请以更高修订号更正，确为特大或特小企业则无需处理。",
                "Check value and unit; mend it with a higher revision, or leave it where the enterprise really is that large or small.");
    }

    @Override
    public List<ReportedCell> example() {
        return List.of(ExampleCells.own("statistics", "output", "2025Q3", "90000000"));
    }
}
