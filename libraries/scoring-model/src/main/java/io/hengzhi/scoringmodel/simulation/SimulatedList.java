package io.hengzhi.scoringmodel.simulation;

import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.scoringmodel.classification.Classification;
import io.hengzhi.scoringmodel.evaluation.Evaluation;
import io.hengzhi.scoringmodel.evaluation.Evaluator;
import io.hengzhi.scoringmodel.evaluation.Scaled;
import io.hengzhi.scoringmodel.ranking.MemberOrder;
import io.hengzhi.scoringmodel.ranking.RankList;
import io.hengzhi.scoringmodel.ranking.Ranked;
import io.hengzhi.scoringmodel.scheme.ClassRule;
import io.hengzhi.scoringmodel.scheme.Scheme;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A cohort ranked and classified under one scheme, with the same arithmetic and rules as the list itself. Immutable. */
@PolicyClause("三(三)")
public final class SimulatedList {

    /**
     * Where a member stands.
     *
     * @param rank from 1; equal values share it and the next is skipped
     * @param figure the score, or below scale the tax per mu
     * @param band its class; null where the list has ranks only
     */
    public record Seat(int rank, Scaled figure, ClassRule.@Nullable Band band) {}

    private final Cohort cohort;
    private final Scheme scheme;
    private final @Nullable ClassRule rule;
    private final @Nullable Evaluation[] evaluations;
    private final long[] units;
    /** 0 for a member without a rank. */
    private final int[] ranks;

    private final int[] bands;
    private final int size;

    SimulatedList(Cohort cohort, Scheme scheme, @Nullable Evaluation[] evaluations, boolean[] ranked, long[] units) {
        this.cohort = cohort;
        this.scheme = scheme;
        this.rule = cohort.list() == MonitoringList.ABOVE_SCALE ? scheme.classesAbove() : scheme.classesBelow();
        this.evaluations = evaluations;
        this.units = units;
        this.ranks = new int[units.length];
        this.bands = new int[units.length];
        RankList order = ordered(ranked, units);
        this.size = order.size();
        Classification classification = rule == null ? null : new Classification(rule, cohort.list(), size);
        for (Ranked line : order.page(0, size)) {
            ranks[line.member()] = line.rank();
            bands[line.member()] = classification == null ? 0 : classification.position(line.rank(), line.units());
        }
    }

    private static RankList ordered(boolean[] ranked, long[] units) {
        int count = 0;
        for (boolean one : ranked) {
            count += one ? 1 : 0;
        }
        long[] values = new long[count];
        int[] members = new int[count];
        int next = 0;
        for (int i = 0; i < ranked.length; i++) {
            if (ranked[i]) {
                values[next] = units[i];
                members[next++] = i;
            }
        }
        return RankList.of(values, members, BY_CODE);
    }

    /** A cohort is in the order of credit codes, so that positions compare as codes do. */
    private static final MemberOrder BY_CODE = new MemberOrder() {
        @Override
        public int compare(int left, int right) {
            return Integer.compare(left, right);
        }

        @Override
        public int compareToCode(int member, CreditCode code) {
            throw new UnsupportedOperationException("a simulated list has no cursors");
        }
    };

    public Cohort cohort() {
        return cohort;
    }

    public Scheme scheme() {
        return scheme;
    }

    /** How it is divided into classes; empty where it has ranks only. */
    public Optional<ClassRule> findRule() {
        return Optional.ofNullable(rule);
    }

    /** The number of its ranked members. */
    public int size() {
        return size;
    }

    public boolean isRanked(int member) {
        return ranks[member] > 0;
    }

    /** The rank from 1; 0 for a member without one. */
    public int rank(int member) {
        return ranks[member];
    }

    /** The position of the member's class, 0 for the best; only for a ranked member of a list with classes. */
    int band(int member) {
        return bands[member];
    }

    /** Where a member stands; empty where it has no rank. */
    public Optional<Seat> findSeat(int member) {
        return isRanked(member)
                ? Optional.of(new Seat(
                        ranks[member],
                        new Scaled(units[member]),
                        rule == null ? null : rule.bands().get(bands[member])))
                : Optional.empty();
    }

    /** The score in its parts; empty below scale, where there is none. */
    public Optional<Evaluation> findEvaluation(int member) {
        return Optional.ofNullable(evaluations[member]);
    }

    /** How many members each class has, best first; empty where the list has ranks only. */
    public int[] classCounts() {
        int[] counts = new int[rule == null ? 0 : rule.bands().size()];
        for (int i = 0; i < ranks.length && counts.length > 0; i++) {
            if (ranks[i] > 0) {
                counts[bands[i]]++;
            }
        }
        return counts;
    }

    /**
     * The same members under a scheme that measures the same and weighs otherwise: nothing is measured again.
     *
     * @param other of a scheme with the same indicators in the same order
     */
    SimulatedList reweighted(Evaluator other) {
        int count = units.length;
        @Nullable Evaluation[] anew = new @Nullable Evaluation[count];
        boolean[] ranked = new boolean[count];
        long[] values = new long[count];
        for (int i = 0; i < count; i++) {
            Evaluation evaluation = findEvaluation(i)
                    .map(other::reweighted)
                    .orElseThrow(() -> new IllegalStateException("weights are of the above-scale list only"));
            anew[i] = evaluation;
            ranked[i] = evaluation.hasScore();
            values[i] = evaluation.scoreUnits();
        }
        return new SimulatedList(cohort, other.scheme(), anew, ranked, values);
    }
}
