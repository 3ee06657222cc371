package io.hengzhi.ingestion.intake.domain;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.PolicyClause;
import java.util.Optional;

/** A value has at most 12 digits before the point, also after conversion. */
@PolicyClause("ours: DOMAIN 3")
public record TooManyDigits() implements FactRule {

    @Override
    public Optional<Breach> check(FactInQuestion question) {
        return ValueFault.find(question, code())
                .map(text -> new Breach(this, question.path() + ".value", text, wayOut()));
    }

    @Override
    public String code() {
        return "too-many-digits";
    }

    @Override
    public BilingualText demand() {
        return BilingualText.of(
                "小数点前最多 12 位，换算后同样如此。", "A value has at most 12 digits before the point, also after conversion.");
    }

    @Override
    public BilingualText wayOut() {
        return BilingualText.of(
                "请核对数值与单位是否匹配，改正后以新消息重新发送。", "Check that value and unit belong together and send a new message.");
    }

    @Override
    public Example example() {
        return Example.ofFact("123.45", "1234567890123");
    }
}
