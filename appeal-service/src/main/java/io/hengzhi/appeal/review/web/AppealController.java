package io.hengzhi.appeal.review.web;

import io.hengzhi.appeal.review.application.AppealList;
import io.hengzhi.appeal.review.application.Appeals;
import io.hengzhi.appeal.review.application.FileAppeal;
import io.hengzhi.appeal.review.application.ReadAppeals;
import io.hengzhi.appeal.review.application.StepResult;
import io.hengzhi.appeal.review.application.TakeStep;
import io.hengzhi.appeal.review.domain.Appeal;
import io.hengzhi.appeal.review.domain.AppealCommand;
import io.hengzhi.appeal.review.domain.AppealSubject;
import io.hengzhi.appeal.review.domain.Filing;
import io.hengzhi.appeal.review.domain.Refusal;
import io.hengzhi.appeal.review.domain.Stage;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.FactId;
import io.hengzhi.kernel.Fault;
import io.hengzhi.kernel.Parsed;
import io.hengzhi.kernel.Period;
import io.hengzhi.platform.permission.Operation;
import io.hengzhi.platform.permission.Permitted;
import io.hengzhi.platform.problem.Problem;
import io.hengzhi.platform.problem.ProblemType;
import io.hengzhi.platform.problem.Problems;
import io.hengzhi.platform.security.Caller;
import io.hengzhi.platform.security.Role;
import io.hengzhi.platform.web.Disclosed;
import io.hengzhi.platform.web.Page;
import io.hengzhi.platform.web.RequestFacts;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/v1/appeals")
class AppealController {

    private static final byte[] NO_CONTENT = {};

    private final FileAppeal filing;
    private final TakeStep steps;
    private final ReadAppeals appeals;

    AppealController(FileAppeal filing, TakeStep steps, ReadAppeals appeals) {
        this.filing = filing;
        this.steps = steps;
        this.appeals = appeals;
    }

    /** @param factId the fact objected to; or {@code result} */
    record FilingBody(
            @Nullable String factId,
            @Nullable ResultBody result,
            @Nullable String statement,
            @Nullable String proposedValue,
            @Nullable String unit) {}

    record ResultBody(@Nullable String period) {}

    record EvidenceBody(@Nullable String text) {}

    /** @param finding {@code for} or {@code against} */
    record FindingBody(
            @Nullable String finding,
            @Nullable String reason,
            @Nullable String value,
            @Nullable String unit) {}

    /** @param decision {@code uphold} or {@code reject} */
    record DecisionBody(@Nullable String decision, @Nullable String reason) {}

    record WithdrawalBody(@Nullable String reason) {}

    @PostMapping
    @Permitted(Operation.FILE_APPEAL)
    ResponseEntity<Disclosed<AppealView>> file(
            Caller caller,
            @RequestBody FilingBody body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        CreditCode filer = caller.creditCode();
        if (filer == null) {
            throw AppealProblems.of(new Refusal.EnterpriseNotRegistered());
        }
        Filing wish = new Filing(
                subjectOf(body, filer),
                body.statement(),
                body.proposedValue(),
                body.unit(),
                new Reach(caller).actor(Role.ENTERPRISE));
        return answer(HttpStatus.CREATED, filing.file(wish, filer, key));
    }

    private static AppealSubject subjectOf(FilingBody body, CreditCode filer) {
        String factId = body.factId();
        ResultBody result = body.result();
        if (factId != null && result == null) {
            return switch (FactId.parse(factId)) {
                case Parsed.Valid<FactId>(FactId fact) -> new AppealSubject.OfFact(fact);
                case Parsed.Invalid<FactId>(Fault fault) ->
                    throw AppealProblems.of(new Refusal.InvalidSubject("factId", fault));
            };
        }
        if (factId == null && result != null && result.period() != null) {
            return switch (Period.parse(result.period())) {
                case Parsed.Valid<Period>(Period period) -> new AppealSubject.OfResult(filer, period);
                case Parsed.Invalid<Period>(Fault fault) ->
                    throw AppealProblems.of(new Refusal.InvalidSubject("result.period", fault));
            };
        }
        throw AppealProblems.of(new Refusal.SubjectMissing());
    }

