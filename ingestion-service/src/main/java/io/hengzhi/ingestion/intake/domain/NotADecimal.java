package io.hengzhi.ingestion.intake.domain;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.PolicyClause;
import java.util.Optional;

/** A value is a plain decimal. */
@PolicyClause("ours: DOMAIN 3")
public record NotADecimal() implements FactRule {

    @Override
    public Optional<Breach> check(FactInQuestion question) {
        return ValueFault.find(question, code())
                .map(text -> new Breach(this, question.path() + ".value", text, wayOut()));
    }

    @Override
    public String code() {
        return "not-a-decimal";
    }

    @Override
    public BilingualText demand() {
        return BilingualText.of("数值应为普通十进制小数。", "A value is a plain decimal.");
    }

    @Override
    public BilingualText wayOut() {
        return BilingualText.of(
                "请写作 1234.5 的形式：不带千分位、指数、全角数字或空格。",
                "Write it as 1234.5: no thousands separator, exponent, full-width digit or space.");
    }

    @Override
    public Example example() {
        return Example.ofFact("123.45", "1,123.45");
    }
}
