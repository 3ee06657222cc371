package io.hengzhi.scoring.engine.domain;

import io.hengzhi.kernel.CreditCode;
import io.hengzhi.scoringmodel.packed.PackedReader;
import io.hengzhi.scoringmodel.packed.PackedWriter;
import java.util.Arrays;

/**
 * Credit codes and the small numbers, from 0 up, by which an engine knows their enterprises. A code takes 12 bytes: its first
 * 17 characters are digits of base 31, the last follows from them. The order of the digits is the order of the codes.
 */
final class CodeBook {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int BASE = 31;
    private static final int DIGITS = 17;
    private static final int HIGH_DIGITS = 12;
    private static final byte[] DIGIT_OF = digits();

    private static final int CHUNK = 1 << 12;
    private static final double FULL = 0.75;

    private long[][] high = new long[0][];
    private int[][] low = new int[0][];
    private int size;
    /** One more than the number at the place a code is sought from; 0 for a free place. */
    private int[] places = new int[CHUNK];

    private static byte[] digits() {
        byte[] digits = new byte[128];
        for (int i = 0; i < ALPHABET.length(); i++) {
            digits[ALPHABET.charAt(i)] = (byte) i;
        }
        return digits;
    }

    int size() {
        return size;
    }

    /** The codes that are known now, for another thread to read while this one goes on. They are not found by code there. */
    CodeBook frozen() {
        CodeBook frozen = new CodeBook();
        frozen.high = high;
        frozen.low = low;
        frozen.size = size;
        return frozen;
    }

    /** The number of a code; -1 where it has none. */
    int find(CreditCode code) {
        long head = head(code);
        int tail = tail(code);
        int place = placeOf(head, tail);
        return places[place] - 1;
    }

    /** The number of a code, which from now on has one. */
    int number(CreditCode code) {
        return number(head(code), tail(code));
    }

    private int number(long head, int tail) {
        int place = placeOf(head, tail);
        if (places[place] != 0) {
            return places[place] - 1;
        }
        if (size % CHUNK == 0) {
            high = Arrays.copyOf(high, high.length + 1);
            low = Arrays.copyOf(low, low.length + 1);
            high[high.length - 1] = new long[CHUNK];
            low[low.length - 1] = new int[CHUNK];
        }
        high[size / CHUNK][size % CHUNK] = head;
        low[size / CHUNK][size % CHUNK] = tail;
        places[place] = ++size;
        if (size > places.length * FULL) {
            makeRoom();
        }
        return size - 1;
    }

    private void makeRoom() {
        places = new int[places.length * 2];
        for (int number = 0; number < size; number++) {
            places[placeOf(headAt(number), tailAt(number))] = number + 1;
        }
    }

    private int placeOf(long head, int tail) {
        long mixed = (head ^ (long) tail << 36 ^ tail) * 0x9E3779B97F4A7C15L;
        int mask = places.length - 1;
        int place = (int) (mixed >>> 32) & mask;
        while (places[place] != 0 && (headAt(places[place] - 1) != head || tailAt(places[place] - 1) != tail)) {
            place = place + 1 & mask;
        }
        return place;
    }

    void write(int number, PackedWriter out) {
        out.fixed(headAt(number), Long.BYTES);
        out.fixed(tailAt(number), Integer.BYTES);
    }

    /** The number of the code that {@link #write} wrote, which from now on has one. */
    int read(PackedReader in) {
        return number(in.fixed(Long.BYTES), (int) in.fixed(Integer.BYTES));
    }

    CreditCode at(int number) {
        char[] text = new char[DIGITS];
        write(headAt(number), HIGH_DIGITS, text, 0);
        write(tailAt(number), DIGITS - HIGH_DIGITS, text, HIGH_DIGITS);
        return CreditCode.withCheckCharacter(new String(text));
    }

    private static void write(long value, int digits, char[] text, int from) {
        long rest = value;
        for (int i = from + digits - 1; i >= from; i--) {
            text[i] = ALPHABET.charAt((int) (rest % BASE));
            rest /= BASE;
        }
    }

    int compare(int left, int right) {
        int byHead = Long.compare(headAt(left), headAt(right));
        return byHead != 0 ? byHead : Integer.compare(tailAt(left), tailAt(right));
    }

    int compareToCode(int number, CreditCode code) {
        int byHead = Long.compare(headAt(number), head(code));
        return byHead != 0 ? byHead : Integer.compare(tailAt(number), tail(code));
    }

    private long headAt(int number) {
        return high[number / CHUNK][number % CHUNK];
    }

    private int tailAt(int number) {
        return low[number / CHUNK][number % CHUNK];
    }

    private static long head(CreditCode code) {
        return read(code, 0, HIGH_DIGITS);
    }

    private static int tail(CreditCode code) {
        return (int) read(code, HIGH_DIGITS, DIGITS);
    }

    private static long read(CreditCode code, int from, int end) {
        long value = 0;
        for (int i = from; i < end; i++) {
            value = value * BASE + DIGIT_OF[code.value().charAt(i)];
        }
        return value;
    }

    /** The heap it takes. */
    long bytes() {
        return 4L * places.length + 12L * CHUNK * high.length;
    }
}
