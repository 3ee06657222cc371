package io.hengzhi.contract.registry;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.PolicyClause;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A scheme as it is written down and travels: the district's rules for a year, decimals as text exactly as approved.
 *
 * @param window {@code trailing-four-quarters} or {@code year-to-date}
 * @param missing {@code zero}, {@code neutral} or {@code reweight}
 * @param transitionYears 2 or 3
 * @param classesBelow null where the below-scale list has ranks only
 */
@PolicyClause("三(二), 三(三)")
public record SchemeDocument(
        String district,
        int year,
        String framework,
        String window,
        String missing,
        int transitionYears,
        List<Indicator> indicators,
        Classes classesAbove,
        @Nullable Classes classesBelow) {

    /** The id of the scheme of a district and year, for example {@code 110113-2025}. */
    public String id() {
        return district + "-" + year;
    }

    /**
     * One indicator with its weight and baseline.
     *
     * @param code one of the framework's codes, or the district's own
     * @param name null for an indicator of the framework
     * @param formula of the district's own indicator, in words and signs; null where numerator and denominator give it
     * @param numerator a quantity, for the district's own indicator only
     * @param denominator a quantity; null where the indicator is the numerator itself
     * @param unit null for an indicator of the framework
     * @param direction {@code larger-is-better} (also when null) or {@code smaller-is-better}
     * @param weight at most 2 decimals
     * @param baseline at most 6 decimals
     * @param baselineSource where the baseline comes from: city mean, district's three-year mean, by hand with its reason
     * @param growthForm {@code ratio} (also when null) or {@code index}, for growth only
     * @param notApplicableIndustries divisions for which the indicator does not apply
     */
    public record Indicator(
            String code,
            @Nullable BilingualText name,
            @Nullable String formula,
            @Nullable String numerator,
            @Nullable String denominator,
            @Nullable String unit,
            @Nullable String direction,
            String weight,
            String baseline,
            BilingualText baselineSource,
            @Nullable String growthForm,
            List<String> notApplicableIndustries) {}

    /** @param by {@code share} or {@code threshold} */
    public record Classes(String by, List<ClassEntry> classes) {}

    /**
     * @param upTo the cumulative share in percent, or the least value of a threshold; null for the last class
     * @param floor the least score for the class; null for none
     * @param place where the class stands for guidance: {@code front}, {@code middle} or {@code rear} (四)
     */
    public record ClassEntry(
            String code,
            BilingualText name,
            @Nullable String upTo,
            @Nullable String floor,
            String place) {}
}
