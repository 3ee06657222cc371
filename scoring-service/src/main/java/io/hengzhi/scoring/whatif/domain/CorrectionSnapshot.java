package io.hengzhi.scoring.whatif.domain;

import io.hengzhi.kernel.CreditCode;
import io.hengzhi.scoring.engine.domain.Board;
import io.hengzhi.scoring.engine.domain.Dossier;
import io.hengzhi.scoring.engine.domain.State;
import io.hengzhi.scoringmodel.evaluation.Evaluator;
import io.hengzhi.scoringmodel.evaluation.Subject;
import io.hengzhi.scoringmodel.simulation.Cohort;
import io.hengzhi.scoringmodel.simulation.Movement;
import java.util.List;
import java.util.Map;

/**
 * A list as it stands, and what its members would be judged by if some facts of one of them were corrected.
 *
 * @param corrected by whom the reports change: the enterprise, and those whose growth counts its figures
 */
public record CorrectionSnapshot(
        ListSnapshot list,
        CreditCode enterprise,
        List<Supposition.Report> reports,
        Map<CreditCode, Subject> corrected) {

    public CorrectionSnapshot {
        corrected = Map.copyOf(corrected);
    }

    /** To be read between two batches. */
    public static CorrectionSnapshot of(
            State state, Dossier enterprise, Board.Key key, Supposition.Decision.Accepted accepted) {
        return new CorrectionSnapshot(
                ListSnapshot.of(state, key),
                enterprise.code(),
                accepted.reports(),
                SupposedSubjects.of(state, enterprise, ListSnapshot.members(state, key), accepted.cells()));
    }

    /** The list as it stands, and as it would be. */
    public Movement movement() {
        Evaluator evaluator = new Evaluator(list.inForce());
        Cohort cohort = list.cohort();
        return new Movement(cohort.under(evaluator), cohort.with(corrected).under(evaluator));
    }

    /** The enterprise's place among the members. */
    public int member() {
        return list.cohort().find(enterprise).orElseThrow();
    }
}
