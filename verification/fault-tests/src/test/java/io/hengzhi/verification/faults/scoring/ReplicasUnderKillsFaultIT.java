package io.hengzhi.verification.faults.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.verification.Parts;
import io.hengzhi.verification.Stack;
import io.hengzhi.verification.backbone.Metrics;
import io.hengzhi.verification.client.Answer;
import io.hengzhi.verification.client.Api;
import io.hengzhi.verification.client.Waiting;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Two replicas of scoring, one of which is killed while figures come in and schemes change: at the gateway no query fails, and
 * at the same position of the log both say the same, byte for byte.
 */
@Tag("faults")
class ReplicasUnderKillsFaultIT {

    private static final int KILLS = Integer.getInteger("faults.replica.kills", 6);
    private static final Duration GONE = Duration.ofSeconds(4);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final List<String> REPLICAS = List.of("scoring", Stack.SECOND_SCORING);

    private static final String RANKING =
            "/api/v1/rankings?period=" + Stack.PERIOD + "&list=above-scale&limit=200&district=";
    private static final String SCORE = "/api/v1/scores/" + Stack.HERO + "?period=" + Stack.PERIOD;

    /** @param purpose what the account states */
    private record Query(String account, String purpose, String path) {

        Answer at(Api door) {
            return door.as(account)
                    .purpose(purpose)
                    .with("On-Behalf-Of", "zhoumin")
                    .get(path);
        }
    }

    /** By accounts that the gateway shares out between the replicas. */
    private static final List<Query> QUERIES = List.of(
            new Query("district-officer", "guidance", RANKING + "110113"),
            new Query("district-officer-2", "guidance", SCORE),
            new Query("city-officer", "policy-making", RANKING + "110108"),
            new Query("bureau-reader", "policy-making", RANKING + "110113"),
            new Query("district-platform", "guidance", SCORE),
            new Query("enterprise", "review", SCORE));

    private final Parts parts = Stack.parts().withSecondScoring();

    @BeforeEach
    void there_are_two_replicas() {
        Stack.kill("gateway");
        parts.start(Stack.SECOND_SCORING, "gateway");
        Waiting.untilTrue(
                "both replicas and the gateway are ready",
                PATIENCE,
                () -> Stack.isReady("gateway") && REPLICAS.stream().allMatch(Metrics::isCaughtUp));
    }

    @AfterEach
    void there_is_one_again() {
        Stack.kill(Stack.SECOND_SCORING);
        Stack.kill("gateway");
        Stack.up();
    }

    @Test
    void no_query_fails_while_one_is_gone_and_at_the_same_position_both_say_the_same() throws Exception {
        // Given
        for (Query query : QUERIES) {
            query.at(Stack.gateway()).expect(200);
        }
        assertThat(REPLICAS).allMatch(ReplicasUnderKillsFaultIT::hasServedQueries);

        // When
        Collection<String> failed = new ConcurrentLinkedQueue<>();
        Collection<Integer> answered = new ConcurrentLinkedQueue<>();
        AtomicBoolean over = new AtomicBoolean();
        Comparison comparison = new Comparison();
        try (MovingCity city = new MovingCity();
                ExecutorService readers = Executors.newFixedThreadPool(QUERIES.size())) {
            List<Future<?>> running = new ArrayList<>();
            for (Query query : QUERIES) {
                running.add(readers.submit(() -> {
                    while (!over.get()) {
                        ask(query, answered, failed);
                    }
                }));
            }
            try {
                for (int kill = 1; kill <= KILLS; kill++) {
                    int turn = 100 + kill;
                    String killed = REPLICAS.get(kill % 2);
                    CompletableFuture<Void> moves =
                            CompletableFuture.runAsync(() -> city.report(turn)).thenRun(() -> city.changeScheme(turn));
                    Stack.kill(killed);
                    Thread.sleep(GONE);
                    parts.start(killed);
                    moves.join();
                    Waiting.untilTrue(
                            "both have read everything",
                            PATIENCE,
                            () -> REPLICAS.stream().allMatch(Metrics::isCaughtUp));
                    comparison.compare();
                }
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
        System.out.printf(
                "# %d queries at the gateway during %d kills, %d failed; %d pairs of answers compared at %d positions of the log%n",
                answered.size() + failed.size(), KILLS, failed.size(), comparison.pairs, comparison.positions.size());
        assertThat(failed).isEmpty();
        assertThat(answered).hasSizeGreaterThan(50 * KILLS);
        assertThat(comparison.differing).isEmpty();
        assertThat(comparison.positions).hasSizeGreaterThanOrEqualTo(KILLS);
    }

    private static void ask(Query query, Collection<Integer> answered, Collection<String> failed) {
        try {
            Answer answer = query.at(Stack.gateway());
            if (answer.status() == 200) {
                answered.add(answer.status());
            } else {
                failed.add(query + ": " + answer.status() + " " + answer.text());
            }
        } catch (UncheckedIOException brokenOff) {
            failed.add(query + ": " + brokenOff);
        }
    }

    private static boolean hasServedQueries(String replica) {
        return Stack.text(replica, "/actuator/prometheus")
                .lines()
                .anyMatch(line ->
                        line.startsWith("http_server_requests_seconds_count{") && line.contains("uri=\"/api/v1/"));
    }

    /** What both replicas say to the same question, asked of them and not of the gateway. */
    private static final class Comparison {

        private final Set<String> positions = new HashSet<>();
        private final List<String> differing = new ArrayList<>();
        private int pairs;

        void compare() {
            for (Query query : QUERIES) {
                Map<String, String> byPosition = new HashMap<>();
                Waiting.untilTrue("an answer of each at the same position", PATIENCE, () -> {
                    boolean met = false;
                    for (String replica : REPLICAS) {
                        Answer answer = query.at(Stack.service(replica));
                        String position = answer.expect(200).get("asOf").toString();
                        String before = byPosition.putIfAbsent(position, replica + " " + answer.text());
                        if (before != null && !before.startsWith(replica + " ")) {
                            met = true;
                            pairs++;
                            positions.add(position);
                            if (!before.endsWith(" " + answer.text())) {
                                differing.add(query + " at " + position + ": " + before + " / " + answer.text());
                            }
                        }
                    }
                    return met;
                });
            }
        }
    }
}
