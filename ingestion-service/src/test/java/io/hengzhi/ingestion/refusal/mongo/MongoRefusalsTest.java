package io.hengzhi.ingestion.refusal.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.contract.ingestion.RecordPlace;
import io.hengzhi.ingestion.refusal.Refusal;
import io.hengzhi.ingestion.refusal.Refusals;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.testsupport.TestStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the list of refusals promises, on a real store. */
class MongoRefusalsTest {

    private static final BureauCode TAX = new BureauCode("tax");
    private static final Instant NOON = Instant.parse("2025-10-15T04:00:00Z");

    private TestStore opened;
    private MongoRefusals refusals;

    @BeforeEach
    void open() {
        opened = TestStore.open();
        refusals = new MongoRefusals(opened.store());
    }

    @AfterEach
    void close() {
        opened.close();
    }

    @Test
    void a_bureau_reads_its_refusals_page_by_page_newest_first_and_each_once() {
        // Given refusals of many hours, delivered twice and shuffled
        List<Refusal> filed = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            filed.add(refusal("tax", i, i % 7 - 1, NOON.plusSeconds(60L * i)));
        }
        List<Refusal> deliveries = new ArrayList<>(filed);
        deliveries.addAll(filed.subList(50, 250));
        Collections.shuffle(deliveries, new Random(3));
        for (int from = 0; from < deliveries.size(); from += 25) {
            refusals.record(deliveries.subList(from, from + 25));
        }

        // When
        List<Refusal> read = new ArrayList<>();
        Refusals.@Nullable Position position = null;
        int parts = 0;
        do {
            Refusals.Part part = refusals.list(TAX, 70, position);
            read.addAll(part.items());
            position = part.next();
            parts++;
        } while (position != null);

        // Then
        assertThat(parts).isEqualTo(5);
        assertThat(read).isEqualTo(filed.reversed());
    }

    @Test
    void the_end_of_the_list_is_known_when_the_last_page_is_full() {
        refusals.record(IntStream.range(0, 10)
                .mapToObj(i -> refusal("tax", i, -1, NOON))
                .toList());

        assertThat(refusals.list(TAX, 10, null).next()).isNull();
        assertThat(refusals.list(TAX, 9, null).next()).isNotNull();
    }

    @Test
    void a_bureau_does_not_see_what_another_was_refused() {
        refusals.record(List.of(refusal("tax", 1, -1, NOON), refusal("power", 1, -1, NOON)));

        assertThat(refusals.list(TAX, 10, null).items())
                .extracting(refusal -> refusal.bureau().value())
                .containsExactly("tax");
        assertThat(refusals.list(new BureauCode("water"), 10, null).items()).isEmpty();
    }

    @Test
    void a_refusal_says_that_its_message_was_judged_again_whichever_is_written_first() {
        // Given
        Refusal before = refusal("tax", 1, -1, NOON);
        Refusal after = refusal("tax", 2, -1, NOON);

        // When
        refusals.record(List.of(before));
        refusals.markReplayed(TAX, before.place(), NOON);
        refusals.markReplayed(TAX, after.place(), NOON);
        refusals.record(List.of(before, after));

        // Then
        assertThat(refusals.list(TAX, 10, null).items())
                .extracting(Refusal::replayed)
                .containsExactly(true, true);
    }

    @Test
    void a_flood_spreads_over_pages_and_a_read_touches_few_of_them() {
        // Given 20,000 refusals of one minute
        for (int from = 0; from < 20_000; from += 1_000) {
            int first = from;
            refusals.record(IntStream.range(0, 1_000)
                    .mapToObj(i -> refusal("tax", (first + i) / 4, (first + i) % 4, NOON))
                    .toList());
        }
        long before = opened.documentsRead();

        // When
        Refusals.Part part = refusals.list(TAX, 200, null);

        // Then the bureau, the hour and two pages
        assertThat(part.items()).hasSize(200);
        assertThat(opened.documentsRead() - before).isEqualTo(3);
        assertThat(opened.scans()).isEmpty();
    }

    private static Refusal refusal(String bureau, long offset, int factIndex, Instant receivedAt) {
        return new Refusal(
                new RecordPlace("facts." + bureau + ".v1", 1, offset),
                factIndex,
                new BureauCode(bureau),
                "unknown-unit",
                "facts[0].unit",
                BilingualText.of("不认识的单位。", "Unknown unit."),
                BilingualText.of("改用 万元。", "Use 万元."),
                "91110113MA0HE0001W",
                factIndex < 0 ? null : "taxPaid",
                factIndex < 0 ? null : "2025Q3",
                "m-" + offset,
                receivedAt,
                false);
    }
}
