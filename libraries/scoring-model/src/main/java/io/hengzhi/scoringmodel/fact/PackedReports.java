package io.hengzhi.scoringmodel.fact;

import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.Quantity;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.ReportedCell;
import io.hengzhi.scoringmodel.packed.PackedReader;
import io.hengzhi.scoringmodel.packed.PackedWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The reports of one enterprise that count, every quantity's, in one row of bytes: what {@link ReportedSeries} holds in
 * arrays, in a tenth of the room. A quantity is known by its place, a small number the caller gives it. Immutable: a report
 * that arrives gives another row of bytes.
 *
 * <pre>
 *   of each quantity reported, by place:  place, length, what {@link PackedSeries} writes
 * </pre>
 */
@PolicyClause("ours: DOMAIN 3")
public final class PackedReports {

    /** Later than any year: nothing has changed. */
    public static final int NEVER = Integer.MAX_VALUE;

    /** Later than any year a report can be about. */
    private static final int LATEST = 10_000;

    private static final byte[] NOTHING = new byte[0];

    private final Supplier<CreditCode> enterprise;
    private final byte[] bytes;
    private final int from;
    private final int end;

    /**
     * @param enterprise whose reports they are, asked for only where they are named
     * @param bytes read, not copied: they must not change any more
     */
    public PackedReports(Supplier<CreditCode> enterprise, byte[] bytes, int from, int end) {
        this.enterprise = enterprise;
        this.bytes = bytes;
        this.from = from;
        this.end = end;
    }

    /** Nothing was reported. */
    public static PackedReports none(CreditCode enterprise) {
        return new PackedReports(() -> enterprise, NOTHING, 0, 0);
    }

    /**
     * Adds reports, in their order: a quantity's block is read and written once for all of them.
     *
     * @param placeOf the place of each of their quantities, not negative
     * @param out takes the bytes with the reports, from its end on
     * @return the earliest year in which what counts has changed; {@link #NEVER} where nothing has
     */
    public int put(
            List<ReportedCell> cells,
            ToIntFunction<QuantityCode> placeOf,
            IntFunction<Quantity> quantityAt,
            PackedWriter out) {
        long[] byPlace = new long[cells.size()];
        for (int i = 0; i < byPlace.length; i++) {
            byPlace[i] = (long) placeOf.applyAsInt(cells.get(i).id().quantity()) << Integer.SIZE | i;
        }
        Arrays.sort(byPlace);
        int earliest = NEVER;
        int copied = from;
        int next = 0;
        PackedWriter packed = new PackedWriter();
        while (next < byPlace.length) {
            int place = (int) (byPlace[next] >> Integer.SIZE);
            Quantity quantity = quantityAt.apply(place);
            int block = blockFrom(place, copied);
            out.raw(bytes, copied, block - copied);
            copied = block;
            ReportedSeries series = null;
            if (block < end) {
                PackedReader in = new PackedReader(bytes, block);
                if (in.count() == place) {
                    int length = in.count();
                    copied = in.position() + length;
                    series = PackedSeries.read(
                            in, quantity, cells.getFirst().id().enterprise(), true);
                }
            }
            if (series == null) {
                series = new ReportedSeries(quantity);
            }
            for (; next < byPlace.length && (int) (byPlace[next] >> Integer.SIZE) == place; next++) {
                ReportedCell cell = cells.get((int) byPlace[next]);
                if (series.put(cell)) {
                    earliest = Math.min(earliest, cell.id().quarter().year());
                }
            }
            PackedSeries.write(series, packed.clear());
            out.unsigned(place);
            out.unsigned(packed.size());
            out.raw(packed);
        }
        out.raw(bytes, copied, end - copied);
        return earliest;
    }

    /** Where the block of a place begins or would begin, sought from the beginning of a block on. */
    private int blockFrom(int place, int start) {
        PackedReader in = new PackedReader(bytes, start);
        int block = start;
        while (block < end && in.count() < place) {
            in.skip(in.count());
            block = in.position();
        }
        return block;
    }

    /** Where each place's block begins behind its length; 0 where nothing was reported. */
    int[] blocks(int places) {
        int[] blocks = new int[places];
        PackedReader in = new PackedReader(bytes, from);
        while (in.position() < end) {
            int place = in.count();
            int length = in.count();
            blocks[place] = in.position();
            in.skip(length);
        }
        return blocks;
    }