    @GetMapping
    @Permitted(Operation.READ_APPEALS)
    Disclosed<Page<AppealView>> list(
            Caller caller,
            @RequestParam @Nullable String district,
            @RequestParam @Nullable String state,
            @RequestParam(defaultValue = "" + Page.LIMIT_DEFAULT) int limit,
            @RequestParam @Nullable String cursor) {
        DistrictCode asked = district == null ? null : Problems.valueOf(DistrictCode.parse(district), "district");
        Stage stage = state == null ? null : Problems.valueOf(Stage.parse(state), "state");
        if (limit < 1 || limit > Page.LIMIT_MAX) {
            throw Problems.invalidParameter(
                    "limit", "limit 应为 1 至 " + Page.LIMIT_MAX + "。", "\"limit\" is 1 to " + Page.LIMIT_MAX + ".");
        }
        Reach reach = new Reach(caller);
        AppealList list = reach.list(asked).orElseThrow(Problems::notFound);
        Appeals.Listed found = appeals.list(list, stage, cursor, limit);
        List<Appeals.Stored> visible = found.appeals().stream()
                .filter(stored -> reach.toSee(stored.appeal()))
                .toList();
        return Disclosed.of(
                new Page<>(visible.stream().map(AppealView::of).toList(), found.next()),
                visible.stream().map(stored -> stored.appeal().enterprise()).toList(),
                visible.size());
    }

    @GetMapping("/{id}")
    @Permitted(Operation.READ_APPEALS)
    ResponseEntity<Disclosed<AppealView>> read(Caller caller, @PathVariable String id) {
        Appeals.Stored stored = appeals.find(id, new Reach(caller)::toSee).orElseThrow(Problems::notFound);
        return answer(HttpStatus.OK, new StepResult.Done(stored));
    }

