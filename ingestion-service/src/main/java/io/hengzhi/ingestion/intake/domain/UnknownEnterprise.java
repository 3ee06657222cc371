package io.hengzhi.ingestion.intake.domain;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.CreditCode;
import java.util.Optional;
import java.util.function.Predicate;

/** The enterprise stands in the registry. */
public record UnknownEnterprise() implements MessageRule {

    @Override
    public Optional<Breach> check(ReceivedMessage message, Predicate<CreditCode> isRegistered) {
        return message.content() instanceof MessageContent.Facts facts
                        && !isRegistered.test(new CreditCode(facts.creditCode()))
                ? Optional.of(new Breach(
                        this,
                        "creditCode",
                        BilingualText.of(
                                "企业名录中没有统一社会信用代码为 " + facts.creditCode() + " 的企业。",
                                "The registry holds no enterprise with the credit code " + facts.creditCode() + "."),
                        wayOut()))
                : Optional.empty();
    }

    @Override
    public String code() {
        return "unknown-enterprise";
    }

    @Override
    public BilingualText demand() {
        return BilingualText.of("企业应已列入企业名录。", "The enterprise stands in the registry.");
    }

    @Override
    public BilingualText wayOut() {
        return BilingualText.of(
                "无需重发：企业列入名录后，本消息自动重新处理。如代码有误，请改正后发送新消息。",
                "No need to send it again: once the enterprise is registered, this message is processed by itself. If the code is wrong, send a new message.");
    }

    @Override
    public boolean readsReferenceData() {
        return true;
    }

    @Override
    public Example example() {
        return Example.ofEnterprise("91110113MA0HE99993");
    }
}
