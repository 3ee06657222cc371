package io.hengzhi.ingestion.ledger.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.contract.ingestion.FactAccepted;
import io.hengzhi.contract.ingestion.RecordPlace;
import io.hengzhi.kernel.Amount;
import io.hengzhi.kernel.Basis;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.FactId;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.kernel.ReportedCell;
import io.hengzhi.testsupport.TestStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the ledger promises, on a real store. */
class MongoLedgerTest {

    private static final CreditCode ENTERPRISE = new CreditCode("91110113MA0HE0001W");

    private TestStore opened;
    private MongoLedger ledger;

    @BeforeEach
    void open() {
        opened = TestStore.open();
        ledger = new MongoLedger(opened.store());
    }

    @AfterEach
    void close() {
        opened.close();
    }

    @Test
    void a_report_comes_back_as_it_was_accepted() {
        // Given
        FactAccepted value = fact(ENTERPRISE, "taxPaid", "2025Q3", 1, "12.5", 7);
        FactAccepted withdrawal = fact(ENTERPRISE, "taxPaid", "2025Q4", 2, null, 8);

        // When
        ledger.record(List.of(value, withdrawal));

        // Then
        assertThat(ledger.list(ENTERPRISE, List.of(2025))).containsExactlyInAnyOrder(value, withdrawal);
        assertThat(ledger.list(ENTERPRISE, List.of(2024))).isEmpty();
    }

    @Test
    void ten_thousand_shuffled_and_duplicated_deliveries_leave_the_same_documents() {
        // Given facts of four enterprises with revisions and, in other messages, the same contents again
        List<FactAccepted> facts = new ArrayList<>();
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            CreditCode enterprise = CreditCode.withCheckCharacter("91110113MA0HE000" + random.nextInt(4));
            FactAccepted fact = fact(
                    enterprise,
                    random.nextBoolean() ? "taxPaid" : "revenue",
                    (2023 + random.nextInt(3)) + "Q" + (1 + random.nextInt(4)),
                    1 + random.nextInt(3),
                    random.nextInt(10) == 0 ? null : Integer.toString(random.nextInt(3)),
                    i);
            facts.add(random.nextInt(3) > 0 ? fact : at("2025-10-1" + random.nextInt(10) + "T00:00:00Z", fact));
        }
        ledger.record(facts);
        List<Document> once = documents();

