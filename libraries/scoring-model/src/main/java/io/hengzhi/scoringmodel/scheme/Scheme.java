package io.hengzhi.scoringmodel.scheme;

import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.Year;
import io.hengzhi.scoringmodel.fact.WindowRule;
import io.hengzhi.scoringmodel.indicator.IndicatorCode;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A district's rules for a year at one version: immutable, so that the same facts under the same version give the same
 * digits for ever. Made by {@link SchemeDraft#check}, which says everything that is wrong with a draft.
 *
 * @param version 1 for the first published; a change is a new version
 * @param transitionYears how long new entrants are left out of the ranking: 2 or 3
 * @param indicators the framework's in its order, then the district's own
 * @param classesAbove of the above-scale list
 * @param classesBelow of the below-scale list; null for ranks only
 */
@PolicyClause("三(三)")
public record Scheme(
        DistrictCode district,
        Year year,
        long version,
        Framework framework,
        WindowRule window,
        MissingRule missing,
        int transitionYears,
        List<SchemeIndicator> indicators,
        ClassRule classesAbove,
        @Nullable ClassRule classesBelow) {

    public Scheme {
        indicators = List.copyOf(indicators);
        int sum = indicators.stream()
                .mapToInt(indicator -> indicator.weight().hundredths())
                .sum();
        if (sum != Weight.WHOLE) {
            throw new IllegalArgumentException("weights sum to " + sum + "/100, not to 100");
        }
    }

    /** Its name: district and year, for example {@code 110113-2025}. */
    public String id() {
        return district + "-" + year;
    }

    public Optional<SchemeIndicator> find(IndicatorCode code) {
        return indicators.stream()
                .filter(one -> one.indicator().code().equals(code))
                .findFirst();
    }

    /** Whether it measures the same of the same enterprises over the same window; weights and baselines may differ. */
    public boolean measuresAs(Scheme other) {
        if (window != other.window || indicators.size() != other.indicators.size()) {
            return false;
        }
        for (int i = 0; i < indicators.size(); i++) {
            SchemeIndicator mine = indicators.get(i);
            SchemeIndicator theirs = other.indicators.get(i);
            if (!mine.indicator().equals(theirs.indicator())
                    || !mine.notApplicableTo().equals(theirs.notApplicableTo())) {
                return false;
            }
        }
        return true;
    }

    /** The quantities its scores are made from. */
    public Set<QuantityCode> quantities() {
        Set<QuantityCode> quantities = new LinkedHashSet<>();
        indicators.forEach(one -> quantities.addAll(one.indicator().formula().quantities()));
        return Collections.unmodifiableSet(quantities);
    }
}
