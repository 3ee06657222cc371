package io.hengzhi.scoring.engine.kafka;

import io.hengzhi.contract.Topics;
import io.hengzhi.contract.ingestion.FactAccepted;
import io.hengzhi.contract.registry.CatalogueChanged;
import io.hengzhi.contract.registry.EnterpriseChanged;
import io.hengzhi.contract.registry.SchemePublished;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.ReportedCell;
import io.hengzhi.scoring.engine.domain.Batch;
import io.hengzhi.scoring.engine.domain.Positions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Translates records of the log into a batch, once. */
final class BatchReading {

    private final List<ReportedCell> cells = new ArrayList<>();
    private final List<EnterpriseChanged> enterprises = new ArrayList<>();
    private final List<SchemePublished> schemes = new ArrayList<>();
    private final List<Catalogue> catalogues = new ArrayList<>();
    private long newestFactMillis = Long.MIN_VALUE;
    private long newestRecordMillis = Long.MIN_VALUE;

    /** Throws {@link io.hengzhi.contract.UnreadableEvent} for bytes that are not what their topic promises. */
    void add(ConsumerRecord<byte[], byte[]> read) {
        newestRecordMillis = Math.max(newestRecordMillis, read.timestamp());
        byte[] bytes = read.value();
        if (bytes == null) {
            return; // a compacted topic's deletion marker: nothing here is ever deleted by it
        }
        String topic = read.topic();
        if (topic.equals(Topics.FACT_ACCEPTED.name())) {
            cells.add(FactAccepted.decode(bytes).cell());
            newestFactMillis = Math.max(newestFactMillis, read.timestamp());
        } else if (topic.equals(Topics.ENTERPRISE.name())) {
            enterprises.add(EnterpriseChanged.decode(bytes));
        } else if (topic.equals(Topics.SCHEME.name())) {
            schemes.add(SchemePublished.decode(bytes));
        } else if (topic.equals(Topics.CATALOGUE.name())) {
            catalogues.add(CatalogueChanged.decode(bytes).catalogue());
        } else {
            throw new IllegalArgumentException("not a topic of the state: " + topic);
        }
    }

    Batch batch(Positions positions) {
        return new Batch(
                cells,
                enterprises,
                schemes,
                catalogues,
                positions,
                newestFactMillis == Long.MIN_VALUE ? null : Instant.ofEpochMilli(newestFactMillis),
                newestRecordMillis == Long.MIN_VALUE ? null : Instant.ofEpochMilli(newestRecordMillis));
    }
}
