package io.hengzhi.scoring.engine.domain;

import io.hengzhi.kernel.CreditCode;
import io.hengzhi.scoringmodel.packed.PackedReader;
import io.hengzhi.scoringmodel.ranking.MemberOrder;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every enterprise of which anything came, by credit code and by the small number that rank lists know it by: a row of bytes
 * each, and no other object.
 */
final class Roster implements MemberOrder {

    private static final int CHUNK = 1 << 12;
    /** Of a row of bytes: the object's header, the reference to it, and what rounding to eight bytes adds. */
    private static final int AROUND_A_ROW = 16 + 4 + 4;

    private final CodeBook codes = new CodeBook();
    private final Words words = new Words();
    private final Boards boards = new Boards(this);
    private final OlderParts olderParts;
    private QuantityPlaces places = QuantityPlaces.NONE;
    private byte[][][] rows = new byte[0][][];
    private long rowBytes;
    private int registered;

    Roster(@Nullable Shelf shelf) {
        this.olderParts = new OlderParts(this, shelf);
    }

    OlderParts olderParts() {
        return olderParts;
    }

    /** The enterprise of that code, which from now on is known. */
    Dossier get(CreditCode code) {
        int number = codes.number(code);
        makeRoom();
        return at(number);
    }

    /** Every code has a row. */
    private void makeRoom() {
        while (rows.length * CHUNK < codes.size()) {
            rows = Arrays.copyOf(rows, rows.length + 1);
            rows[rows.length - 1] = new byte[CHUNK][];
            Arrays.fill(rows[rows.length - 1], PackedDossier.EMPTY);
        }
    }

    /** Takes an enterprise of an image. */
    Dossier read(PackedReader in) {
        int number = codes.read(in);
        makeRoom();
        byte[] row = new byte[in.count()];
        in.raw(row);
        setRow(number, row);
        return at(number);
    }

    CodeBook codes() {
        return codes;
    }

    /** The rows as they now stand, by number. */
    byte[][] copyOfRows() {
        byte[][] copy = new byte[codes.size()][];
        for (int from = 0; from < copy.length; from += CHUNK) {
            System.arraycopy(rows[from / CHUNK], 0, copy, from, Math.min(CHUNK, copy.length - from));
        }
        return copy;
    }

    @Nullable
    Dossier find(CreditCode code) {
        int number = codes.find(code);
        return number < 0 ? null : at(number);
    }

    Dossier at(int number) {
        return new Dossier(this, number);
    }

    /** By number. Those that become known later are in it, too. */
    List<Dossier> all() {
        return new AbstractList<>() {
            @Override
            public Dossier get(int number) {
                return at(number);
            }

            @Override
            public int size() {
                return codes.size();
            }
        };
    }

    CreditCode codeAt(int number) {
        return codes.at(number);
    }

    byte[] row(int number) {
        return rows[number / CHUNK][number % CHUNK];
    }

    void setRow(int number, byte[] row) {
        byte[] former = row(number);
        rowBytes += row.length - former.length;
        rows[number / CHUNK][number % CHUNK] = row;
    }

    Words words() {
        return words;
    }

    Boards boards() {
        return boards;
    }

    QuantityPlaces places() {
        return places;
    }

    void setPlaces(QuantityPlaces newer) {
        places = newer;
    }

    void countRegistered() {
        registered++;
    }

    /** Enterprises that the registry has told of. */
    int registered() {
        return registered;
    }

    /** An estimate of the heap it takes. */
    long bytes() {
        return codes.bytes() + rowBytes + (long) AROUND_A_ROW * codes.size() + olderParts.bytes();
    }

    @Override
    public int compare(int left, int right) {
        return codes.compare(left, right);
    }

    @Override
    public int compareToCode(int member, CreditCode code) {
        return codes.compareToCode(member, code);
    }
}
