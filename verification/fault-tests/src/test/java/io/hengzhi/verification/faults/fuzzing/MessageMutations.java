package io.hengzhi.verification.faults.fuzzing;

import io.hengzhi.verification.Stack;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Valid messages of the bureau of human resources, and what a broken program, disk or person makes of them. */
final class MessageMutations {

    private static final int MEGABYTE = 1_000_000;
    private static final String TOPIC = "facts.human-resources.v1";
    private static final String[] ODD_TEXTS = {
        "",
        " ",
        "\u0000",
        "\uFEFF企业",
        "\u202E企业\u202C",
        "\uD83D\uDE00\uD83D\uDE00",
        "\\ud800",
        "\\u0000",
        "企业'; --",
        "<script>",
        "９１１１０１１３",
        "1e999",
        "NaN",
        "-0",
        "0x10",
        "999999999999999999999999999999"
    };
    private static final String[] ODD_VALUES = {
        "null",
        "true",
        "{}",
        "[]",
        "1e400",
        "-1",
        "1.0",
        "99999999999999999999999999999999999999",
        "0.00000000000000000000000000000000001",
        "[[[[]]]]",
        "\"\""
    };

    private final Random random;

    MessageMutations(long seed) {
        this.random = new Random(seed);
    }

    static byte[] validBody(int quarter, long revision) {
        return """
                {"creditCode":"%s","facts":[{"quantity":"staff","quarter":"2019Q%d","value":"120","unit":"人","basis":"own","revision":%d}]}""".formatted(Stack.HERO, 1 + quarter, revision).getBytes(StandardCharsets.UTF_8);
    }

    static Map<String, byte[]> validHeaders(String id) {
        Map<String, byte[]> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", bytes("1.0"));
        headers.put("ce_id", bytes(id));
        headers.put("ce_source", bytes("/bureaus/human-resources"));
        headers.put("ce_type", bytes("io.hengzhi.facts.reported.v1"));
        headers.put("ce_time", bytes(Instant.now().toString()));
        headers.put("content-type", bytes("application/json"));
        return headers;
    }

    static ProducerRecord<byte[], byte[]> message(
            int partition, byte @Nullable [] key, byte @Nullable [] body, Map<String, byte[]> headers) {
        ProducerRecord<byte[], byte[]> message = new ProducerRecord<>(TOPIC, partition, key, body);
        headers.forEach((name, value) -> message.headers().add(name, value));
        return message;
    }

    /** The next message, of which nothing is known but that it stands on this partition. */
    ProducerRecord<byte[], byte[]> next(int partition, int number) {
        byte[] valid = validBody(random.nextInt(4), 1 + random.nextInt(1_000_000));
        Map<String, byte[]> headers = validHeaders("fuzz-" + number);
        byte[] key = bytes(Stack.HERO);
        byte[] body = switch (random.nextInt(14)) {
            case 0 -> valid;
            case 1 -> flipped(valid, 1 + random.nextInt(8));
            case 2 -> Arrays.copyOf(valid, random.nextInt(valid.length));
            case 3 -> randomBytes(random.nextInt(400));
            case 4 -> null;
            case 5 -> nested();
            case 6 -> oddValue(valid);
            case 7 -> oddText(valid);
            case 8 -> manyFacts();
            case 9 -> random.nextInt(40) == 0 ? large() : reordered(valid);
            case 10, 11, 12 -> {
                oddHeader(headers);
                yield valid;
            }
            default -> {
                key = random.nextBoolean() ? null : randomBytes(random.nextInt(60));
                yield valid;
            }
        };
        return message(partition, key, body, headers);
    }

