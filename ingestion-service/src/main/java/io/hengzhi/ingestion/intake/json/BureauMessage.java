package io.hengzhi.ingestion.intake.json;

import io.hengzhi.contract.Topic;
import io.hengzhi.contract.Topics;
import io.hengzhi.contract.WireEvent;
import io.hengzhi.ingestion.intake.domain.CloudEventAttributes;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.CreditCode;
import java.time.Instant;

/**
 * A message on a bureau's topic that is written here for the bureau, as its own system would write it.
 *
 * @param id made from what it answers: written twice it is still one message
 */
record BureauMessage(BureauCode bureau, CreditCode enterprise, String id, Instant time, byte[] body)
        implements WireEvent {

    @Override
    public Topic topic() {
        return Topics.facts(bureau);
    }

    @Override
    public String key() {
        return enterprise.value();
    }

    @Override
    public String type() {
        return CloudEventAttributes.FACTS_REPORTED;
    }

    @Override
    public String source() {
        return "/bureaus/" + bureau;
    }

    @Override
    public String subject() {
        return enterprise.value();
    }

    @Override
    public byte[] encode() {
        return body;
    }

    @Override
    public String contentType() {
        return "application/json";
    }
}
