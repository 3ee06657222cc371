package io.hengzhi.registry.scheme.web;

import io.hengzhi.contract.registry.SchemeDocument;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.platform.problem.Problems;
import io.hengzhi.registry.http.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A scheme as people write it; decimals are texts. What is missing or wrong within it is told when it is handed in, so that
 * a draft can be saved half done.
 *
 * @param classesBelow null where the below-scale list has ranks only
 */
record SchemeJson(
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
    record IndicatorJson(
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

    record ClassesJson(@Nullable String by, @Nullable List<ClassJson> classes) {}

    /**
     * @param upTo cumulative share in percent, or the threshold; null for the last class
     * @param place {@code front}, {@code middle} or {@code rear}
     */
    record ClassJson(
            @Nullable String code,
            @Nullable BilingualText name,
            @Nullable String upTo,
            @Nullable String floor,
            @Nullable String place) {}

    private static final BilingualText NO_TEXT = BilingualText.of("", "");

    SchemeDocument read() {
        return new SchemeDocument(
                Required.field(district, "district"),
                Required.field(year, "year"),
                orEmpty(framework),
                orEmpty(window),
                orEmpty(missing),
                transitionYears == null ? 0 : transitionYears,
                indicators == null
                        ? List.of()
                        : java.util.stream.IntStream.range(0, indicators.size())
                                .mapToObj(i -> read("indicators[" + i + "]", indicators.get(i)))
                                .toList(),
                classesAbove == null ? new SchemeDocument.Classes("", List.of()) : read(classesAbove),
                classesBelow == null ? null : read(classesBelow));
    }

    private static SchemeDocument.Indicator read(String field, IndicatorJson json) {
        return new SchemeDocument.Indicator(
                orEmpty(json.code()),
                json.name() == null ? null : whole(json.name()),
                json.formula(),
                atMostOne(json.numerator(), field + ".numerator"),
                atMostOne(json.denominator(), field + ".denominator"),
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

    private static @Nullable String atMostOne(@Nullable List<String> quantities, String field) {
        if (quantities == null || quantities.isEmpty()) {
            return null;
        }
        if (quantities.size() > 1) {
            throw Problems.invalidParameter(field, "分子、分母各为一个数据项。", "Numerator and denominator are one quantity each.");
        }
        return quantities.getFirst();
    }

    static SchemeJson of(SchemeDocument document) {
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
