package io.hengzhi.verification.faults.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.recomputation.Recomputation;
import io.hengzhi.recomputation.Surroundings;
import io.hengzhi.recomputation.VerifyScores;
import io.hengzhi.verification.Stack;
import io.hengzhi.verification.backbone.BackboneLog;
import io.hengzhi.verification.backbone.Metrics;
import io.hengzhi.verification.client.Waiting;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Scoring is killed twenty times at random, while figures come in and districts change their schemes: after each restart every
 * score, rank and class it publishes is the one that SQL computes from the raw topics.
 */
@Tag("faults")
class ScoringUnderKillsFaultIT {

    private static final int KILLS = Integer.getInteger("faults.scoring.kills", 20);
    private static final long SEED = 20_190_716L;
    private static final int DELAY_MAX_MILLIS = 5_000;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final BackboneLog sent = new BackboneLog("svc-ingestion", "facts.statistics.v1");

    @Test
    void after_each_kill_the_digits_equal_the_recomputation() throws Exception {
        Random random = new Random(SEED);
        long begun = System.nanoTime();
        try (MovingCity city = new MovingCity()) {
            assertThat(city.enterprises()).isGreaterThan(100);
            for (int kill = 1; kill <= KILLS; kill++) {
                // When
                int turn = kill;
                CompletableFuture<Void> reports = CompletableFuture.runAsync(() -> city.report(turn));
                CompletableFuture<Void> change = CompletableFuture.runAsync(() -> city.changeScheme(turn));
                Thread.sleep(random.nextInt(DELAY_MAX_MILLIS));
                Stack.kill("scoring");
                Stack.parts().start("scoring");
                reports.join();
                change.join();
                sent.awaitTakenInBy("svc-ingestion-intake", PATIENCE);
                Waiting.untilTrue("scoring has read everything", PATIENCE, () -> Metrics.isCaughtUp("scoring"));

                // Then
                ByteArrayOutputStream told = new ByteArrayOutputStream();
                Recomputation.Outcome outcome = recomputed(new PrintStream(told, true, StandardCharsets.UTF_8));
                String text = told.toString(StandardCharsets.UTF_8);
                System.out.printf(
                        "# %4d s: killed %d times; %s%n",
                        (System.nanoTime() - begun) / 1_000_000_000,
                        kill,
                        text.strip().lines().toList().getLast());
                assertThat(outcome.agrees()).as("after kill %d: %s", kill, text).isTrue();
                assertThat(outcome.scores()).as(text).isGreaterThan(1_000);
            }
        }
    }

    private static Recomputation.Outcome recomputed(PrintStream told) throws Exception {
        var stack = Stack.surroundings();
        return VerifyScores.verify(
                new Surroundings(stack.gateway(), stack.kafka(), stack.issuer(), stack.data()), told);
    }
}
