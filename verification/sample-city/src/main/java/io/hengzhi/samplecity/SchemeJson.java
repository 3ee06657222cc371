package io.hengzhi.samplecity;

import io.hengzhi.contract.registry.SchemeDocument;
import io.hengzhi.kernel.BilingualText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A scheme as {@code POST /schemes} takes it; what a scheme leaves out is not written. */
final class SchemeJson {

    private SchemeJson() {}

    static byte[] bytes(SchemeDocument scheme) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("district", scheme.district());
        json.put("year", scheme.year());
        json.put("framework", scheme.framework());
        json.put("window", scheme.window());
        json.put("missing", scheme.missing());
        json.put("transitionYears", scheme.transitionYears());
        json.put(
                "indicators",
                scheme.indicators().stream().map(SchemeJson::indicator).toList());
        json.put("classesAbove", classes(scheme.classesAbove()));
        if (scheme.classesBelow() != null) {
            json.put("classesBelow", classes(scheme.classesBelow()));
        }
        return SampleJson.bytes(json);
    }

    private static Map<String, Object> indicator(SchemeDocument.Indicator indicator) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", indicator.code());
        if (indicator.numerator() != null) {
            json.put("name", indicator.name() == null ? Map.of() : text(indicator.name()));
            json.put("numerator", List.of(indicator.numerator()));
            json.put("denominator", indicator.denominator() == null ? List.of() : List.of(indicator.denominator()));
            putIfSaid(json, "unit", indicator.unit());
            putIfSaid(json, "direction", indicator.direction());
        }
        json.put("weight", indicator.weight());
        json.put("baseline", indicator.baseline());
        json.put("baselineSource", text(indicator.baselineSource()));
        putIfSaid(json, "growthForm", indicator.growthForm());
        if (!indicator.notApplicableIndustries().isEmpty()) {
            json.put("notApplicableIndustries", indicator.notApplicableIndustries());
        }
        return json;
    }

    private static Map<String, Object> classes(SchemeDocument.Classes classes) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("by", classes.by());
        json.put(
                "classes",
                classes.classes().stream()
                        .map(entry -> {
                            Map<String, Object> one = new LinkedHashMap<>();
                            one.put("code", entry.code());
                            one.put("name", text(entry.name()));
                            putIfSaid(one, "upTo", entry.upTo());
                            putIfSaid(one, "floor", entry.floor());
                            one.put("place", entry.place());
                            return one;
                        })
                        .toList());
        return json;
    }

    private static void putIfSaid(Map<String, Object> json, String field, @Nullable String value) {
        if (value != null) {
            json.put(field, value);
        }
    }

    private static Map<String, String> text(BilingualText text) {
        Map<String, String> json = new LinkedHashMap<>();
        json.put("zh", text.zh());
        json.put("en", text.en());
        return json;
    }
}
