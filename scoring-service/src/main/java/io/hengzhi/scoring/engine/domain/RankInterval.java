package io.hengzhi.scoring.engine.domain;

import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.scoringmodel.evaluation.Evaluation;
import io.hengzhi.scoringmodel.evaluation.Scaled;
import io.hengzhi.scoringmodel.evaluation.ScoreInterval;
import io.hengzhi.scoringmodel.indicator.IndicatorCode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Between which ranks an enterprise lies while inputs of its score are missing: where it would stand if all of them came at
 * zero, and if all came at the cap, the other enterprises as they are now. Below scale there is no cap and no interval.
 *
 * @param missing the indicators that wait for an input
 */
@PolicyClause("ours: DOMAIN 4")
public record RankInterval(End worst, End best, List<IndicatorCode> missing) {

    /**
     * One end.
     *
     * @param place null in a list without ranks: in transition
     */
    public record End(Scaled score, Board.@Nullable Prospect place) {}

    /** Empty where nothing is missing. */
    public static Optional<RankInterval> of(Result result, Evaluation evaluation) {
        return ScoreInterval.of(evaluation)
                .map(score -> new RankInterval(end(result, score.worst()), end(result, score.best()), score.missing()));
    }

    private static End end(Result result, Scaled score) {
        Board board = result.board();
        return new End(score, board.key().ranks() ? board.prospect(result, score.units()) : null);
    }
}
