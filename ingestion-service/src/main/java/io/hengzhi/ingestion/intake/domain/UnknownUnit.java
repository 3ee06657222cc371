package io.hengzhi.ingestion.intake.domain;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.PolicyClause;
import java.util.Optional;

/** The unit is one the quantity accepts, and the conversion table knows it for the quarter. */
@PolicyClause("ours: DOMAIN 3")
public record UnknownUnit() implements FactRule {

    @Override
    public Optional<Breach> check(FactInQuestion question) {
        ReportedFact.Value value = question.fact().value();
        if (value == null) {
            return Optional.empty();
        }
        var quantity = question.quantity();
        boolean accepted = quantity.acceptedUnits().contains(value.unit());
        if (accepted
                && (question.isCanonical(value)
                        || question.findConversion(value).isPresent())) {
            return Optional.empty();
        }
        String units = String.join("、", quantity.acceptedUnits());
        String shown = Excerpt.of(value.unit());
        BilingualText what = accepted
                ? BilingualText.of(
                        "换算表在 " + question.quarter() + " 没有“" + shown + "”到 " + quantity.unit() + " 的换算。",
                        "The conversion table has no row from \"" + shown + "\" to " + quantity.unit() + " for "
                                + question.quarter() + ".")
                : BilingualText.of(
                        quantity.name().zh() + "不接受单位“" + shown + "”，可用：" + units + "。",
                        quantity.name().en() + " does not accept the unit \"" + shown + "\"; it accepts " + units
                                + ".");
        return Optional.of(new Breach(
                this,
                question.path() + ".unit",
                what,
                BilingualText.of(
                        "请改用 " + units + " 之一，以新消息重新发送。", "Use one of " + units + " and send a new message.")));
    }

    @Override
    public String code() {
        return "unknown-unit";
    }

    @Override
    public BilingualText demand() {
        return BilingualText.of("计量单位应为该数据项可用的单位之一。", "The unit is one of those the quantity accepts.");
    }

    @Override
    public BilingualText wayOut() {
        return BilingualText.of(
                "请改用数据项目录所列单位，以新消息重新发送。", "Use a unit that the catalogue lists and send a new message.");
    }

    @Override
    public boolean readsReferenceData() {
        return true;
    }

    @Override
    public Example example() {
        return Example.ofFact("万元", "美元");
    }
}
