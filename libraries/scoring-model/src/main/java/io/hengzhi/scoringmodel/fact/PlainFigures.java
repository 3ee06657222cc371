package io.hengzhi.scoringmodel.fact;

import io.hengzhi.kernel.Quantity;
import io.hengzhi.scoringmodel.packed.PackedReader;
import org.jspecify.annotations.Nullable;

/**
 * The values of a quantity that a single bureau reports by quarter, and nothing else: the fold changes nothing in them, so
 * they are read where they stand among the packed bytes.
 */
final class PlainFigures implements Figures {

    private static final int MOST_QUARTERS = 64;

    private final byte[] bytes;
    private final int base;
    private final long present;
    private final int values;
    private final int width;
    private final long scale;
    private final Quantity quantity;
    private final SeriesSource source;

    private PlainFigures(
            byte[] bytes, int base, long present, int values, int head, Quantity quantity, SeriesSource source) {
        this.bytes = bytes;
        this.base = base;
        this.present = present;
        this.values = values;
        this.width = PackedSeries.width(head);
        this.scale = PackedSeries.scale(head);
        this.quantity = quantity;
        this.source = source;
    }

    /** Null where there is something to fold. */
    static @Nullable PlainFigures find(byte[] bytes, int block, Quantity quantity, SeriesSource source) {
        PackedReader in = new PackedReader(bytes, block);
        int base = PackedSeries.base(in.count());
        int length = in.count() * 4;
        int rows = in.count();
        in.count(); // the bureau: being alone it comes first
        int head = in.octet();
        if (rows != 1 || length > MOST_QUARTERS || PackedSeries.shared(head) != ReportedSeries.OWN) {
            return null;
        }
        long present = 0;
        for (int octet = 0; octet < length; octet += 8) {
            present |= (long) in.octet() << octet;
        }
        return new PlainFigures(bytes, base, present, in.position(), head, quantity, source);
    }

    @Override
    public Quantity quantity() {
        return quantity;
    }

    @Override
    public boolean has(int quarterIndex) {
        int i = quarterIndex - base;
        return i >= 0 && i < MOST_QUARTERS && (present >>> i & 1) != 0;
    }

    @Override
    public long micros(int quarterIndex) {
        if (!has(quarterIndex)) {
            return 0;
        }
        int before = Long.bitCount(present & (1L << quarterIndex - base) - 1);
        return PackedReader.fixed(bytes, values + before * width, width) * scale;
    }

    @Override
    public boolean isDerived(int quarterIndex) {
        return false;
    }

    @Override
    public boolean hasYearToDate(int quarterIndex) {
        return false;
    }

    @Override
    public long yearToDateMicros(int quarterIndex) {
        return 0;
    }

    @Override
    public int firstYear() {
        return base / 4;
    }

    @Override
    public EffectiveSeries explained() {
        return source.series(quantity.code());
    }
}
