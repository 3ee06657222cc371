package io.hengzhi.scoring.engine.file;

import io.hengzhi.scoring.engine.domain.Positions;
import io.hengzhi.scoring.engine.domain.Shelf;
import io.hengzhi.scoring.engine.domain.State;
import io.hengzhi.scoring.engine.domain.StateImage;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A replica's snapshot: one file in a directory of its own. What is written goes aside, to the disk, and takes the name only
 * then, so that under the name there is a whole snapshot or none.
 *
 * <pre>
 *   HZSCORES, format, log, positions, { length, block }, -1, CRC-32C of all before
 * </pre>
 */
public final class SnapshotFile {

    private static final byte[] MAGIC = {'H', 'Z', 'S', 'C', 'O', 'R', 'E', 'S'};
    private static final int BUFFER = 1 << 18;
    private static final int END = -1;

    private final Path file;
    private final Path aside;
    private final Path lock;

    public SnapshotFile(Path directory) {
        this.file = directory.resolve("state.snapshot");
        this.aside = directory.resolve("state.snapshot.aside");
        this.lock = directory.resolve("state.snapshot.lock");
    }

    /** What is there under the name. */
    public sealed interface Found {

        record Nothing() implements Found {}

        /** A file that is of no use. */
        record Useless(String reason) implements Found {}

        /**
         * A whole snapshot.
         *
         * @param log which log it was made from
         */
        record Whole(String log, Positions positions, Path file) implements Found {

            public State read() {
                return read(null);
            }

            /** @param shelf takes what need not be in memory; null for none */
            public State read(@Nullable Shelf shelf) {
                try (DataInputStream in = open(file, new CRC32C())) {
                    skipHead(in);
                    return State.of(new Blocks(in), shelf);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    /** A file under the name, whether of use or not. */
    public record Kept(Instant writtenAt, long bytes) {}

    /** What is there without reading it. */
    public Optional<Kept> findKept() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(new Kept(attributes.lastModifiedTime().toInstant(), attributes.size()));
        } catch (IOException nothing) {
            return Optional.empty();
        }
    }

    /** Looks whether there is a snapshot that can be read, all of it. */
    public Found find() {
        CRC32C sum = new CRC32C();
        try (DataInputStream in = open(file, sum)) {
            if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
                return new Found.Useless("no snapshot");
            }
            int format = in.readInt();
            if (format != StateImage.FORMAT) {
                return new Found.Useless("format " + format + ", wanted " + StateImage.FORMAT);
            }
            String log = in.readUTF();
            String positions = in.readUTF();
            for (int length = in.readInt(); length != END; length = in.readInt()) {
                in.skipNBytes(length);
            }
            long expected = sum.getValue();
            if (in.readInt() != (int) expected || in.read() >= 0) {
                return new Found.Useless("damaged");
            }
            return new Found.Whole(log, Positions.parse(positions), file);
        } catch (NoSuchFileException | FileNotFoundException e) {
            return new Found.Nothing();
        } catch (EOFException e) {
            return new Found.Useless("cut short");
        } catch (IOException e) {
            return new Found.Useless(e.toString());
        }
    }

    private static DataInputStream open(Path file, CRC32C sum) throws IOException {
        InputStream buffered = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        return new DataInputStream(new CheckedInputStream(buffered, sum));
    }

    private static void skipHead(DataInputStream in) throws IOException {
        in.skipNBytes(MAGIC.length);
        in.readInt();
        in.readUTF();
        in.readUTF();
    }

    private static final class Blocks implements Iterator<byte[]> {
        private final DataInputStream in;
        private int length;

        Blocks(DataInputStream in) throws IOException {
            this.in = in;
            this.length = in.readInt();
        }

        @Override
        public boolean hasNext() {
            return length != END;
        }

        @Override
        public byte[] next() {
            if (length == END) {
                throw new NoSuchElementException();
            }
            try {
                byte[] block = in.readNBytes(length);
                length = in.readInt();
                return block;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Writes an image aside, down to the disk. */
    public void writeAside(StateImage image, String log) {
        try {
            Files.createDirectories(aside.toAbsolutePath().getParent());
            try (FileChannel channel = FileChannel.open(
                    aside, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                CheckedOutputStream sum = new CheckedOutputStream(
                        new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER), new CRC32C());
                DataOutputStream out = new DataOutputStream(sum);
                out.write(MAGIC);
                out.writeInt(StateImage.FORMAT);
                out.writeUTF(log);
                out.writeUTF(image.positions().toString());
                for (byte[] block : image) {
                    out.writeInt(block.length);
                    out.write(block);
                }
                out.writeInt(END);
                out.writeInt((int) sum.getChecksum().getValue());
                out.flush();
                channel.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives what was written aside the name. */
    public void publish() {
        try {
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel directory = FileChannel.open(file.toAbsolutePath().getParent())) {
                directory.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The right to write here, for as long as it is not closed; empty while another replica has it. */
    public Optional<FileLock> lock() {
        try {
            Files.createDirectories(lock.toAbsolutePath().getParent());
            FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                FileLock held = channel.tryLock();
                if (held != null) {
                    return Optional.of(held);
                }
            } catch (OverlappingFileLockException another) {
                // a replica in this very process
            }
            channel.close();
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