    private byte[] flipped(byte[] valid, int times) {
        byte[] body = valid.clone();
        for (int i = 0; i < times; i++) {
            body[random.nextInt(body.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return body;
    }

    private byte[] nested() {
        int depth = 1 + random.nextInt(random.nextInt(10) == 0 ? 100_000 : 1_000);
        String open = random.nextBoolean() ? "[" : "{\"a\":";
        return bytes(open.repeat(depth) + (random.nextBoolean() ? close(open).repeat(depth) : ""));
    }

    private static String close(String open) {
        return open.equals("[") ? "]" : "1}";
    }

    /** One value in the place of another, of another type or size. */
    private byte[] oddValue(byte[] valid) {
        String[] fields = {"creditCode", "facts", "quantity", "quarter", "value", "unit", "basis", "revision"};
        return replaced(valid, fields[random.nextInt(fields.length)], ODD_VALUES[random.nextInt(ODD_VALUES.length)]);
    }

    private byte[] oddText(byte[] valid) {
        String[] fields = {"creditCode", "quantity", "quarter", "value", "unit", "basis"};
        String text = ODD_TEXTS[random.nextInt(ODD_TEXTS.length)].repeat(1 + random.nextInt(3));
        return replaced(valid, fields[random.nextInt(fields.length)], "\"" + text + "\"");
    }

    private static byte[] replaced(byte[] valid, String field, String value) {
        String text = new String(valid, StandardCharsets.UTF_8);
        String pattern = field.equals("facts") ? "\\[.*\\]" : "(\"[^\"]*\"|\\d+)";
        return bytes(text.replaceFirst(
                "\"" + field + "\":" + pattern,
                java.util.regex.Matcher.quoteReplacement("\"" + field + "\":" + value)));
    }

    private byte[] manyFacts() {
        int count = random.nextInt(10) == 0 ? 5_000 : 2 + random.nextInt(210);
        StringBuilder facts = new StringBuilder("{\"creditCode\":\"" + Stack.HERO + "\",\"facts\":[");
        for (int i = 0; i < count; i++) {
            facts.append(i == 0 ? "" : ",")
                    .append("{\"quantity\":\"staff\",\"quarter\":\"2018Q")
                    .append(random.nextInt(6))
                    .append("\",\"value\":\"")
                    .append(random.nextInt(20) - 2)
                    .append("\",\"unit\":\"人\",\"basis\":\"own\",\"revision\":")
                    .append(random.nextInt(50))
                    .append('}');
        }
        return bytes(facts.append("]}").toString());
    }

    private byte[] large() {
        byte[] filler = new byte[MEGABYTE];
        Arrays.fill(filler, (byte) (random.nextBoolean() ? '9' : ' '));
        String text = new String(filler, StandardCharsets.US_ASCII);
        return switch (random.nextInt(3)) {
            case 0 -> filler;
            case 1 -> replaced(validBody(0, 1), "value", "\"" + text + "\"");
            default -> replaced(validBody(0, 1), "revision", "1" + text.replace(' ', '0'));
        };
    }

    private byte[] reordered(byte[] valid) {
        String text = new String(valid, StandardCharsets.UTF_8);
        return switch (random.nextInt(4)) {
            case 0 -> bytes(text.replace("{\"quantity\"", "{\"unknown\":1,\"quantity\""));
            case 1 -> bytes(text.replace("\"creditCode\"", "\"creditCode\":\"x\",\"creditCode\""));
            case 2 -> bytes("[" + text + "]");
            default -> bytes(text + text);
        };
    }

    private void oddHeader(Map<String, byte[]> headers) {
        String[] names = headers.keySet().toArray(String[]::new);
        String name = names[random.nextInt(names.length)];
        switch (random.nextInt(6)) {
            case 0 -> headers.remove(name);
            case 1 -> headers.put(name, new byte[0]);
            case 2 -> headers.put(name, randomBytes(random.nextInt(200)));
            case 3 -> headers.put(name, bytes("x".repeat(1 + random.nextInt(100_000))));
            case 4 -> headers.put(name, bytes(ODD_TEXTS[random.nextInt(ODD_TEXTS.length)]));
            default ->
                headers.put(
                        "content-type",
                        bytes(random.nextBoolean() ? "application/cloudevents+json" : "application/xml"));
        }
    }

    private byte[] randomBytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
