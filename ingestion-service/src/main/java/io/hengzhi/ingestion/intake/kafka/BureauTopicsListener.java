package io.hengzhi.ingestion.intake.kafka;

import io.hengzhi.contract.Topics;
import io.hengzhi.ingestion.intake.application.JudgeMessages;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;

/**
 * Hears all bureaus, a new one within seconds of its topic being made. A poll's offsets are committed after all its verdicts
 * are acknowledged, never before.
 */
final class BureauTopicsListener {

    static final String ID = "intake";

    /** How soon the topic of a bureau that was just added is heard; Kafka's own default is five minutes. */
    private static final String LOOK_FOR_TOPICS = "metadata.max.age.ms=5000";

    private final BureauRecords records;
    private final JudgeMessages judgeMessages;

    BureauTopicsListener(BureauRecords records, JudgeMessages judgeMessages) {
        this.records = records;
        this.judgeMessages = judgeMessages;
    }

    @KafkaListener(
            id = ID,
            groupId = "svc-ingestion-intake",
            topicPattern = Topics.FACTS_PATTERN,
            properties = LOOK_FOR_TOPICS,
            containerFactory = "retryForEverBatch",
            concurrency = "2",
            autoStartup = "false")
    void hear(List<ConsumerRecord<byte[], byte[]>> polled) {
        judgeMessages.judge(polled.stream().map(records::read).toList());
    }
}
