package io.hengzhi.ingestion.replay.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.contract.ingestion.RecordPlace;
import io.hengzhi.ingestion.replay.application.WaitingMessages.Waiting;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.testsupport.TestStore;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the memory of waiting messages promises, on a real store. */
class MongoWaitingMessagesTest {

    private static final CreditCode ENTERPRISE = new CreditCode("91110113MA0HE0001W");

    private TestStore opened;
    private MongoWaitingMessages waiting;

    @BeforeEach
    void open() {
        opened = TestStore.open();
        waiting = new MongoWaitingMessages(opened.store());
    }

    @AfterEach
    void close() {
        opened.close();
    }

    @Test
    void messages_wait_in_the_order_of_the_log_each_once() {
        // When
        waiting.add(List.of(message("tax", 10), message("tax", 9)));
        waiting.add(List.of(message("tax", 9), message("power", 200)));

        // Then
        assertThat(waiting.list(ENTERPRISE))
                .containsExactly(message("power", 200), message("tax", 9), message("tax", 10));
        assertThat(waiting.scanEnterprises()).containsExactly(ENTERPRISE);
    }

    @Test
    void what_was_judged_again_is_forgotten_and_what_came_in_between_is_not() {
        // Given
        waiting.add(List.of(message("tax", 9), message("tax", 10)));
        List<Waiting> judged = waiting.list(ENTERPRISE);
        waiting.add(List.of(message("tax", 11)));

        // When
        waiting.remove(ENTERPRISE, judged);

        // Then
        assertThat(waiting.list(ENTERPRISE)).containsExactly(message("tax", 11));
        waiting.remove(ENTERPRISE, waiting.list(ENTERPRISE));
        assertThat(waiting.list(ENTERPRISE)).isEmpty();
        assertThat(waiting.scanEnterprises()).isEmpty();
    }

    private static Waiting message(String bureau, long offset) {
        return new Waiting(
                ENTERPRISE,
                new BureauCode(bureau),
                new RecordPlace("facts." + bureau + ".v1", 2, offset),
                Instant.parse("2025-10-15T02:00:00Z"));
    }
}
