package io.hengzhi.bureau.outbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * What one {@code fsync} made durable: the sequence number of its first record, and its records.
 *
 * <p>On disk: magic (4 bytes), length of the records (4), CRC-32C of all that follows it (4), first sequence (8), count
 * (4), then each record as length (4) and bytes; big-endian.
 *
 * @param firstSequence the number of the first record, from 0, never used twice in an outbox
 * @param bytes the frame's length on disk
 */
record Frame(long firstSequence, List<byte[]> records, int bytes) {

    static final int MAGIC = 0x485A4F31;
    static final int HEADER_BYTES = 24;

    private static final int CHECKSUM_FROM = 12;
    private static final int LENGTH_BYTES = 4;
    private static final int RECORDS_BYTES_MAX = 256 * 1024 * 1024;

    static int bytesOf(byte[] record) {
        return LENGTH_BYTES + record.length;
    }

    /** The bytes of a frame, ready to be written. */
    static ByteBuffer write(long firstSequence, List<byte[]> records) {
        int length = records.stream().mapToInt(Frame::bytesOf).sum();
        ByteBuffer buffer = ByteBuffer.allocate(HEADER_BYTES + length);
        buffer.putInt(MAGIC).putInt(length).putInt(0).putLong(firstSequence).putInt(records.size());
        for (byte[] record : records) {
            buffer.putInt(record.length).put(record);
        }
        buffer.putInt(LENGTH_BYTES * 2, checksum(buffer, length)).flip();
        return buffer;
    }

    /** The frame at a place in a file; null where there is no whole one. */
    static @Nullable Frame read(FileChannel file, long position, long end) throws IOException {
        if (end - position < HEADER_BYTES) {
            return null;
        }
        ByteBuffer header = readFully(file, position, HEADER_BYTES);
        int length = header.getInt(LENGTH_BYTES);
        if (header.getInt(0) != MAGIC
                || length < 0
                || length > RECORDS_BYTES_MAX
                || end - position - HEADER_BYTES < length) {
            return null;
        }
        ByteBuffer whole = readFully(file, position, HEADER_BYTES + length);
        if (whole.getInt(LENGTH_BYTES * 2) != checksum(whole, length)) {
            return null;
        }
        whole.position(CHECKSUM_FROM);
        long firstSequence = whole.getLong();
        int count = whole.getInt();
        List<byte[]> records = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            byte[] record = new byte[whole.getInt()];
            whole.get(record);
            records.add(record);
        }
        return new Frame(firstSequence, records, HEADER_BYTES + length);
    }

    long endSequence() {
        return firstSequence + records.size();
    }

    private static int checksum(ByteBuffer frame, int length) {
        CRC32C crc = new CRC32C();
        crc.update(frame.array(), LENGTH_BYTES, LENGTH_BYTES);
        crc.update(frame.array(), CHECKSUM_FROM, HEADER_BYTES - CHECKSUM_FROM + length);
        return (int) crc.getValue();
    }

    private static ByteBuffer readFully(FileChannel file, long position, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            if (file.read(buffer, position + buffer.position()) < 0) {
                throw new IOException("the file became shorter while it was read");
            }
        }
        return buffer;
    }
}
