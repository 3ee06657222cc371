package io.hengzhi.bureau.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The files of an outbox and how large each is. Guarded by its outbox. */
final class Segments {

    private static final class Sized {
        private final Segment segment;
        private long bytes;

        private Sized(Segment segment, long bytes) {
            this.segment = segment;
            this.bytes = bytes;
        }
    }

    private final NavigableMap<Long, Sized> byFirstSequence = new TreeMap<>();
    private long bytes;

    void add(Segment segment, long size) {
        byFirstSequence.put(segment.firstSequence(), new Sized(segment, size));
        bytes += size;
    }

    /** The last file became longer. */
    void grow(long more) {
        byFirstSequence.lastEntry().getValue().bytes += more;
        bytes += more;
    }

    long bytes() {
        return bytes;
    }

    Segment holding(long sequence) {
        Map.Entry<Long, Sized> found = byFirstSequence.floorEntry(sequence);
        if (found == null) {
            throw new IllegalStateException("no file holds record " + sequence);
        }
        return found.getValue().segment;
    }

    /** Takes out the files that hold nothing from this record on; the last one stays, it names the next record. */
    List<Segment> removeBefore(long sequence) {
        List<Segment> removed = new ArrayList<>();
        while (byFirstSequence.size() > 1 && byFirstSequence.higherKey(byFirstSequence.firstKey()) <= sequence) {
            Sized first = byFirstSequence.pollFirstEntry().getValue();
            bytes -= first.bytes;
            removed.add(first.segment);
        }
        return removed;
    }
}
