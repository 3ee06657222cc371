package io.hengzhi.ingestion.intake.domain;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.CreditCode;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A message's record key, where it has one, is the credit code in its body: of two different codes nobody can tell which
 * enterprise is meant. A message without a key is judged by its body alone, since the order of arrival decides nothing.
 */
public record WrongKey() implements MessageRule {

    @Override
    public Optional<Breach> check(ReceivedMessage message, Predicate<CreditCode> isRegistered) {
        String key = message.key();
        if (key == null
                || !(message.content() instanceof MessageContent.Facts facts)
                || key.equals(facts.creditCode())) {
            return Optional.empty();
        }
        String shown = Excerpt.of(key);
        return Optional.of(new Breach(
                this,
                "creditCode",
                BilingualText.of(
                        "消息体写的是 " + facts.creditCode() + "，消息键（key）却是“" + shown + "”。",
                        "The body says " + facts.creditCode() + ", but the record key is \"" + shown + "\"."),
                wayOut()));
    }

    @Override
    public String code() {
        return "wrong-key";
    }

    @Override
    public BilingualText demand() {
        return BilingualText.of(
                "消息键（key）如填写，应与消息体中的统一社会信用代码一致。",
                "A record key, where there is one, is the credit code that the body names.");
    }

    @Override
    public BilingualText wayOut() {
        return BilingualText.of(
                "请核对数据属于哪一家企业，把消息键写为该企业的统一社会信用代码，以新消息重新发送。",
                "Check which enterprise the facts belong to, set the record key to its credit code and send a new message.");
    }

    @Override
    public Example example() {
        return Example.ofKey("91110113MA0HE99993");
    }
}
