package io.hengzhi.audit.accesslog;

import static io.hengzhi.audit.accesslog.Accesses.LICHUAN;
import static io.hengzhi.audit.accesslog.Accesses.MORNING;
import static io.hengzhi.audit.accesslog.Accesses.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.audit.accesslog.domain.ListKey;
import io.hengzhi.audit.accesslog.domain.LogEntry;
import io.hengzhi.contract.audit.AccessRecorded;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** 谁使用、谁负责 (二(三)). */
class LogEntryTest {

    @Test
    void an_answer_concerns_every_enterprise_whose_data_it_holds() {
        // Given
        LogEntry ranking = Accesses.entry(7, Accesses.served("zhoumin", MORNING, LICHUAN, OTHER));

        // When
        var lists = ListKey.of(ranking);

        // Then
        assertThat(lists)
                .containsExactly(ListKey.ALL, ListKey.of(LICHUAN), ListKey.of(OTHER), ListKey.ofAccount("zhoumin"));
    }

    @Test
    void a_refused_request_concerns_the_enterprise_it_named_though_nothing_was_disclosed() {
        // Given
        AccessRecorded score = Accesses.denied("foreign", MORNING, "GET /api/v1/scores/" + LICHUAN);
        AccessRecorded fact =
                Accesses.denied("foreign", MORNING, "GET /api/v1/facts/" + OTHER + ".taxPaid.2025Q4.tax.1");
        AccessRecorded list = Accesses.denied("foreign", MORNING, "GET /api/v1/rankings");

        // When, Then
        assertThat(Accesses.entry(1, score).enterprises()).containsExactly(LICHUAN);
        assertThat(Accesses.entry(2, fact).enterprises()).containsExactly(OTHER);
        assertThat(Accesses.entry(3, list).enterprises()).isEmpty();
    }

    @Test
    void an_enterprise_is_told_who_read_it_but_not_who_else_was_read() {
        // Given
        LogEntry ranking = Accesses.entry(7, Accesses.served("zhoumin", MORNING, OTHER, LICHUAN));

        // When
        AccessRecorded seen = Objects.requireNonNull(ranking.asSeenBy(LICHUAN).access());

        // Then
        assertThat(seen.enterprises()).containsExactly(LICHUAN);
        assertThat(seen.account()).isEqualTo("zhoumin");
        assertThat(seen.toString()).doesNotContain(OTHER.value());
    }

    @Test
    void a_record_that_cannot_be_read_keeps_its_place_in_the_list_of_all() {
        // Given
        LogEntry unreadable = new LogEntry(3, Instant.EPOCH, null);

        // When, Then
        assertThat(ListKey.of(unreadable)).containsExactly(ListKey.ALL);
    }
}
