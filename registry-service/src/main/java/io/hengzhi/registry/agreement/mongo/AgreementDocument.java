package io.hengzhi.registry.agreement.mongo;

import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.registry.agreement.domain.AgreementFile;
import io.hengzhi.registry.agreement.domain.AgreementTerms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bson.Document;

/** A sharing agreement's file as a document. */
final class AgreementDocument {

    private AgreementDocument() {}

    static Document write(AgreementFile file) {
        Document document = new Document();
        AgreementFile.Draft draft = file.draft();
        if (draft != null) {
            document.append(
                    "draft",
                    new Document("terms", write(draft.terms()))
                            .append("editors", draft.editors())
                            .append("savedAt", draft.savedAt().toString()));
        }
        return document.append(
                "versions",
                file.versions().stream()
                        .map(version -> new Document("version", version.version())
                                .append("terms", write(version.terms()))
                                .append("editors", version.editors())
                                .append("by", version.decided().by())
                                .append("at", version.decided().at().toString())
                                .append("reason", version.decided().reason()))
                        .toList());
    }

    private static Document write(AgreementTerms terms) {
        return new Document("bureau", terms.bureau().value())
                .append("client", terms.client())
                .append(
                        "districts",
                        terms.districts().stream().map(DistrictCode::value).toList())
                .append(
                        "quantities",
                        terms.quantities().stream().map(QuantityCode::value).toList())
                .append("fields", terms.fields())
                .append("purposes", terms.purposes())
                .append("from", terms.from().toString())
                .append("to", terms.to().toString())
                .append("basis", terms.basis());
    }

    static AgreementFile read(String id, long revision, Document document) {
        Document draft = document.get("draft", Document.class);
        return new AgreementFile(
                id,
                revision,
                draft == null
                        ? null
                        : new AgreementFile.Draft(
                                terms(draft.get("terms", Document.class)),
                                draft.getList("editors", String.class),
                                Instant.parse(draft.getString("savedAt"))),
                document.getList("versions", Document.class).stream()
                        .map(version -> new AgreementFile.Version(
                                version.getLong("version"),
                                terms(version.get("terms", Document.class)),
                                version.getList("editors", String.class),
                                new AgreementFile.Step(
                                        version.getString("by"),
                                        Instant.parse(version.getString("at")),
                                        version.getString("reason"))))
                        .toList());
    }

    private static AgreementTerms terms(Document terms) {
        return new AgreementTerms(
                new BureauCode(terms.getString("bureau")),
                terms.getString("client"),
                terms.getList("districts", String.class).stream()
                        .map(DistrictCode::new)
                        .toList(),
                terms.getList("quantities", String.class).stream()
                        .map(QuantityCode::new)
                        .toList(),
                List.copyOf(terms.getList("fields", String.class)),
                List.copyOf(terms.getList("purposes", String.class)),
                LocalDate.parse(terms.getString("from")),
                LocalDate.parse(terms.getString("to")),
                terms.getString("basis"));
    }
}
