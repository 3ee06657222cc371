package io.hengzhi.scoring.engine.domain;

import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.Period;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.scoringmodel.evaluation.Evaluation;
import io.hengzhi.scoringmodel.evaluation.Evaluator;
import io.hengzhi.scoringmodel.evaluation.Subject;
import io.hengzhi.scoringmodel.evaluation.TaxPerMu;

/** How an enterprise does in a period: by score above scale and in transition, by tax per mu below scale. */
@PolicyClause("三(一)")
public sealed interface Appraisal {

    /** Whether there is a value to be ranked by. */
    boolean isScored();

    /** The value times 10^10; 0 where there is none. */
    long scaled();

    /** Differs where something that is published differs: points, a status, the scheme's version. */
    int fingerprint();

    /** By 6 + X. */
    record ByScore(Evaluation evaluation) implements Appraisal {

        @Override
        public boolean isScored() {
            return evaluation.hasScore();
        }

        @Override
        public long scaled() {
            return evaluation.scoreUnits();
        }

        @Override
        public int fingerprint() {
            int hash = Long.hashCode(evaluation.scheme().version());
            for (int i = 0; i < evaluation.size(); i++) {
                hash = hash * 31 + Long.hashCode(evaluation.pointsUnits(i));
                hash = hash * 31 + evaluation.status(i).ordinal();
            }
            return hash;
        }
    }

    /** By tax per mu. */
    record ByTaxPerMu(TaxPerMu taxPerMu, long schemeVersion) implements Appraisal {

        @Override
        public boolean isScored() {
            return taxPerMu.isRanked();
        }

        @Override
        public long scaled() {
            return taxPerMu.units();
        }

        @Override
        public int fingerprint() {
            return Long.hashCode(schemeVersion) * 31 + taxPerMu.status().ordinal();
        }
    }

    static Appraisal of(Subject subject, Period period, MonitoringList list, Evaluator evaluator) {
        return list == MonitoringList.BELOW_SCALE
                ? new ByTaxPerMu(
                        evaluator.taxPerMu(subject.facts(), period),
                        evaluator.scheme().version())
                : new ByScore(evaluator.evaluate(subject, period));
    }
}
