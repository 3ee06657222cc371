package io.hengzhi.ingestion.intake.domain;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.Fault;
import io.hengzhi.kernel.Parsed;
import java.util.Optional;
import java.util.function.Predicate;

/** The enterprise is named by a valid unified social credit code (GB 32100-2015). */
public record InvalidCreditCode() implements MessageRule {

    @Override
    public Optional<Breach> check(ReceivedMessage message, Predicate<CreditCode> isRegistered) {
        return message.content() instanceof MessageContent.Facts facts
                        && CreditCode.parse(facts.creditCode()) instanceof Parsed.Invalid<CreditCode>(Fault fault)
                ? Optional.of(new Breach(this, "creditCode", fault.text(), wayOut()))
                : Optional.empty();
    }

    @Override
    public String code() {
        return "invalid-credit-code";
    }

    @Override
    public BilingualText demand() {
        return BilingualText.of(
                "统一社会信用代码应符合 GB 32100-2015，含校验位。",
                "The unified social credit code is valid by GB 32100-2015, check character included.");
    }

    @Override
    public BilingualText wayOut() {
        return BilingualText.of(
                "请与营业执照核对统一社会信用代码，以新消息重新发送。",
                "Compare the credit code with the business licence and send a new message.");
    }

    @Override
    public Example example() {
        return Example.ofEnterprise("91110113MA0HE00011");
    }
}
