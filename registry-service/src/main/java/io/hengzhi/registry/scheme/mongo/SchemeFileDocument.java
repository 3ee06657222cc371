package io.hengzhi.registry.scheme.mongo;

import io.hengzhi.contract.registry.SchemeDocument;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.registry.scheme.domain.SchemeFile;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A scheme's file as a document; decimals stay the texts they were approved as. */
final class SchemeFileDocument {

    private SchemeFileDocument() {}

    static Document write(SchemeFile file) {
        Document document = new Document("district", file.district().value()).append("year", file.year());
        SchemeFile.Draft draft = file.draft();
        if (draft != null) {
            Document written = new Document("scheme", write(draft.document()))
                    .append("editors", draft.editors())
                    .append("savedAt", draft.savedAt().toString());
            if (draft.submitted() != null) {
                written.append("submitted", write(draft.submitted()));
            }
            document.append("draft", written);
        }
        return document.append(
                "published",
                file.published().stream()
                        .map(one -> new Document("version", one.version())
                                .append("scheme", write(one.document()))
                                .append("editors", one.editors())
                                .append("submitted", write(one.submitted()))
                                .append("approved", write(one.approved())))
                        .toList());
    }

    private static Document write(SchemeFile.Step step) {
        return new Document("by", step.by()).append("at", step.at().toString());
    }

    private static Document write(SchemeDocument scheme) {
        Document document = new Document("district", scheme.district())
                .append("year", scheme.year())
                .append("framework", scheme.framework())
                .append("window", scheme.window())
                .append("missing", scheme.missing())
                .append("transitionYears", scheme.transitionYears())
                .append(
                        "indicators",
                        scheme.indicators().stream()
                                .map(SchemeFileDocument::write)
                                .toList())
                .append("classesAbove", write(scheme.classesAbove()));
        if (scheme.classesBelow() != null) {
            document.append("classesBelow", write(scheme.classesBelow()));
        }
        return document;
    }

    private static Document write(SchemeDocument.Indicator indicator) {
        Document document = new Document("code", indicator.code())
                .append("weight", indicator.weight())
                .append("baseline", indicator.baseline())
                .append("baselineSource", write(indicator.baselineSource()))
                .append("notApplicableIndustries", indicator.notApplicableIndustries());
        if (indicator.name() != null) {
            document.append("name", write(indicator.name()));
        }
        put(document, "formula", indicator.formula());
        put(document, "numerator", indicator.numerator());
        put(document, "denominator", indicator.denominator());
        put(document, "unit", indicator.unit());
        put(document, "direction", indicator.direction());
        put(document, "growthForm", indicator.growthForm());
        return document;
    }

    private static Document write(SchemeDocument.Classes classes) {
        return new Document("by", classes.by())
                .append(
                        "classes",
                        classes.classes().stream()
                                .map(entry -> {
                                    Document document = new Document("code", entry.code())
                                            .append("name", write(entry.name()))
                                            .append("place", entry.place());
                                    put(document, "upTo", entry.upTo());
                                    put(document, "floor", entry.floor());
                                    return document;
                                })
                                .toList());
    }

    private static Document write(BilingualText text) {
        return new Document("zh", text.zh()).append("en", text.en());
    }

    private static void put(Document document, String field, @Nullable String value) {
        if (value != null) {
            document.append(field, value);
        }
    }

    static SchemeFile read(long revision, Document document) {
        Document draft = document.get("draft", Document.class);
        return new SchemeFile(
                new DistrictCode(document.getString("district")),
                document.getInteger("year"),
                revision,
                draft == null ? null : draft(draft),
                document.getList("published", Document.class).stream()
                        .map(one -> new SchemeFile.Publication(
                                one.getLong("version"),
                                scheme(one.get("scheme", Document.class)),
                                one.getList("editors", String.class),
                                step(one.get("submitted", Document.class)),
                                step(one.get("approved", Document.class))))
                        .toList());
    }

    private static SchemeFile.Draft draft(Document draft) {
        Document submitted = draft.get("submitted", Document.class);
        return new SchemeFile.Draft(
                scheme(draft.get("scheme", Document.class)),
                draft.getList("editors", String.class),
                submitted == null ? null : step(submitted),
                Instant.parse(draft.getString("savedAt")));
    }

    private static SchemeFile.Step step(Document step) {
        return new SchemeFile.Step(step.getString("by"), Instant.parse(step.getString("at")));
    }

    private static SchemeDocument scheme(Document scheme) {
        Document below = scheme.get("classesBelow", Document.class);
        return new SchemeDocument(
                scheme.getString("district"),
                scheme.getInteger("year"),
                scheme.getString("framework"),
                scheme.getString("window"),
                scheme.getString("missing"),
                scheme.getInteger("transitionYears"),
                scheme.getList("indicators", Document.class).stream()
                        .map(SchemeFileDocument::indicator)
                        .toList(),
                classes(scheme.get("classesAbove", Document.class)),
                below == null ? null : classes(below));
    }

    private static SchemeDocument.Indicator indicator(Document indicator) {
        Document name = indicator.get("name", Document.class);
        return new SchemeDocument.Indicator(
                indicator.getString("code"),
                name == null ? null : text(name),
                indicator.getString("formula"),
                indicator.getString("numerator"),
                indicator.getString("denominator"),
                indicator.getString("unit"),
                indicator.getString("direction"),
                indicator.getString("weight"),
                indicator.getString("baseline"),
                text(indicator.get("baselineSource", Document.class)),
                indicator.getString("growthForm"),
                List.copyOf(indicator.getList("notApplicableIndustries", String.class)));
    }

    private static SchemeDocument.Classes classes(Document classes) {
        return new SchemeDocument.Classes(
                classes.getString("by"),
                classes.getList("classes", Document.class).stream()
                        .map(entry -> new SchemeDocument.ClassEntry(
                                entry.getString("code"),
                                text(entry.get("name", Document.class)),
                                entry.getString("upTo"),
                                entry.getString("floor"),
                                entry.getString("place")))
                        .toList());
    }

    private static BilingualText text(Document text) {
        return new BilingualText(text.getString("zh"), text.getString("en"));
    }
}
