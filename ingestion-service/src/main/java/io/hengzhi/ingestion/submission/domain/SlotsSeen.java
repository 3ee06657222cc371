package io.hengzhi.ingestion.submission.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Which slots a file has named so far and in which row, each slot as 64 bits of its SHA-256: millions fit into little
 * memory. That two of 4 million slots meet by chance has a probability of one in two million; a row would then be refused
 * that need not be.
 */
final class SlotsSeen {

    private long[] hashes = new long[1 << 12];
    private int[] rows = new int[1 << 12];
    private int size;

    /** Adds a slot; the row that named it before, or 0. */
    int add(String slot, int row) {
        if (size * 2 >= hashes.length) {
            grow();
        }
        int before = place(hash(slot), row);
        size += before == 0 ? 1 : 0;
        return before;
    }

    private void grow() {
        long[] oldHashes = hashes;
        int[] oldRows = rows;
        hashes = new long[oldHashes.length * 2];
        rows = new int[oldRows.length * 2];
        for (int i = 0; i < oldHashes.length; i++) {
            if (oldHashes[i] != 0) {
                place(oldHashes[i], oldRows[i]);
            }
        }
    }

    private int place(long hash, int row) {
        int mask = hashes.length - 1;
        int at = (int) (hash & mask);
        while (hashes[at] != 0) {
            if (hashes[at] == hash) {
                return rows[at];
            }
            at = (at + 1) & mask;
        }
        hashes[at] = hash;
        rows[at] = row;
        return 0;
    }

    private static long hash(String slot) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(slot.getBytes(StandardCharsets.UTF_8));
            long hash = ByteBuffer.wrap(digest).getLong();
            return hash == 0 ? 1 : hash;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
