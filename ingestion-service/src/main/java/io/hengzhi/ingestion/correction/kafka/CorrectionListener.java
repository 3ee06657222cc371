package io.hengzhi.ingestion.correction.kafka;

import io.hengzhi.contract.appeal.AppealDecided;
import io.hengzhi.contract.ingestion.FactAccepted;
import io.hengzhi.ingestion.correction.application.CorrectionOrders;
import io.hengzhi.ingestion.correction.domain.CorrectionOrder;
import io.hengzhi.ingestion.messaging.ReadableEvents;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.FactId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Opens orders of upheld objections, and notes the facts that carry them out. */
@Component
final class CorrectionListener {

    private static final Logger LOG = LoggerFactory.getLogger(CorrectionListener.class);
    /** What the contract lets a bureau write as an order's id. */
    private static final Pattern ORDER_ID = Pattern.compile("[A-Za-z0-9-]{1,80}");

    private final CorrectionOrders orders;

    CorrectionListener(CorrectionOrders orders) {
        this.orders = orders;
    }

    @KafkaListener(
            id = "correction-orders",
            groupId = "svc-ingestion-correction-orders",
            topics = "appeal.decided.v1",
            containerFactory = "retryForEverBatch")
    void hearDecisions(List<ConsumerRecord<byte[], byte[]>> polled) {
        ReadableEvents.of(polled, AppealDecided::decode).stream()
                .flatMap(event -> orderOf(event).stream())
                .forEach(orders::open);
    }

    @KafkaListener(
            id = "correction-outcomes",
            groupId = "svc-ingestion-correction-outcomes",
            topics = "ingestion.fact-accepted.v1",
            containerFactory = "retryForEverBatch")
    void hearFacts(List<ConsumerRecord<byte[], byte[]>> polled) {
        orders.noteCarriedOut(ReadableEvents.of(polled, FactAccepted::decode));
    }

    private static Optional<CorrectionOrder> orderOf(AppealDecided event) {
        String id = event.correctionOrder();
        FactId fact = event.factId();
        BureauCode bureau = event.bureau();
        if (!event.upheld() || id == null || fact == null || bureau == null) {
            return Optional.empty();
        }
        if (!ORDER_ID.matcher(id).matches()) {
            LOG.atError().addKeyValue("appeal", event.appealId()).log("order id that no message can carry, left out");
            return Optional.empty();
        }
        return Optional.of(new CorrectionOrder(
                id,
                bureau,
                fact,
                event.appealId(),
                event.district(),
                event.proposedValue(),
                event.proposedUnit(),
                event.reason(),
                event.decidedAt(),
                null,
                null));
    }
}
