package io.hengzhi.ingestion.intake.domain;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.CreditCode;
import java.util.Optional;
import java.util.function.Predicate;

/** A message keeps the contract's JSON Schema. */
public record BreaksSchema() implements MessageRule {

    @Override
    public Optional<Breach> check(ReceivedMessage message, Predicate<CreditCode> isRegistered) {
        return message.content() instanceof MessageContent.BrokenEnvelope broken
                ? Optional.of(breach(broken.fault()))
                : Optional.empty();
    }

    /** The same rule where only one fact of the message breaks it. */
    Breach breach(MessageContent.SchemaFault fault) {
        return new Breach(this, fault.field(), fault.what(), wayOut());
    }

    @Override
    public String code() {
        return "breaks-schema";
    }

    @Override
    public BilingualText demand() {
        return BilingualText.of(
                "消息应符合数据契约（JSON Schema facts.v1）。", "A message keeps the contract (JSON Schema facts.v1).");
    }

    @Override
    public BilingualText wayOut() {
        return BilingualText.of(
                "请按契约 facts.v1.schema.json 改正该字段，以新消息重新发送。",
                "Mend the field as the contract facts.v1.schema.json says, and send it as a new message.");
    }

    @Override
    public Example example() {
        return Example.ofFact("\"basis\":\"own\"", "\"basis\":\"monthly\"");
    }
}
