package io.hengzhi.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * When each message of a load was seen where: in its own topic, as accepted facts, and in an enterprise's score. An event of a
 * score says from which positions of the log it was made: a message is in it when the log was known beyond its last fact.
 * Thread-safe.
 */
final class Sightings {

    private static final int MISSING_SHOWN = 10;

    private record Told(long nanos, List<Long> positions) {}

    private final String[] enterprises;
    private final int factsPerMessage;
    private final long[] inTopic;
    private final long[] accepted;
    private final int[] factsAccepted;
    private final int[] partition;
    private final long[] offset;
    private final Map<String, List<Told>> told = new HashMap<>();
    private final Map<String, Long> scaled = new HashMap<>();

    /** @param enterprises the credit code each message is about */
    Sightings(String[] enterprises, int factsPerMessage) {
        this.enterprises = enterprises;
        this.factsPerMessage = factsPerMessage;
        this.inTopic = new long[enterprises.length];
        this.accepted = new long[enterprises.length];
        this.factsAccepted = new int[enterprises.length];
        this.partition = new int[enterprises.length];
        this.offset = new long[enterprises.length];
    }

    synchronized void inTopic(int message, long nanos) {
        inTopic[message] = nanos;
    }

    /** One of the message's facts, at its place among the accepted ones. */
    synchronized void accepted(int message, int factPartition, long factOffset, long nanos) {
        factsAccepted[message]++;
        accepted[message] = nanos;
        partition[message] = factPartition;
        offset[message] = Math.max(offset[message], factOffset);
    }

    /**
     * An enterprise's score.
     *
     * @param positions how far each partition of the accepted facts was known, then those of other topics
     * @param scaledScore times 10^10
     */
    synchronized void told(String enterprise, List<Long> positions, long scaledScore, long nanos) {
        told.computeIfAbsent(enterprise, any -> new ArrayList<>()).add(new Told(nanos, positions));
        scaled.put(enterprise, scaledScore);
    }

    /** The score that was told last; absent where none was. */
    synchronized Map<String, Long> scaledScores() {
        return Map.copyOf(scaled);
    }

    synchronized long[] inTopic() {
        return inTopic.clone();
    }

    synchronized long[] accepted() {
        long[] complete = accepted.clone();
        for (int message = 0; message < complete.length; message++) {
            complete[message] = factsAccepted[message] < factsPerMessage ? 0 : complete[message];
        }
        return complete;
    }

    /** When each message was in a score that was told; 0 where it is in none yet. */
    synchronized long[] visible() {
        long[] visible = new long[enterprises.length];
        Map<String, Integer> next = new HashMap<>();
        for (int message = 0; message < visible.length; message++) {
            if (factsAccepted[message] < factsPerMessage) {
                continue;
            }
            String enterprise = enterprises[message];
            List<Told> events = told.getOrDefault(enterprise, List.of());
            // an enterprise's messages are accepted in the order of sending, and its events come in the order of
            // positions
            int at = next.getOrDefault(enterprise, 0);
            while (at < events.size() && events.get(at).positions().get(partition[message]) <= offset[message]) {
                at++;
            }
            next.put(enterprise, at);
            visible[message] = at < events.size() ? events.get(at).nanos() : 0;
        }
        return visible;
    }

    /** The enterprises all of whose messages are in a score that was told, in the order of their codes. */
    List<String> alwaysVisible() {
        long[] visible = visible();
        Set<String> always = new TreeSet<>(List.of(enterprises));
        for (int message = 0; message < visible.length; message++) {
            if (visible[message] == 0) {
                always.remove(enterprises[message]);
            }
        }
        return List.copyOf(always);
    }

    /** Whether every message's facts were seen as accepted. */
    boolean isAccepted() {
        return count(accepted()) == enterprises.length;
    }

    /** Whether every message was seen everywhere. */
    boolean isComplete() {
        return count(inTopic()) == enterprises.length && count(visible()) == enterprises.length;
    }

    /** How many were seen where, and which of them first are in no score. */
    @Override
    public synchronized String toString() {
        long[] visible = visible();
        List<String> missing = IntStream.range(0, visible.length)
                .filter(message -> visible[message] == 0)
                .limit(MISSING_SHOWN)
                .mapToObj(message -> message + " of " + enterprises[message] + " at " + partition[message] + ":"
                        + offset[message] + ", its scores "
                        + told.getOrDefault(enterprises[message], List.of()).size())
                .toList();
        return "%d messages, %d in their topic, %d accepted, %d in a score; not in one: %s"
                .formatted(visible.length, count(inTopic), count(accepted()), count(visible), missing);
    }

    static int count(long[] nanos) {
        return (int) Arrays.stream(nanos).filter(one -> one != 0).count();
    }
}
