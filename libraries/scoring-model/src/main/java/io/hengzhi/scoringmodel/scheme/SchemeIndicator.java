package io.hengzhi.scoringmodel.scheme;

import io.hengzhi.kernel.Amount;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.IndustryCode;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.scoringmodel.indicator.Indicator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An indicator as a scheme uses it.
 *
 * @param baseline what earns exactly the weight; above 0, or for growth in index form above -1
 * @param baselineSource where the figure is from: the city's mean, the district's three years, by hand and why
 * @param growthForm {@link GrowthForm#RATIO} for everything that is no growth
 * @param notApplicableTo the industries (divisions, groups or classes) it is not applied to
 */
@PolicyClause("三(三)")
public record SchemeIndicator(
        Indicator indicator,
        Weight weight,
        Amount baseline,
        BilingualText baselineSource,
        GrowthForm growthForm,
        Set<IndustryCode> notApplicableTo) {

    public SchemeIndicator {
        notApplicableTo = Set.copyOf(notApplicableTo);
    }

    /** Whether the scheme leaves an enterprise of this industry out of the indicator; an unknown industry is not left out. */
    public boolean isApplicableTo(@Nullable IndustryCode industry) {
        return industry == null
                || notApplicableTo.stream()
                        .noneMatch(declared -> industry.value().startsWith(declared.value()));
    }
}
