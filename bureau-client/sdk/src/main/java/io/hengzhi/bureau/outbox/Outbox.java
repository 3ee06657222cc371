package io.hengzhi.bureau.outbox;

import io.hengzhi.bureau.outbox.OutboxFault.Reason;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * An append-only queue on disk. What {@link #append} returned from survives {@code kill -9} and a power cut; it stays until
 * {@link #acknowledge} says that the broker has it. One process at a time holds a directory. Thread-safe.
 */
public final class Outbox implements AutoCloseable {

    private static final int FRAME_BYTES_MAX = 4 * 1024 * 1024;

    private final Path directory;
    private final OutboxLimits limits;
    private final FileChannel lockFile;
    private final Acknowledged acknowledged;

    /** Held by whoever writes the next frame for all who wait. */
    private final ReentrantLock writing = new ReentrantLock();

    /** Guards everything below. */
    private final Object state = new Object();

    private final Segments segments = new Segments();
    private final Queue<byte[]> waiting = new ArrayDeque<>();
    /** Not a channel: the interrupt of one caller would close it for all. */
    private RandomAccessFile active;

    private long waitingBytes;
    private long promised;
    private long durable;
    private long sent;
    private @Nullable OutboxFault broken;

    private Outbox(Path directory, OutboxLimits limits, FileChannel lockFile) throws IOException {
        this.directory = directory;
        this.limits = limits;
        this.lockFile = lockFile;
        this.acknowledged = new Acknowledged(directory);
        List<Segment> found = Segment.in(directory);
        if (found.isEmpty()) {
            found = List.of(Segment.named(directory, acknowledged.read()));
            Files.createFile(found.getFirst().file());
            forceDirectory();
        }
        long expected = found.getFirst().firstSequence();
        long end = 0;
        for (Segment segment : found) {
            if (segment.firstSequence() != expected) {
                throw segment.damaged(0);
            }
            Segment.End whole = segment.examine(segment == found.getLast());
            segments.add(segment, whole.bytes());
            expected = whole.sequence();
            end = whole.bytes();
        }
        this.promised = expected;
        this.durable = expected;
        // deleted files were sent, whatever an older position says
        this.sent = Math.max(acknowledged.read(), found.getFirst().firstSequence());
        if (sent > durable) {
            throw found.getLast().damaged(end);
        }
        this.active = new RandomAccessFile(found.getLast().file().toFile(), "rw");
        if (active.length() > end) {
            active.setLength(end);
            active.getFD().sync();
        }
        active.seek(end);
    }

    /** Opens a directory, makes it where it is missing, and cuts off what a crash left of a frame. */
    public static Outbox open(Path directory, OutboxLimits limits) {
        FileChannel lockFile = null;
        try {
            Files.createDirectories(directory);
            lockFile = FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!tryLock(lockFile)) {
                throw new OutboxFault(
                        Reason.IN_USE,
                        "发件箱 " + directory + " 正由另一进程使用。请等待其结束，或为本进程指定另一目录。",
                        "The outbox " + directory
                                + " is held by another process. Wait for its end, or give this process a directory of its own.",
                        null);
            }
            return new Outbox(directory, limits, lockFile);
        } catch (IOException e) {
            closeQuietly(lockFile, e);
            throw disk(directory, e);
        } catch (OutboxFault e) {
            closeQuietly(lockFile, e);
            throw e;
        }
    }

    private static boolean tryLock(FileChannel file) throws IOException {
        try {
            FileLock lock = file.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldInThisProcess) {
            return false;
        }
    }

    private static void closeQuietly(@Nullable FileChannel channel, Exception because) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            because.addSuppressed(e);
        }
    }

    private static OutboxFault disk(Path directory, IOException cause) {
        return new OutboxFault(
                Reason.DISK,
                "发件箱 " + directory + " 无法读写（" + cause.getMessage() + "）。请检查磁盘空间与权限后重新打开。",
                "The outbox " + directory + " cannot be read or written (" + cause.getMessage()
                        + "). Look at the disk's space and permissions, then open it again.",
                cause);
    }

    /**
     * Puts records at the end, all or none; returns when they are on disk.
     *
     * @throws OutboxFault where the limit would be exceeded, or the disk refuses
     */
    public void append(Collection<byte[]> records) {
        if (records.isEmpty()) {
            return;
        }
        long ticket;
        synchronized (state) {
            long more = records.stream().mapToLong(Frame::bytesOf).sum() + Frame.HEADER_BYTES;
            failIfBroken();
            if (segments.bytes() + waitingBytes + more > limits.bytesMax()) {
                throw full();
            }
            waiting.addAll(records);
            waitingBytes += more;
            promised += records.size();
            ticket = promised;
        }
        writing.lock();
        try {
            while (!isDurable(ticket)) {
                writeFrame();
            }
        } finally {
            writing.unlock();
        }
    }

    private boolean isDurable(long ticket) {
        synchronized (state) {
            if (durable >= ticket) {
                return true;
            }
            failIfBroken();
            return false;
        }
    }

    private void failIfBroken() {
        if (broken != null) {
            throw broken;
        }
    }

    private OutboxFault full() {
        return new OutboxFault(
                Reason.FULL,
                "发件箱已满：" + (segments.bytes() + waitingBytes) + " 字节未送达，上限 " + limits.bytesMax()
                        + "。请检查到 Kafka 的网络，或提高上限；此前已接收的数据都在盘上，不会丢失。",
                "The outbox is full: " + (segments.bytes() + waitingBytes) + " bytes are not yet sent, the limit is "
                        + limits.bytesMax()
                        + ". Look at the network to Kafka, or raise the limit; what was accepted before is on disk and not lost.",
                null);
    }

    /** Writes what waits, up to the size of a frame, and returns when it is on disk. */
    private void writeFrame() {
        List<byte[]> records = new ArrayList<>();
        long firstSequence;
        synchronized (state) {
            int size = 0;
            while (!waiting.isEmpty() && (size == 0 || size + waiting.peek().length <= FRAME_BYTES_MAX)) {
                byte[] record = waiting.remove();
                size += Frame.bytesOf(record);
                records.add(record);
            }
            firstSequence = durable;
        }
        ByteBuffer frame = Frame.write(firstSequence, records);
        int length = frame.remaining();
        try {
            if (active.getFilePointer() >= limits.segmentBytes()) {
                roll(firstSequence);
            }
            active.write(frame.array(), 0, length);
            active.getFD().sync();
        } catch (IOException e) {
            synchronized (state) {
                // after a failed sync nobody knows what is on disk: only opening again, which reads it, can tell
                broken = disk(directory, e);
                state.notifyAll();
                throw broken;
            }
        }
        synchronized (state) {
            durable += records.size();
            segments.grow(length);
            waitingBytes = waiting.isEmpty() ? 0 : Math.max(0, waitingBytes - length);
            state.notifyAll();
        }
    }

    private void roll(long firstSequence) throws IOException {
        Segment next = Segment.named(directory, firstSequence);
        Files.createFile(next.file());
        RandomAccessFile file = new RandomAccessFile(next.file().toFile(), "rw");
        forceDirectory();
        active.close();
        active = file;
        synchronized (state) {
            segments.add(next, 0);
        }
    }

    /** A new file's name is on disk only when its directory is. */
    private void forceDirectory() throws IOException {
        boolean interrupted = false;
        boolean forced = false;
        while (!forced) {
            try (FileChannel folder = FileChannel.open(directory, StandardOpenOption.READ)) {
                folder.force(true);
                forced = true;
            } catch (ClosedByInterruptException e) {
                interrupted = Thread.interrupted();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Reads from the first record that is not acknowledged. */
    public OutboxReader reader() {
        return new OutboxReader(this, firstUnacknowledged());
    }

    boolean awaitSequence(long sequence, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        synchronized (state) {
            while (durable <= sequence) {
                long left = (deadline - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    return false;
                }
                state.wait(left);
            }
            return true;
        }
    }

    Segment segmentOf(long sequence) {
        synchronized (state) {
            return segments.holding(sequence);
        }
    }

    /** Everything before this record is with the broker; whole files of it are deleted. */
    public void acknowledge(long firstUnacknowledged) {
        List<Segment> done;
        synchronized (state) {
            if (firstUnacknowledged <= sent) {
                return;
            }
            sent = firstUnacknowledged;
            done = segments.removeBefore(sent);
        }
        try {
            acknowledged.write(firstUnacknowledged);
            for (Segment segment : done) {
                Files.delete(segment.file());
            }
        } catch (IOException e) {
            throw disk(directory, e);
        }
    }

    public long firstUnacknowledged() {
        synchronized (state) {
            return sent;
        }
    }

    /** The number that the next record will have. */
    public long endSequence() {
        synchronized (state) {
            return durable;
        }
    }

    /** What the files take on disk. */
    public long bytes() {
        synchronized (state) {
            return segments.bytes();
        }
    }

    public OutboxLimits limits() {
        return limits;
    }

    @Override
    public void close() {
        writing.lock();
        try {
            synchronized (state) {
                broken = new OutboxFault(Reason.CLOSED, "发件箱已关闭。", "The outbox is closed.", null);
                state.notifyAll();
            }
            active.close();
            lockFile.close();
        } catch (IOException e) {
            throw disk(directory, e);
        } finally {
            writing.unlock();
        }
    }
}