    @PostMapping(path = "/{id}/evidence", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Permitted(Operation.ADD_EVIDENCE)
    ResponseEntity<Disclosed<AppealView>> addText(
            Caller caller,
            @PathVariable String id,
            @RequestBody EvidenceBody body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return addEvidence(caller, id, body.text(), null, NO_CONTENT, ifMatch);
    }

    @PostMapping(path = "/{id}/evidence", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Permitted(Operation.ADD_EVIDENCE)
    ResponseEntity<Disclosed<AppealView>> addFile(
            Caller caller,
            @PathVariable String id,
            @RequestParam @Nullable String text,
            @RequestParam MultipartFile file,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch)
            throws IOException {
        return addEvidence(caller, id, text, file.getOriginalFilename(), file.getBytes(), ifMatch);
    }

    private ResponseEntity<Disclosed<AppealView>> addEvidence(
            Caller caller,
            String id,
            @Nullable String text,
            @Nullable String fileName,
            byte[] content,
            @Nullable String ifMatch) {
        Reach reach = new Reach(caller);
        boolean byPark = caller.is(Role.PARK_OFFICER);
        return step(
                id,
                reach::toAddEvidence,
                ifMatch,
                new AppealCommand.AddEvidence(
                        text, fileName, content, byPark, reach.actor(byPark ? Role.PARK_OFFICER : Role.ENTERPRISE)));
    }

    @GetMapping("/{id}/evidence/{number}")
    @Permitted(Operation.READ_APPEALS)
    ResponseEntity<byte[]> readFile(
            Caller caller, @PathVariable String id, @PathVariable int number, HttpServletRequest request) {
        ReadAppeals.FileContent found =
                appeals.findFile(id, number, new Reach(caller)::toSee).orElseThrow(Problems::notFound);
        RequestFacts.setDisclosed(
                request, Disclosed.one(found.file(), found.appeal().enterprise()));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(found.file().type().mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(found.file().name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(found.content());
    }

    @PostMapping("/{id}/findings")
    @Permitted(Operation.GIVE_FINDING)
    ResponseEntity<Disclosed<AppealView>> giveFinding(
            Caller caller,
            @PathVariable String id,
            @RequestBody FindingBody body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        Reach reach = new Reach(caller);
        boolean forEnterprise = oneOf("finding", body.finding(), "for", "against");
        return step(
                id,
                reach::asPark,
                ifMatch,
                new AppealCommand.GiveFinding(
                        forEnterprise, body.reason(), body.value(), body.unit(), reach.actor(Role.PARK_OFFICER)));
    }

    @PostMapping("/{id}/decision")
    @Permitted(Operation.DECIDE_APPEAL)
    ResponseEntity<Disclosed<AppealView>> decide(
            Caller caller,
            @PathVariable String id,
            @RequestBody DecisionBody body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        Reach reach = new Reach(caller);
        boolean uphold = oneOf("decision", body.decision(), "uphold", "reject");
        return step(
                id,
                reach::asDistrict,
                ifMatch,
                new AppealCommand.Decide(uphold, body.reason(), reach.actor(Role.DISTRICT_OFFICER)));
    }

    @PostMapping("/{id}/withdrawal")
    @Permitted(Operation.WITHDRAW_APPEAL)
    ResponseEntity<Disclosed<AppealView>> withdraw(
            Caller caller,
            @PathVariable String id,
            @RequestBody(required = false) @Nullable WithdrawalBody body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        Reach reach = new Reach(caller);
        return step(
                id,
                reach::asEnterprise,
                ifMatch,
                new AppealCommand.Withdraw(body == null ? null : body.reason(), reach.actor(Role.ENTERPRISE)));
    }

    private ResponseEntity<Disclosed<AppealView>> step(
            String id, Predicate<Appeal> withinReach, @Nullable String ifMatch, AppealCommand command) {
        return answer(HttpStatus.OK, steps.take(id, withinReach, seenVersion(ifMatch), command));
    }

    private static ResponseEntity<Disclosed<AppealView>> answer(HttpStatus status, StepResult result) {
        return switch (result) {
            case StepResult.Done(Appeals.Stored stored) ->
                ResponseEntity.status(status)
                        .eTag("\"" + stored.version() + "\"")
                        .body(Disclosed.one(
                                AppealView.of(stored), stored.appeal().enterprise()));
            case StepResult.Refused(Refusal refusal) -> throw AppealProblems.of(refusal);
            case StepResult.Unknown() -> throw Problems.notFound();
            case StepResult.Outdated() ->
                throw Problem.of(ProblemType.PRECONDITION_FAILED)
                        .field(HttpHeaders.IF_MATCH)
                        .wayOut("重新读取该异议，再办理。", "Read the objection again, then take the step.")
                        .exception();
        };
    }

    /** Whether the first word was written, and not the second. */
    private static boolean oneOf(String field, @Nullable String written, String yes, String no) {
        if (yes.equals(written) || no.equals(written)) {
            return yes.equals(written);
        }
        throw Problem.of(ProblemType.INVALID_BODY)
                .field(field)
                .detail(field + " 应为 " + yes + " 或 " + no + "。", field + " is \"" + yes + "\" or \"" + no + "\".")
                .wayOut("改为其中之一。", "Give one of the two.")
                .exception();
    }

    private static @Nullable Long seenVersion(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.equals("*")) {
            return null;
        }
        if (!ifMatch.matches("(W/)?\"\\d{1,18}\"")) {
            throw Problems.invalidParameter(
                    HttpHeaders.IF_MATCH,
                    "If-Match 应为读取时返回的 ETag，如 \"3\"。",
                    "If-Match is the ETag of the answer that was read, such as \"3\".");
        }
        return Long.parseLong(ifMatch.replaceAll("\\D", ""));
    }
}
