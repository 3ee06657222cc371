package io.hengzhi.scoringmodel.packed;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Reads what {@link PackedWriter} wrote, in the same order. Not thread-safe; the bytes are read, not kept from others. */
public final class PackedReader {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] bytes;
    private int at;

    public PackedReader(byte[] bytes, int from) {
        this.bytes = bytes;
        this.at = from;
    }

    /** Where the next value begins. */
    public int position() {
        return at;
    }

    public void skip(int count) {
        at += count;
    }

    /** 0 to 255. */
    public int octet() {
        return bytes[at++] & 0xFF;
    }

    public long unsigned() {
        byte first = bytes[at++];
        if (first >= 0) {
            return first;
        }
        long value = first & 0x7F;
        for (int shift = 7; ; shift += 7) {
            byte next = bytes[at++];
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    /** A number that is known to be a count or a place. */
    public int count() {
        return (int) unsigned();
    }

    public long signed() {
        long value = unsigned();
        return value >>> 1 ^ -(value & 1);
    }

    public long fixed(int width) {
        long value = fixed(bytes, at, width);
        at += width;
        return value;
    }

    /** A number of 1 to 8 bytes, lowest first, with its sign. */
    public static long fixed(byte[] bytes, int at, int width) {
        int shift = 64 - 8 * width;
        if (at + 8 <= bytes.length) {
            return (long) LONGS.get(bytes, at) << shift >> shift;
        }
        long value = 0;
        for (int i = 0; i < width; i++) {
            value |= (bytes[at + i] & 0xFFL) << 8 * i;
        }
        return value << shift >> shift;
    }

    /** Fills an array. */
    public void raw(byte[] target) {
        System.arraycopy(bytes, at, target, 0, target.length);
        at += target.length;
    }

    public String text() {
        int length = count();
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }
}
