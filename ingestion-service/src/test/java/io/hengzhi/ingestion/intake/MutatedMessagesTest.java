package io.hengzhi.ingestion.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.contract.ingestion.FactAccepted;
import io.hengzhi.contract.ingestion.FactRejected;
import io.hengzhi.ingestion.intake.domain.CloudEventAttributes;
import io.hengzhi.ingestion.intake.domain.Rule;
import io.hengzhi.ingestion.intake.domain.Verdict;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Messages that somebody or something damaged: each is accepted or refused with a reason, none throws. Another seed at each
 * run of the fault tests; {@code -Dfuzz.seed=} repeats one.
 */
class MutatedMessagesTest {

    private static final int MESSAGES = 4_000;
    private static final int MESSAGES_OF_THE_FAULT_TESTS = Integer.getInteger("fuzz.messages", 100_000);
    private static final long SEED = 20251015L;
    /** What a sender must never see of the program that reads its messages. */
    private static final Pattern OURS = Pattern.compile(
            "Exception|Error:|\\bat [\\w.$]+\\(|\\b(io\\.hengzhi\\.(ingestion|contract|kernel|platform)|java|tools\\.jackson|com\\.networknt|org\\.[a-z]+)\\.[a-z]+\\.");

    private static final List<String> SNIPPETS = List.of(
            "null",
            "true",
            "\"\"",
            "{}",
            "[]",
            "-1",
            "1e999999999",
            "1e-999999999",
            "0.1",
            "9".repeat(400),
            "\"\\ud800\"",
            "\"\\u0000\"",
            "\u202e",
            "\ufeff",
            "１２３",
            "\"revision\":1",
            "\"withdrawn\":true",
            "\"correction\":2147483648",
            "\"correctionOrder\":\"a\\n\"",
            "\"quarter\":\"9999Q4\"",
            "\"quarter\":\"2025Q3\\n\"",
            "\"value\":\"" + "9".repeat(64) + "\"",
            "\"facts\":[",
            "[".repeat(600),
            "{\"a\":".repeat(600),
            ",",
            "}",
            "]",
            "\"",
            "\\",
            "\"unit\":\"\\u2028\"",
            "${jndi:ldap://x}",
            "__proto__");

    @Test
    void no_mutated_message_stops_the_judgement() {
        assertThat(outcomes(MESSAGES, SEED))
                .containsKeys("accepted", "not-json", "breaks-schema", "not-cloudevent", "malformed-batch");
    }

    @Test
    @Tag("faults")
    void none_of_many_mutated_messages_stops_the_judgement() {
        long seed = Long.getLong("fuzz.seed", System.nanoTime() & 0xFFFFFFFFL);
        System.out.printf("# mutated messages: -Dfuzz.seed=%d%n", seed);

        TreeMap<String, Integer> outcomes = outcomes(MESSAGES_OF_THE_FAULT_TESTS, seed);

        System.out.printf("# %d mutated messages, verdicts %s%n", MESSAGES_OF_THE_FAULT_TESTS, outcomes);
        assertThat(outcomes)
                .containsKeys(
                        "accepted", "not-json", "breaks-schema", "not-cloudevent", "wrong-key", "invalid-credit-code");
    }

    private static TreeMap<String, Integer> outcomes(int messages, long seed) {
        Set<String> codes = Rule.all().stream().map(Rule::code).collect(Collectors.toSet());
        TreeMap<String, Integer> outcomes = new TreeMap<>();
        Random random = new Random(seed);
        for (int i = 0; i < messages; i++) {
            Sender sender = Sender.bureau("tax").with(mutatedAttributes(random)).withKey(mutatedKey(random));
            byte[] body = mutated(random);
            List<Verdict> verdicts = sender.sends(body);
            assertThat(verdicts).as("message %d of seed %d", i, seed).isNotEmpty();
            for (Verdict verdict : verdicts) {
                switch (verdict) {
                    case Verdict.Accepted(FactAccepted event) -> {
                        assertThat(FactAccepted.decode(event.encode())).isEqualTo(event);
                        outcomes.merge("accepted", 1, Integer::sum);
                    }
                    case Verdict.Refused(FactRejected event, Rule ignored) -> {
                        assertThat(FactRejected.decode(event.encode())).isEqualTo(event);
                        assertThat(codes).contains(event.code());
                        assertThat(event.text().zh() + event.text().en() + event.field())
                                .doesNotContainPattern(OURS)
                                .hasSizeLessThan(2_000);
                        outcomes.merge(event.code(), 1, Integer::sum);
                    }
                }
            }
        }
        return outcomes;
    }

