package io.hengzhi.ingestion.warning.kafka;

import io.hengzhi.contract.ingestion.FactAccepted;
import io.hengzhi.ingestion.messaging.ReadableEvents;
import io.hengzhi.ingestion.warning.application.FindWarnings;
import io.hengzhi.ingestion.warning.application.LedgerProgress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Looks for warnings behind the ledger, in a group of its own: a flood is not held up, and the more facts have come
 * meanwhile, the fewer times an enterprise is looked at.
 */
@Component
final class WarningListener {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** Rest for a unit of work: a flood of facts has the processors for itself, and its warnings come after it. */
    private static final int REST = 2;

    private static final Duration REST_MAX = Duration.ofSeconds(5);

    private final FindWarnings findWarnings;
    private final LedgerProgress ledger;

    WarningListener(FindWarnings findWarnings, LedgerProgress ledger) {
        this.findWarnings = findWarnings;
        this.ledger = ledger;
    }

    @KafkaListener(
            id = "warnings",
            groupId = "svc-ingestion-warnings",
            topics = "ingestion.fact-accepted.v1",
            properties = "max.poll.records=20000",
            containerFactory = "retryForEverBatch")
    void hear(List<ConsumerRecord<byte[], byte[]>> polled) {
        Map<Integer, Long> ends = polled.stream()
                .collect(Collectors.toMap(ConsumerRecord::partition, found -> found.offset() + 1, Math::max));
        if (!ledger.await(ends, PATIENCE)) {
            throw new LedgerBehind();
        }
        long begun = System.nanoTime();
        findWarnings.about(ReadableEvents.of(polled, FactAccepted::decode));
        rest(System.nanoTime() - begun);
    }

    private static void rest(long worked) {
        try {
            TimeUnit.NANOSECONDS.sleep(Math.min(REST * worked, REST_MAX.toNanos()));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
