package io.hengzhi.contract.registry;

import io.hengzhi.kernel.BilingualText;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A scheme as people write it over REST; decimals are texts. What is missing or wrong within it is told when it is handed in, so that
 * a draft can be saved half done.
 *
 * @param classesBelow null where the below-scale list has ranks only
 */
public record SchemeJson(
        @Nullable String district,
        @Nullable Integer year,
        @Nullable String framework,
        @Nullable String window,
        @Nullable String missing,
        @Nullable Integer transitionYears,
        @Nullable List<IndicatorJson> indicators,
        @Nullable ClassesJson classesAbove,
        @Nullable ClassesJson classesBelow) {

    /**
     * @param formula of a district's own indicator, in the language of formulas; then no numerator
     * @param numerator one quantity, for a district's own indicator
     * @param denominator at most one quantity
     */
    public record IndicatorJson(
            @Nullable String code,
            @Nullable BilingualText name,
            @Nullable String formula,
            @Nullable List<String> numerator,
            @Nullable List<String> denominator,
            @Nullable String unit,
            @Nullable String direction,
            @Nullable String weight,
            @Nullable String baseline,
            @Nullable BilingualText baselineSource,
            @Nullable String growthForm,
            @Nullable List<String> notApplicableIndustries) {}

    public record ClassesJson(@Nullable String by, @Nullable List<ClassJson> classes) {}

    /**
     * @param upTo cumulative share in percent, or the threshold; null for the last class
     * @param place {@code front}, {@code middle} or {@code rear}
     */
    public record ClassJson(
            @Nullable String code,
            @Nullable BilingualText name,
            @Nullable String upTo,
            @Nullable String floor,
            @Nullable String place) {}

    private static final BilingualText NO_TEXT = BilingualText.of("", "");

    /** The document; what is not there reads empty, and a year that is not there 0. */
    public SchemeDocument read() {
        return new SchemeDocument(
                orEmpty(district),
                year == null ? 0 : year,
                orEmpty(framework),
                orEmpty(window),
                orEmpty(missing),
                transitionYears == null ? 0 : transitionYears,
                indicators == null
                        ? List.of()
                        : indicators.stream().map(SchemeJson::read).toList(),
                classesAbove == null ? new SchemeDocument.Classes("", List.of()) : read(classesAbove),
                classesBelow == null ? null : read(classesBelow));
    }

    private static SchemeDocument.Indicator read(IndicatorJson json) {
        return new SchemeDocument.Indicator(
                orEmpty(json.code()),
                json.name() == null ? null : whole(json.name()),
                json.formula(),
                first(json.numerator()),
                first(json.denominator()),
                json.unit(),
                json.direction(),
                orEmpty(json.weight()),
                orEmpty(json.baseline()),
                json.baselineSource() == null ? NO_TEXT : whole(json.baselineSource()),
                json.growthForm(),
                json.notApplicableIndustries() == null ? List.of() : List.copyOf(json.notApplicableIndustries()));
    }

    private static SchemeDocument.Classes read(ClassesJson json) {
        return new SchemeDocument.Classes(
                orEmpty(json.by()),
                json.classes() == null
                        ? List.of()
                        : json.classes().stream()
                                .map(entry -> new SchemeDocument.ClassEntry(
                                        orEmpty(entry.code()),
                                        entry.name() == null ? NO_TEXT : whole(entry.name()),
                                        entry.upTo(),
                                        entry.floor(),
                                        orEmpty(entry.place())))
                                .toList());
    }

    /** A text of which one language was left out reads null there. */
    @SuppressWarnings("NullAway")
    private static BilingualText whole(BilingualText text) {
        return BilingualText.of(orEmpty(text.zh()), orEmpty(text.en()));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static @Nullable String first(@Nullable List<String> quantities) {
        return quantities == null || quantities.isEmpty() ? null : quantities.getFirst();
    }

    /** A numerator or denominator of several quantities, by its path: each is one quantity at most. */
    public Optional<String> findSeveralQuantities() {
        List<IndicatorJson> all = indicators == null ? List.of() : indicators;
        for (int i = 0; i < all.size(); i++) {
            if (isSeveral(all.get(i).numerator())) {
                return Optional.of("indicators[" + i + "].numerator");
            }
            if (isSeveral(all.get(i).denominator())) {
                return Optional.of("indicators[" + i + "].denominator");
            }
        }
        return Optional.empty();
    }

    private static boolean isSeveral(@Nullable List<String> quantities) {
        return quantities != null && quantities.size() > 1;
    }

    public static SchemeJson of(SchemeDocument document) {
        return new SchemeJson(
                document.district(),
                document.year(),
                document.framework(),
                document.window(),
                document.missing(),
                document.transitionYears(),
                document.indicators().stream().map(SchemeJson::of).toList(),
                of(document.classesAbove()),
                document.classesBelow() == null ? null : of(document.classesBelow()));
    }

    private static IndicatorJson of(SchemeDocument.Indicator indicator) {
        boolean own = indicator.numerator() != null;
        return new IndicatorJson(
                indicator.code(),
                indicator.name(),
                indicator.formula(),
                indicator.numerator() == null ? null : List.of(indicator.numerator()),
                own ? indicator.denominator() == null ? List.of() : List.of(indicator.denominator()) : null,
                indicator.unit(),
                indicator.direction(),
                indicator.weight(),
                indicator.baseline(),
                indicator.baselineSource(),
                indicator.growthForm(),
                indicator.notApplicableIndustries());
    }

    private static ClassesJson of(SchemeDocument.Classes classes) {
        return new ClassesJson(
                classes.by(),
                classes.classes().stream()
                        .map(entry ->
                                new ClassJson(entry.code(), entry.name(), entry.upTo(), entry.floor(), entry.place()))
                        .toList());
    }
}
