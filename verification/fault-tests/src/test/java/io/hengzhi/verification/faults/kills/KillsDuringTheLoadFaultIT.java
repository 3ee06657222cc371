package io.hengzhi.verification.faults.kills;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.verification.Parts;
import io.hengzhi.verification.Stack;
import io.hengzhi.verification.backbone.Metrics;
import io.hengzhi.verification.client.Accounts;
import io.hengzhi.verification.client.Answer;
import io.hengzhi.verification.client.Api;
import io.hengzhi.verification.client.Surroundings;
import io.hengzhi.verification.client.Waiting;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * A city that is loaded while every part of the stack is killed once comes to the same scores, ranks and classes as one that
 * was left in peace. Both are loaded on the ports of the stack, in a data directory of their own; the stack itself is down
 * meanwhile.
 */
@Tag("faults")
class KillsDuringTheLoadFaultIT {

    private static final Duration GONE = Duration.ofSeconds(4);
    private static final Duration LOAD_MAX = Duration.ofMinutes(12);

    /** When a part is killed: after this much of the load is done, and before all of it is. */
    private record Kill(String part, String whenDone) {}

    private static final List<Kill> KILLS = List.of(
            new Kill("registry", ""),
            new Kill("keycloak", "import"),
            new Kill("gateway", "import"),
            new Kill("kafka", "schemes"),
            new Kill("ingestion", "published."),
            new Kill("store", "published."),
            new Kill("scoring", "published."),
            new Kill("audit", "ledger"),
            new Kill("incentive", "ledger"),
            new Kill("appeal", "ledger"));

    private final Path data = Stack.surroundings().data().toAbsolutePath().resolveSibling("city-under-kills");
    private final Surroundings city = new Surroundings(
            Stack.surroundings().gateway(),
            Stack.surroundings().kafka(),
            Stack.surroundings().issuer(),
            data);
    private final Parts parts = new Parts(data);

    @BeforeEach
    void the_ports_are_free() {
        Stack.parts().down();
    }

    @AfterEach
    void the_stack_is_back() {
        parts.reset();
        Stack.up();
    }

    @Test
    void every_part_is_killed_once_and_the_digest_is_that_of_an_undisturbed_load() throws InterruptedException {
        // Given
        parts.up();
        long begun = System.nanoTime();
        try (Load undisturbed = new Load(city)) {
            undisturbed.begin();
            Waiting.untilTrue("the undisturbed load", LOAD_MAX, () -> !undisturbed.isRunning());
            assertThat(undisturbed.isComplete()).isTrue();
            assertThat(undisturbed.runs()).isEqualTo(1);
        }
        JsonNode expected = settledDigest();
        long undisturbedSeconds = secondsSince(begun);
        parts.reset();

        // When
        parts.up();
        begun = System.nanoTime();
        int runs;
        try (Load disturbed = new Load(city)) {
            disturbed.begin();
            for (Kill kill : KILLS) {
                Waiting.untilTrue(
                        "the load has done " + kill.whenDone(),
                        LOAD_MAX,
                        () -> kill.whenDone().isEmpty() || disturbed.hasDone(kill.whenDone()));
                assertThat(disturbed.isComplete())
                        .as("complete before %s was killed", kill.part())
                        .isFalse();
                parts.kill(kill.part());
                System.out.printf("# %4d s: killed %s%n", secondsSince(begun), kill.part());
                Thread.sleep(GONE);
                parts.start(kill.part());
            }
            Waiting.untilTrue("the disturbed load", LOAD_MAX, () -> !disturbed.isRunning());
            assertThat(disturbed.isComplete()).isTrue();
            runs = disturbed.runs();
        }
        Waiting.untilTrue(
                "all are ready",
                Duration.ofMinutes(3),
                () -> Stack.SERVICES.stream().allMatch(Stack::isReady));
        JsonNode actual = settledDigest();

        // Then
        System.out.printf(
                "# undisturbed load: %d s; with %d kills: %d s, begun %d times; digest of %s scores %s, undisturbed %s%n",
                undisturbedSeconds,
                KILLS.size(),
                secondsSince(begun),
                runs,
                actual.get("scores"),
                actual.get("digest").asString(),
                expected.get("digest").asString());
        assertThat(expected.get("scores").asInt()).isGreaterThan(500);
        assertThat(actual.get("scores")).isEqualTo(expected.get("scores"));
        assertThat(actual.get("digest")).isEqualTo(expected.get("digest"));
    }

    private static long secondsSince(long begun) {
        return (System.nanoTime() - begun) / 1_000_000_000;
    }

    /** When the log has been still for ten seconds and scoring has no record of it to read. */
    private JsonNode settledDigest() {
        HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
        Api operator = Api.at(city.gateway(), new Accounts(city, http), http).as("system-admin");
        AtomicReference<Optional<JsonNode>> before = new AtomicReference<>(Optional.empty());
        AtomicLong since = new AtomicLong(System.nanoTime());
        return Waiting.until("the digest settles", Duration.ofMinutes(5), () -> {
            Optional<JsonNode> now = digest(operator);
            if (now.isEmpty() || !now.equals(before.getAndSet(now))) {
                since.set(System.nanoTime());
                return Optional.empty();
            }
            boolean still =
                    System.nanoTime() - since.get() > Duration.ofSeconds(10).toNanos();
            return still && Metrics.isCaughtUp("scoring") ? now : Optional.empty();
        });
    }

    private static Optional<JsonNode> digest(Api operator) {
        try {
            Answer answer = operator.get("/api/v1/operations/digest");
            return answer.status() == 200 ? Optional.of(answer.json()) : Optional.empty();
        } catch (UncheckedIOException | IllegalStateException notYet) {
            return Optional.empty();
        }
    }
}
