package io.hengzhi.scoringmodel.fact;

import io.hengzhi.kernel.Amount;
import io.hengzhi.kernel.Basis;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.FactId;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.Quantity;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.kernel.ReportedCell;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The reports of one quantity of one enterprise, reduced to the one that counts in each slot (quarter, bureau). Putting
 * the same cells in any order, any number of times, leaves the same series: the greatest by {@link
 * ReportedCell#PRECEDENCE} stays, and a withdrawal stays as a marker so that earlier revisions do not come back.
 *
 * <p>Held in primitive arrays, about 45 bytes a slot, in whole years from the first to the last reported. Not
 * thread-safe; an {@link EffectiveSeries} folded from it is immutable and stays valid while this one goes on.
 */
@PolicyClause("ours: DOMAIN 3")
public final class ReportedSeries {

    static final byte NONE = 0;
    static final byte OWN = 1;
    static final byte YEAR_TO_DATE = 2;
    private static final byte WITHDRAWN_OWN = 3;
    private static final byte WITHDRAWN_YEAR_TO_DATE = 4;

    private final Quantity quantity;
    private @Nullable CreditCode enterprise;
    private int base;
    private int length;
    private Slots slots;
    private boolean lent;

    public ReportedSeries(Quantity quantity) {
        this.quantity = quantity;
        this.slots = new Slots(0);
    }

    ReportedSeries(Quantity quantity, @Nullable CreditCode enterprise, int base, int length, Slots slots) {
        this.quantity = quantity;
        this.enterprise = enterprise;
        this.base = base;
        this.length = length;
        this.slots = slots;
    }

    /** One row of arrays; the slot of bureau b and quarter offset i stands at b x length + i. */
    static final class Slots {
        final byte[] content;
        final long[] micros;
        final long[] revision;
        final int[] correction;
        final long[] second;
        final int[] nano;
        final boolean[] contested;

        Slots(int size) {
            this(size, true);
        }

        /** @param whole false for contents and values alone */
        Slots(int size, boolean whole) {
            int origins = whole ? size : 0;
            content = new byte[size];
            micros = new long[size];
            revision = new long[origins];
            correction = new int[origins];
            second = new long[origins];
            nano = new int[origins];
            contested = new boolean[origins];
        }

        boolean sameOrigin(int one, int other) {
            return revision[one] == revision[other]
                    && correction[one] == correction[other]
                    && second[one] == second[other]
                    && nano[one] == nano[other]
                    && contested[one] == contested[other];
        }

        void copyRow(Slots from, int fromStart, int toStart, int count) {
            System.arraycopy(from.content, fromStart, content, toStart, count);
            System.arraycopy(from.micros, fromStart, micros, toStart, count);
            System.arraycopy(from.revision, fromStart, revision, toStart, count);
            System.arraycopy(from.correction, fromStart, correction, toStart, count);
            System.arraycopy(from.second, fromStart, second, toStart, count);
            System.arraycopy(from.nano, fromStart, nano, toStart, count);
            System.arraycopy(from.contested, fromStart, contested, toStart, count);
        }
    }

    public Quantity quantity() {
        return quantity;
    }

    /**
     * Adds a report. A bureau that the catalogue does not name as an owner of the quantity is outside the order of
     * precedence: its report has no effect.
     *
     * @return whether what counts in its slot has changed
     */
    public boolean put(ReportedCell cell) {
        FactId id = cell.id();
        if (!id.quantity().equals(quantity.code())) {
            throw new IllegalArgumentException(id + " is no report of " + quantity.code());
        }
        if (enterprise == null) {
            enterprise = id.enterprise();
        } else if (!enterprise.equals(id.enterprise())) {
            throw new IllegalArgumentException(id + " is no report of " + enterprise);
        }
        int bureau = quantity.owners().indexOf(id.bureau());
        if (bureau < 0) {
            return false;
        }
        makeRoom(id.quarter());
        int slot = bureau * length + id.quarter().index() - base;
        if (slots.content[slot] == NONE) {
            write(slot, cell, false);
            return true;
        }
        int byRevision = Long.compare(id.revision(), slots.revision[slot]);
        if (byRevision == 0) {
            byRevision = Integer.compare(id.correction(), slots.correction[slot]);
        }
        if (byRevision != 0) {
            if (byRevision > 0) {
                write(slot, cell, false);
            }
            return byRevision > 0;
        }
        ReportedCell counting = cell(bureau, id.quarter().index() - base);
        boolean sameContent = slots.content[slot] == contentOf(cell) && slots.micros[slot] == microsOf(cell);
        boolean contested = slots.contested[slot] || !sameContent;
        if (ReportedCell.PRECEDENCE.compare(cell, counting) > 0) {
            write(slot, cell, contested);
            return true;
        }
        if (contested != slots.contested[slot]) {
            ownSlots();
            slots.contested[slot] = true;
        }
        return false;
    }

    /** The report that counts in each slot, withdrawals too: for another catalogue's series to be made from. */
    public List<ReportedCell> cells() {
        List<ReportedCell> cells = new ArrayList<>();
        for (int bureau = 0; bureau < quantity.owners().size(); bureau++) {
            for (int offset = 0; offset < length; offset++) {
                if (content(bureau, offset) != NONE) {
                    cells.add(cell(bureau, offset));
                }
            }
        }
        return cells;
    }

    /** What of it is about years from one to before another; null where nothing is. */
    @Nullable
    ReportedSeries part(int fromYear, int beforeYear) {
        int from = Math.max(base, fromYear * 4);
        int end = Math.min(base + length, beforeYear * 4);
        while (from < end && isEmptyYear(from)) {
            from += 4;
        }
        while (from < end && isEmptyYear(end - 4)) {
            end -= 4;
        }
        if (from >= end) {
            return null;
        }
        int bureaus = quantity.owners().size();
        Slots copy = new Slots(bureaus * (end - from));
        for (int bureau = 0; bureau < bureaus; bureau++) {
            copy.copyRow(slots, bureau * length + from - base, bureau * (end - from), end - from);
        }
        return new ReportedSeries(quantity, enterprise, from, end - from, copy);
    }

    private boolean isEmptyYear(int yearStart) {
        for (int bureau = 0; bureau < quantity.owners().size(); bureau++) {
            for (int i = yearStart - base; i < yearStart - base + 4; i++) {
                if (content(bureau, i) != NONE) {
                    return false;
                }
            }
        }
        return true;
    }

    /** This series and one of the same quantity that is about later years only. */
    ReportedSeries before(ReportedSeries later) {
        int bureaus = quantity.owners().size();
        int together = later.base + later.length - base;
        Slots both = new Slots(bureaus * together);
        for (int bureau = 0; bureau < bureaus; bureau++) {
            both.copyRow(slots, bureau * length, bureau * together, length);
            both.copyRow(later.slots, bureau * later.length, bureau * together + later.base - base, later.length);
        }
        return new ReportedSeries(quantity, enterprise, base, together, both);
    }

    /** An estimate of the heap it takes. */
    public long bytes() {
        int slot = 2 * Byte.BYTES + 3 * Long.BYTES + 2 * Integer.BYTES;
        return 176 + (long) slot * slots.content.length;
    }

    /** The effective values of these reports. */
    public EffectiveSeries fold() {
        lent = true;
        // The folded series keeps a view on today's arrays; the next put copies them first.
        ReportedSeries view = new ReportedSeries(quantity);
        view.enterprise = enterprise;
        view.base = base;
        view.length = length;
        view.slots = slots;
        view.lent = true;
        return new EffectiveSeries(view);
    }

    private void makeRoom(Quarter quarter) {
        int yearStart = quarter.year() * 4;
        if (length == 0) {
            resize(yearStart, 4);
        } else if (yearStart < base) {
            resize(yearStart, base + length - yearStart);
        } else if (yearStart >= base + length) {
            resize(base, yearStart + 4 - base);
        }
    }

    private void resize(int newBase, int newLength) {
        int bureaus = quantity.owners().size();
        Slots larger = new Slots(bureaus * newLength);
        for (int bureau = 0; bureau < bureaus && length > 0; bureau++) {
            larger.copyRow(slots, bureau * length, bureau * newLength + base - newBase, length);
        }
        base = newBase;
        length = newLength;
        slots = larger;
        lent = false;
    }

    private void ownSlots() {
        if (lent) {
            resize(base, length);
        }
    }

    private void write(int slot, ReportedCell cell, boolean contested) {
        ownSlots();
        slots.content[slot] = contentOf(cell);
        slots.micros[slot] = microsOf(cell);
        slots.revision[slot] = cell.id().revision();
        slots.correction[slot] = cell.id().correction();
        slots.second[slot] = cell.time().getEpochSecond();
        slots.nano[slot] = cell.time().getNano();
        slots.contested[slot] = contested;
    }

    private static byte contentOf(ReportedCell cell) {
        boolean own = cell.basis() == Basis.OWN;
        if (cell.isWithdrawal()) {
            return own ? WITHDRAWN_OWN : WITHDRAWN_YEAR_TO_DATE;
        }
        return own ? OWN : YEAR_TO_DATE;
    }

    private static long microsOf(ReportedCell cell) {
        Amount value = cell.value();
        return value == null ? 0 : value.micros();
    }

    Slots slots() {
        return slots;
    }

    /** Quarter index of the first offset, a first quarter of a year. */
    int base() {
        return base;
    }

    /** Quarters from base on, whole years. */
    int length() {
        return length;
    }

    /** OWN or YEAR_TO_DATE where a value counts, NONE for no report, otherwise withdrawn. */
    byte content(int bureau, int offset) {
        return slots.content[bureau * length + offset];
    }

    boolean isWithdrawn(int bureau, int offset) {
        return content(bureau, offset) > YEAR_TO_DATE;
    }

    long micros(int bureau, int offset) {
        return slots.micros[bureau * length + offset];
    }

    boolean isContested(int bureau, int offset) {
        return slots.contested[bureau * length + offset];
    }

    FactId id(int bureau, int offset) {
        int slot = bureau * length + offset;
        if (enterprise == null) {
            throw new IllegalStateException("no report yet");
        }
        return new FactId(
                enterprise,
                quantity.code(),
                Quarter.ofIndex(base + offset),
                quantity.owners().get(bureau),
                slots.revision[slot],
                slots.correction[slot]);
    }

    private ReportedCell cell(int bureau, int offset) {
        int slot = bureau * length + offset;
        byte content = slots.content[slot];
        return new ReportedCell(
                id(bureau, offset),
                content == OWN || content == WITHDRAWN_OWN ? Basis.OWN : Basis.YEAR_TO_DATE,
                Instant.ofEpochSecond(slots.second[slot], slots.nano[slot]),
                content > YEAR_TO_DATE ? null : new Amount(slots.micros[slot]));
    }
}
