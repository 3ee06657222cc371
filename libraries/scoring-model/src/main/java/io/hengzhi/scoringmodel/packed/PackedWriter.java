package io.hengzhi.scoringmodel.packed;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes numbers and texts one behind the other, small numbers in few bytes. Not thread-safe. */
public final class PackedWriter {

    private byte[] bytes = new byte[128];
    private int size;

    public int size() {
        return size;
    }

    /** What was written. */
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    /** Begins again, keeping the room. */
    public PackedWriter clear() {
        size = 0;
        return this;
    }

    /** The lowest eight bits. */
    public void octet(int value) {
        reserve(1);
        bytes[size++] = (byte) value;
    }

    /** Seven bits a byte, lowest first; small for numbers from 0 up, ten bytes for negative ones. */
    public void unsigned(long value) {
        reserve(10);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    /** Small for numbers near 0 on either side. */
    public void signed(long value) {
        unsigned(value << 1 ^ value >> 63);
    }

    /** The lowest bytes of a number, lowest first. */
    public void fixed(long value, int width) {
        reserve(width);
        for (int i = 0; i < width; i++) {
            bytes[size++] = (byte) (value >> 8 * i);
        }
    }

    public void text(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        unsigned(encoded.length);
        raw(encoded, 0, encoded.length);
    }

    /** Bytes as they are, without their number. */
    public void raw(byte[] source, int from, int length) {
        reserve(length);
        System.arraycopy(source, from, bytes, size, length);
        size += length;
    }

    /** What another has written. */
    public void raw(PackedWriter other) {
        raw(other.bytes, 0, other.size);
    }

    private void reserve(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
        }
    }
}