    private static @Nullable String mutatedKey(Random random) {
        return switch (random.nextInt(20)) {
            case 0 -> SNIPPETS.get(random.nextInt(SNIPPETS.size()));
            case 1 -> null;
            default -> "91110113MA0HE0001W";
        };
    }

    private static CloudEventAttributes mutatedAttributes(Random random) {
        CloudEventAttributes good = Sender.bureau("tax").attributes();
        List<@Nullable String> values = new ArrayList<>();
        for (String value : new @Nullable String[] {
            good.specVersion(), good.id(), good.source(), good.type(), good.time(), good.contentType(), "tax-2025Q3-1"
        }) {
            values.add(
                    random.nextInt(60) > 0 || value == null
                            ? value
                            : random.nextBoolean()
                                    ? null
                                    : new String(
                                            damaged(value.getBytes(StandardCharsets.UTF_8), random),
                                            StandardCharsets.UTF_8));
        }
        return new CloudEventAttributes(
                values.get(0),
                values.get(1),
                values.get(2),
                values.get(3),
                values.get(4),
                values.get(5),
                values.get(6));
    }

    private static byte[] mutated(Random random) {
        List<String> facts = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            facts.add(Sender.fact("taxPaid", "2025Q" + (1 + random.nextInt(4)), random.nextInt(99999) + ".5", "万元"));
        }
        byte[] body = ("{\"creditCode\":\"91110113MA0HE0001W\",\"facts\":[" + String.join(",", facts) + "]}")
                .getBytes(StandardCharsets.UTF_8);
        for (int damages = random.nextInt(4); damages > 0; damages--) {
            body = damaged(body, random);
        }
        return body;
    }

    private static byte[] damaged(byte[] body, Random random) {
        if (body.length == 0) {
            return body;
        }
        int at = random.nextInt(body.length);
        return switch (random.nextInt(7)) {
            case 0 -> { // one byte changed
                byte[] copy = body.clone();
                copy[at] = (byte) random.nextInt(256);
                yield copy;
            }
            case 1 -> spliced(body, at, at, new byte[0]); // cut short from here
            case 2 -> spliced(body, at, Math.min(body.length, at + 1 + random.nextInt(20)), null);
            case 3 ->
                spliced(
                        body,
                        at,
                        at,
                        SNIPPETS.get(random.nextInt(SNIPPETS.size())).getBytes(StandardCharsets.UTF_8));
            case 4 -> replacedValue(body, random);
            case 5 -> spliced(body, at, at, java.util.Arrays.copyOfRange(body, 0, at)); // repeated
            default -> spliced(body, at, at, new byte[] {(byte) (0x20 + random.nextInt(0x5f))});
        };
    }

    /** A JSON value replaced by a snippet, so that the document often stays readable. */
    private static byte[] replacedValue(byte[] body, Random random) {
        String text = new String(body, StandardCharsets.UTF_8);
        List<Integer> colons = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == ':') {
                colons.add(i);
            }
        }
        if (colons.isEmpty()) {
            return body;
        }
        int from = colons.get(random.nextInt(colons.size())) + 1;
        int comma = text.indexOf(',', from);
        int brace = text.indexOf('}', from);
        int to = comma < 0 ? brace : brace < 0 ? comma : Math.min(comma, brace);
        String snippet = SNIPPETS.get(random.nextInt(SNIPPETS.size()));
        return (text.substring(0, from) + snippet + (to < 0 ? "" : text.substring(to)))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Bytes from..to replaced; with an empty replacement the rest is dropped, with none it stays. */
    private static byte[] spliced(byte[] body, int from, int to, byte @Nullable [] replacement) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(body, 0, from);
        if (replacement != null) {
            out.writeBytes(replacement);
        }
        if (replacement == null || replacement.length > 0) {
            out.write(body, to, body.length - to);
        }
        return out.toByteArray();
    }
}
