package io.hengzhi.verification.faults.reads;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.contract.audit.AccessRecorded;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.Parsed;
import io.hengzhi.verification.Stack;
import io.hengzhi.verification.backbone.BackboneLog;
import io.hengzhi.verification.client.Answer;
import io.hengzhi.verification.client.Api;
import io.hengzhi.verification.client.Waiting;
import io.hengzhi.verification.faults.reads.Reading.Done;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Without the access log no data leave: not a name, not a code, not a figure (DESIGN 6, 二(三)). */
@Tag("faults")
class ReadsWhileTheBrokerStopsFaultIT {

    private static final int READS = 1_000;
    private static final int READERS = 12;
    private static final int BEFORE = 300;
    private static final int REFUSED_AT_LEAST = 60;
    private static final int AFTER = 200;

    private final BackboneLog log = new BackboneLog("svc-audit", "audit.access.v1");

    @Test
    void every_answer_is_in_the_access_log_or_is_a_503_that_tells_nothing() throws Exception {
        // Given
        List<Reading> readings = Reading.ofTheCity();
        Set<String> secrets = new HashSet<>();
        for (Reading reading : readings) {
            collect("", reading.read().answer().expect(200), secrets);
        }
        assertThat(readings).hasSizeGreaterThan(80);
        assertThat(secrets).hasSizeGreaterThan(300);
        Map<Integer, Long> begin = log.ends();
        Instant begun = Instant.now();

        // When
        Collection<Done> all = new ConcurrentLinkedQueue<>();
        Collection<Done> after = new ConcurrentLinkedQueue<>();
        AtomicBoolean back = new AtomicBoolean();
        AtomicBoolean over = new AtomicBoolean();
        try (ExecutorService readers = Executors.newFixedThreadPool(READERS)) {
            List<Future<?>> running = new ArrayList<>();
            for (int reader = 0; reader < READERS; reader++) {
                Random random = new Random(reader);
                running.add(readers.submit(() -> {
                    while (!over.get()) {
                        Reading reading = readings.get(random.nextInt(readings.size()));
                        boolean began = back.get();
                        Done done = reading.read();
                        all.add(done);
                        if (began) {
                            after.add(done);
                        }
                    }
                }));
            }
            try {
                Waiting.untilTrue("reads before", Duration.ofMinutes(2), () -> all.size() >= BEFORE);
                assertThat(count(all, 503)).isZero();
                Stack.kill("kafka");
                Waiting.untilTrue("reads refused", Duration.ofMinutes(2), () -> count(all, 503) >= REFUSED_AT_LEAST);
                Stack.parts().start("kafka");
                Waiting.untilTrue("reads go on", Duration.ofMinutes(2), () -> {
                    back.set(true);
                    return count(after, 200) >= AFTER && all.size() >= READS;
                });
            } finally {
                over.set(true);
                readers.shutdown();
                readers.awaitTermination(2, TimeUnit.MINUTES);
            }
            for (Future<?> reader : running) {
                reader.get();
            }
        }

        // Then
        Map<String, List<AccessRecorded>> logged = new HashMap<>();
        log.read(begin, found -> {
            AccessRecorded access = AccessRecorded.decode(found.value());
            logged.computeIfAbsent(access.traceId(), any -> new ArrayList<>()).add(access);
        });
        int served = 0;
        int loggedAndNotServed = 0;
        int appendedTwice = 0;
        Map<String, Integer> refusals = new TreeMap<>();
        for (Done done : all) {
            Answer answer = done.answer();
            List<AccessRecorded> records = logged.getOrDefault(done.trace(), List.of());
            if (answer.status() == 200) {
                served++;
                // a record whose acknowledgement the broker took with it is appended again: the same one, by its id
                assertThat(records.stream().distinct())
                        .as("in the log: %s", done.reading())
                        .hasSize(1);
                appendedTwice += records.size() - 1;
                AccessRecorded access = records.getFirst();
                assertThat(access.served()).isTrue();
                assertThat(access.bodySha256()).isEqualTo(sha256(answer.body()));
                assertThat(access.account()).endsWith(done.reading().account());
            } else {
                assertThat(answer.status()).as(answer.text()).isEqualTo(503);
                assertThat(told(answer, secrets))
                        .as("told by %s", answer.text())
                        .isEmpty();
                refusals.merge(answer.json().get("code").asString(), 1, Integer::sum);
                loggedAndNotServed += records.isEmpty() ? 0 : 1;
            }
        }
        System.out.printf(
                "# %d reads by %d readers: %d answered 200, each in the log with its digest, %d of them appended twice; withheld"
                        + " %s, of which %d are in the log all the same%n",
                all.size(), READERS, served, appendedTwice, refusals, loggedAndNotServed);
        assertThat(all).hasSizeGreaterThanOrEqualTo(READS);
        assertThat(refusals.values().stream().mapToInt(Integer::intValue).sum())
                .isGreaterThanOrEqualTo(REFUSED_AT_LEAST);
        assertThat(refusals).containsKey("access-log-unavailable");
        assertThat(count(after, 200)).isGreaterThanOrEqualTo(AFTER);
        // the control of the search for secrets: an answer that tells something is found out
        assertThat(all.stream()
                        .map(Done::answer)
                        .filter(answer -> answer.status() == 200)
                        .limit(50))
                .allMatch(answer -> !told(answer, secrets).isEmpty());
        theAuditorSees(begun, all);
    }

