package io.hengzhi.ingestion.replay.kafka;

import io.hengzhi.contract.ingestion.FactRejected;
import io.hengzhi.ingestion.intake.domain.UnknownEnterprise;
import io.hengzhi.ingestion.messaging.ReadableEvents;
import io.hengzhi.ingestion.replay.application.WaitingMessages;
import io.hengzhi.ingestion.replay.application.WaitingMessages.Waiting;
import io.hengzhi.kernel.CreditCode;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;

/** Remembers who waits for whom. */
final class ReplayListener {

    private static final String UNKNOWN_ENTERPRISE = new UnknownEnterprise().code();

    private final WaitingMessages waiting;
    private final ReplayWorker worker;

    ReplayListener(WaitingMessages waiting, ReplayWorker worker) {
        this.waiting = waiting;
        this.worker = worker;
    }

    @KafkaListener(
            id = "replay",
            groupId = "svc-ingestion-replay",
            topics = "ingestion.fact-rejected.v1",
            containerFactory = "retryForEverBatch")
    void hear(List<ConsumerRecord<byte[], byte[]>> polled) {
        List<Waiting> found = ReadableEvents.of(polled, FactRejected::decode).stream()
                .filter(event -> event.code().equals(UNKNOWN_ENTERPRISE) && event.creditCode() != null)
                .map(event -> new Waiting(
                        new CreditCode(String.valueOf(event.creditCode())),
                        event.bureau(),
                        event.place(),
                        event.receivedAt()))
                .toList();
        waiting.add(found);
        // after they are stored: an enterprise that appears from now on finds them
        found.forEach(each -> worker.waitFor(each.enterprise()));
    }
}
