package io.hengzhi.recomputation;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.kernel.Amount;
import io.hengzhi.kernel.Basis;
import io.hengzhi.kernel.ReportedCell;
import io.hengzhi.samplecity.BureauMessage;
import io.hengzhi.samplecity.SampleCity;
import io.hengzhi.samplecity.SampleSize;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Messages that somebody or something damaged: SQL and ingestion accept the same cells of them, to the digit. */
class JudgementTest {

    private static final int MESSAGES = Integer.getInteger("fuzz.messages", 4_000);
    private static final long SEED = Long.getLong("fuzz.seed", 20260105L);

    private static final List<String> SNIPPETS = List.of(
            "null",
            "true",
            "NaN",
            "1e3",
            "1.0",
            "-1",
            "0.0000005",
            "999999999999.999999",
            "1000000000000",
            "007",
            "-0",
            "\"value\":\"-3\"",
            "\"value\":\"0.1234567\"",
            "\"value\":\"0.1234560\"",
            "\"unit\":\"元\"",
            "\"unit\":\"亿元\"",
            "\"unit\":\"公顷\"",
            "\"basis\":\"yearToDate\"",
            "\"basis\":\"own\"",
            "\"revision\":3",
            "\"revision\":1000000000000",
            "\"withdrawn\":true",
            "\"correction\":2,\"correctionOrder\":\"CO-1\"",
            "\"correctionOrder\":\"a b\"",
            "\"quarter\":\"2026Q1\"",
            "\"quarter\":\"2026Q2\"",
            "\"quarter\":\"1948Q4\"",
            "\"quantity\":\"staff\"",
            "\"quantity\":\"revenue\"",
            "\"facts\":[]",
            ",",
            "}",
            "]",
            "\"",
            "\\u0031",
            "１");

    private static final List<String> TIMES = List.of(
            "2025-10-15T09:30:00.123456789+08:00",
            "2025-10-15t09:30:00z",
            "2025-02-29T09:30:00Z",
            "2024-02-29T23:59:59-11:30",
            "2025-10-15T24:00:00Z",
            "2025-10-15T09:30:60Z",
            "2025-10-15 09:30:00Z",
            "2025-10-15T09:30:00",
            "2025-10-15T09:30:00.1234567891Z");

    private static final List<String> CONTENT_TYPES =
            List.of("application/json; charset=UTF-8", "APPLICATION/JSON", "application/json;charset=gbk", "text/json");

    private static final List<String> BATCHES = List.of("TAX-2025Q4-1", "", "批次一", "x".repeat(80), "x".repeat(81));

    private static final List<String> HEADERS =
            List.of("ce_specversion", "ce_id", "ce_source", "ce_type", "ce_time", "ce_subject", "content-type");

    @Test
    void damaged_messages_are_judged_alike() throws SQLException {
        SampleCity sample = SampleCity.of(SampleSize.SMALL);
        ProductCity city = new ProductCity().enterprises(sample.enterprises());
        Random random = new Random(SEED);
        List<BureauMessage> messages = sample.messages();
        for (int i = 0; i < MESSAGES; i++) {
            BureauMessage message = messages.get(random.nextInt(messages.size()));
            city.receives(
                    message.bureau(),
                    damaged(message.key(), random),
                    damaged(message.headers(), random),
                    damaged(message.body(), random));
        }

        try (Recomputation recomputation = new Recomputation()) {
            recomputation.load(city.records());
            recomputation.compute();
            List<String> computed =
                    Arrays.asList(String.valueOf(recomputation.ask("""
                            SELECT string_agg(canonical_cell(credit_code, quantity, q, bureau, revision, correction, content,
                              second, nano, value), chr(10)) FROM fact""")).split("\n"));

            System.out.printf(
                    "%d damaged messages: %d facts accepted by both, %d refused by ingestion%n",
                    MESSAGES, computed.size(), city.refused());
            assertThat(computed)
                    .containsExactlyInAnyOrderElementsOf(
                            city.cells().stream().map(JudgementTest::canonical).toList());
            assertThat(city.refused()).isGreaterThan(MESSAGES / 10);
            assertThat(computed).hasSizeGreaterThan(MESSAGES);
        }
    }

    private static String canonical(ReportedCell cell) {
        Amount value = cell.value();
        return cell.id() + "|" + (cell.basis() == Basis.OWN ? "own" : "year-to-date") + "|" + cell.time() + "|"
                + (value == null ? "withdrawn" : value);
    }

    /** None, another enterprise's, or the message's own. */
    private static @Nullable String damaged(String key, Random random) {
        return switch (random.nextInt(20)) {
            case 0 -> null;
            case 1 -> "";
            case 2 -> key + " ";
            default -> key;
        };
    }

    private static Map<String, String> damaged(Map<String, String> headers, Random random) {
        Map<String, String> damaged = new TreeMap<>(headers);
        switch (random.nextInt(20)) {
            case 0 -> damaged.put("ce_time", TIMES.get(random.nextInt(TIMES.size())));
            case 1 -> damaged.put("content-type", CONTENT_TYPES.get(random.nextInt(CONTENT_TYPES.size())));
            case 2 -> damaged.remove(HEADERS.get(random.nextInt(HEADERS.size())));
            case 3 -> damaged.put("ce_id", "x".repeat(199 + random.nextInt(3)));
            case 4 -> damaged.put("ce_source", "/bureaus/park");
            case 5 -> damaged.put("ce_batch", BATCHES.get(random.nextInt(BATCHES.size())));
            default -> {}
        }
        return damaged;
    }

    /** Some stay whole; in the others something is put in, taken out or exchanged. */
    private static byte[] damaged(byte[] body, Random random) {
        String text = new String(body, StandardCharsets.UTF_8);
        for (int i = random.nextInt(3); i > 0 && text.length() > 2; i--) {
            int at = random.nextInt(text.length());
            String snippet = SNIPPETS.get(random.nextInt(SNIPPETS.size()));
            text = switch (random.nextInt(5)) {
                case 0 -> text.substring(0, at) + snippet + text.substring(at);
                case 1 -> text.substring(0, at) + text.substring(Math.min(text.length(), at + 1 + random.nextInt(8)));
                // whole members and values, so that the result is often still JSON
                default -> exchanged(text, snippet, random);
            };
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String exchanged(String text, String snippet, Random random) {
        List<Integer> starts = new ArrayList<>();
        for (int i = text.indexOf("\":"); i >= 0; i = text.indexOf("\":", i + 1)) {
            starts.add(i);
        }
        if (starts.isEmpty()) {
            return text;
        }
        int colon = starts.get(random.nextInt(starts.size())) + 1;
        int end = colon + 1;
        while (end < text.length() && text.charAt(end) != ',' && text.charAt(end) != '}' && text.charAt(end) != ']') {
            end++;
        }
        if (!snippet.contains(":")) {
            return text.substring(0, colon + 1)
                    + (random.nextBoolean() ? snippet : "\"" + snippet + "\"")
                    + text.substring(end);
        }
        int start = Math.max(text.lastIndexOf(',', colon), text.lastIndexOf('{', colon)) + 1;
        return text.substring(0, start) + snippet + text.substring(end);
    }
}