    byte[] bytes() {
        return bytes;
    }

    /** The reports of a quantity, given where its block begins. */
    ReportedSeries series(int block, Quantity quantity, boolean whole) {
        return PackedSeries.read(new PackedReader(bytes, block), quantity, whole ? enterprise.get() : null, whole);
    }

    /** The reports of a quantity; null where there is none. */
    public @Nullable ReportedSeries findSeries(int place, Quantity quantity) {
        int block = blockFrom(place, from);
        PackedReader in = new PackedReader(bytes, block);
        if (block == end || in.count() != place) {
            return null;
        }
        in.count();
        return series(in.position(), quantity, true);
    }

    /** The report that counts in each slot, withdrawals too. */
    public List<ReportedCell> cells(IntFunction<Quantity> quantityAt) {
        List<ReportedCell> cells = new ArrayList<>();
        PackedReader in = new PackedReader(bytes, from);
        while (in.position() < end) {
            Quantity quantity = quantityAt.apply(in.count());
            int length = in.count();
            cells.addAll(series(in.position(), quantity, true).cells());
            in.skip(length);
        }
        return cells;
    }

    /**
     * The same reports in two parts.
     *
     * @param older packed; empty where there are none
     * @param newer packed: all that the quarters from a year on come from
     */
    public record Divided(byte[] older, byte[] newer) {}

    /** Divides them so that the newer part gives every quarter from a year on as the whole does. */
    public Divided divide(IntFunction<Quantity> quantityAt, int fromYear) {
        PackedWriter older = new PackedWriter();
        PackedWriter newer = new PackedWriter();
        PackedReader in = new PackedReader(bytes, from);
        while (in.position() < end) {
            int start = in.position();
            int place = in.count();
            int length = in.count();
            int block = in.position();
            in.skip(length);
            Quantity quantity = quantityAt.apply(place);
            // an annual stock is carried into the year behind its own
            int year = EffectiveSeries.isAnnualStock(quantity) ? fromYear - 1 : fromYear;
            if (PackedSeries.base(new PackedReader(bytes, block).count()) >= year * 4) {
                newer.raw(bytes, start, in.position() - start);
            } else {
                ReportedSeries series = series(block, quantity, true);
                write(place, series.part(0, year), older);
                write(place, series.part(year, LATEST), newer);
            }
        }
        return new Divided(older.toBytes(), newer.toBytes());
    }

    private static void write(int place, @Nullable ReportedSeries series, PackedWriter out) {
        if (series != null) {
            PackedWriter packed = new PackedWriter();
            PackedSeries.write(series, packed);
            out.unsigned(place);
            out.unsigned(packed.size());
            out.raw(packed);
        }
    }

    /** Puts together again, byte for byte, what {@link #divide} has divided and reports were added to since. */
    public static void join(
            PackedReports older, PackedReports newer, IntFunction<Quantity> quantityAt, PackedWriter out) {
        PackedReader one = new PackedReader(older.bytes, older.from);
        PackedReader other = new PackedReader(newer.bytes, newer.from);
        while (one.position() < older.end || other.position() < newer.end) {
            int place = older.placeAt(one);
            int newerPlace = newer.placeAt(other);
            if (place == newerPlace) {
                Quantity quantity = quantityAt.apply(place);
                write(place, older.next(one, quantity).before(newer.next(other, quantity)), out);
            } else if (place < newerPlace) {
                older.copyNext(one, out);
            } else {
                newer.copyNext(other, out);
            }
        }
    }

    private int placeAt(PackedReader in) {
        return in.position() < end ? new PackedReader(bytes, in.position()).count() : Integer.MAX_VALUE;
    }

    private ReportedSeries next(PackedReader in, Quantity quantity) {
        in.count();
        int length = in.count();
        int block = in.position();
        in.skip(length);
        return series(block, quantity, true);
    }

    private void copyNext(PackedReader in, PackedWriter out) {
        int start = in.position();
        in.count();
        in.skip(in.count());
        out.raw(bytes, start, in.position() - start);
    }
}
