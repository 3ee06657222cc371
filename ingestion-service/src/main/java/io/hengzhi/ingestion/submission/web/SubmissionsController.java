package io.hengzhi.ingestion.submission.web;

import io.hengzhi.ingestion.listing.ListQuestion;
import io.hengzhi.ingestion.reference.CityReference;
import io.hengzhi.ingestion.submission.application.AnswerSubmission;
import io.hengzhi.ingestion.submission.application.Submissions;
import io.hengzhi.ingestion.submission.application.TakeSubmission;
import io.hengzhi.ingestion.submission.application.WriteErrors;
import io.hengzhi.ingestion.submission.application.WriteTemplate;
import io.hengzhi.ingestion.submission.domain.Mapping;
import io.hengzhi.ingestion.submission.domain.RowFlaws;
import io.hengzhi.ingestion.submission.domain.Submission;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.Fault;
import io.hengzhi.kernel.Parsed;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.platform.permission.Operation;
import io.hengzhi.platform.permission.Permitted;
import io.hengzhi.platform.problem.Problem;
import io.hengzhi.platform.problem.ProblemType;
import io.hengzhi.platform.problem.Problems;
import io.hengzhi.platform.security.Caller;
import io.hengzhi.platform.web.Disclosed;
import io.hengzhi.platform.web.Page;
import io.hengzhi.platform.web.RequestFacts;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** A bureau uploads a workbook, sees how far it is, says what its columns hold, confirms it, takes its refused rows back. */
@RestController
@RequestMapping("/api/v1/submissions")
final class SubmissionsController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int ROWS_SHOWN = 100;
    private static final int BATCHES_LOOKED_AT = 50;
    private static final int NAME_LENGTH_MAX = 200;

    private final TakeSubmission takeSubmission;
    private final AnswerSubmission answerSubmission;
    private final WriteErrors writeErrors;
    private final Submissions submissions;
    private final CityReference reference;
    private final Clock clock;

    SubmissionsController(
            TakeSubmission takeSubmission,
            AnswerSubmission answerSubmission,
            WriteErrors writeErrors,
            Submissions submissions,
            CityReference reference,
            Clock clock) {
        this.takeSubmission = takeSubmission;
        this.answerSubmission = answerSubmission;
        this.writeErrors = writeErrors;
        this.submissions = submissions;
        this.reference = reference;
        this.clock = clock;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Permitted(Operation.UPLOAD_FACTS)
    ResponseEntity<Disclosed<SubmissionView>> upload(
            Caller caller,
            @RequestParam(name = "dryRun", defaultValue = "false") boolean dryRun,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestPart("file") MultipartFile file)
            throws IOException {
        BureauCode bureau = bureauOf(caller);
        Path staged = Files.createTempFile("upload", ".upload");
        try {
            file.transferTo(staged);
            return switch (takeSubmission.take(staged, nameOf(file), dryRun, bureau, caller.actor(), key)) {
                case TakeSubmission.Outcome.Taken(Submission submission) ->
                    ResponseEntity.accepted()
                            .location(URI.create("/api/v1/submissions/" + submission.id()))
                            .body(view(submission));
                case TakeSubmission.Outcome.Unreadable(Fault fault) ->
                    throw Problem.of(ProblemType.RULE_BROKEN)
                            .code(fault.code())
                            .rule(fault.code())
                            .field("file")
                            .detail(fault.text())
                            .wayOut("修正文件后重新上传。", "Mend the file and upload it again.")
                            .exception();
                case TakeSubmission.Outcome.KeyReused() ->
                    throw Problem.of(ProblemType.CONFLICT)
                            .code("idempotency-key-reused")
                            .field("Idempotency-Key")
                            .detail("该 Idempotency-Key 已用于另一份文件。", "This Idempotency-Key was used for another file.")
                            .wayOut("换用新的 Idempotency-Key。", "Use a new Idempotency-Key.")
                            .exception();
            };
        } finally {
            Files.deleteIfExists(staged);
        }
    }

    private static String nameOf(MultipartFile file) {
        String name = String.valueOf(file.getOriginalFilename()).replaceAll("\\p{Cntrl}", "");
        return name.length() > NAME_LENGTH_MAX ? name.substring(0, NAME_LENGTH_MAX) : name;
    }

    /** The bureau's uploads, the newest first: how far each is, and no enterprise's data. */
    @GetMapping
    @Permitted(Operation.UPLOAD_FACTS)
    Page<SubmissionItem> list(
            Caller caller,
            @RequestParam(name = "limit", defaultValue = "" + Page.LIMIT_DEFAULT) int limit,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor) {
        Submissions.Part part =
                submissions.list(bureauOf(caller), ListQuestion.limit(limit), ListQuestion.position(cursor));
        return new Page<>(part.items().stream().map(SubmissionItem::of).toList(), ListQuestion.cursor(part.next()));
    }

    @GetMapping("/{id}")
    @Permitted(Operation.UPLOAD_FACTS)
    Disclosed<SubmissionView> read(Caller caller, @PathVariable("id") String id) {
        return view(own(id, caller));
    }

    @PutMapping("/{id}/mapping")
    @Permitted(Operation.UPLOAD_FACTS)
    Disclosed<SubmissionView> map(Caller caller, @PathVariable("id") String id, @RequestBody MappingRequest request) {
        Submission submission = own(id, caller);
        Mapping before = submission.mapping();
        if (before == null) {
            throw inConflict(submission.state());
        }
        return answered(answerSubmission.map(submission, request.over(before)));
    }

    @PostMapping("/{id}/confirmation")
    @Permitted(Operation.UPLOAD_FACTS)
    Disclosed<SubmissionView> confirm(Caller caller, @PathVariable("id") String id) {
        return answered(answerSubmission.confirm(own(id, caller), caller.actor()));
    }

    @GetMapping("/{id}/errors.xlsx")
    @Permitted(Operation.UPLOAD_FACTS)
    ResponseEntity<byte[]> errors(
            Caller caller,
            @PathVariable("id") String id,
            @RequestParam(name = "part", defaultValue = "1") int part,
            HttpServletRequest request) {
        Submission submission = own(id, caller);
        if (submission.mapping() == null || submission.state() == Submission.State.UNREADABLE) {
            throw inConflict(submission.state());
        }
        int parts = partsOf(submission);
        if (part < 1 || part > Math.max(1, parts)) {
            throw Problems.invalidParameter(
                    "part",
                    "part 应为 1 至 " + Math.max(1, parts) + "。",
                    "A part is from 1 to " + Math.max(1, parts) + ".");
        }
        WriteErrors.Part written = writeErrors.write(submission, part);
        RequestFacts.setDisclosed(request, Disclosed.of("", written.enterprises(), written.rows()));
        return download(written.xlsx(), "errors-" + submission.id() + (parts > 1 ? "-" + part : "") + ".xlsx");
    }

    @GetMapping("/template.xlsx")
    @Permitted(Operation.UPLOAD_FACTS)
    ResponseEntity<byte[]> template(Caller caller, @RequestParam(name = "form", defaultValue = "long") String form) {
        WriteTemplate.Form wanted = switch (form) {
            case "long" -> WriteTemplate.Form.LONG;
            case "wide" -> WriteTemplate.Form.WIDE;
            default -> throw Problems.invalidParameter("form", "form 应为 long 或 wide。", "A form is long or wide.");
        };
        BureauCode bureau = bureauOf(caller);
        byte[] xlsx =
                new WriteTemplate(reference.catalogue()).write(bureau, wanted, Quarter.containing(clock.instant()));
        return download(xlsx, "template-" + bureau + "-" + form + ".xlsx");
    }

    private static ResponseEntity<byte[]> download(byte[] xlsx, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(XLSX))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(xlsx);
    }

    private static BureauCode bureauOf(Caller caller) {
        BureauCode bureau = caller.bureau();
        if (bureau == null || !caller.scope().coversBureau(bureau)) {
            throw Problems.notFound();
        }
        return bureau;
    }

    private Submission own(String id, Caller caller) {
        BureauCode bureau = bureauOf(caller);
        return submissions
                .find(id)
                .filter(found -> found.bureau().equals(bureau))
                .orElseThrow(Problems::notFound);
    }

    private Disclosed<SubmissionView> answered(AnswerSubmission.Outcome outcome) {
        return switch (outcome) {
            case AnswerSubmission.Outcome.Done(Submission submission) -> view(submission);
            case AnswerSubmission.Outcome.InConflict(Submission.State state) -> throw inConflict(state);
        };
    }

    private static RuntimeException inConflict(Submission.State state) {
        return Problem.of(ProblemType.CONFLICT)
                .detail(
                        "上传件状态为 " + state.text() + "，不能执行此操作。",
                        "The submission is " + state.text() + "; this cannot be done now.")
                .wayOut("查看上传件的状态。", "Look at the submission's state.")
                .exception();
    }

    private static int partsOf(Submission submission) {
        return (submission.checked().refused() + WriteErrors.ROWS_OF_A_PART - 1) / WriteErrors.ROWS_OF_A_PART;
    }

    private Disclosed<SubmissionView> view(Submission submission) {
        List<RowFlaws> flaws = new ArrayList<>();
        for (int batch = 0;
                batch < BATCHES_LOOKED_AT
                        && flaws.size()
                                < Math.min(ROWS_SHOWN, submission.checked().refused());
                batch++) {
            flaws.addAll(submissions.listFlaws(submission.id(), batch));
        }
        List<RowFlaws> shown = flaws.stream().limit(ROWS_SHOWN).toList();
        return Disclosed.of(
                SubmissionView.of(submission, partsOf(submission), shown),
                shown.stream().flatMap(SubmissionsController::enterprise).toList(),
                shown.size());
    }

    private static Stream<CreditCode> enterprise(RowFlaws row) {
        return CreditCode.parse(row.creditCode()) instanceof Parsed.Valid<CreditCode>(CreditCode code)
                ? Stream.of(code)
                : Stream.empty();
    }
}
