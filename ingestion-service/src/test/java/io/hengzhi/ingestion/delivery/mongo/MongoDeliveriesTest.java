package io.hengzhi.ingestion.delivery.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.contract.ingestion.FactAccepted;
import io.hengzhi.contract.ingestion.FactRejected;
import io.hengzhi.contract.ingestion.RecordPlace;
import io.hengzhi.ingestion.delivery.application.Deliveries.Received;
import io.hengzhi.kernel.Amount;
import io.hengzhi.kernel.Basis;
import io.hengzhi.kernel.BilingualText;
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
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What deliveries promise, on a real store. */
class MongoDeliveriesTest {

    private static final BureauCode TAX = new BureauCode("tax");
    private static final QuantityCode TAX_PAID = new QuantityCode("taxPaid");
    private static final Quarter THIRD = Quarter.of("2025Q3");
    private static final Instant AT = Instant.parse("2025-10-15T02:00:00Z");

    private TestStore opened;
    private MongoDeliveries deliveries;

    @BeforeEach
    void open() {
        opened = TestStore.open();
        deliveries = new MongoDeliveries(opened.store());
    }

    @AfterEach
    void close() {
        opened.close();
    }

    @Test
    void an_enterprise_counts_by_its_first_report_in_whatever_order_reports_come() {
        // Given three reports of each of 300 enterprises, some of them twice
        List<FactAccepted> facts = new ArrayList<>();
        for (int report = 0; report < 3; report++) {
            for (int enterprise = 0; enterprise < 300; enterprise++) {
                facts.add(fact(enterprise, "2025Q3", AT.plusSeconds(report * 1_000L + enterprise)));
            }
        }
        facts.addAll(facts.subList(0, 100));
        Collections.shuffle(facts, new Random(11));

        // When
        for (int from = 0; from < facts.size(); from += 50) {
            deliveries.record(facts.subList(from, from + 50));
        }
        deliveries.record(List.of(fact(1, "2025Q2", AT.minusSeconds(9_000))));
        Received received = deliveries.read(TAX, THIRD);

        // Then
        Map<CreditCode, Instant> first = received.first().getOrDefault(TAX_PAID, Map.of());
        assertThat(first).hasSize(300).containsEntry(code(7), AT.plusSeconds(7));
        assertThat(received.last()).containsEntry(TAX_PAID, AT.plusSeconds(2_299));
        assertThat(deliveries.firstReceived(TAX, THIRD)).containsEntry(TAX_PAID, AT);
        assertThat(deliveries.firstReceived(TAX, Quarter.of("2025Q4"))).isEmpty();
        assertThat(deliveries.read(new BureauCode("power"), THIRD).first()).isEmpty();
    }

    @Test
    void a_refusal_counts_once_in_the_quarter_it_names() {
        deliveries.recordRefused(List.of(refusal(1, "taxPaid", "2025Q3"), refusal(2, "taxPaid", "2025Q3")));
        deliveries.recordRefused(List.of(
                refusal(1, "taxPaid", "2025Q3"), refusal(3, "taxPaid", "nonsense"), refusal(4, "$.x", "2025Q3")));

        assertThat(deliveries.read(TAX, THIRD).refused()).isEqualTo(Map.of(TAX_PAID, 2));
    }

    @Test
    void a_quarter_is_read_from_a_bounded_number_of_documents() {
        // Given
        List<FactAccepted> facts = new ArrayList<>();
        for (int enterprise = 0; enterprise < 5_000; enterprise++) {
            facts.add(fact(enterprise, "2025Q3", AT));
        }
        for (int from = 0; from < facts.size(); from += 500) {
            deliveries.record(facts.subList(from, from + 500));
        }
        long before = opened.documentsRead();

        // When
        Received received = deliveries.read(TAX, THIRD);

        // Then
        assertThat(received.first().getOrDefault(TAX_PAID, Map.of())).hasSize(5_000);
        assertThat(opened.documentsRead() - before).isLessThanOrEqualTo(257);
        assertThat(opened.scans()).isEmpty();
    }

    private static CreditCode code(int number) {
        return CreditCode.withCheckCharacter("91110113MA%07d".formatted(number));
    }

    private static FactAccepted fact(int enterprise, String quarter, Instant at) {
        return new FactAccepted(
                new ReportedCell(
                        new FactId(code(enterprise), TAX_PAID, Quarter.of(quarter), TAX, 1, 0),
                        Basis.OWN,
                        at,
                        Amount.of("1")),
                "1",
                "万元",
                null,
                "m",
                new RecordPlace("facts.tax.v1", 0, enterprise),
                0,
                at,
                null);
    }

    private static FactRejected refusal(long offset, String quantity, String quarter) {
        return new FactRejected(
                new RecordPlace("facts.tax.v1", 0, offset),
                0,
                TAX,
                "unknown-unit",
                "",
                BilingualText.of("错。", "Wrong."),
                BilingualText.of("改。", "Mend."),
                null,
                quantity,
                quarter,
                null,
                AT,
                new byte[0],
                0,
                null,
                1);
    }
}
