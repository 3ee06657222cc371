package io.hengzhi.scoring.engine.domain;

import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.Period;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.scoringmodel.classification.Classification;
import io.hengzhi.scoringmodel.ranking.RankList;
import io.hengzhi.scoringmodel.ranking.Ranked;
import io.hengzhi.scoringmodel.scheme.ClassRule;
import java.lang.ref.WeakReference;
import java.util.AbstractList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One list of a district in a period: its ranked members by value, high to low, inside a tie by credit code; and the members
 * without a rank. Of a closed year they lie on the shelf and are read when asked for. Written by the applier only; readers hold
 * the engine's read lock.
 */
@PolicyClause("三(三)")
public final class Board {

    /** Which list it is. */
    public record Key(DistrictCode district, Period period, MonitoringList list) {

        /** Whether its members are ranked: those in transition are only scored. */
        public boolean ranks() {
            return list == MonitoringList.ABOVE_SCALE || list == MonitoringList.BELOW_SCALE;
        }
    }

    /**
     * A ranked member.
     *
     * @param position from 0
     * @param rank from 1; equal values share it and the next is skipped
     * @param scaled the value times 10^10
     * @param band its class; null where the list has ranks only
     */
    public record Seat(
            int position, int rank, boolean tied, Dossier member, long scaled, ClassRule.@Nullable Band band) {}

    private final Key key;
    private final int number;
    private final Roster roster;
    /** Null while they lie on the shelf. */
    private @Nullable BoardMembers members;

    private @Nullable OnShelf onShelf;
    /** Those of the shelf, while somebody reads them. */
    private volatile @Nullable WeakReference<BoardMembers> lent;

    private @Nullable Classification classification;
    private @Nullable Gathering gathering;

    /**
     * @param number the small number by which results name it
     * @param gathers whether members are only gathered until {@link #settle}
     */
    Board(Key key, int number, Roster roster, boolean gathers) {
        this.key = key;
        this.number = number;
        this.roster = roster;
        this.members = BoardMembers.none(roster);
        this.gathering = gathers ? new Gathering() : null;
    }

    /** Where its members lie, and how many they are. */
    private record OnShelf(Shelf shelf, long place, int ranked, int unranked) {}

    /** To be read: another thread may read them too. */
    private BoardMembers members() {
        BoardMembers here = members;
        OnShelf there = onShelf;
        if (here != null) {
            return here;
        }
        WeakReference<BoardMembers> read = lent;
        here = read == null ? null : read.get();
        if (here == null && there != null) {
            here = BoardMembers.read(there.shelf().take(there.place()), roster);
            lent = new WeakReference<>(here);
        }
        return Objects.requireNonNull(here);
    }

    private RankList ranked() {
        return members().ranked();
    }

    /** To be changed, by the applier. */
    private BoardMembers changing() {
        open();
        return Objects.requireNonNull(members);
    }

    /** Takes its members into memory. */
    void open() {
        OnShelf there = onShelf;
        if (there != null) {
            members = members();
            onShelf = null;
            there.shelf().drop(there.place());
            lent = null;
        }
    }

    /** Lays its members on the shelf. */
    void close(Shelf shelf) {
        BoardMembers here = members;
        if (here != null) {
            onShelf = new OnShelf(
                    shelf,
                    shelf.put(here.toBytes()),
                    here.ranked().size(),
                    here.unranked().size());
            members = null;
        }
    }

    /** Carries them over to another shelf. */
    void moveTo(Shelf next) {
        OnShelf there = onShelf;
        if (there != null) {
            long place = next.put(there.shelf().take(there.place()));
            onShelf = new OnShelf(next, place, there.ranked(), there.unranked());
        }
    }

    /** Puts those that were gathered in order. */
    void settle() {
        Gathering gathered = gathering;
        if (gathered != null) {
            members = gathered.order(roster);
            gathering = null;
        }
    }

    int number() {
        return number;
    }

    public Key key() {
        return key;
    }

    /** The number of its ranked members. */
    public int size() {
        OnShelf there = onShelf;
        return there == null ? ranked().size() : there.ranked();
    }

    /** Members without a rank, by credit code. */
    public Collection<Dossier> unranked() {
        return unrankedFrom(0);
    }

