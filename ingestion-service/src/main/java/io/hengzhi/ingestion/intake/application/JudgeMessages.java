package io.hengzhi.ingestion.intake.application;

import io.hengzhi.ingestion.intake.domain.Judgement;
import io.hengzhi.ingestion.intake.domain.ReceivedMessage;
import io.hengzhi.ingestion.intake.domain.Verdict;
import io.hengzhi.ingestion.reference.CityReference;
import io.hengzhi.ingestion.reference.ReferenceTopics;
import io.hengzhi.platform.messaging.EventPublisher;
import java.time.Duration;
import java.util.List;

/**
 * Judges messages and makes the verdicts durable. When it returns, every verdict is in the log; when it throws, nothing is
 * decided and the same messages are judged again, with the same outcome.
 */
public final class JudgeMessages {

    private static final Duration CATCH_UP_MAX = Duration.ofSeconds(10);

    private final CityReference reference;
    private final ReferenceTopics topics;
    private final EventPublisher publisher;
    private final IntakeMetrics metrics;

    public JudgeMessages(
            CityReference reference, ReferenceTopics topics, EventPublisher publisher, IntakeMetrics metrics) {
        this.reference = reference;
        this.topics = topics;
        this.publisher = publisher;
        this.metrics = metrics;
    }

    /** Judges and publishes; the verdicts come back. */
    public List<Verdict> judge(List<ReceivedMessage> messages) {
        List<Verdict> verdicts = decide(messages);
        publish(verdicts);
        return verdicts;
    }

    /** What the verdicts are, with the newest reference data where these could change one; nothing is published. */
    public List<Verdict> decide(List<ReceivedMessage> messages) {
        List<Verdict> verdicts = verdicts(messages);
        if (verdicts.stream().anyMatch(JudgeMessages::mayChangeWithNewerReferenceData)) {
            if (!topics.catchUpNow(CATCH_UP_MAX)) {
                throw new ReferenceDataLate();
            }
            verdicts = verdicts(messages);
        }
        return verdicts;
    }

    /** Makes verdicts durable. */
    public void publish(List<Verdict> verdicts) {
        publisher.publishAll(verdicts.stream().map(Verdict::event).toList());
        metrics.count(verdicts);
    }

    private List<Verdict> verdicts(List<ReceivedMessage> messages) {
        return messages.stream()
                .flatMap(message -> Judgement.judge(message, reference.catalogue(), reference::isRegistered).stream())
                .toList();
    }

    private static boolean mayChangeWithNewerReferenceData(Verdict verdict) {
        return verdict instanceof Verdict.Refused refused && refused.rule().readsReferenceData();
    }
}
