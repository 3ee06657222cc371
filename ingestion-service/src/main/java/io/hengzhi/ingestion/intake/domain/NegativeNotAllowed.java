package io.hengzhi.ingestion.intake.domain;

import io.hengzhi.kernel.Amount;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.PolicyClause;
import java.util.Optional;

/** A value is negative only where the catalogue says that the quantity may be. */
@PolicyClause("ours: DOMAIN 3")
public record NegativeNotAllowed() implements FactRule {

    @Override
    public Optional<Breach> check(FactInQuestion question) {
        ReportedFact.Value value = question.fact().value();
        return value != null
                        && !question.quantity().mayBeNegative()
                        && Amount.of(value.decimal()).signum() < 0
                ? Optional.of(new Breach(
                        this,
                        question.path() + ".value",
                        BilingualText.of(
                                question.quantity().name().zh() + "不能为负，实为 " + value.decimal() + "。",
                                question.quantity().name().en() + " cannot be negative, this is " + value.decimal()
                                        + "."),
                        wayOut()))
                : Optional.empty();
    }

    @Override
    public String code() {
        return "negative-not-allowed";
    }

    @Override
    public BilingualText demand() {
        return BilingualText.of(
                "除目录注明可为负的数据项外，数值不能为负。", "A value is negative only where the catalogue says that the quantity may be.");
    }

    @Override
    public BilingualText wayOut() {
        return BilingualText.of(
                "请核对数值；如需冲减已报数据，请以更高修订号上报更正后的数值。",
                "Check the value; to reduce what was reported, report the corrected value with a higher revision.");
    }

    @Override
    public Example example() {
        return Example.ofFact(
                "\"taxPaid\",\"quarter\":\"2025Q3\",\"value\":\"123.45\",\"unit\":\"万元\"",
                "\"staff\",\"quarter\":\"2025Q3\",\"value\":\"-3\",\"unit\":\"人\"");
    }
}
