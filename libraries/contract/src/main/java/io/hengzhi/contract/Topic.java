package io.hengzhi.contract;

import java.time.Duration;
import java.util.Map;

/**
 * A topic and how it is kept.
 *
 * @param partitions fixed for the life of the topic: order is per key
 * @param compacted whether of records older than {@link #VERSIONS_KEPT} only the newest of a key is kept; otherwise all are kept for ever
 * @param flushed whether one broker on its own must have each record on disk before it acknowledges
 */
public record Topic(String name, int partitions, boolean compacted, boolean flushed) {

    /** For so long a compacted topic keeps older records of a key too, so that what was known then can be told. */
    public static final Duration VERSIONS_KEPT = Duration.ofDays(400);

    /** The settings a single broker needs; a cluster replaces the flush by replication (DESIGN 3). */
    public Map<String, String> singleBrokerSettings() {
        Map<String, String> settings = new java.util.TreeMap<>();
        settings.put("cleanup.policy", compacted ? "compact" : "delete");
        settings.put("retention.ms", "-1");
        if (compacted) {
            settings.put("min.compaction.lag.ms", Long.toString(VERSIONS_KEPT.toMillis()));
        }
        settings.put("min.insync.replicas", "1");
        settings.put("max.message.bytes", "2097152");
        // the broker's clock, not the sender's: rules compare with the record time
        settings.put("message.timestamp.type", "LogAppendTime");
        if (flushed) {
            settings.put("flush.messages", "1");
        }
        return settings;
    }

    /**
     * The settings where each record is kept in so many copies: with several, all but one hold it before it is
     * acknowledged, and no copy has to be on disk first.
     */
    public Map<String, String> settings(int copies) {
        Map<String, String> settings = singleBrokerSettings();
        if (copies > 1) {
            settings.remove("flush.messages");
            settings.put("min.insync.replicas", Integer.toString(copies - 1));
        }
        return settings;
    }

    @Override
    public String toString() {
        return name;
    }
}
