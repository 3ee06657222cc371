package io.hengzhi.scoringmodel.evaluation;

import io.hengzhi.kernel.IndustryCode;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.scoringmodel.fact.SeriesSource;
import io.hengzhi.scoringmodel.indicator.IndicatorCode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The enterprise that is evaluated, as far as its score depends on it.
 *
 * @param facts its effective values
 * @param industry null where unknown
 * @param notApplicable indicators that a recorded decision takes out for this enterprise; the scheme's own declarations for
 *     an industry come on top
 * @param predecessors enterprises it took over whose figures count for its growth, by a recorded decision
 */
public record Subject(
        SeriesSource facts,
        @Nullable IndustryCode industry,
        Set<IndicatorCode> notApplicable,
        List<Predecessor> predecessors) {

    /**
     * An enterprise that was taken over, on a comparable basis (可比口径).
     *
     * @param leftFrom the first quarter it no longer counts
     */
    @PolicyClause("ours: DOMAIN 2")
    public record Predecessor(SeriesSource facts, Quarter leftFrom) {}

    public Subject {
        notApplicable = Set.copyOf(notApplicable);
        predecessors = List.copyOf(predecessors);
    }

    /** An enterprise about which nothing special was decided. */
    public static Subject of(SeriesSource facts, @Nullable IndustryCode industry) {
        return new Subject(facts, industry, Set.of(), List.of());
    }
}
