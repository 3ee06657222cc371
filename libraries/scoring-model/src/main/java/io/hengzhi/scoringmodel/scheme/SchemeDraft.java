package io.hengzhi.scoringmodel.scheme;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.scoringmodel.formula.WrittenFormula;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A scheme as its author wrote it: texts that may be wrong. {@link #check} reads all of it and answers with the scheme or
 * with every problem at once.
 *
 * @param district code of the district
 * @param indicators the framework's by code alone, the district's own ({@code x1} ...) with what they measure
 * @param classesBelow null for ranks only
 */
@PolicyClause("三(三)")
public record SchemeDraft(
        String district,
        int year,
        long version,
        String framework,
        String window,
        String missing,
        int transitionYears,
        List<DraftIndicator> indicators,
        @Nullable DraftClasses classesAbove,
        @Nullable DraftClasses classesBelow) {

    /**
     * One indicator of a draft. Of the framework's own only code, weight, baseline, its source, growth form and the
     * industries it does not apply to are read; name, unit, quantities and direction are the framework's.
     *
     * @param formula a district's own indicator in the language of {@link WrittenFormula}; null where it is given by a
     *     numerator
     * @param numerator the quantity that a district's own indicator measures, or divides
     * @param denominator what it is divided by; null for the plain quantity
     * @param direction {@code larger-is-better}, also when null, or {@code smaller-is-better}
     */
    public record DraftIndicator(
            String code,
            String weight,
            String baseline,
            @Nullable BilingualText baselineSource,
            @Nullable String growthForm,
            List<String> notApplicableTo,
            @Nullable BilingualText name,
            @Nullable String unit,
            @Nullable String formula,
            @Nullable String numerator,
            @Nullable String denominator,
            @Nullable String direction) {

        public DraftIndicator {
            notApplicableTo = List.copyOf(notApplicableTo);
        }

        /** One of the framework's. */
        public static DraftIndicator core(
                String code, String weight, String baseline, BilingualText source, @Nullable String growthForm) {
            return new DraftIndicator(
                    code, weight, baseline, source, growthForm, List.of(), null, null, null, null, null, null);
        }

        /** One of the district's own. */
        public static DraftIndicator own(
                String code,
                BilingualText name,
                String unit,
                String numerator,
                @Nullable String denominator,
                String direction,
                String weight,
                String baseline,
                BilingualText source) {
            return new DraftIndicator(
                    code,
                    weight,
                    baseline,
                    source,
                    null,
                    List.of(),
                    name,
                    unit,
                    null,
                    numerator,
                    denominator,
                    direction);
        }

        /** One of the district's own in the language of formulas. */
        public static DraftIndicator written(
                String code,
                BilingualText name,
                String unit,
                String formula,
                String direction,
                String weight,
                String baseline,
                BilingualText source) {
            return new DraftIndicator(
                    code, weight, baseline, source, null, List.of(), name, unit, formula, null, null, direction);
        }
    }

    /** Classes of a list as written, best first; {@code by} is {@code share} or {@code threshold}. */
    public record DraftClasses(String by, List<DraftClass> classes) {
        public DraftClasses {
            classes = List.copyOf(classes);
        }
    }

    /**
     * One class as written.
     *
     * @param upTo by share the cumulative percent with at most 2 decimals, by threshold the least value; null for the last
     * @param floor a least score beside a share
     * @param place {@code front}, {@code middle} or {@code rear}
     */
    public record DraftClass(
            String code,
            @Nullable BilingualText name,
            @Nullable String upTo,
            @Nullable String floor,
            @Nullable String place) {}

    public SchemeDraft {
        indicators = List.copyOf(indicators);
    }

    /** Reads the draft under the frameworks and quantities that there are. */
    public Checked check(List<Framework> frameworks, Catalogue catalogue) {
        return new DraftReading(this, catalogue).read(frameworks);
    }
}
