package io.hengzhi.audit.accesslog;

import static io.hengzhi.audit.accesslog.Accesses.MORNING;
import static io.hengzhi.audit.accesslog.Accesses.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.audit.AuditService;
import io.hengzhi.contract.Topics;
import io.hengzhi.contract.audit.AccessRecorded;
import io.hengzhi.platform.security.Role;
import io.hengzhi.testsupport.RunningService;
import io.hengzhi.testsupport.Surroundings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Reads go on while the audit service is away; its lists lose none of them. */
class CatchingUpTest {

    @Test
    void after_a_stop_or_the_loss_of_its_store_the_service_lists_every_index_once() {
        try (Surroundings surroundings = Surroundings.start(Topics.ACCESS)) {
            String auditor = surroundings.realm().token("auditor", Role.AUDITOR);
            String database = surroundings.newDatabase();
            surroundings.broker().publish(accesses(0, 40));
            RunningService first = RunningService.start(AuditService.class, surroundings.settings(database));
            long before = awaitIndex(first, auditor, 39);
            first.close();

            // Given: others go on reading, and one record is not what its topic promises
            surroundings.broker().publish(accesses(40, 290));
            surroundings
                    .broker()
                    .send(List.of(new ProducerRecord<>(
                            Topics.ACCESS.name(), "k".getBytes(StandardCharsets.UTF_8), new byte[] {(byte) 0xff, 1})));

            // When
            try (RunningService again = RunningService.start(AuditService.class, surroundings.settings(database))) {
                awaitIndex(again, auditor, before + 251);

                // Then
                assertDense(again, auditor);
            }

            // When: the store is empty, and the group's position is not
            try (RunningService emptied =
                    RunningService.start(AuditService.class, surroundings.settings(surroundings.newDatabase()))) {
                awaitIndex(emptied, auditor, before + 251);

                // Then
                assertDense(emptied, auditor);
            }
        }
    }

    private static List<AccessRecorded> accesses(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> Accesses.served("reader-" + i % 3, MORNING.plusSeconds(i), OTHER))
                .toList();
    }

    /** Every index from the newest to 0, each once, the unreadable one in its place. */
    private static void assertDense(RunningService running, String auditor) {
        List<Long> indexes = new ArrayList<>();
        List<String> outcomes = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = read(running, auditor, "?limit=200" + cursor);
            page.get("items").forEach(item -> {
                indexes.add(item.get("index").asLong());
                outcomes.add(item.get("outcome").asString());
            });
            JsonNode next = page.get("next");
            cursor = next.isNull() ? "" : "&cursor=" + next.asString();
        } while (!cursor.isEmpty());
        long newest = indexes.getFirst();
        assertThat(indexes)
                .containsExactlyElementsOf(IntStream.rangeClosed(0, Math.toIntExact(newest))
                        .mapToObj(i -> newest - i)
                        .toList());
        assertThat(outcomes).containsOnlyOnce("unreadable");
    }

    private static long awaitIndex(RunningService running, String auditor, long index) {
        return Awaitility.await("index " + index)
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> read(running, auditor, "?limit=1")
                                .get("asOf")
                                .get("index")
                                .asLong(-1),
                        reached -> reached >= index);
    }

    private static JsonNode read(RunningService running, String auditor, String query) {
        return running.get("/api/v1/access-log" + query, auditor, "Access-Purpose", "audit")
                .json();
    }
}
