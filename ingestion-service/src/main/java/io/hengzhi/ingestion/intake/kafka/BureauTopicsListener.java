package io.hengzhi.ingestion.intake.kafka;

import io.hengzhi.ingestion.intake.application.JudgeMessages;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;

/** Hears all bureaus. A poll's offsets are committed after all its verdicts are acknowledged, never before. */
final class BureauTopicsListener {

    static final String ID = "intake";

    private final BureauRecords records;
    private final JudgeMessages judgeMessages;

    BureauTopicsListener(BureauRecords records, JudgeMessages judgeMessages) {
        this.records = records;
        this.judgeMessages = judgeMessages;
    }

    @KafkaListener(
            id = ID,
            groupId = "svc-ingestion-intake",
            topics = "#{@bureauTopics}",
            containerFactory = "retryForEverBatch",
            concurrency = "2",
            autoStartup = "false")
    void hear(List<ConsumerRecord<byte[], byte[]>> polled) {
        judgeMessages.judge(polled.stream().map(records::read).toList());
    }
}
