package io.hengzhi.ingestion.refusal.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.hengzhi.contract.ingestion.FactRejected;
import io.hengzhi.contract.ingestion.RecordPlace;
import io.hengzhi.ingestion.refusal.Refusal;
import io.hengzhi.ingestion.refusal.Refusals;
import io.hengzhi.ingestion.refusal.Refusals.Wanted;
import io.hengzhi.kernel.BatchId;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.testsupport.TestStore;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
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
        List<FactRejected> filed = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            filed.add(refusal("tax", i, i % 7 - 1, NOON.plusSeconds(60L * i)));
        }
        List<FactRejected> deliveries = new ArrayList<>(filed);
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
            Refusals.Part part = refusals.list(Wanted.all(TAX), 70, position);
            read.addAll(part.items());
            position = part.next();
            parts++;
        } while (position != null);

        // Then
        assertThat(parts).isEqualTo(5);
        assertThat(read).isEqualTo(filed.reversed().stream().map(Refusal::of).toList());
    }

    @Test
    void the_end_of_the_list_is_known_when_the_last_page_is_full() {
        refusals.record(IntStream.range(0, 10)
                .mapToObj(i -> refusal("tax", i, -1, NOON))
                .toList());

        assertThat(refusals.list(Wanted.all(TAX), 10, null).next()).isNull();
        assertThat(refusals.list(Wanted.all(TAX), 9, null).next()).isNotNull();
    }

    @Test
    void a_bureau_does_not_see_what_another_was_refused() {
        refusals.record(List.of(refusal("tax", 1, -1, NOON), refusal("power", 1, -1, NOON)));

        assertThat(refusals.list(Wanted.all(TAX), 10, null).items())
                .extracting(refusal -> refusal.bureau().value())
                .containsExactly("tax");
        assertThat(refusals.list(Wanted.all(new BureauCode("water")), 10, null).items())
                .isEmpty();
    }

    @Test
    void a_refusal_says_that_its_message_was_judged_again_whichever_is_written_first() {
        // Given
        FactRejected before = refusal("tax", 1, -1, NOON);
        FactRejected after = refusal("tax", 2, -1, NOON);

        // When
        refusals.record(List.of(before));
        refusals.markResolved(TAX, before.place(), -1, NOON, null);
        refusals.markResolved(TAX, after.place(), -1, NOON, "replay-1");
        refusals.record(List.of(before, after));

        // Then
        assertThat(refusals.list(Wanted.all(TAX), 10, null).items())
                .extracting(Refusal::replayed, Refusal::resolvedBy)
                .containsExactly(tuple(true, "replay-1"), tuple(true, null));
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
        Refusals.Part part = refusals.list(Wanted.all(TAX), 200, null);

        // Then the bureau, the hour and two pages
        assertThat(part.items()).hasSize(200);
        assertThat(opened.documentsRead() - before).isEqualTo(3);
        assertThat(opened.scans()).isEmpty();
    }

    @Test
    void lists_by_code_and_by_day_in_Beijing_each_with_every_refusal_once() {
        // Given two rules and two days, whose border is at 16:00 UTC
        Instant evening = Instant.parse("2025-10-15T15:59:59Z");
        refusals.record(IntStream.range(0, 40)
                .mapToObj(i -> refusal(
                        "tax", i, -1, evening.plusSeconds(i < 20 ? -i : i), i % 2 == 0 ? "not-json" : "wrong-key"))
                .toList());

        // When
        List<Refusal> byCode = listed(new Wanted(TAX, "wrong-key", null, null), 3);
        List<Refusal> byDay = listed(new Wanted(TAX, null, LocalDate.parse("2025-10-15"), null), 7);
        List<Refusal> byBoth = listed(new Wanted(TAX, "not-json", LocalDate.parse("2025-10-16"), null), 4);

        // Then
        assertThat(byCode)
                .hasSize(20)
                .doesNotHaveDuplicates()
                .allMatch(each -> each.code().equals("wrong-key"));
        assertThat(byDay)
                .hasSize(20)
                .doesNotHaveDuplicates()
                .allMatch(each -> !each.receivedAt().isAfter(evening));
        assertThat(byBoth)
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(each ->
                        each.code().equals("not-json") && each.receivedAt().isAfter(evening));
        assertThat(listed(new Wanted(TAX, "wrong-source", null, null), 3)).isEmpty();
    }

    @Test
    void lists_by_batch_alone_and_with_the_code() {
        BatchId first = new BatchId("b-1");
        refusals.record(IntStream.range(0, 60)
                .mapToObj(i -> refusal(
                        "tax",
                        i,
                        -1,
                        NOON.plusSeconds(i),
                        i % 2 == 0 ? "not-json" : "wrong-key",
                        i % 3 == 0 ? first : i % 3 == 1 ? new BatchId("b-2") : null))
                .toList());

        assertThat(listed(new Wanted(TAX, null, null, first), 7))
                .hasSize(20)
                .doesNotHaveDuplicates()
                .allMatch(each -> first.equals(each.batch()));
        assertThat(listed(new Wanted(TAX, "wrong-key", null, first), 3))
                .hasSize(10)
                .allMatch(each -> each.code().equals("wrong-key"));
        assertThat(listed(new Wanted(TAX, null, null, new BatchId("b-3")), 3)).isEmpty();
    }

    @Test
    void a_rare_code_in_a_flood_is_found_without_reading_the_flood() {
        // Given 20,000 refusals, of which three by another rule
        for (int from = 0; from < 20_000; from += 1_000) {
            int first = from;
            refusals.record(IntStream.range(0, 1_000)
                    .mapToObj(i -> refusal(
                            "tax", first + i, -1, NOON, (first + i) % 7_000 == 0 ? "wrong-key" : "unknown-unit"))
                    .toList());
        }
        long before = opened.documentsRead();

        // When
        List<Refusal> found = refusals.list(new Wanted(TAX, "wrong-key", null, null), 50, null)
                .items();

        // Then the list, the hour and a page for each
        assertThat(found).hasSize(3);
        assertThat(opened.documentsRead() - before).isEqualTo(5);
        assertThat(opened.scans()).isEmpty();
    }

    @Test
    void counts_by_day_and_code_and_a_refusal_that_comes_twice_counts_once() {
        // Given
        List<FactRejected> filed = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            filed.add(refusal("tax", i, i % 3 - 1, NOON.plusSeconds(3_600L * (i % 30)), i < 100 ? "a" : "b"));
        }
        filed.addAll(filed.subList(0, 300));
        Collections.shuffle(filed, new Random(5));
        for (int from = 0; from < filed.size(); from += 40) {
            refusals.record(filed.subList(from, from + 40));
        }

        // When
        List<Refusals.Count> counts = refusals.count(TAX, LocalDate.parse("2025-10-15"), LocalDate.parse("2025-10-16"));

        // Then
        assertThat(counts.stream().mapToLong(Refusals.Count::refusals).sum()).isEqualTo(500);
        assertThat(counts).extracting(Refusals.Count::code).containsExactly("a", "b", "a", "b");
        assertThat(counts.getFirst().day()).isEqualTo(LocalDate.parse("2025-10-16"));
        assertThat(refusals.count(TAX, LocalDate.parse("2025-10-17"), LocalDate.parse("2025-10-18")))
                .isEmpty();
        assertThat(opened.scans()).isEmpty();
    }

    @Test
    void finds_one_by_its_id_with_what_is_kept_of_its_message() {
        FactRejected filed = refusal("tax", 7, 2, NOON);
        refusals.record(List.of(filed, refusal("tax", 7, 3, NOON)));

        assertThat(refusals.find(filed.id())).contains(Refusal.of(filed));
        assertThat(refusals.find("facts.tax.v1-1-7-9")).isEmpty();
        assertThat(refusals.listKept(List.of(filed.id(), "facts.tax.v1-1-7-9")))
                .hasSize(1)
                .hasEntrySatisfying(filed.id(), kept -> {
                    assertThat(kept.raw()).isEqualTo(filed.raw());
                    assertThat(kept.messageBytes()).isEqualTo(4_321);
                });
    }

    private List<Refusal> listed(Wanted wanted, int limit) {
        List<Refusal> read = new ArrayList<>();
        Refusals.@Nullable Position position = null;
        do {
            Refusals.Part part = refusals.list(wanted, limit, position);
            read.addAll(part.items());
            position = part.next();
        } while (position != null);
        return read;
    }

    private static FactRejected refusal(String bureau, long offset, int factIndex, Instant receivedAt) {
        return refusal(bureau, offset, factIndex, receivedAt, "unknown-unit");
    }

    private static FactRejected refusal(String bureau, long offset, int factIndex, Instant receivedAt, String code) {
        return refusal(bureau, offset, factIndex, receivedAt, code, null);
    }

    private static FactRejected refusal(
            String bureau, long offset, int factIndex, Instant receivedAt, String code, @Nullable BatchId batch) {
        return new FactRejected(
                new RecordPlace("facts." + bureau + ".v1", 1, offset),
                factIndex,
                new BureauCode(bureau),
                code,
                "facts[0].unit",
                BilingualText.of("不认识的单位。", "Unknown unit."),
                BilingualText.of("改用 万元。", "Use 万元."),
                "91110113MA0HE0001W",
                factIndex < 0 ? null : "taxPaid",
                factIndex < 0 ? null : "2025Q3",
                "m-" + offset,
                receivedAt,
                ("raw-" + offset).getBytes(StandardCharsets.UTF_8),
                4_321,
                batch,
                1);
    }
}
