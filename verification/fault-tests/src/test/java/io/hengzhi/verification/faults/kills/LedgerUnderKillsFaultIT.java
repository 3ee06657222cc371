package io.hengzhi.verification.faults.kills;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.verification.Stack;
import io.hengzhi.verification.client.Waiting;
import io.hengzhi.verification.load.FactLoad;
import io.hengzhi.verification.load.LedgerInStore;
import io.hengzhi.verification.load.LoadEnterprises;
import io.hengzhi.verification.load.LoadOutcome;
import io.hengzhi.verification.load.LoadSender;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever is ended the hard way while facts come in, the ledger equals the set that was sent: nothing is lost, nothing is
 * there twice, and no good message goes to quarantine.
 */
@Tag("faults")
class LedgerUnderKillsFaultIT {

    private static final int FACTS = wholeMessages(Integer.getInteger("faults.ledger.facts", 1_000_000));
    private static final int ENTERPRISES = 5_000;
    private static final int INGESTION_KILLS = 10;
    /** After so many kills of ingestion the broker is killed as well. */
    private static final int BROKER_KILLED_EVERY = 3;

    private static final Duration GONE = Duration.ofSeconds(4);
    private static final Duration STORE_GONE = Duration.ofSeconds(Integer.getInteger("faults.store.gone.seconds", 300));
    private static final Duration PATIENCE = Duration.ofMinutes(10).plusSeconds(FACTS / 250);

    private static int wholeMessages(int facts) {
        return facts / FactLoad.FACTS_PER_MESSAGE * FactLoad.FACTS_PER_MESSAGE;
    }

    @Test
    void ingestion_killed_ten_times_and_the_broker_three_times_the_ledger_equals_what_was_sent() throws Exception {
        // Given
        FactLoad load = new FactLoad("KLD", ENTERPRISES, FACTS);
        LoadEnterprises.register(load);
        LoadOutcome outcome = new LoadOutcome(load);
        long begun = System.nanoTime();

        // When
        int brokerKills = 0;
        try (LoadSender sender = new LoadSender(load)) {
            CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> sender.send(0, load.messages()));
            for (int kill = 1; kill <= INGESTION_KILLS; kill++) {
                long wanted = (long) FACTS * kill / (INGESTION_KILLS + 1);
                Waiting.untilTrue(
                        wanted + " facts accepted",
                        PATIENCE,
                        () -> isReached(outcome, wanted) || sending.isCompletedExceptionally());
                killAndStart("ingestion");
                if (kill % BROKER_KILLED_EVERY == 0) {
                    killAndStart("kafka");
                    brokerKills++;
                }
                System.out.printf(
                        "# %4d s: ingestion killed %d times, the broker %d times, %d sendings acknowledged%n",
                        secondsSince(begun), kill, brokerKills, sender.acknowledged());
            }
            sending.join();
            System.out.printf(
                    "# %4d s: all sent, %d sendings repeated for want of an acknowledgement%n",
                    secondsSince(begun), sender.notAcknowledged());
        }
        outcome.awaitVerdicts(PATIENCE);
        outcome.awaitLedger(PATIENCE);

        // Then
        tell("with " + INGESTION_KILLS + " kills of ingestion and " + brokerKills + " of the broker", outcome, begun);
        assertThat(brokerKills).isEqualTo(3);
        assertThat(outcome.accepted()).isEqualTo(FACTS - load.broken());
        assertThat(outcome.verdicts().codes()).containsOnlyKeys("unknown-unit");
        assertThat(LedgerInStore.differences(load)).isEmpty();
    }

    @Test
    void while_the_store_is_gone_facts_are_accepted_and_the_ledger_catches_up_when_it_is_back() throws Exception {
        // Given
        FactLoad load = new FactLoad("GNE", ENTERPRISES, wholeMessages(FACTS / 5));
        LoadEnterprises.register(load);
        LoadOutcome outcome = new LoadOutcome(load);
        long begun = System.nanoTime();

        // When
        long acceptedWithout;
        Stack.kill("store");
        try (LoadSender sender = new LoadSender(load)) {
            CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> sender.send(0, load.messages()));
            Thread.sleep(STORE_GONE);
            acceptedWithout = outcome.acceptedSoFar();
            Stack.parts().start("store");
            sending.join();
        }
        outcome.awaitVerdicts(PATIENCE);
        outcome.awaitLedger(PATIENCE);

        // Then
        tell(
                "%d s without the store, %d accepted meanwhile".formatted(STORE_GONE.toSeconds(), acceptedWithout),
                outcome,
                begun);
        assertThat(acceptedWithout).isPositive();
        assertThat(outcome.accepted()).isEqualTo(load.facts() - load.broken());
        assertThat(outcome.verdicts().codes()).containsOnlyKeys("unknown-unit");
        assertThat(LedgerInStore.differences(load)).isEmpty();
    }

    /** A broker that was just killed may not answer yet. */
    private static boolean isReached(LoadOutcome outcome, long wanted) {
        try {
            return outcome.acceptedSoFar() >= wanted;
        } catch (TimeoutException brokerAway) {
            return false;
        }
    }

    private static void killAndStart(String part) throws InterruptedException {
        Stack.kill(part);
        Thread.sleep(GONE);
        Stack.parts().start(part);
    }

    private static void tell(String what, LoadOutcome outcome, long begun) {
        outcome.read();
        System.out.printf(
                "# %s: %d facts accepted, %d again, refusals %s, in %d s to the ledger%n",
                what,
                outcome.accepted(),
                outcome.acceptedAgain(),
                outcome.verdicts().codes(),
                secondsSince(begun));
    }

    private static long secondsSince(long begun) {
        return (System.nanoTime() - begun) / 1_000_000_000;
    }
}
