package io.hengzhi.contract.passport;

import io.hengzhi.contract.canonical.Json;
import io.hengzhi.contract.registry.SchemeDocument;
import io.hengzhi.kernel.BilingualText;
import org.jspecify.annotations.Nullable;

/** A scheme in full as members of a passport, and back. */
final class SchemeMembers {

    private SchemeMembers() {}

    static Json.Members write(SchemeDocument scheme) {
        return Json.Members.none()
                .with("district", scheme.district())
                .with("year", scheme.year())
                .with("framework", scheme.framework())
                .with("window", scheme.window())
                .with("missing", scheme.missing())
                .with("transitionYears", scheme.transitionYears())
                .with(
                        "indicators",
                        scheme.indicators().stream().map(SchemeMembers::write).toList())
                .with("classesAbove", write(scheme.classesAbove()))
                .with("classesBelow", write(scheme.classesBelow()));
    }

    static SchemeDocument read(Json.Members json) {
        return new SchemeDocument(
                json.text("district"),
                Math.toIntExact(json.whole("year")),
                json.text("framework"),
                json.text("window"),
                json.text("missing"),
                Math.toIntExact(json.whole("transitionYears")),
                json.listMembers("indicators").stream()
                        .map(SchemeMembers::readIndicator)
                        .toList(),
                readClasses(json.members("classesAbove")),
                json.get("classesBelow") instanceof Json.Members below ? readClasses(below) : null);
    }

    private static Json.Members write(SchemeDocument.Indicator indicator) {
        return Json.Members.none()
                .with("code", indicator.code())
                .with("name", write(indicator.name()))
                .with("formula", indicator.formula())
                .with("numerator", indicator.numerator())
                .with("denominator", indicator.denominator())
                .with("unit", indicator.unit())
                .with("direction", indicator.direction())
                .with("weight", indicator.weight())
                .with("baseline", indicator.baseline())
                .with("baselineSource", write(indicator.baselineSource()))
                .with("growthForm", indicator.growthForm())
                .with("notApplicableIndustries", Json.texts(indicator.notApplicableIndustries()));
    }

    private static SchemeDocument.Indicator readIndicator(Json.Members json) {
        return new SchemeDocument.Indicator(
                json.text("code"),
                json.get("name") instanceof Json.Members name ? readText(name) : null,
                json.textOrNull("formula"),
                json.textOrNull("numerator"),
                json.textOrNull("denominator"),
                json.textOrNull("unit"),
                json.textOrNull("direction"),
                json.text("weight"),
                json.text("baseline"),
                readText(json.members("baselineSource")),
                json.textOrNull("growthForm"),
                json.texts("notApplicableIndustries"));
    }

    private static Json write(SchemeDocument.@Nullable Classes classes) {
        return classes == null
                ? new Json.Nothing()
                : Json.Members.none()
                        .with("by", classes.by())
                        .with(
                                "classes",
                                classes.classes().stream()
                                        .map(SchemeMembers::write)
                                        .toList());
    }

    private static Json.Members write(SchemeDocument.ClassEntry entry) {
        return Json.Members.none()
                .with("code", entry.code())
                .with("name", write(entry.name()))
                .with("upTo", entry.upTo())
                .with("floor", entry.floor())
                .with("place", entry.place());
    }

    private static SchemeDocument.Classes readClasses(Json.Members json) {
        return new SchemeDocument.Classes(
                json.text("by"),
                json.listMembers("classes").stream()
                        .map(entry -> new SchemeDocument.ClassEntry(
                                entry.text("code"),
                                readText(entry.members("name")),
                                entry.textOrNull("upTo"),
                                entry.textOrNull("floor"),
                                entry.text("place")))
                        .toList());
    }

    static Json write(@Nullable BilingualText text) {
        return text == null
                ? new Json.Nothing()
                : Json.Members.none().with("zh", text.zh()).with("en", text.en());
    }

    private static BilingualText readText(Json.Members json) {
        return new BilingualText(json.text("zh"), json.text("en"));
    }
}
