package io.hengzhi.scoring.engine;

import io.hengzhi.contract.Topic;
import io.hengzhi.contract.Topics;
import io.hengzhi.contract.registry.EnterpriseChanged;
import io.hengzhi.contract.registry.SchemePublished;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.ReportedCell;
import io.hengzhi.scoring.engine.domain.Batch;
import io.hengzhi.scoring.engine.domain.Positions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** The log as it would be: every record in its partition, read in any interleaving, with redelivery. */
public final class Log {

    private record Partition(String topic, int number) implements Comparable<Partition> {
        @Override
        public int compareTo(Partition other) {
            int byTopic = topic.compareTo(other.topic);
            return byTopic != 0 ? byTopic : Integer.compare(number, other.number);
        }
    }

    private final Map<Partition, List<Object>> partitions = new TreeMap<>();
    private int size;

    public Log add(Object event) {
        Topic topic = switch (event) {
            case ReportedCell ignored -> Topics.FACT_ACCEPTED;
            case EnterpriseChanged ignored -> Topics.ENTERPRISE;
            case SchemePublished ignored -> Topics.SCHEME;
            case Catalogue ignored -> Topics.CATALOGUE;
            default -> throw new IllegalArgumentException(event.toString());
        };
        String key = switch (event) {
            case ReportedCell cell -> cell.id().enterprise().value();
            case EnterpriseChanged changed -> changed.key();
            case SchemePublished published -> published.key();
            default -> "beijing";
        };
        partitions
                .computeIfAbsent(
                        new Partition(topic.name(), Math.floorMod(key.hashCode(), topic.partitions())),
                        any -> new ArrayList<>())
                .add(event);
        size++;
        return this;
    }

    public Log addAll(Collection<?> events) {
        events.forEach(this::add);
        return this;
    }

    public int size() {
        return size;
    }

    /** The whole log at once. */
    public Batch all() {
        Reading reading = new Reading();
        Positions positions = Positions.NONE;
        for (Map.Entry<Partition, List<Object>> partition : partitions.entrySet()) {
            partition.getValue().forEach(reading::add);
            positions = positions.with(
                    partition.getKey().topic(),
                    partition.getKey().number(),
                    partition.getValue().size());
        }
        return reading.batch(positions);
    }

    /**
     * The log in batches of random size from random partitions, now and then going back in a partition and reading it again.
     *
     * @param skipped the number of one cell of the log that is left out; -1 for none
     */
    public List<Batch> interleaved(Random random, int skipped) {
        Map<Partition, Integer> next = new TreeMap<>();
        List<Partition> open = new ArrayList<>(partitions.keySet());
        Positions positions = Positions.NONE;
        List<Batch> batches = new ArrayList<>();
        while (!open.isEmpty()) {
            Reading reading = new Reading();
            int runs = 1 + random.nextInt(4);
            for (int run = 0; run < runs && !open.isEmpty(); run++) {
                Partition partition = open.get(random.nextInt(open.size()));
                List<Object> records = partitions.getOrDefault(partition, List.of());
                int from = next.getOrDefault(partition, 0);
                if (random.nextInt(6) == 0) {
                    from = Math.max(0, from - random.nextInt(50)); // redelivery
                }
                int to = Math.min(records.size(), from + 1 + random.nextInt(200));
                for (int i = from; i < to; i++) {
                    if (!isSkipped(partition, i, skipped)) {
                        reading.add(records.get(i));
                    }
                }
                to = Math.max(to, next.getOrDefault(partition, 0));
                next.put(partition, to);
                positions = positions.with(partition.topic(), partition.number(), to);
                if (to == records.size()) {
                    open.remove(partition);
                }
            }
            batches.add(reading.batch(positions));
        }
        return batches;
    }

    private boolean isSkipped(Partition partition, int index, int skipped) {
        return skipped >= 0
                && partition.topic().equals(Topics.FACT_ACCEPTED.name())
                && partition.number() == firstFactPartition()
                && index == skipped;
    }

    private int firstFactPartition() {
        return partitions.keySet().stream()
                .filter(partition -> partition.topic().equals(Topics.FACT_ACCEPTED.name()))
                .mapToInt(Partition::number)
                .min()
                .orElseThrow();
    }

    private static final class Reading {
        private final List<ReportedCell> cells = new ArrayList<>();
        private final List<EnterpriseChanged> enterprises = new ArrayList<>();
        private final List<SchemePublished> schemes = new ArrayList<>();
        private final List<Catalogue> catalogues = new ArrayList<>();

        void add(Object event) {
            switch (event) {
                case ReportedCell cell -> cells.add(cell);
                case EnterpriseChanged changed -> enterprises.add(changed);
                case SchemePublished published -> schemes.add(published);
                case Catalogue catalogue -> catalogues.add(catalogue);
                default -> throw new IllegalArgumentException(event.toString());
            }
        }

        Batch batch(Positions positions) {
            Instant newest = SmallCity.NOW;
            return new Batch(
                    cells, enterprises, schemes, catalogues, positions, cells.isEmpty() ? null : newest, newest);
        }
    }
}