    /** The same through the audit service: what the district officer was served is in her list. */
    private static void theAuditorSees(Instant begun, Collection<Done> all) {
        Set<String> expected = all.stream()
                .filter(done -> done.answer().status() == 200)
                .filter(done -> done.reading().account().equals("district-officer"))
                .map(Done::trace)
                .collect(Collectors.toSet());
        assertThat(expected).isNotEmpty();
        Waiting.untilTrue(
                "the audit service has caught up",
                Duration.ofMinutes(1),
                () -> tracesOf("district-officer", begun).containsAll(expected));
    }

    static Set<String> tracesOf(String account, Instant from) {
        Api auditor = Stack.gateway().as("auditor").purpose("audit");
        Set<String> traces = new HashSet<>();
        String cursor = "";
        do {
            JsonNode page = auditor.get("/api/v1/access-log?limit=200&actor=" + account + "&from=" + from + cursor)
                    .expect(200);
            page.get("items").forEach(item -> traces.add(item.get("traceId").asString()));
            cursor = page.path("next").isString()
                    ? "&cursor=" + URLEncoder.encode(page.get("next").asString(), StandardCharsets.UTF_8)
                    : "";
        } while (!cursor.isEmpty());
        return traces;
    }

    private static int count(Collection<Done> all, int status) {
        return (int)
                all.stream().filter(done -> done.answer().status() == status).count();
    }

    /** Credit codes, names of enterprises and figures with decimals, wherever they stand in the answer. */
    private static void collect(String field, JsonNode node, Set<String> secrets) {
        if (node.isObject()) {
            node.properties().forEach(entry -> collect(entry.getKey(), entry.getValue(), secrets));
        } else if (node.isArray()) {
            node.forEach(each -> collect(field, each, secrets));
        } else if (node.isString()) {
            String text = node.asString();
            boolean code = CreditCode.parse(text) instanceof Parsed.Valid<CreditCode>;
            boolean name = field.equals("name") && text.length() > 5 && text.codePointAt(0) > 0x2E80;
            if (code || name || text.matches("-?\\d+\\.\\d{2,}")) {
                secrets.add(text);
            }
        }
    }

    private static List<String> told(Answer answer, Set<String> secrets) {
        String raw = answer.headers().map() + answer.text();
        return secrets.stream().filter(raw::contains).toList();
    }

    private static String sha256(byte[] body) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    }
}
