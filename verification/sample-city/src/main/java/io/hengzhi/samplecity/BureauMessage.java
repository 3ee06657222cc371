package io.hengzhi.samplecity;

import io.hengzhi.contract.Topic;
import io.hengzhi.contract.Topics;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.CreditCode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A message as a bureau puts it on its topic: record key, CloudEvents headers, body. Always the same bytes. */
public sealed interface BureauMessage {

    BureauCode bureau();

    /** CloudEvents {@code id}; a message that is sent twice has the same one. */
    String id();

    String key();

    Map<String, String> headers();

    byte[] body();

    default Topic topic() {
        return Topics.facts(bureau());
    }

    /** A message that keeps to the contract. */
    record FactMessage(BureauCode bureau, String id, Instant time, CreditCode creditCode, List<SampleFact> facts)
            implements BureauMessage {

        private record Body(String creditCode, List<SampleFact> facts) {}

        public FactMessage {
            facts = List.copyOf(facts);
        }

        @Override
        public String key() {
            return creditCode.value();
        }

        @Override
        public Map<String, String> headers() {
            return cloudEvent(bureau, id, time, creditCode.value());
        }

        @Override
        public byte[] body() {
            return SampleJson.bytes(new Body(creditCode.value(), facts));
        }
    }

    /**
     * A message that breaks the contract and must not change a figure.
     *
     * @param rejection the code it is refused with
     */
    record BrokenMessage(
            BureauCode bureau, String id, String key, Map<String, String> headers, String text, String rejection)
            implements BureauMessage {

        @Override
        public byte[] body() {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    /** The headers of CloudEvents 1.0 in binary mode. */
    static Map<String, String> cloudEvent(BureauCode bureau, String id, Instant time, String subject) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", id);
        headers.put("ce_source", "/bureaus/" + bureau);
        headers.put("ce_type", "io.hengzhi.facts.reported.v1");
        headers.put("ce_time", time.toString());
        headers.put("ce_subject", subject);
        headers.put("content-type", "application/json");
        return headers;
    }
}
