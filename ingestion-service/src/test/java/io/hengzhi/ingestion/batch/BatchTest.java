package io.hengzhi.ingestion.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.ingestion.batch.domain.Batch;
import io.hengzhi.ingestion.batch.domain.BatchAccount;
import io.hengzhi.ingestion.batch.domain.BatchCounts;
import io.hengzhi.kernel.BatchId;
import io.hengzhi.kernel.BureauCode;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a batch is whole. */
class BatchTest {

    private static final Instant NOW = Instant.parse("2025-10-15T02:00:00Z");
    private static final Batch OPEN = new Batch(new BatchId("tax-1"), new BureauCode("tax"), 100, "三季度", NOW, null);

    @ParameterizedTest(name = "{0} + {1} + {2} of 100 declared: {3} missing, {4} too many, {5}")
    @CsvSource({
        "100, 0, 0, 0, 0, complete",
        "90, 7, 3, 0, 0, complete",
        "90, 7, 2, 1, 0, incomplete",
        "0, 0, 0, 100, 0, incomplete",
        "99, 0, 2, 0, 1, complete",
        "0, 0, 100, 0, 0, complete"
    })
    void a_closed_batch_says_what_is_missing_or_too_many(
            long accepted, long duplicate, long refused, long missing, long surplus, String outcome) {
        // When
        BatchAccount account =
                new BatchAccount(OPEN.close(NOW.plusSeconds(60)), new BatchCounts(accepted, duplicate, refused, 0));

        // Then
        assertThat(account.missing()).isEqualTo(missing);
        assertThat(account.surplus()).isEqualTo(surplus);
        assertThat(account.outcome()).map(Batch.Outcome::text).hasValue(outcome);
    }

    @Test
    void an_open_batch_has_no_outcome_yet() {
        assertThat(new BatchAccount(OPEN, new BatchCounts(100, 0, 0, 0)).outcome())
                .isEmpty();
    }

    @Test
    void a_batch_closes_once() {
        Batch closed = OPEN.close(NOW.plusSeconds(60));

        assertThat(closed.state()).isEqualTo(Batch.State.CLOSED);
        assertThat(closed.close(NOW.plusSeconds(120))).isEqualTo(closed);
    }

    @Test
    void an_incomplete_batch_becomes_complete_when_the_rest_arrives_after_it_was_closed() {
        Batch closed = OPEN.close(NOW.plusSeconds(60));

        assertThat(new BatchAccount(closed, new BatchCounts(99, 0, 0, 0)).outcome())
                .hasValue(Batch.Outcome.INCOMPLETE);
        assertThat(new BatchAccount(closed, new BatchCounts(100, 0, 0, 0)).outcome())
                .hasValue(Batch.Outcome.COMPLETE);
    }
}
