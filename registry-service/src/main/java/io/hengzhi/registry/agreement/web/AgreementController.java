package io.hengzhi.registry.agreement.web;

import io.hengzhi.platform.permission.Operation;
import io.hengzhi.platform.permission.Permitted;
import io.hengzhi.platform.problem.Problems;
import io.hengzhi.platform.security.Caller;
import io.hengzhi.platform.security.Role;
import io.hengzhi.platform.web.Page;
import io.hengzhi.registry.agreement.application.AgreementStore;
import io.hengzhi.registry.agreement.application.ChangeAgreement;
import io.hengzhi.registry.agreement.domain.AgreementFile;
import io.hengzhi.registry.agreement.domain.AgreementTerms;
import io.hengzhi.registry.decision.Refusal;
import io.hengzhi.registry.http.EntityVersion;
import io.hengzhi.registry.http.Refused;
import io.hengzhi.registry.http.Required;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sharing agreements: drafted by one officer of the city office, put in force by another, read by their bureau. */
@RestController
@RequestMapping("/api/v1/agreements")
class AgreementController {

    private static final String ID_FORM = "[a-z0-9]{1,30}(-[a-z0-9]{1,30}){0,5}";

    record AgreementDraftView(AgreementJson terms, List<String> editors, Instant savedAt) {}

    /** @param reason why it was put in force or ended */
    record AgreementVersionView(
            long version,
            AgreementJson terms,
            List<String> editors,
            String decidedBy,
            Instant decidedAt,
            String reason) {}

    /**
     * @param state {@code draft}, {@code coming}, {@code in-force} or {@code over}, by today's date
     * @param terms of the version that counts; null before the first
     * @param draft of the next version; only for the city office
     * @param versions newest first
     */
    record AgreementView(
            String id,
            String state,
            @Nullable AgreementJson terms,
            @Nullable AgreementDraftView draft,
            List<AgreementVersionView> versions) {}

    record AgreementDecisionJson(@Nullable String reason) {}

    record AgreementEndJson(
            @Nullable String lastDay, @Nullable String reason) {}

    private final AgreementStore store;
    private final ChangeAgreement changeAgreement;

    AgreementController(AgreementStore store, ChangeAgreement changeAgreement) {
        this.store = store;
        this.changeAgreement = changeAgreement;
    }

    @GetMapping
    @Permitted(Operation.READ_AGREEMENTS)
    Page<AgreementView> list(Caller caller) {
        return new Page<>(
                store.list().stream()
                        .filter(file -> isVisible(caller, file))
                        .map(file -> view(caller, file))
                        .toList(),
                null);
    }

    @GetMapping("/{id}")
    @Permitted(Operation.READ_AGREEMENTS)
    ResponseEntity<AgreementView> read(Caller caller, @PathVariable String id) {
        AgreementFile file =
                store.find(id).filter(found -> isVisible(caller, found)).orElseThrow(Problems::notFound);
        return answer(caller, file);
    }

    @PostMapping
    @Permitted(Operation.DRAFT_AGREEMENT)
    ResponseEntity<AgreementView> start(Caller caller, @RequestBody AgreementJson json) {
        String id = Required.field(json.id(), "id");
        if (!id.matches(ID_FORM)) {
            throw Problems.invalidParameter(
                    "id",
                    "编号应为小写字母、数字与连字符，如 finance-2026。",
                    "The id has lower-case letters, digits and hyphens, for example finance-2026.");
        }
        AgreementFile file = fileOf(changeAgreement.start(id, json.read(), caller.actor()));
        return ResponseEntity.created(URI.create("/api/v1/agreements/" + id))
                .eTag(EntityVersion.eTag(file.revision()))
                .body(view(caller, file));
    }

    @PutMapping("/{id}")
    @Permitted(Operation.DRAFT_AGREEMENT)
    ResponseEntity<AgreementView> revise(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody AgreementJson json) {
        long expected = EntityVersion.require(ifMatch);
        return answer(caller, fileOf(changeAgreement.revise(id, json.read(), caller.actor(), expected)));
    }

    @PostMapping("/{id}/approval")
    @Permitted(Operation.DECIDE_AGREEMENT)
    ResponseEntity<AgreementView> approve(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody AgreementDecisionJson json) {
        long expected = EntityVersion.require(ifMatch);
        String reason = Required.field(json.reason(), "reason");
        return answer(caller, fileOf(changeAgreement.approve(id, caller.actor(), reason, expected)));
    }

    @PostMapping("/{id}/end")
    @Permitted(Operation.DECIDE_AGREEMENT)
    ResponseEntity<AgreementView> end(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody AgreementEndJson json) {
        long expected = EntityVersion.require(ifMatch);
        LocalDate lastDay = AgreementJson.day(json.lastDay(), "lastDay");
        String reason = Required.field(json.reason(), "reason");
        return answer(caller, fileOf(changeAgreement.end(id, lastDay, caller.actor(), reason, expected)));
    }

    private static AgreementFile fileOf(ChangeAgreement.Outcome outcome) {
        return switch (outcome) {
            case ChangeAgreement.Outcome.Changed(AgreementFile file) -> file;
            case ChangeAgreement.Outcome.Refused(Refusal refusal) -> throw Refused.by(refusal);
            case ChangeAgreement.Outcome.NotFound() -> throw Problems.notFound();
            case ChangeAgreement.Outcome.Outdated() -> throw EntityVersion.outdated();
        };
    }

    /** A reading bureau sees its own, once they were in force. */
    private static boolean isVisible(Caller caller, AgreementFile file) {
        boolean own = file.findLatest()
                .map(AgreementFile.Version::terms)
                .filter(terms -> terms.client().equals(caller.account())
                        && terms.bureau().equals(caller.bureau()))
                .isPresent();
        return own || isOverseer(caller);
    }

    private static boolean isOverseer(Caller caller) {
        return caller.is(Role.CITY_OFFICER) || caller.is(Role.AUDITOR) || caller.is(Role.SECURITY_ADMIN);
    }

    private ResponseEntity<AgreementView> answer(Caller caller, AgreementFile file) {
        return ResponseEntity.ok().eTag(EntityVersion.eTag(file.revision())).body(view(caller, file));
    }

    private AgreementView view(Caller caller, AgreementFile file) {
        AgreementTerms terms =
                file.findLatest().map(AgreementFile.Version::terms).orElse(null);
        AgreementFile.Draft draft = isOverseer(caller) ? file.draft() : null;
        return new AgreementView(
                file.id(),
                stateOf(terms),
                terms == null ? null : AgreementJson.of(terms),
                draft == null
                        ? null
                        : new AgreementDraftView(AgreementJson.of(draft.terms()), draft.editors(), draft.savedAt()),
                file.versions().reversed().stream()
                        .map(version -> new AgreementVersionView(
                                version.version(),
                                AgreementJson.of(version.terms()),
                                version.editors(),
                                version.decided().by(),
                                version.decided().at(),
                                version.decided().reason()))
                        .toList());
    }

    private String stateOf(@Nullable AgreementTerms terms) {
        if (terms == null) {
            return "draft";
        }
        LocalDate today = changeAgreement.today();
        return today.isBefore(terms.from()) ? "coming" : today.isAfter(terms.to()) ? "over" : "in-force";
    }
}
