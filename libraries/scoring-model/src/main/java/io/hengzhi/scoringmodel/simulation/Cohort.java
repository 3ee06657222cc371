package io.hengzhi.scoringmodel.simulation;

import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.Period;
import io.hengzhi.scoringmodel.evaluation.Evaluation;
import io.hengzhi.scoringmodel.evaluation.Evaluator;
import io.hengzhi.scoringmodel.evaluation.Subject;
import io.hengzhi.scoringmodel.evaluation.TaxPerMu;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The members of one list in one period with the facts they had at one moment. Immutable: what is tried on it touches nothing
 * else.
 *
 * @param members by credit code
 */
public record Cohort(MonitoringList list, Period period, List<Member> members) {

    /** A member and what its score depends on. */
    public record Member(CreditCode code, Subject subject) {}

    public Cohort {
        if (list != MonitoringList.ABOVE_SCALE && list != MonitoringList.BELOW_SCALE) {
            throw new IllegalArgumentException("nobody is ranked in " + list.text());
        }
        members = members.stream().sorted(Comparator.comparing(Member::code)).toList();
    }

    public int size() {
        return members.size();
    }

    /** The position of a member in {@link #members}; empty for a stranger. */
    public OptionalInt find(CreditCode code) {
        int low = 0;
        int high = members.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = members.get(middle).code().compareTo(code);
            if (order == 0) {
                return OptionalInt.of(middle);
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return OptionalInt.empty();
    }

    /** The same list with some of its members judged by other facts. */
    public Cohort with(Map<CreditCode, Subject> changed) {
        return new Cohort(
                list,
                period,
                members.stream()
                        .map(member -> new Member(member.code(), changed.getOrDefault(member.code(), member.subject())))
                        .toList());
    }

    /** The list as a scheme ranks and classifies it. */
    public SimulatedList under(Evaluator evaluator) {
        int count = members.size();
        @Nullable Evaluation[] evaluations = new @Nullable Evaluation[count];
        boolean[] ranked = new boolean[count];
        long[] units = new long[count];
        for (int i = 0; i < count; i++) {
            Subject subject = members.get(i).subject();
            if (list == MonitoringList.BELOW_SCALE) {
                TaxPerMu taxPerMu = evaluator.taxPerMu(subject.facts(), period);
                ranked[i] = taxPerMu.isRanked();
                units[i] = taxPerMu.units();
            } else {
                Evaluation evaluation = evaluator.evaluate(subject, period);
                evaluations[i] = evaluation;
                ranked[i] = evaluation.hasScore();
                units[i] = evaluation.scoreUnits();
            }
        }
        return new SimulatedList(this, evaluator.scheme(), evaluations, ranked, units);
    }
}
