package io.hengzhi.scoring.engine.file;

import io.hengzhi.scoring.engine.domain.Shelf;
import io.hengzhi.scoring.engine.domain.ShelfDamaged;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * A shelf in one file that only grows, in a directory of the replica. It belongs to one process and dies with it: nothing of it
 * is read at another start, so nothing of it is synced. Where most of it is needed no more, what is needed moves to another
 * file; the former is deleted, and lasts for those who still read in it.
 *
 * <pre>
 *   { length, CRC-32C of place and bytes, bytes }
 * </pre>
 */
public final class ShelfFile implements Shelf {

    private static final String PREFIX = "older-";
    private static final String SUFFIX = ".shelf";
    private static final int HEAD = 2 * Integer.BYTES;
    /** Most of what is laid here is read at once with its head. */
    private static final int FIRST_READ = 1024;

    private static final int BUFFER = 1 << 16;
    private static final long WORN_FROM_BYTES = 64L << 20;

    private final Path directory;
    private final Path path;
    private final long wornFromBytes;
    // Not a channel: that would be closed for all by an interrupt of one reader.
    private final RandomAccessFile file;
    /** What is not in the file yet. */
    private final byte[] tail = new byte[BUFFER];

    private int tailLength;
    private long written;
    private long droppedBytes;
    private volatile boolean damaged;

    private ShelfFile(Path directory, long wornFromBytes) throws IOException {
        this.directory = directory;
        this.path = Files.createTempFile(directory, PREFIX, SUFFIX);
        this.wornFromBytes = wornFromBytes;
        this.file = new RandomAccessFile(path.toFile(), "rw");
    }

    /** An empty shelf; what a process before this one has left in the directory is deleted. */
    public static ShelfFile in(Path directory) {
        return in(directory, WORN_FROM_BYTES);
    }

    /** @param wornFromBytes the size below which nothing is ever moved to another file */
    public static ShelfFile in(Path directory, long wornFromBytes) {
        try {
            Files.createDirectories(directory);
            try (DirectoryStream<Path> left = Files.newDirectoryStream(directory, PREFIX + "*" + SUFFIX)) {
                for (Path each : left) {
                    Files.deleteIfExists(each);
                }
            }
            return new ShelfFile(directory, wornFromBytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized long put(byte[] bytes) {
        long place = written + tailLength;
        ByteBuffer head = ByteBuffer.allocate(HEAD).putInt(bytes.length).putInt(sum(place, bytes));
        try {
            if (tailLength + HEAD + bytes.length > BUFFER) {
                writeTail();
            }
            if (HEAD + bytes.length > BUFFER) {
                file.seek(written);
                file.write(head.array());
                file.write(bytes);
                written += HEAD + bytes.length;
            } else {
                System.arraycopy(head.array(), 0, tail, tailLength, HEAD);
                System.arraycopy(bytes, 0, tail, tailLength + HEAD, bytes.length);
                tailLength += HEAD + bytes.length;
            }
        } catch (IOException e) {
            throw full(e);
        }
        return place;
    }

    /** The state is half put away: it answers nothing until a person has made room. */
    private UncheckedIOException full(IOException e) {
        return new UncheckedIOException("nothing can be laid on the shelf " + path, e);
    }

    @Override
    public synchronized void flush() {
        try {
            if (tailLength > 0) {
                writeTail();
            }
        } catch (IOException e) {
            throw full(e);
        }
    }

    private void writeTail() throws IOException {
        file.seek(written);
        file.write(tail, 0, tailLength);
        written += tailLength;
        tailLength = 0;
    }

    @Override
    public synchronized byte[] take(long place) {
        try {
            byte[] first = read(place, (int) Math.min(FIRST_READ, written + tailLength - place));
            ByteBuffer head = ByteBuffer.wrap(first);
            int length = head.getInt();
            int sum = head.getInt();
            if (length < 0 || length > written + tailLength - place - HEAD) {
                throw damaged(place, null);
            }
            byte[] bytes = HEAD + length <= first.length
                    ? Arrays.copyOfRange(first, HEAD, HEAD + length)
                    : read(place + HEAD, length);
            if (sum(place, bytes) != sum) {
                throw damaged(place, null);
            }
            return bytes;
        } catch (IOException e) {
            throw damaged(place, e);
        }
    }

    private byte[] read(long place, int length) throws IOException {
        byte[] bytes = new byte[length];
        int inFile = Math.clamp(written - place, 0, length);
        if (inFile > 0) {
            file.seek(place);
            file.readFully(bytes, 0, inFile);
        }
        if (inFile < length) {
            System.arraycopy(tail, (int) (place + inFile - written), bytes, inFile, length - inFile);
        }
        return bytes;
    }

    private ShelfDamaged damaged(long place, @Nullable IOException cause) {
        damaged = true;
        return new ShelfDamaged(path + " does not give back what was laid at " + place, cause);
    }

    private static int sum(long place, byte[] bytes) {
        CRC32C sum = new CRC32C();
        sum.update(ByteBuffer.allocate(Long.BYTES).putLong(place).flip());
        sum.update(bytes);
        return (int) sum.getValue();
    }

    @Override
    public synchronized void drop(long place) {
        try {
            droppedBytes += HEAD + ByteBuffer.wrap(read(place, HEAD)).getInt();
        } catch (IOException e) {
            throw damaged(place, e);
        }
    }

    @Override
    public synchronized long bytes() {
        return written + tailLength;
    }

    @Override
    public synchronized boolean isWorn() {
        return bytes() >= wornFromBytes && droppedBytes > bytes() / 2;
    }

    @Override
    public Shelf next() {
        try {
            ShelfFile next = new ShelfFile(directory, wornFromBytes);
            Files.deleteIfExists(path);
            return next;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean isDamaged() {
        return damaged;
    }
}
