package io.hengzhi.registry.bureau.mongo;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.registry.bureau.domain.Addition;
import io.hengzhi.registry.bureau.domain.BureauFile;
import io.hengzhi.registry.bureau.domain.BureauRegister;
import io.hengzhi.registry.bureau.domain.BureauState;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bson.Document;

/** The register as a document. No secret is in it: none is ever here. */
final class BureauRegisterDocument {

    private BureauRegisterDocument() {}

    static Document write(BureauRegister register) {
        Document document = new Document("announcements", register.announcements());
        Instant announcedAt = register.announcedAt();
        if (announcedAt != null) {
            document.append("announcedAt", announcedAt.toString());
        }
        return document.append(
                "files",
                register.files().values().stream()
                        .map(BureauRegisterDocument::write)
                        .toList());
    }

    private static Document write(BureauFile file) {
        Document document = new Document("code", file.code().value())
                .append("state", file.state().name())
                .append(
                        "steps",
                        file.steps().stream()
                                .map(step -> new Document("what", step.what())
                                        .append("by", step.by())
                                        .append("at", step.at().toString())
                                        .append("why", step.why()))
                                .toList());
        Addition addition = file.addition();
        if (addition != null) {
            document.append(
                            "name",
                            new Document("zh", addition.name().zh())
                                    .append("en", addition.name().en()))
                    .append(
                            "quantities",
                            addition.quantities().stream()
                                    .map(QuantityCode::value)
                                    .toList());
        }
        return document;
    }

    static BureauRegister read(long revision, Document document) {
        Map<BureauCode, BureauFile> files = new LinkedHashMap<>();
        for (Document written : document.getList("files", Document.class)) {
            BureauFile file = file(written);
            files.put(file.code(), file);
        }
        String announcedAt = document.getString("announcedAt");
        return new BureauRegister(
                revision,
                document.getLong("announcements"),
                announcedAt == null ? null : Instant.parse(announcedAt),
                files);
    }

    private static BureauFile file(Document written) {
        BureauCode code = new BureauCode(written.getString("code"));
        Document name = written.get("name", Document.class);
        return new BureauFile(
                code,
                name == null
                        ? null
                        : new Addition(
                                code,
                                new BilingualText(name.getString("zh"), name.getString("en")),
                                written.getList("quantities", String.class).stream()
                                        .map(QuantityCode::new)
                                        .toList()),
                BureauState.valueOf(written.getString("state")),
                written.getList("steps", Document.class).stream()
                        .map(step -> new BureauFile.Step(
                                step.getString("what"),
                                step.getString("by"),
                                Instant.parse(step.getString("at")),
                                step.getString("why")))
                        .toList());
    }
}
