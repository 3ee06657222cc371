package io.hengzhi.scoring.engine.domain;

import io.hengzhi.contract.Topic;
import io.hengzhi.contract.Topics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * How far the log is known: for every partition of every topic the state is made from, the offset after the last record
 * applied. Immutable.
 */
public final class Positions {

    /** The topics the state is made from, in the order in which positions are listed. */
    public static final List<Topic> TOPICS =
            List.of(Topics.FACT_ACCEPTED, Topics.ENTERPRISE, Topics.SCHEME, Topics.CATALOGUE);

    /** Nothing is known. */
    public static final Positions NONE =
            new Positions(new long[TOPICS.stream().mapToInt(Topic::partitions).sum()]);

    private final long[] offsets;

    private Positions(long[] offsets) {
        this.offsets = offsets;
    }

    private static int place(String topic, int partition) {
        int first = 0;
        for (Topic one : TOPICS) {
            if (one.name().equals(topic)) {
                return first + partition;
            }
            first += one.partitions();
        }
        throw new IllegalArgumentException("the state is not made from " + topic);
    }

    /** These positions with one partition moved. */
    public Positions with(String topic, int partition, long offset) {
        long[] moved = offsets.clone();
        moved[place(topic, partition)] = offset;
        return new Positions(moved);
    }

    public long of(String topic, int partition) {
        return offsets[place(topic, partition)];
    }

    /** Whether every partition is known at least as far as there. */
    public boolean reach(Positions other) {
        for (int i = 0; i < offsets.length; i++) {
            if (offsets[i] < other.offsets[i]) {
                return false;
            }
        }
        return true;
    }

    /** The lesser of both in every partition. */
    public Positions least(Positions other) {
        long[] least = offsets.clone();
        for (int i = 0; i < least.length; i++) {
            least[i] = Math.min(least[i], other.offsets[i]);
        }
        return new Positions(least);
    }

    /** As events carry them: partition by partition in the order of {@link #TOPICS}. */
    public List<Long> list() {
        return Arrays.stream(offsets).boxed().toList();
    }

    /** Reads what {@link #toString} wrote; positions of another set of partitions count as none. */
    public static Positions parse(String text) {
        Positions read = NONE;
        for (String part : text.split(";", -1)) {
            int equals = part.indexOf('=');
            Topic topic = TOPICS.stream()
                    .filter(one -> equals > 0 && one.name().equals(part.substring(0, equals)))
                    .findFirst()
                    .orElse(null);
            if (topic == null || !part.substring(equals + 1).matches("\\d{1,18}(,\\d{1,18})*")) {
                return NONE;
            }
            String[] numbers = part.substring(equals + 1).split(",", -1);
            if (numbers.length != topic.partitions()) {
                return NONE;
            }
            for (int partition = 0; partition < numbers.length; partition++) {
                read = read.with(topic.name(), partition, Long.parseLong(numbers[partition]));
            }
        }
        return read;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Positions positions && Arrays.equals(offsets, positions.offsets);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(offsets);
    }

    /** For example {@code ingestion.fact-accepted.v1=12,7,9,4,0,3;registry.enterprise.v1=...}. */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        int first = 0;
        for (Topic topic : TOPICS) {
            parts.add(topic.name() + "="
                    + LongStream.of(Arrays.copyOfRange(offsets, first, first + topic.partitions()))
                            .mapToObj(Long::toString)
                            .collect(Collectors.joining(",")));
            first += topic.partitions();
        }
        return String.join(";", parts);
    }
}
