package io.hengzhi.audit.accesslog.kafka;

import io.hengzhi.audit.accesslog.application.AccessJournal;
import io.hengzhi.audit.accesslog.domain.LogEntry;
import io.hengzhi.contract.UnreadableEvent;
import io.hengzhi.contract.audit.AccessRecorded;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Follows the access log without a gap. Where the journal ends, and not what the group has committed, says where to go on:
 * a journal that was thrown away or restored is filled from there. A fault of the store is retried for ever.
 */
@Component
final class AccessLogListener {

    private static final Logger LOG = LoggerFactory.getLogger(AccessLogListener.class);

    private final AccessJournal journal;
    private long soughtTo = -1;

    AccessLogListener(AccessJournal journal) {
        this.journal = journal;
    }

    @KafkaListener(
            id = "access-log",
            topics = "#{T(io.hengzhi.contract.Topics).ACCESS.name()}",
            groupId = "svc-audit-access",
            containerFactory = "retryForEverBatch")
    void listen(List<ConsumerRecord<byte[], byte[]>> records, Consumer<?, ?> consumer) {
        long next = journal.nextIndex();
        ConsumerRecord<byte[], byte[]> first = records.getFirst();
        if (first.offset() > next && soughtTo != next) {
            // a second time the same gap is one of the topic itself, and there is nothing to fetch
            soughtTo = next;
            LOG.atWarn()
                    .addKeyValue("offset", first.offset())
                    .addKeyValue("next", next)
                    .log("access log continues behind the journal's end, going back");
            consumer.seek(new TopicPartition(first.topic(), first.partition()), next);
            return;
        }
        journal.append(records.stream().map(AccessLogListener::read).toList());
    }

    /** What cannot be read keeps its place: the record itself stays in the topic for ever. */
    private static LogEntry read(ConsumerRecord<byte[], byte[]> stored) {
        AccessRecorded access = decode(stored);
        Instant at = access == null ? Instant.ofEpochMilli(stored.timestamp()) : access.at();
        return new LogEntry(stored.offset(), at, access);
    }

    private static @Nullable AccessRecorded decode(ConsumerRecord<byte[], byte[]> stored) {
        byte[] body = stored.value();
        try {
            return body == null ? null : AccessRecorded.decode(body);
        } catch (UnreadableEvent e) {
            LOG.atError().addKeyValue("offset", stored.offset()).setCause(e).log("access record unreadable");
            return null;
        }
    }
}
