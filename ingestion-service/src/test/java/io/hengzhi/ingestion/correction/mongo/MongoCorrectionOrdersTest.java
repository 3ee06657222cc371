package io.hengzhi.ingestion.correction.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hengzhi.contract.ingestion.FactAccepted;
import io.hengzhi.contract.ingestion.RecordPlace;
import io.hengzhi.ingestion.correction.Orders;
import io.hengzhi.ingestion.correction.application.CorrectionOrders;
import io.hengzhi.ingestion.correction.domain.CorrectionOrder;
import io.hengzhi.ingestion.correction.domain.CorrectionOrder.Answer;
import io.hengzhi.ingestion.correction.domain.CorrectionOrder.State;
import io.hengzhi.ingestion.correction.json.JsonCorrectionMessages;
import io.hengzhi.kernel.Amount;
import io.hengzhi.kernel.Basis;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.FactId;
import io.hengzhi.kernel.ReportedCell;
import io.hengzhi.platform.messaging.EventPublisher;
import io.hengzhi.platform.store.Aggregates;
import io.hengzhi.platform.store.VersionConflict;
import io.hengzhi.testsupport.TestStore;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.KafkaTemplate;

/** What the orders promise, on a real store. */
class MongoCorrectionOrdersTest {

    private static final BureauCode TAX = new BureauCode("tax");

    private final MockProducer<byte[], byte[]> log =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    private TestStore opened;
    private MongoCorrectionOrders orders;

    @BeforeEach
    void open() {
        opened = TestStore.open();
        orders = new MongoCorrectionOrders(
                opened.store(),
                new Aggregates(opened.store(), new EventPublisher(new KafkaTemplate<>(() -> log)), "correctionOrders"));
    }

    @AfterEach
    void close() {
        opened.close();
    }

    @Test
    void an_order_heard_twice_is_one_order_and_keeps_its_answer() {
        // Given
        CorrectionOrder order = Orders.order("CO-1");
        orders.open(order);
        accept(order);

        // When
        orders.open(order);

        // Then
        assertThat(orders.list(TAX, 10, null).items())
                .extracting(CorrectionOrder::state)
                .containsExactly(State.ACCEPTED);
    }

    @Test
    void an_acceptance_goes_down_the_bureaus_topic_with_the_orders_id() {
        CorrectionOrder order = Orders.order("CO-1");
        orders.open(order);

        accept(order);

        assertThat(log.history()).hasSize(1);
        ProducerRecord<byte[], byte[]> message = log.history().getFirst();
        assertThat(message.topic()).isEqualTo("facts.tax.v1");
        assertThat(header(message, "ce_id")).isEqualTo("CO-1");
        assertThat(header(message, "ce_source")).isEqualTo("/bureaus/tax");
        assertThat(header(message, "ce_type")).isEqualTo("io.hengzhi.facts.reported.v1");
        assertThat(header(message, "ce_subject")).isEqualTo("91110113MA0HE0001W");
        assertThat(header(message, "content-type")).isEqualTo("application/json");
        assertThat(new String(message.key(), StandardCharsets.UTF_8)).isEqualTo("91110113MA0HE0001W");
    }

    @Test
    void of_two_answers_at_once_one_wins() {
        CorrectionOrder order = Orders.order("CO-1");
        orders.open(order);
        CorrectionOrders.Versioned before = orders.find("CO-1").orElseThrow();
        accept(order);

        assertThatThrownBy(() -> orders.answer(before, before.order(), List.of()))
                .isInstanceOf(VersionConflict.class);
    }

    @Test
    void the_fact_that_carries_an_order_out_may_be_heard_before_the_order() {
        // Given
        orders.noteCarriedOut(List.of(fact("tax", "CO-1")));
        CorrectionOrder order = Orders.order("CO-1");

        // When
        orders.open(order);

        // Then
        assertThat(orders.find("CO-1").orElseThrow().order().state()).isEqualTo(State.CARRIED_OUT);
    }

    @Test
    void another_bureaus_fact_cannot_carry_an_order_out() {
        orders.open(Orders.order("CO-1"));

        orders.noteCarriedOut(List.of(fact("power", "CO-1")));

        assertThat(orders.find("CO-1").orElseThrow().order().state()).isEqualTo(State.OPEN);
    }

    @Test
    void a_bureau_pages_through_its_own_orders_latest_first_and_few_documents_are_touched() {
        // Given
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            String id = "CO-" + i;
            ids.add(id);
            orders.open(Orders.order(id, "tax", Orders.DECIDED.plusSeconds(i * 86_400L * 4)));
            orders.open(Orders.order("P-" + i, "power", Orders.DECIDED));
        }
        long before = opened.documentsRead();

        // When
        List<String> read = new ArrayList<>();
        CorrectionOrders.@Nullable Position position = null;
        do {
            CorrectionOrders.Part part = orders.list(TAX, 7, position);
            part.items().forEach(order -> read.add(order.id()));
            position = part.next();
        } while (position != null);

        // Then
        assertThat(read).isEqualTo(ids.reversed());
        // five parts, each the index of the bureau, at most five months and its orders
        assertThat(opened.documentsRead() - before).isLessThanOrEqualTo(5 * (1 + 5 + 7));
        assertThat(opened.scans()).isEmpty();
    }

    private void accept(CorrectionOrder order) {
        CorrectionOrders.Versioned before = orders.find(order.id()).orElseThrow();
        CorrectionOrder.Decision decision = before.order()
                .accept(order.correction("80", "万元", Basis.OWN), "bureau-tax", Instant.parse("2026-01-21T02:00:00Z"));
        if (decision instanceof CorrectionOrder.Decision.Answered(CorrectionOrder accepted)
                && accepted.answer() instanceof Answer.Accepted answer) {
            orders.answer(before, accepted, List.of(new JsonCorrectionMessages().messageOf(accepted, answer)));
        } else {
            throw new AssertionError(decision.toString());
        }
    }

    private static String header(ProducerRecord<byte[], byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static FactAccepted fact(String bureau, String order) {
        return new FactAccepted(
                new ReportedCell(
                        FactId.parse("91110113MA0HE0001W.taxPaid.2025Q3." + bureau + ".4-1")
                                .orElseThrow(),
                        Basis.OWN,
                        Orders.DECIDED,
                        Amount.of("80")),
                "80",
                "万元",
                null,
                order,
                new RecordPlace("facts." + bureau + ".v1", 0, 5),
                0,
                Orders.DECIDED,
                order);
    }
}
