package io.hengzhi.verification.backbone;

import io.hengzhi.contract.ingestion.FactAccepted;
import io.hengzhi.contract.ingestion.FactRejected;
import io.hengzhi.contract.ingestion.RecordPlace;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.RecordMetadata;

/** What ingestion decided since this was made, as its two topics tell it: each verdict names the place of its message. */
public final class Verdicts {

    private final BackboneLog acceptedLog = new BackboneLog("svc-ingestion", "ingestion.fact-accepted.v1");
    private final BackboneLog rejectedLog = new BackboneLog("svc-ingestion", "ingestion.fact-rejected.v1");
    private final Map<String, BitSet> accepted = new HashMap<>();
    private final Map<String, BitSet> rejected = new HashMap<>();
    private final Map<String, Integer> codes = new TreeMap<>();
    private final Consumer<FactAccepted> eachAccepted;
    private Map<Integer, Long> acceptedTo = acceptedLog.ends();
    private Map<Integer, Long> rejectedTo = rejectedLog.ends();

    public Verdicts() {
        this(accepted -> {});
    }

    /** @param eachAccepted hears of each accepted fact as it is read */
    public Verdicts(Consumer<FactAccepted> eachAccepted) {
        this.eachAccepted = eachAccepted;
    }

    /** Takes in what was decided since the last call. */
    public void readOn() {
        acceptedTo = acceptedLog.read(acceptedTo, found -> {
            FactAccepted event = FactAccepted.decode(found.value());
            mark(accepted, event.place());
            eachAccepted.accept(event);
        });
        rejectedTo = rejectedLog.read(rejectedTo, found -> {
            FactRejected event = FactRejected.decode(found.value());
            mark(rejected, event.place());
            codes.merge(event.code(), 1, Integer::sum);
        });
    }

    private static void mark(Map<String, BitSet> places, RecordPlace place) {
        places.computeIfAbsent(key(place.topic(), place.partition()), any -> new BitSet())
                .set(Math.toIntExact(place.offset()));
    }

    private static String key(String topic, int partition) {
        return topic + "-" + partition;
    }

    /** Whether a fact of the message was accepted. */
    public boolean isAccepted(String topic, int partition, long offset) {
        return has(accepted, topic, partition, offset);
    }

    /** Whether the message, or a fact of it, was refused or put into quarantine. */
    public boolean isRejected(String topic, int partition, long offset) {
        return has(rejected, topic, partition, offset);
    }

    public boolean isAccepted(RecordMetadata sent) {
        return isAccepted(sent.topic(), sent.partition(), sent.offset());
    }

    public boolean isRejected(RecordMetadata sent) {
        return isRejected(sent.topic(), sent.partition(), sent.offset());
    }

    public boolean isDecided(RecordMetadata sent) {
        return isAccepted(sent) || isRejected(sent);
    }

    private static boolean has(Map<String, BitSet> places, String topic, int partition, long offset) {
        BitSet offsets = places.get(key(topic, partition));
        return offsets != null && offsets.get(Math.toIntExact(offset));
    }

    /** How many refusals there were for each reason. */
    public Map<String, Integer> codes() {
        return new TreeMap<>(codes);
    }
}
