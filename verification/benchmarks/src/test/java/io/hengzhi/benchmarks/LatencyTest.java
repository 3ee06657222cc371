package io.hengzhi.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the benchmark {@code latency} counts, without a stack. */
class LatencyTest {

    private static final long MS = 1_000_000;

    @Test
    void a_percentile_is_the_least_that_so_many_percent_do_not_exceed() {
        Percentiles hundred = Percentiles.of(
                LongStream.rangeClosed(1, 100).map(i -> (101 - i) * MS).toArray());

        assertThat(hundred.at(50)).isEqualTo(50);
        assertThat(hundred.at(99)).isEqualTo(99);
        assertThat(hundred.at(99.9)).isEqualTo(100);
        assertThat(hundred.at(100)).isEqualTo(100);
        assertThat(Percentiles.of(new long[] {7 * MS}).at(50)).isEqualTo(7);
    }

    @Test
    void what_is_slow_makes_nothing_after_it_due_later_and_the_wait_counts() {
        // Given four that are due every millisecond, of which the first takes twenty
        OpenLoop loop = new OpenLoop(4, 1_000, System.nanoTime());
        long[] ended = new long[4];

        // When
        long latest = loop.run(number -> {
            long until = System.nanoTime() + (number == 0 ? 20 * MS : 0);
            while (System.nanoTime() < until) {
                LockSupport.parkNanos(until - System.nanoTime());
            }
            ended[number] = System.nanoTime();
        });

        // Then
        assertThat(loop.dueNanos(3) - loop.dueNanos(0)).isEqualTo(3 * MS);
        assertThat(latest).isGreaterThanOrEqualTo(19 * MS);
        assertThat(loop.since(ended)[3]).isGreaterThanOrEqualTo(17 * MS);
    }

    @Test
    void a_message_is_visible_with_the_first_score_that_knows_the_log_beyond_its_last_fact() {
        // Given two messages of two facts about one enterprise, at 4 to 7 of partition 1, and one about another
        Sightings sightings = new Sightings(new String[] {"A", "A", "B"}, 2);
        sightings.accepted(0, 1, 4, 10);
        sightings.accepted(0, 1, 5, 11);
        sightings.accepted(1, 1, 6, 12);
        sightings.accepted(1, 1, 7, 13);
        sightings.accepted(2, 0, 90, 14);

        // When scores are told that know up to before 5, 6 and 8 of that partition
        sightings.told("A", List.of(1_000L, 5L, 0L), 1, 20);
        sightings.told("A", List.of(1_000L, 6L, 0L), 2, 21);
        sightings.told("A", List.of(1_000L, 8L, 0L), 3, 22);
        sightings.told("B", List.of(1_000L, 8L, 0L), 4, 23);

        // Then; the third has not been accepted whole
        assertThat(sightings.visible()).containsExactly(21, 22, 0);
        assertThat(sightings.accepted()).containsExactly(11, 13, 0);
        assertThat(sightings.isComplete()).isFalse();
        assertThat(sightings.isAccepted()).isFalse();
        assertThat(sightings.alwaysVisible()).containsExactly("A");

        // When
        sightings.accepted(2, 0, 91, 24);
        LongStream.range(0, 3).forEach(message -> sightings.inTopic((int) message, 5));

        // Then: its score was told before its facts were read, as may be
        assertThat(sightings.visible()).containsExactly(21, 22, 23);
        assertThat(sightings.isComplete()).isTrue();
        assertThat(sightings.isAccepted()).isTrue();
        assertThat(sightings.alwaysVisible()).containsExactly("A", "B");
        assertThat(sightings.scaledScores()).containsEntry("A", 3L).containsEntry("B", 4L);
    }

    @Test
    void one_score_may_show_several_messages() {
        Sightings sightings = new Sightings(new String[] {"A", "A"}, 1);
        sightings.accepted(0, 0, 4, 10);
        sightings.accepted(1, 0, 5, 11);

        sightings.told("A", List.of(9L), 1, 20);

        assertThat(sightings.visible()).containsExactly(20, 20);
    }

    @Test
    void each_message_about_an_enterprise_has_another_value_and_a_greater_revision_than_the_one_before() {
        // Given
        TaxReports load = new TaxReports("T", List.of("A", "B", "C"), 300, 4, 5_000);
        List<String> values = new ArrayList<>();

        // When
        for (int message = 0; message < load.messages(); message += 3) {
            JsonNode body = JsonMapper.shared().readTree(new String(load.body(message), StandardCharsets.UTF_8));
            assertThat(body.get("creditCode").asString()).isEqualTo("A");
            assertThat(body.get("facts").size()).isEqualTo(4);
            JsonNode first = body.get("facts").get(0);
            assertThat(first.get("quarter").asString()).isEqualTo("2025Q4");
            assertThat(first.get("revision").asLong()).isEqualTo(5_000 + message);
            values.add(first.get("value").asString());
        }

        // Then
        for (int turn = 1; turn < values.size(); turn++) {
            assertThat(values.get(turn)).isNotEqualTo(values.get(turn - 1)).matches("\\d{2}\\.\\d{2}");
        }
        assertThat(load.findMessage(load.id(77))).isEqualTo(77);
        assertThat(load.findMessage("OTHER-1")).isEqualTo(-1);
        assertThat(Arrays.stream(load.enterpriseOfEach()).distinct()).containsExactly("A", "B", "C");
    }
}
