package io.hengzhi.ingestion.intake.domain;

import io.hengzhi.kernel.BatchId;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.CreditCode;
import java.util.Optional;
import java.util.function.Predicate;

/** A message that names a batch names it in the form of a batch's id. */
public record MalformedBatch() implements MessageRule {

    @Override
    public Optional<Breach> check(ReceivedMessage message, Predicate<CreditCode> isRegistered) {
        String given = message.attributes().batch();
        if (given == null || message.attributes().findBatch().isPresent()) {
            return Optional.empty();
        }
        String shown = Excerpt.of(given);
        return Optional.of(new Breach(
                this,
                "ce_batch",
                BilingualText.of(
                        "批次编号应为 1 至 " + BatchId.LENGTH_MAX + " 个字母、数字或连字符，实为“" + shown + "”。",
                        "A batch's id has 1 to " + BatchId.LENGTH_MAX + " letters, digits and hyphens, this is \""
                                + shown + "\"."),
                wayOut()));
    }

    @Override
    public String code() {
        return "malformed-batch";
    }

    @Override
    public BilingualText demand() {
        return BilingualText.of(
                "消息注明批次的，批次编号应符合其写法。", "A message that names a batch names it in the form of a batch's id.");
    }

    @Override
    public BilingualText wayOut() {
        return BilingualText.of(
                "请把 ce_batch 写为建立批次时得到的编号；不属于任何批次的消息不写 ce_batch。以新消息重新发送。",
                "Set ce_batch to the id that opening the batch answered with, or leave it out where the message belongs to none, and send it as a new message.");
    }

    @Override
    public Example example() {
        CloudEventAttributes faultless = Example.faultless();
        return Example.ofAttributes(new CloudEventAttributes(
                faultless.specVersion(),
                faultless.id(),
                faultless.source(),
                faultless.type(),
                faultless.time(),
                faultless.contentType(),
                "2025 Q3/1"));
    }
}
