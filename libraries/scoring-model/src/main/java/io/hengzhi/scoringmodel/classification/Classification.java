package io.hengzhi.scoringmodel.classification;

import io.hengzhi.kernel.Amount;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.scoringmodel.ranking.RankList;
import io.hengzhi.scoringmodel.scheme.ClassRule;
import java.util.Collection;

/**
 * The classes of a list of a given size. By share a member is in the first class whose cumulative share p (percent)
 * satisfies (rank - 1) x 100 < p x N, so that equal ranks share the better class; by threshold in the first class whose
 * threshold it reaches. Share, then floor, then vetoes; the last class has no condition. A veto frees no place.
 *
 * <p>Scores are compared with thresholds and floors rounded to 8 decimals, because reweighting may leave 99.9999999999;
 * tax per mu is compared as it is. Immutable: made anew when the size of the list changes; the class of a member costs a
 * handful of comparisons.
 */
@PolicyClause("三(三)")
public final class Classification {

    private static final long UNITS_PER_MICRO = 10_000;

    private final ClassRule rule;
    private final boolean scores;
    private final long[] lastRank;
    private final long[] least;

    /**
     * @param list the above-scale list, ordered by score, or the below-scale list, ordered by tax per mu
     * @param size N, the number of ranked members
     */
    public Classification(ClassRule rule, MonitoringList list, int size) {
        this.rule = rule;
        this.scores = list == MonitoringList.ABOVE_SCALE;
        int count = rule.bands().size();
        this.lastRank = new long[count];
        this.least = new long[count];
        for (int i = 0; i < count; i++) {
            ClassRule.Band band = rule.bands().get(i);
            Integer share = band.upTo();
            lastRank[i] = share == null ? Long.MAX_VALUE : Math.ceilDiv((long) share * size, 10_000L);
            Amount line = band.least() == null ? band.floor() : band.least();
            least[i] = line == null ? Long.MIN_VALUE : units(line);
        }
    }

    private static long units(Amount line) {
        long high = Math.multiplyHigh(line.micros(), UNITS_PER_MICRO);
        long low = line.micros() * UNITS_PER_MICRO;
        if (high == low >> 63) {
            return low;
        }
        return line.signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }

    public ClassRule rule() {
        return rule;
    }

    /** The class of a member without vetoes. */
    public ClassRule.Band classOf(int rank, long units) {
        return rule.bands().get(position(rank, units));
    }

    /** The class of a member: a veto moves it down to the best class that the veto allows. */
    public ClassRule.Band classOf(int rank, long units, Collection<Veto> vetoes) {
        int position = position(rank, units);
        for (Veto veto : vetoes) {
            position = Math.max(position, bestAllowed(veto));
        }
        return rule.bands().get(position);
    }

    /** A veto that names a class the rule does not have allows the last class only: it never goes without effect. */
    private int bestAllowed(Veto veto) {
        return rule.findPosition(veto.bestClass()).orElse(rule.bands().size() - 1);
    }

    /** The position of a member's class, 0 for the best, without vetoes. */
    public int position(int rank, long units) {
        long compared = scores ? toEightDecimals(units) : units;
        int last = lastRank.length - 1;
        for (int i = 0; i < last; i++) {
            if (rank <= lastRank[i] && compared >= least[i]) {
                return i;
            }
        }
        return last;
    }

    /** The figure rounded half up, away from zero, to 8 decimals, still in units of 10^-10. */
    private static long toEightDecimals(long units) {
        long rounded = (Math.abs(units) + 50) / 100 * 100;
        return units < 0 ? -rounded : rounded;
    }

    /** A member that a veto applies to. */
    public record Vetoed(long units, Collection<Veto> vetoes) {}

    /**
     * How many members each class has, best first.
     *
     * @param members the list this classification is for
     * @param vetoed the members that vetoes apply to
     */
    public int[] counts(RankList members, Collection<Vetoed> vetoed) {
        int[] counts = new int[lastRank.length];
        int counted = 0;
        for (int i = 0; i < counts.length; i++) {
            int end = firstBelow(members, i, counted);
            counts[i] = end - counted;
            counted = end;
        }
        for (Vetoed member : vetoed) {
            int rank = members.rank(member.units());
            counts[position(rank, member.units())]--;
            counts[rule.bands().indexOf(classOf(rank, member.units(), member.vetoes()))]++;
        }
        return counts;
    }

    /** Classes only get worse down the list, so the end of one is found by halving. */
    private int firstBelow(RankList members, int position, int from) {
        int low = from;
        int high = members.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            long units = members.unitsAt(middle);
            if (position(members.rank(units), units) <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
