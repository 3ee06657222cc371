package io.hengzhi.ingestion.intake.domain;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.PolicyClause;
import java.util.Optional;

/** A value has at most 6 decimals; trailing zeros do not count. */
@PolicyClause("ours: DOMAIN 3")
public record TooManyDecimals() implements FactRule {

    @Override
    public Optional<Breach> check(FactInQuestion question) {
        return ValueFault.find(question, code())
                .map(text -> new Breach(this, question.path() + ".value", text, wayOut()));
    }

    @Override
    public String code() {
        return "too-many-decimals";
    }

    @Override
    public BilingualText demand() {
        return BilingualText.of("小数最多 6 位，末尾的零不计。", "A value has at most 6 decimals; trailing zeros do not count.");
    }

    @Override
    public BilingualText wayOut() {
        return BilingualText.of(
                "请由上报单位自行四舍五入到 6 位小数，以新消息重新发送。", "Round it to 6 decimals at the source and send a new message.");
    }

    @Override
    public Example example() {
        return Example.ofFact("123.45", "123.4567891");
    }
}