    /** Members without a rank whose credit code is greater. */
    public Collection<Dossier> unrankedAfter(CreditCode code) {
        return unrankedFrom(members().unranked().positionAfter(0, code));
    }

    private List<Dossier> unrankedFrom(int from) {
        RankList unranked = members().unranked();
        return new AbstractList<>() {
            @Override
            public Dossier get(int i) {
                return roster.at(unranked.memberAt(from + i));
            }

            @Override
            public int size() {
                return unranked.size() - from;
            }
        };
    }

    boolean isEmpty() {
        OnShelf there = onShelf;
        return there == null ? members().isEmpty() : there.ranked() == 0 && there.unranked() == 0;
    }

    void add(Dossier member, Result result) {
        Gathering open = gathering;
        if (result.isRanked()) {
            if (open == null) {
                changing().ranked().insert(result.scaled(), member.number());
            } else {
                open.ranked(result.scaled(), member.number());
            }
        } else if (open == null) {
            changing().unranked().insert(0, member.number());
        } else {
            open.unranked(member.number());
        }
    }

    void remove(Dossier member, Result result) {
        boolean stood = result.isRanked()
                ? changing().ranked().remove(result.scaled(), member.number())
                : changing().unranked().remove(0, member.number());
        if (!stood) {
            throw new IllegalStateException(member + " does not stand in " + key);
        }
    }

    /** An estimate of the heap it takes. */
    long bytes() {
        BoardMembers here = members;
        return here == null ? 0 : 13L * (here.ranked().size() + here.unranked().size());
    }

    /** Divides the list by a rule; null leaves ranks only. To be called again when size or rule have changed. */
    void classify(@Nullable ClassRule rule) {
        classification = rule == null || !key.ranks() ? null : new Classification(rule, key.list(), size());
    }

    /** Up to {@code limit} seats from a position on. */
    public List<Seat> seats(int from, int limit) {
        return ranked().page(from, limit).stream().map(this::seat).toList();
    }

    private Seat seat(Ranked line) {
        return new Seat(
                line.position(),
                line.rank(),
                line.tied(),
                roster.at(line.member()),
                line.units(),
                classification == null ? null : classification.classOf(line.rank(), line.units()));
    }

    /** The seat of a member that is ranked here with this value. */
    public Seat seat(Dossier member, long scaled) {
        return seats(ranked().position(scaled, member.number()), 1).getFirst();
    }

    /**
     * Where a member would stand with another value.
     *
     * @param size the ranked members, it among them
     * @param band its class; null where the list has ranks only
     */
    public record Prospect(int rank, int size, ClassRule.@Nullable Band band) {}

    /**
     * Where a member would stand with another value, the others as they are.
     *
     * @param standing its result in this list as it is now, ranked or not
     */
    public Prospect prospect(Result standing, long scaled) {
        int size = size() + (standing.isRanked() ? 0 : 1);
        int itself = standing.isRanked() && standing.scaled() > scaled ? 1 : 0;
        int rank = ranked().rank(scaled) - itself;
        ClassRule.Band band = classification == null
                ? null
                : new Classification(classification.rule(), key.list(), size).classOf(rank, scaled);
        return new Prospect(rank, size, band);
    }

    /** The value at a position from 0 to less than {@link #size()}, times 10^10. */
    public long value(int position) {
        return ranked().unitsAt(position);
    }

    /** The position behind a cursor, whether or not a member stands at it. */
    public int positionAfter(long scaled, CreditCode code) {
        return ranked().positionAfter(scaled, code);
    }

    /** One class and how many members it has. */
    public record ClassCount(ClassRule.Band band, int count) {}

    /** The classes, best first; empty where the list has ranks only. */
    public List<ClassCount> classes() {
        if (classification == null) {
            return List.of();
        }
        int[] counts = classification.counts(ranked(), List.of());
        List<ClassRule.Band> bands = classification.rule().bands();
        return IntStream.range(0, counts.length)
                .mapToObj(i -> new ClassCount(bands.get(i), counts[i]))
                .toList();
    }

    @Override
    public String toString() {
        return key.toString();
    }
}
