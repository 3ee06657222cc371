package io.hengzhi.ingestion.intake.domain;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.CreditCode;
import java.util.Optional;
import java.util.function.Predicate;

/** A message's body is one JSON document in UTF-8. */
public record NotJson() implements MessageRule {

    @Override
    public Optional<Breach> check(ReceivedMessage message, Predicate<CreditCode> isRegistered) {
        return message.content() instanceof MessageContent.NotJson(BilingualText what)
                ? Optional.of(new Breach(this, "", what, wayOut()))
                : Optional.empty();
    }

    @Override
    public String code() {
        return "not-json";
    }

    @Override
    public BilingualText demand() {
        return BilingualText.of("消息体应为一个 UTF-8 编码的 JSON 文档。", "A message's body is one JSON document in UTF-8.");
    }

    @Override
    public BilingualText wayOut() {
        return BilingualText.of(
                "请检查编码（UTF-8）与 JSON 语法，以新消息重新发送。",
                "Check the encoding (UTF-8) and the JSON syntax, and send it as a new message.");
    }

    @Override
    public Example example() {
        return Example.ofBody("{\"creditCode\":\"91110113MA0HE0001W\",\"facts\":[");
    }
}
