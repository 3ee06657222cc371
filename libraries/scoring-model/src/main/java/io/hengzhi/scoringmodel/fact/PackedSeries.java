package io.hengzhi.scoringmodel.fact;

import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.Quantity;
import io.hengzhi.scoringmodel.packed.PackedReader;
import io.hengzhi.scoringmodel.packed.PackedWriter;
import org.jspecify.annotations.Nullable;

/**
 * The reports of one quantity of one enterprise in bytes. The values of a bureau stand side by side in as few bytes as the
 * longest needs, so that one is read without reading the others; what only the next arrival asks for comes behind.
 *
 * <pre>
 *   first year since 1949, years, rows
 *   row, one a bureau:  bureau, head (width - 1, scale x 8, the content all share x 32 or 0), a bit a quarter from the first
 *                       year on, contents where they differ, values
 *   then of every row:  runs of cells with the same revision, correction and time
 * </pre>
 */
final class PackedSeries {

    private static final int FIRST_YEAR = 1949;
    private static final long[] SCALES = {1, 100, 10_000, 1_000_000};
    private static final long EPOCH_SECOND = 1_735_689_600L; // 2025-01-01
    private static final int MILLI = 1_000_000;

    private PackedSeries() {}

    static void write(ReportedSeries series, PackedWriter out) {
        ReportedSeries.Slots slots = series.slots();
        int length = series.length();
        out.unsigned(series.base() / 4 - FIRST_YEAR);
        out.unsigned(length / 4);
        int bureaus = length == 0 ? 0 : slots.content.length / length;
        int rows = 0;
        for (int b = 0; b < bureaus; b++) {
            rows += isEmpty(slots, b * length, length) ? 0 : 1;
        }
        out.unsigned(rows);
        for (int b = 0; b < bureaus; b++) {
            if (!isEmpty(slots, b * length, length)) {
                out.unsigned(b);
                writeValues(slots, b * length, length, out);
            }
        }
        for (int b = 0; b < bureaus; b++) {
            writeOrigins(slots, b * length, length, out);
        }
    }

    private static boolean isEmpty(ReportedSeries.Slots slots, int from, int length) {
        for (int i = from; i < from + length; i++) {
            if (slots.content[i] != ReportedSeries.NONE) {
                return false;
            }
        }
        return true;
    }

    private static void writeValues(ReportedSeries.Slots slots, int from, int length, PackedWriter out) {
        int shared = ReportedSeries.NONE;
        int scale = SCALES.length - 1;
        for (int i = from; i < from + length; i++) {
            if (slots.content[i] != ReportedSeries.NONE) {
                shared = shared == ReportedSeries.NONE || shared == slots.content[i] ? slots.content[i] : -1;
                while (slots.micros[i] % SCALES[scale] != 0) {
                    scale--;
                }
            }
        }
        int width = 1;
        for (int i = from; i < from + length; i++) {
            width = Math.max(width, widthOf(slots.micros[i] / SCALES[scale]));
        }
        out.octet(width - 1 | scale << 3 | Math.max(shared, 0) << 5);
        for (int octet = 0; octet < length; octet += 8) {
            int bits = 0;
            for (int i = octet; i < Math.min(octet + 8, length); i++) {
                bits |= slots.content[from + i] != ReportedSeries.NONE ? 1 << i - octet : 0;
            }
            out.octet(bits);
        }
        for (int i = from; i < from + length && shared < 0; i++) {
            if (slots.content[i] != ReportedSeries.NONE) {
                out.octet(slots.content[i]);
            }
        }
        for (int i = from; i < from + length; i++) {
            if (slots.content[i] != ReportedSeries.NONE) {
                out.fixed(slots.micros[i] / SCALES[scale], width);
            }
        }
    }

    /** Bytes that hold a number with its sign. */
    private static int widthOf(long value) {
        long magnitude = value < 0 ? ~value : value;
        return (64 - Long.numberOfLeadingZeros(magnitude)) / 8 + 1;
    }

