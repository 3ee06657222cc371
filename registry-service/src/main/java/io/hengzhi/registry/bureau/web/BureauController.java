package io.hengzhi.registry.bureau.web;

import io.hengzhi.contract.Topics;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.Parsed;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.platform.permission.Operation;
import io.hengzhi.platform.permission.Permitted;
import io.hengzhi.platform.problem.Problems;
import io.hengzhi.platform.security.Caller;
import io.hengzhi.registry.bureau.application.AddBureau;
import io.hengzhi.registry.bureau.application.BureauRecords;
import io.hengzhi.registry.bureau.application.CutOffBureau;
import io.hengzhi.registry.bureau.application.RotateSecret;
import io.hengzhi.registry.bureau.domain.Addition;
import io.hengzhi.registry.bureau.domain.BureauFile;
import io.hengzhi.registry.bureau.domain.BureauFile.Step;
import io.hengzhi.registry.bureau.domain.BureauState;
import io.hengzhi.registry.decision.Refusal;
import io.hengzhi.registry.http.Refused;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Adding bureaus (the system administrator), cutting them off and renewing their secrets (the security administrator). A secret
 * stands in one answer, which nothing may keep.
 */
@RestController
@RequestMapping("/api/v1/bureaus")
class BureauController {

    /**
     * What administrators did with a bureau.
     *
     * @param state {@code requested}, {@code client-made}, {@code topic-made}, {@code access-granted}, {@code active},
     *     {@code suspending}, {@code cut-off}, {@code suspended} or {@code resuming}
     * @param quantities what it was added for; none of a bureau of the first day
     * @param steps the latest, oldest first
     */
    record BureauFileView(
            BureauCode code,
            String clientId,
            String topic,
            String state,
            List<QuantityCode> quantities,
            List<BureauStepView> steps) {}

    record BureauStepView(String what, String by, Instant at, String why) {}

    /** @param secret told this once; a lost one is replaced, never read again */
    record SecretView(BureauFileView bureau, String clientId, String secret) {}

    private final BureauRecords records;
    private final AddBureau addBureau;
    private final CutOffBureau cutOffBureau;
    private final RotateSecret rotateSecret;
    private final Clock clock;

    BureauController(
            BureauRecords records,
            AddBureau addBureau,
            CutOffBureau cutOffBureau,
            RotateSecret rotateSecret,
            Clock clock) {
        this.records = records;
        this.addBureau = addBureau;
        this.cutOffBureau = cutOffBureau;
        this.rotateSecret = rotateSecret;
        this.clock = clock;
    }

    @GetMapping("/{code}")
    @Permitted(Operation.READ_BUREAU_FILE)
    BureauFileView read(@PathVariable String code) {
        return view(records.find(known(code)).orElseThrow(Problems::notFound));
    }

    @PostMapping
    @Permitted(Operation.ADD_BUREAU)
    ResponseEntity<SecretView> add(Caller caller, @RequestBody BureauJson.AdditionJson json) {
        Addition addition = json.read();
        Step step = step(BureauState.REQUESTED.text(), caller, json.reason());
        return switch (addBureau.add(addition, step)) {
            case AddBureau.Outcome.Added(BureauFile file, String secret) ->
                ResponseEntity.created(URI.create("/api/v1/bureaus/" + file.code()))
                        .cacheControl(CacheControl.noStore())
                        .body(view(file, secret));
            case AddBureau.Outcome.Refused(Refusal refusal) -> throw Refused.by(refusal);
        };
    }

    @PostMapping("/{code}/suspension")
    @Permitted(Operation.SUSPEND_BUREAU)
    BureauFileView suspend(Caller caller, @PathVariable String code, @RequestBody BureauJson.ReasonJson json) {
        return changed(cutOffBureau.suspend(known(code), step("suspend", caller, json.reason())));
    }

    @PostMapping("/{code}/resumption")
    @Permitted(Operation.SUSPEND_BUREAU)
    BureauFileView resume(Caller caller, @PathVariable String code, @RequestBody BureauJson.ReasonJson json) {
        return changed(cutOffBureau.resume(known(code), step("resume", caller, json.reason())));
    }

    @PostMapping("/{code}/secret-rotation")
    @Permitted(Operation.ROTATE_BUREAU_SECRET)
    ResponseEntity<SecretView> rotate(
            Caller caller, @PathVariable String code, @RequestBody BureauJson.ReasonJson json) {
        return switch (rotateSecret.rotate(known(code), step("secret-rotated", caller, json.reason()))) {
            case RotateSecret.Outcome.Rotated(BureauFile file, String secret) ->
                ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(view(file, secret));
            case RotateSecret.Outcome.Refused(Refusal refusal) -> throw Refused.by(refusal);
            case RotateSecret.Outcome.NotFound() -> throw Problems.notFound();
        };
    }

    private static BureauFileView changed(CutOffBureau.Outcome outcome) {
        return switch (outcome) {
            case CutOffBureau.Outcome.Changed(BureauFile file) -> view(file);
            case CutOffBureau.Outcome.Refused(Refusal refusal) -> throw Refused.by(refusal);
            case CutOffBureau.Outcome.NotFound() -> throw Problems.notFound();
        };
    }

    /** What can be no code names no bureau. */
    private static BureauCode known(String code) {
        return switch (BureauCode.parse(code)) {
            case Parsed.Valid<BureauCode>(BureauCode value) -> value;
            case Parsed.Invalid<BureauCode> ignored -> throw Problems.notFound();
        };
    }

    private Step step(String what, Caller caller, @org.jspecify.annotations.Nullable String reason) {
        return new Step(what, caller.actor(), clock.instant(), BureauJson.orEmpty(reason));
    }

    private static SecretView view(BureauFile file, String secret) {
        return new SecretView(view(file), Topics.clientOf(file.code()), secret);
    }

    private static BureauFileView view(BureauFile file) {
        return new BureauFileView(
                file.code(),
                Topics.clientOf(file.code()),
                Topics.facts(file.code()).name(),
                file.state().text(),
                file.addition() == null ? List.of() : file.addition().quantities(),
                file.steps().stream()
                        .map(step -> new BureauStepView(step.what(), step.by(), step.at(), step.why()))
                        .toList());
    }
}
