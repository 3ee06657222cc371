package io.hengzhi.ingestion.intake.domain;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.CreditCode;
import java.util.Optional;
import java.util.function.Predicate;

/** A message's source is the bureau whose topic it comes by. */
public record WrongSource() implements MessageRule {

    @Override
    public Optional<Breach> check(ReceivedMessage message, Predicate<CreditCode> isRegistered) {
        String expected = "/bureaus/" + message.bureau();
        String given = message.attributes().source();
        if (expected.equals(given)) {
            return Optional.empty();
        }
        String shown = Excerpt.of(given == null ? "" : given);
        return Optional.of(new Breach(
                this,
                "ce_source",
                BilingualText.of(
                        "消息来源应为 " + expected + "，实为“" + shown + "”。",
                        "The source should be " + expected + ", this is \"" + shown + "\"."),
                wayOut()));
    }

    @Override
    public String code() {
        return "wrong-source";
    }

    @Override
    public BilingualText demand() {
        return BilingualText.of("消息来源应为该主题所属的委办局。", "A message's source is the bureau whose topic it comes by.");
    }

    @Override
    public BilingualText wayOut() {
        return BilingualText.of(
                "请把 ce_source 写为 /bureaus/<本单位代码>，以新消息重新发送。",
                "Set ce_source to /bureaus/<your bureau's code> and send it as a new message.");
    }

    @Override
    public Example example() {
        CloudEventAttributes faultless = Example.faultless();
        return Example.ofAttributes(new CloudEventAttributes(
                faultless.specVersion(),
                faultless.id(),
                "/bureaus/power",
                faultless.type(),
                faultless.time(),
                faultless.contentType()));
    }
}
