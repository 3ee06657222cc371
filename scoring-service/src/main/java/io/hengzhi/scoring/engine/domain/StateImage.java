package io.hengzhi.scoring.engine.domain;

import io.hengzhi.contract.registry.CatalogueChanged;
import io.hengzhi.contract.registry.SchemePublished;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.ReportedCell;
import io.hengzhi.scoringmodel.packed.PackedReader;
import io.hengzhi.scoringmodel.packed.PackedWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Everything the state was told, as it stood at one moment, in blocks of bytes: what was read and nothing that was computed,
 * so that a rule which has changed since applies to all of it. It shares the state's rows, which never change, and its shelf,
 * from which older parts are taken when their block is made; the state goes on while it is written.
 *
 * <p>The first block holds the positions, the catalogue, the schemes, the words and the reports that wait for a place; every
 * other up to 4,096 enterprises.
 */
public final class StateImage implements Iterable<byte[]> {

    /** Rises with every change of the bytes; an image of another format is of no use. */
    public static final int FORMAT = 1;

    static final int ENTERPRISES_A_BLOCK = 1 << 12;

    /**
     * What is not about a single enterprise.
     *
     * @param catalogue null where none has come
     * @param schemes as they were published
     * @param waiting reports that have no place
     */
    record Head(
            Positions positions,
            long factsApplied,
            @Nullable Instant newestFact,
            @Nullable Instant newestRecord,
            @Nullable Catalogue catalogue,
            List<SchemePublished> schemes,
            List<ReportedCell> waiting) {

        private void write(PackedWriter out) {
            out.text(positions.toString());
            out.unsigned(factsApplied);
            instant(newestFact, out);
            instant(newestRecord, out);
            out.octet(catalogue == null ? 0 : 1);
            if (catalogue != null) {
                bytes(new CatalogueChanged(catalogue, Instant.EPOCH).encode(), out);
            }
            out.unsigned(schemes.size());
            schemes.forEach(scheme -> bytes(scheme.encode(), out));
            out.unsigned(waiting.size());
            waiting.forEach(cell -> CellForm.write(cell, out));
        }

        static Head read(PackedReader in) {
            Positions positions = Positions.parse(in.text());
            long factsApplied = in.unsigned();
            Instant newestFact = instant(in);
            Instant newestRecord = instant(in);
            Catalogue catalogue =
                    in.octet() == 0 ? null : CatalogueChanged.decode(bytes(in)).catalogue();
            List<SchemePublished> schemes = new ArrayList<>();
            for (int left = in.count(); left > 0; left--) {
                schemes.add(SchemePublished.decode(bytes(in)));
            }
            List<ReportedCell> waiting = new ArrayList<>();
            for (int left = in.count(); left > 0; left--) {
                waiting.add(CellForm.read(in));
            }
            return new Head(positions, factsApplied, newestFact, newestRecord, catalogue, schemes, waiting);
        }
    }

    private final Positions positions;
    private final byte[] head;
    private final CodeBook codes;
    private final byte[][] rows;
    private final long[] tickets;
    private final @Nullable Shelf shelf;
    private final QuantityPlaces places;

    StateImage(Head head, Roster roster) {
        this.positions = head.positions();
        this.codes = roster.codes().frozen();
        this.rows = roster.copyOfRows();
        this.tickets = roster.olderParts().copyOfTickets(rows.length);
        this.shelf = roster.olderParts().shelf();
        this.places = roster.places();
        PackedWriter out = new PackedWriter();
        head.write(out);
        roster.words().write(out);
        this.head = out.toBytes();
    }

    private static void instant(@Nullable Instant instant, PackedWriter out) {
        out.octet(instant == null ? 0 : 1);
        if (instant != null) {
            out.signed(instant.getEpochSecond());
            out.unsigned(instant.getNano());
        }
    }

    private static @Nullable Instant instant(PackedReader in) {
        return in.octet() == 0 ? null : Instant.ofEpochSecond(in.signed(), in.unsigned());
    }

    private static byte[] bytes(PackedReader in) {
        byte[] bytes = new byte[in.count()];
        in.raw(bytes);
        return bytes;
    }

    private static void bytes(byte[] bytes, PackedWriter out) {
        out.unsigned(bytes.length);
        out.raw(bytes, 0, bytes.length);
    }

    private byte[] whole(int number) {
        Older older = OlderParts.older(tickets[number], shelf);
        return older == null ? rows[number] : older.join(rows[number], places, () -> codes.at(number));
    }

    /** How far the log was known. */
    public Positions positions() {
        return positions;
    }

    /** The blocks, each made when it is asked for. */
    @Override
    public Iterator<byte[]> iterator() {
        return new Iterator<>() {
            private int next = -1;

            @Override
            public boolean hasNext() {
                return next < rows.length;
            }

            @Override
            public byte[] next() {
                if (next < 0) {
                    next = 0;
                    return head;
                }
                if (next >= rows.length) {
                    throw new NoSuchElementException();
                }
                PackedWriter out = new PackedWriter();
                int end = Math.min(next + ENTERPRISES_A_BLOCK, rows.length);
                out.unsigned(end - next);
                for (; next < end; next++) {
                    codes.write(next, out);
                    byte[] row = PackedDossier.of(whole(next)).withResults(new PackedWriter());
                    bytes(row, out);
                }
                return out.toBytes();
            }
        };
    }
}
