package io.hengzhi.bureau.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.bureau.fact.FactMessage;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WindowTest {

    private static final Instant TEN = Instant.parse("2026-01-15T02:00:00Z");

    @Test
    void only_what_has_nothing_unsent_before_it_counts_as_sent() throws Exception {
        Window window = new Window(10, 1000, 5);
        long round = enter(window, 5);
        enter(window, 6);
        enter(window, 7);

        window.acknowledged(round, 6);
        window.acknowledged(round, 7);
        assertThat(window.firstUnsent()).isEqualTo(5);
        assertThat(window.sentFacts()).isZero();
        assertThat(window.oldest()).isEqualTo(TEN.plusSeconds(5));

        window.acknowledged(round, 5);
        assertThat(window.firstUnsent()).isEqualTo(8);
        assertThat(window.sentFacts()).isEqualTo(3);
        assertThat(window.oldest()).isNull();
    }

    @Test
    void after_a_failure_late_acknowledgements_are_ignored_since_those_messages_are_sent_again() throws Exception {
        Window window = new Window(10, 1000, 0);
        long before = enter(window, 0);
        enter(window, 1);

        window.fail();
        assertThat(window.enter(2, message(2))).isEmpty();
        window.rewind();
        window.acknowledged(before, 0);
        assertThat(window.firstUnsent()).isZero();

        long after = enter(window, 0);
        window.acknowledged(after, 0);
        assertThat(window.firstUnsent()).isEqualTo(1);
    }

    @Test
    void a_failure_wakes_whoever_waits_for_room() throws Exception {
        Window window = new Window(1, 1000, 0);
        enter(window, 0);
        Thread waiting = Thread.ofPlatform().start(() -> {
            try {
                window.enter(1, message(1));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        window.fail();
        waiting.join();

        assertThat(waiting.isAlive()).isFalse();
    }

    private static long enter(Window window, long sequence) throws InterruptedException {
        return window.enter(sequence, message(sequence)).orElseThrow();
    }

    private static FactMessage message(long sequence) {
        return new FactMessage("id-" + sequence, "any", TEN.plusSeconds(sequence), null, 1, new byte[10]);
    }
}