    private static void writeOrigins(ReportedSeries.Slots slots, int from, int length, PackedWriter out) {
        long second = EPOCH_SECOND;
        int i = next(slots, from, from + length);
        while (i < from + length) {
            int run = 0;
            int of = i;
            while (i < from + length && slots.sameOrigin(of, i)) {
                run++;
                i = next(slots, i + 1, from + length);
            }
            boolean first = slots.revision[of] == 1 && slots.correction[of] == 0 && !slots.contested[of];
            out.unsigned((long) run << 1 | (first ? 0 : 1));
            if (!first) {
                out.signed(slots.revision[of]);
                out.signed((long) slots.correction[of] << 1 | (slots.contested[of] ? 1 : 0));
            }
            out.signed(slots.second[of] - second);
            second = slots.second[of];
            int nano = slots.nano[of];
            out.unsigned(nano % MILLI == 0 ? (long) nano / MILLI << 1 : (long) nano << 1 | 1);
        }
    }

    private static int next(ReportedSeries.Slots slots, int from, int end) {
        int i = from;
        while (i < end && slots.content[i] == ReportedSeries.NONE) {
            i++;
        }
        return i;
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @param whole false to leave out revisions and times, for a series that is only folded
     */
    static ReportedSeries read(PackedReader in, Quantity quantity, @Nullable CreditCode enterprise, boolean whole) {
        int base = base(in.count());
        int length = in.count() * 4;
        int size = quantity.owners().size() * length;
        ReportedSeries.Slots slots = new ReportedSeries.Slots(size, whole);
        int rows = in.count();
        int[] starts = new int[rows];
        for (int row = 0; row < rows; row++) {
            starts[row] = in.count() * length;
            readValues(in, slots, starts[row], length);
        }
        for (int row = 0; row < rows && whole; row++) {
            readOrigins(in, slots, starts[row], length);
        }
        return new ReportedSeries(quantity, enterprise, base, length, slots);
    }

    private static void readValues(PackedReader in, ReportedSeries.Slots slots, int from, int length) {
        int head = in.octet();
        byte shared = shared(head);
        for (int octet = 0; octet < length; octet += 8) {
            int bits = in.octet();
            for (int i = octet; bits != 0; i++, bits >>= 1) {
                slots.content[from + i] = (byte) (bits & 1);
            }
        }
        for (int i = from; i < from + length; i++) {
            if (slots.content[i] != ReportedSeries.NONE) {
                slots.content[i] = shared == 0 ? (byte) in.octet() : shared;
            }
        }
        int width = width(head);
        long scale = scale(head);
        for (int i = from; i < from + length; i++) {
            if (slots.content[i] != ReportedSeries.NONE) {
                slots.micros[i] = in.fixed(width) * scale;
            }
        }
    }

    private static void readOrigins(PackedReader in, ReportedSeries.Slots slots, int from, int length) {
        long second = EPOCH_SECOND;
        int i = next(slots, from, from + length);
        while (i < from + length) {
            int head = in.count();
            long revision = 1;
            long correction = 0;
            if ((head & 1) != 0) {
                revision = in.signed();
                correction = in.signed();
            }
            second += in.signed();
            long nano = in.unsigned();
            for (int run = head >> 1; run > 0; run--) {
                slots.revision[i] = revision;
                slots.correction[i] = (int) (correction >> 1);
                slots.contested[i] = (correction & 1) != 0;
                slots.second[i] = second;
                slots.nano[i] = (int) ((nano & 1) == 0 ? (nano >> 1) * MILLI : nano >> 1);
                i = next(slots, i + 1, from + length);
            }
        }
    }

    /** The index of the first quarter. */
    static int base(int year) {
        return (FIRST_YEAR + year) * 4;
    }

    /** The content that all cells of a row share; 0 where they differ. */
    static byte shared(int head) {
        return (byte) (head >> 5);
    }

    static int width(int head) {
        return (head & 7) + 1;
    }

    static long scale(int head) {
        return SCALES[head >> 3 & 3];
    }
}
