package io.hengzhi.ingestion.submission.mongo;

import io.hengzhi.ingestion.submission.domain.ColumnMeaning;
import io.hengzhi.ingestion.submission.domain.ColumnMeaning.Role;
import io.hengzhi.ingestion.submission.domain.Mapping;
import io.hengzhi.ingestion.submission.domain.Submission;
import io.hengzhi.kernel.Basis;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.Fault;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A submission as a document. */
final class SubmissionDocument {

    private SubmissionDocument() {}

    static Document write(Submission submission) {
        Submission.Upload upload = submission.upload();
        Mapping mapping = submission.mapping();
        return new Document("_id", submission.id())
                .append("version", submission.version())
                .append("bureau", submission.bureau().value())
                .append("by", submission.by())
                .append("fileName", upload.fileName())
                .append("digest", upload.digest())
                .append("bytes", upload.bytes())
                .append("dryRun", upload.dryRun())
                .append("uploadedAt", upload.at().toString())
                .append("state", submission.state().name())
                .append("mapping", mapping == null ? null : write(mapping))
                .append("rows", submission.checked().rows())
                .append("refused", submission.checked().refused())
                .append("facts", submission.checked().facts())
                .append("publishedRows", submission.published().rows())
                .append("publishedFacts", submission.published().facts())
                .append("unchangedFacts", submission.published().unchanged())
                .append(
                        "remarks",
                        submission.remarks().stream()
                                .map(SubmissionDocument::write)
                                .toList())
                .append(
                        "problems",
                        submission.problems().stream()
                                .map(SubmissionDocument::write)
                                .toList())
                .append("confirmedAt", text(submission.confirmedAt()))
                .append("confirmedBy", submission.confirmedBy())
                .append("finishedAt", text(submission.finishedAt()));
    }

    static Submission read(Document document) {
        Document mapping = document.get("mapping", Document.class);
        return new Submission(
                document.getString("_id"),
                document.getLong("version"),
                new BureauCode(document.getString("bureau")),
                document.getString("by"),
                new Submission.Upload(
                        document.getString("fileName"),
                        document.getString("digest"),
                        document.getLong("bytes"),
                        document.getBoolean("dryRun"),
                        Instant.parse(document.getString("uploadedAt"))),
                Submission.State.valueOf(document.getString("state")),
                mapping == null ? null : readMapping(mapping),
                new Submission.Checked(
                        document.getInteger("rows"), document.getInteger("refused"), document.getInteger("facts")),
                new Submission.Published(
                        document.getInteger("publishedRows"),
                        document.getInteger("publishedFacts"),
                        document.getInteger("unchangedFacts")),
                faults(document, "remarks"),
                faults(document, "problems"),
                instant(document.getString("confirmedAt")),
                document.getString("confirmedBy"),
                instant(document.getString("finishedAt")));
    }

    private static Document write(Mapping mapping) {
        return new Document("sheet", mapping.sheet())
                .append("headingRow", mapping.headingRow())
                .append(
                        "columns",
                        mapping.columns().stream()
                                .map(column -> write(column.meaning())
                                        .append("index", column.index())
                                        .append("heading", column.heading()))
                                .toList());
    }

    private static Mapping readMapping(Document document) {
        return new Mapping(
                document.getString("sheet"),
                document.getInteger("headingRow"),
                document.getList("columns", Document.class).stream()
                        .map(column -> new Mapping.Column(
                                column.getInteger("index"), column.getString("heading"), readMeaning(column)))
                        .toList());
    }

    static Document write(ColumnMeaning meaning) {
        Basis basis = meaning.basis();
        return new Document("role", meaning.role().name())
                .append("quantity", meaning.quantity())
                .append("unit", meaning.unit())
                .append("basis", basis == null ? null : basis.name());
    }

    static ColumnMeaning readMeaning(Document document) {
        String basis = document.getString("basis");
        return new ColumnMeaning(
                Role.valueOf(document.getString("role")),
                document.getString("quantity"),
                document.getString("unit"),
                basis == null ? null : Basis.valueOf(basis));
    }

    static Document write(Fault fault) {
        return new Document("code", fault.code())
                .append("zh", fault.text().zh())
                .append("en", fault.text().en());
    }

    static Fault readFault(Document document) {
        return new Fault(
                document.getString("code"), BilingualText.of(document.getString("zh"), document.getString("en")));
    }

    private static List<Fault> faults(Document document, String name) {
        return document.getList(name, Document.class).stream()
                .map(SubmissionDocument::readFault)
                .toList();
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    private static @Nullable Instant instant(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }
}
