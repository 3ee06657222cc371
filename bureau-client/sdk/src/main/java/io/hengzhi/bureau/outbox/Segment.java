package io.hengzhi.bureau.outbox;

import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One append-only file of frames, named after the number of its first record. */
record Segment(long firstSequence, Path file) {

    private static final String PREFIX = "segment-";
    private static final String SUFFIX = ".log";

    static Segment named(Path directory, long firstSequence) {
        return new Segment(firstSequence, directory.resolve(PREFIX + "%019d".formatted(firstSequence) + SUFFIX));
    }

    /** The segments of a directory, oldest first. */
    static List<Segment> in(Path directory) throws IOException {
        List<Segment> segments = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.startsWith(PREFIX) && name.endsWith(SUFFIX)) {
                    segments.add(new Segment(
                            Long.parseLong(name.substring(PREFIX.length(), name.length() - SUFFIX.length())), file));
                }
            }
        }
        segments.sort(Comparator.comparingLong(Segment::firstSequence));
        return segments;
    }

    /** Where the whole frames end. */
    record End(long bytes, long sequence) {}

    /**
     * Reads every frame.
     *
     * @param last whether a broken end may be what a crash left of a frame that nobody was promised
     */
    End examine(boolean last) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            long position = 0;
            long sequence = firstSequence;
            while (position < size) {
                Frame frame = Frame.read(channel, position, size);
                if (frame == null || frame.firstSequence() != sequence) {
                    if (!last || frame != null || findFrameAfter(channel, position, size) != null) {
                        throw damaged(position);
                    }
                    break;
                }
                position += frame.bytes();
                sequence = frame.endSequence();
            }
            return new End(position, sequence);
        }
    }

    /** A frame is begun only when the one before it is on disk: a whole frame behind a broken one is no torn write. */
    private static @Nullable Frame findFrameAfter(FileChannel channel, long broken, long size) throws IOException {
        MappedByteBuffer all = channel.map(FileChannel.MapMode.READ_ONLY, 0, size);
        for (int at = (int) broken + 1; at + Frame.HEADER_BYTES <= size; at++) {
            if (all.getInt(at) == Frame.MAGIC) {
                Frame frame = Frame.read(channel, at, size);
                if (frame != null) {
                    return frame;
                }
            }
        }
        return null;
    }

    OutboxFault damaged(long position) {
        return new OutboxFault(
                OutboxFault.Reason.DAMAGED,
                "发件箱文件 " + file.getFileName() + " 在第 " + position + " 字节处损坏。请从备份恢复该文件，或联系运维；在此之前不再发送，以免漏报。",
                "The outbox's file " + file.getFileName() + " is damaged at byte " + position
                        + ". Restore it from a copy or ask your operator; nothing is sent before, lest facts go missing.",
                null);
    }
}