        // When
        int deliveries = 0;
        while (deliveries < 10_000) {
            List<FactAccepted> again = new ArrayList<>(facts);
            again.addAll(facts.subList(0, random.nextInt(facts.size())));
            Collections.shuffle(again, random);
            opened.store().collection(MongoLedger.COLLECTION).drop();
            for (int from = 0; from < again.size(); ) {
                int to = Math.min(again.size(), from + 1 + random.nextInt(40));
                ledger.record(again.subList(from, to));
                deliveries += to - from;
                from = to;
            }

            // Then
            assertThat(documents()).isEqualTo(once);
        }
    }

    @Test
    void of_messages_with_the_same_content_the_first_in_the_log_is_the_origin() {
        // Given
        FactAccepted first = fact(ENTERPRISE, "taxPaid", "2025Q3", 1, "12.5", 9);
        FactAccepted later = fact(ENTERPRISE, "taxPaid", "2025Q3", 1, "12.5", 10);

        // When
        ledger.record(List.of(later));
        ledger.record(List.of(first));
        ledger.record(List.of(later));

        // Then
        assertThat(ledger.list(ENTERPRISE, List.of(2025))).containsExactly(first);
    }

    @Test
    void of_messages_with_the_same_content_the_one_with_the_latest_time_of_the_bureau_stays() {
        // Given a bureau that sends everything again
        FactAccepted first = fact(ENTERPRISE, "taxPaid", "2025Q3", 1, "12.5", 9);
        FactAccepted again = at("2025-11-01T00:00:00Z", fact(ENTERPRISE, "taxPaid", "2025Q3", 1, "12.5", 500));

        // When
        ledger.record(List.of(again));
        ledger.record(List.of(first));

        // Then
        assertThat(ledger.list(ENTERPRISE, List.of(2025))).containsExactly(again);
    }

    @Test
    void as_known_on_a_past_instant_leaves_out_what_was_accepted_later() {
        // Given
        FactAccepted march = acceptedAt("2026-03-01T00:00:00Z", fact(ENTERPRISE, "taxPaid", "2025Q4", 1, "10", 1));
        FactAccepted april = acceptedAt("2026-04-01T00:00:00Z", fact(ENTERPRISE, "taxPaid", "2025Q4", 2, "11", 2));

        // When
        ledger.record(List.of(april, march));

        // Then
        assertThat(knownOn("2026-02-28T23:59:59.999Z")).isEmpty();
        assertThat(knownOn("2026-03-01T00:00:00Z")).containsExactly(march);
        assertThat(knownOn("2026-04-01T00:00:00Z")).containsExactlyInAnyOrder(march, april);
        assertThat(ledger.listBeside(april.cell().id(), List.of(2025), Instant.parse("2026-03-31T00:00:00Z")))
                .containsExactly(march);
    }

    @Test
    void a_content_that_is_sent_again_stays_known_since_it_first_came() {
        // Given a bureau that sends everything again in April
        FactAccepted march = acceptedAt("2026-03-01T00:00:00Z", fact(ENTERPRISE, "taxPaid", "2025Q4", 1, "10", 1));
        FactAccepted again = acceptedAt(
                "2026-04-01T00:00:00Z",
                at("2026-04-01T00:00:00Z", fact(ENTERPRISE, "taxPaid", "2025Q4", 1, "10", 900)));

        // When
        ledger.record(List.of(again));
        ledger.record(List.of(march));
        ledger.record(List.of(again));

        // Then
        assertThat(ledger.list(ENTERPRISE, List.of(2025))).containsExactly(again);
        assertThat(knownOn("2026-02-28T00:00:00Z")).isEmpty();
        assertThat(knownOn("2026-03-15T00:00:00Z"))
                .extracting(FactAccepted::cell, FactAccepted::acceptedAt)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(march.cell(), march.acceptedAt()));
    }

    private List<FactAccepted> knownOn(String instant) {
        return ledger.list(ENTERPRISE, List.of(2025), Instant.parse(instant));
    }

    private static FactAccepted acceptedAt(String time, FactAccepted fact) {
        return fact.sentAt(fact.cell().time(), Instant.parse(time));
    }

    @Test
    void a_bureau_that_counts_its_revisions_up_without_end_makes_no_document_large_and_no_read_long() {
        // Given
        List<FactAccepted> facts = new ArrayList<>();
        for (int revision = 1; revision <= 2_000; revision++) {
            facts.add(fact(ENTERPRISE, "taxPaid", "2025Q3", revision, Integer.toString(revision), revision));
        }
        Collections.shuffle(facts, new Random(5));
        for (int from = 0; from < facts.size(); from += 500) {
            ledger.record(facts.subList(from, from + 500));
        }
        long before = opened.documentsRead();

        // When
        List<FactAccepted> listed = ledger.list(ENTERPRISE, List.of(2025));
        long touchedByList = opened.documentsRead() - before;
        List<FactAccepted> beside = ledger.listBeside(facts.getFirst().cell().id());

        // Then
        assertThat(listed).extracting(found -> found.cell().id().revision()).contains(1L, 63L, 1_999L, 2_000L);
        assertThat(touchedByList).isEqualTo(5);
        assertThat(beside).contains(facts.getFirst());
        assertThat(documents())
                .allSatisfy(document ->
                        assertThat(document.get("cells", Document.class)).hasSizeLessThanOrEqualTo(64));
    }

    @Test
    void a_revision_that_came_with_a_thousand_contents_keeps_a_few_and_always_the_one_that_counts() {
        // Given
        List<FactAccepted> facts = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            facts.add(fact(ENTERPRISE, "taxPaid", "2025Q3", 1, Integer.toString(i), i));
        }
        FactAccepted counting =
                Collections.max(facts, Comparator.comparing(FactAccepted::cell, ReportedCell.PRECEDENCE));

        // When
        ledger.record(facts.subList(0, 400));
        ledger.record(facts.subList(400, 1_000));

        // Then
        assertThat(ledger.list(ENTERPRISE, List.of(2025)))
                .hasSizeLessThanOrEqualTo(16)
                .contains(counting);
    }

    private static FactAccepted at(String time, FactAccepted fact) {
        ReportedCell cell = fact.cell();
        return new FactAccepted(
                new ReportedCell(cell.id(), cell.basis(), Instant.parse(time), cell.value()),
                fact.reportedValue(),
                fact.reportedUnit(),
                fact.conversionId(),
                fact.messageId(),
                fact.place(),
                fact.factIndex(),
                fact.acceptedAt(),
                fact.correctionOrder());
    }

    @Test
    void a_read_touches_one_document_for_each_year_however_large_the_ledger_is() {
        // Given
        List<FactAccepted> facts = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            CreditCode enterprise = CreditCode.withCheckCharacter(
                    "91110113MA0HE0%03d".formatted(i).substring(0, 17));
            facts.add(fact(enterprise, "taxPaid", (2020 + i % 6) + "Q1", 1, "1", i));
        }
        facts.add(fact(ENTERPRISE, "taxPaid", "2024Q1", 1, "1", 501));
        facts.add(fact(ENTERPRISE, "taxPaid", "2025Q1", 1, "1", 502));
        ledger.record(facts);
        long before = opened.documentsRead();

        // When
        List<FactAccepted> found = ledger.list(ENTERPRISE, List.of(2024, 2025));

        // Then
        assertThat(found).hasSize(2);
        assertThat(opened.documentsRead() - before).isEqualTo(2);
        assertThat(opened.scans()).isEmpty();
    }

    /** All documents with their entries in one order: the store may keep entries in the order they came. */
    private List<Document> documents() {
        List<Document> found =
                opened.store().collection(MongoLedger.COLLECTION).find().into(new ArrayList<>());
        found.sort(Comparator.comparing(document -> document.getString("_id")));
        return found.stream()
                .map(document -> new Document(document)
                        .append("cells", new Document(new java.util.TreeMap<>(document.get("cells", Document.class))))
                        .append("first", new Document(new java.util.TreeMap<>(document.get("first", Document.class)))))
                .toList();
    }

    private static FactAccepted fact(
            CreditCode enterprise,
            String quantity,
            String quarter,
            long revision,
            @Nullable String value,
            long offset) {
        FactId id = new FactId(
                enterprise, QuantityCode.of(quantity), Quarter.of(quarter), new BureauCode("tax"), revision, 0);
        return new FactAccepted(
                new ReportedCell(
                        id,
                        Basis.OWN,
                        Instant.parse("2025-10-15T01:30:00.000000001Z"),
                        value == null ? null : Amount.of(value)),
                value,
                value == null ? null : "万元",
                null,
                "m-" + offset,
                new RecordPlace("facts.tax.v1", 1, offset),
                0,
                Instant.parse("2025-10-15T02:00:00Z"),
                null);
    }
}
