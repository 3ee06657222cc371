package io.hengzhi.scoringmodel.evaluation;

import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.scoringmodel.indicator.IndicatorCode;
import java.util.List;
import java.util.Optional;

/**
 * Between which scores an enterprise lies while inputs are missing: the score if every indicator with a missing input came at
 * zero, and if every one came at the cap; the others as they are. Whatever comes, in whatever order, the score stays between
 * the two. It may not reach them: one missing figure may stand above in one indicator and below in another.
 *
 * @param missing the indicators that wait for an input, in the scheme's order; never empty
 */
@PolicyClause("ours: DOMAIN 4")
public record ScoreInterval(Scaled worst, Scaled best, List<IndicatorCode> missing) {

    private static final int AT_ZERO = 0;
    private static final int AT_CAP = 2;

    public ScoreInterval {
        missing = List.copyOf(missing);
    }

    /** Empty where nothing is missing: then the score is what it is. */
    public static Optional<ScoreInterval> of(Evaluation evaluation) {
        List<IndicatorCode> missing = evaluation.listMissing();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new ScoreInterval(
                        new Scaled(evaluation.unitsIfMissingCameAt(AT_ZERO)),
                        new Scaled(evaluation.unitsIfMissingCameAt(AT_CAP)),
                        missing));
    }
}
