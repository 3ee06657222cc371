package io.hengzhi.scoring.passport.kafka;

import io.hengzhi.contract.Topic;
import io.hengzhi.contract.Topics;
import io.hengzhi.contract.UnreadableEvent;
import io.hengzhi.contract.ingestion.FactAccepted;
import io.hengzhi.contract.passport.Evidence;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.ReportedCell;
import io.hengzhi.platform.messaging.KafkaClients;
import io.hengzhi.scoring.engine.domain.Positions;
import io.hengzhi.scoring.passport.application.FactSources;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Utils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the enterprise's partition of accepted facts from its beginning, and of its records only those with the enterprise's
 * key. A city's partition takes a second or two; after the time limit what was found is the answer.
 */
final class SourcesInTheLog implements FactSources {

    private static final Logger LOG = LoggerFactory.getLogger(SourcesInTheLog.class);
    private static final Topic FACTS = Topics.FACT_ACCEPTED;
    private static final Duration TIME_LIMIT = Duration.ofSeconds(15);
    private static final Duration POLL = Duration.ofMillis(500);

    private final KafkaClients clients;

    SourcesInTheLog(KafkaClients clients) {
        this.clients = clients;
    }

    @Override
    public Map<ReportedCell, Evidence.Source> find(CreditCode enterprise, Set<ReportedCell> cells, Positions upTo) {
        byte[] key = enterprise.value().getBytes(StandardCharsets.UTF_8);
        int number = Utils.toPositive(Utils.murmur2(key)) % FACTS.partitions();
        TopicPartition partition = new TopicPartition(FACTS.name(), number);
        long end = upTo.of(FACTS.name(), number);
        Map<ReportedCell, Evidence.Source> found = new HashMap<>();
        long deadline = System.nanoTime() + TIME_LIMIT.toNanos();
        try (KafkaConsumer<byte[], byte[]> reader = new KafkaConsumer<>(clients.consumer("passport"))) {
            reader.assign(List.of(partition));
            reader.seekToBeginning(List.of(partition));
            while (found.size() < cells.size()
                    && reader.position(partition) < end
                    && System.nanoTime() - deadline < 0) {
                for (ConsumerRecord<byte[], byte[]> read : reader.poll(POLL)) {
                    if (read.offset() < end && Arrays.equals(read.key(), key)) {
                        take(read, cells, found);
                    }
                }
            }
        } catch (KafkaException e) {
            LOG.atWarn().setCause(e).log("sources of facts not looked up");
        }
        return found;
    }

    /** A fact that was delivered twice came by the first message. */
    private static void take(
            ConsumerRecord<byte[], byte[]> read, Set<ReportedCell> cells, Map<ReportedCell, Evidence.Source> found) {
        try {
            FactAccepted accepted = FactAccepted.decode(read.value());
            if (cells.contains(accepted.cell())) {
                found.putIfAbsent(
                        accepted.cell(),
                        new Evidence.Source(
                                accepted.messageId(),
                                accepted.reportedValue(),
                                accepted.reportedUnit(),
                                accepted.conversionId(),
                                accepted.place()));
            }
        } catch (UnreadableEvent unreadable) {
            // the engine fails on such a record; here it only has no source to tell
            LOG.atWarn()
                    .addKeyValue("offset", read.offset())
                    .setCause(unreadable)
                    .log("accepted fact unreadable");
        }
    }
}
