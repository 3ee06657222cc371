package io.hengzhi.appeal.review.mongo;

import io.hengzhi.appeal.review.domain.Actor;
import io.hengzhi.appeal.review.domain.Appeal;
import io.hengzhi.appeal.review.domain.Appeal.Step;
import io.hengzhi.appeal.review.domain.AppealId;
import io.hengzhi.appeal.review.domain.AppealSubject;
import io.hengzhi.appeal.review.domain.Decision;
import io.hengzhi.appeal.review.domain.Evidence;
import io.hengzhi.appeal.review.domain.EvidenceFile;
import io.hengzhi.appeal.review.domain.EvidenceType;
import io.hengzhi.appeal.review.domain.Finding;
import io.hengzhi.appeal.review.domain.Stage;
import io.hengzhi.appeal.review.domain.StatedValue;
import io.hengzhi.kernel.Amount;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.FactId;
import io.hengzhi.kernel.ParkCode;
import io.hengzhi.kernel.Period;
import java.time.Instant;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Objections as documents. */
final class AppealDocuments {

    private AppealDocuments() {}

    static Document write(Appeal appeal) {
        return new Document("id", appeal.id().value())
                .append("subject", write(appeal.subject()))
                .append("enterpriseName", appeal.enterpriseName())
                .append("district", appeal.district().value())
                .append("park", appeal.park().value())
                .append("statement", appeal.statement())
                .append("claim", write(appeal.claim()))
                .append("stage", appeal.stage().text())
                .append(
                        "evidence",
                        appeal.evidence().stream().map(AppealDocuments::write).toList())
                .append(
                        "findings",
                        appeal.findings().stream().map(AppealDocuments::write).toList())
                .append("decision", write(appeal.decision()))
                .append(
                        "steps",
                        appeal.steps().stream().map(AppealDocuments::write).toList());
    }

    static Appeal read(Document document) {
        return new Appeal(
                new AppealId(document.getString("id")),
                readSubject(document.get("subject", Document.class)),
                document.getString("enterpriseName"),
                new DistrictCode(document.getString("district")),
                new ParkCode(document.getString("park")),
                document.getString("statement"),
                readValue(document.get("claim", Document.class)),
                Stage.of(document.getString("stage")),
                document.getList("evidence", Document.class).stream()
                        .map(AppealDocuments::readEvidence)
                        .toList(),
                document.getList("findings", Document.class).stream()
                        .map(AppealDocuments::readFinding)
                        .toList(),
                readDecision(document.get("decision", Document.class)),
                document.getList("steps", Document.class).stream()
                        .map(AppealDocuments::readStep)
                        .toList());
    }

    private static Document write(AppealSubject subject) {
        return switch (subject) {
            case AppealSubject.OfFact(FactId fact) -> new Document("fact", fact.toString());
            case AppealSubject.OfResult(CreditCode enterprise, Period period) ->
                new Document("enterprise", enterprise.value()).append("period", period.toString());
        };
    }

    private static AppealSubject readSubject(Document document) {
        String fact = document.getString("fact");
        return fact != null
                ? new AppealSubject.OfFact(FactId.parse(fact).orElseThrow())
                : new AppealSubject.OfResult(
                        new CreditCode(document.getString("enterprise")), Period.of(document.getString("period")));
    }

    private static @Nullable Document write(@Nullable StatedValue value) {
        return value == null ? null : new Document("amount", value.amount().toString()).append("unit", value.unit());
    }

    private static @Nullable StatedValue readValue(@Nullable Document document) {
        return document == null
                ? null
                : new StatedValue(Amount.of(document.getString("amount")), document.getString("unit"));
    }

    private static Document write(Actor actor) {
        return new Document("account", actor.account())
                .append("displayName", actor.displayName())
                .append("organisation", actor.organisation())
                .append("role", actor.role());
    }

    private static Actor readActor(Document document) {
        Document by = document.get("by", Document.class);
        return new Actor(
                by.getString("account"),
                by.getString("displayName"),
                by.getString("organisation"),
                by.getString("role"));
    }

    private static Instant readAt(Document document) {
        return Instant.parse(document.getString("at"));
    }

    private static Document write(Evidence evidence) {
        EvidenceFile file = evidence.file();
        return new Document("number", evidence.number())
                .append("text", evidence.text())
                .append(
                        "file",
                        file == null
                                ? null
                                : new Document("name", file.name())
                                        .append("type", file.type().name())
                                        .append("sizeBytes", file.sizeBytes())
                                        .append("sha256", file.sha256()))
                .append("by", write(evidence.by()))
                .append("at", evidence.at().toString());
    }

    private static Evidence readEvidence(Document document) {
        Document file = document.get("file", Document.class);
        return new Evidence(
                document.getInteger("number"),
                document.getString("text"),
                file == null
                        ? null
                        : new EvidenceFile(
                                file.getString("name"),
                                EvidenceType.valueOf(file.getString("type")),
                                file.getLong("sizeBytes"),
                                file.getString("sha256")),
                readActor(document),
                readAt(document));
    }

    private static Document write(Finding finding) {
        return new Document("forEnterprise", finding.forEnterprise())
                .append("reason", finding.reason())
                .append("value", write(finding.value()))
                .append("by", write(finding.by()))
                .append("at", finding.at().toString());
    }

    private static Finding readFinding(Document document) {
        return new Finding(
                document.getBoolean("forEnterprise"),
                document.getString("reason"),
                readValue(document.get("value", Document.class)),
                readActor(document),
                readAt(document));
    }

    private static @Nullable Document write(@Nullable Decision decision) {
        return decision == null
                ? null
                : new Document("upheld", decision.upheld())
                        .append("reason", decision.reason())
                        .append("by", write(decision.by()))
                        .append("at", decision.at().toString());
    }

    private static @Nullable Decision readDecision(@Nullable Document document) {
        return document == null
                ? null
                : new Decision(
                        document.getBoolean("upheld"),
                        document.getString("reason"),
                        readActor(document),
                        readAt(document));
    }

    private static Document write(Step step) {
        return new Document("kind", step.kind())
                .append("by", write(step.by()))
                .append("at", step.at().toString())
                .append("why", step.why());
    }

    private static Step readStep(Document document) {
        return new Step(document.getString("kind"), readActor(document), readAt(document), document.getString("why"));
    }
}
