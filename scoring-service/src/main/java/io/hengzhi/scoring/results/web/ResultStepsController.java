package io.hengzhi.scoring.results.web;

import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.ParkCode;
import io.hengzhi.kernel.Year;
import io.hengzhi.platform.permission.Operation;
import io.hengzhi.platform.permission.Permitted;
import io.hengzhi.platform.problem.Problem;
import io.hengzhi.platform.problem.ProblemType;
import io.hengzhi.platform.problem.Problems;
import io.hengzhi.platform.security.Caller;
import io.hengzhi.platform.security.Role;
import io.hengzhi.scoring.results.application.StepResult;
import io.hengzhi.scoring.results.application.TakeResultStep;
import io.hengzhi.scoring.results.domain.Actor;
import io.hengzhi.scoring.results.domain.Refusal;
import io.hengzhi.scoring.results.domain.ResultCommand;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The steps of the year: publish, confirm, finalise, and waive what is missing. */
@RestController
@RequestMapping("/api/v1/results/{district}/{year}")
class ResultStepsController {

    private static final String KEY = "Idempotency-Key";

    private final TakeResultStep steps;

    ResultStepsController(TakeResultStep steps) {
        this.steps = steps;
    }

    /** @param reviewWorkingDays how long review and objections are open */
    record PublicationBody(
            @Nullable Integer reviewWorkingDays, @Nullable String reason) {}

    record ResultStepBody(@Nullable String reason) {}

    /** @param enterprises whose missing inputs; left out for all in the latest version */
    record WaiverBody(
            @Nullable List<String> enterprises, @Nullable String reason) {}

    @PostMapping("/preliminary")
    @Permitted(Operation.PUBLISH_RESULT)
    ResponseEntity<ResultViews.ResultStanding> publish(
            Caller caller,
            @PathVariable String district,
            @PathVariable String year,
            @RequestBody PublicationBody body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        DistrictCode own = ownDistrict(caller, district);
        return take(
                own,
                year,
                new ResultCommand.Publish(
                        body.reviewWorkingDays(), body.reason(), actor(caller, Role.DISTRICT_OFFICER)),
                ifMatch,
                key);
    }

    @PostMapping("/confirmation")
    @Permitted(Operation.CONFIRM_RESULT)
    ResponseEntity<ResultViews.ResultStanding> confirm(
            Caller caller,
            @PathVariable String district,
            @PathVariable String year,
            @RequestBody ResultStepBody body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        DistrictCode asked = district(district);
        ParkCode park = caller.park();
        if (caller.is(Role.PARK_OFFICER) && park != null && park.district().equals(asked)) {
            return take(
                    asked,
                    year,
                    new ResultCommand.ConfirmForPark(park, body.reason(), actor(caller, Role.PARK_OFFICER)),
                    ifMatch,
                    key);
        }
        return take(
                ownDistrict(caller, district),
                year,
                new ResultCommand.ConfirmForDistrict(body.reason(), actor(caller, Role.DISTRICT_OFFICER)),
                ifMatch,
                key);
    }

    @PostMapping("/final")
    @Permitted(Operation.FINALISE_RESULT)
    ResponseEntity<ResultViews.ResultStanding> finalise(
            Caller caller,
            @PathVariable String district,
            @PathVariable String year,
            @RequestBody ResultStepBody body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        return take(
                ownDistrict(caller, district),
                year,
                new ResultCommand.Finalise(body.reason(), actor(caller, Role.DISTRICT_OFFICER)),
                ifMatch,
                key);
    }

    @PostMapping("/waivers")
    @Permitted(Operation.WAIVE_MISSING)
    ResponseEntity<ResultViews.ResultStanding> waive(
            Caller caller,
            @PathVariable String district,
            @PathVariable String year,
            @RequestBody WaiverBody body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        DistrictCode own = ownDistrict(caller, district);
        List<String> named = body.enterprises();
        Set<CreditCode> enterprises = named == null
                ? null
                : named.stream()
                        .map(code -> Problems.valueOf(CreditCode.parse(code), "enterprises"))
                        .collect(Collectors.toSet());
        return take(
                own,
                year,
                new ResultCommand.WaiveMissing(enterprises, body.reason(), actor(caller, Role.DISTRICT_OFFICER)),
                ifMatch,
                key);
    }

    private ResponseEntity<ResultViews.ResultStanding> take(
            DistrictCode district, String year, ResultCommand command, @Nullable String ifMatch, @Nullable String key) {
        Year asked = Problems.valueOf(Year.parse(year), "year");
        return switch (steps.take(district, asked, command, seenVersion(ifMatch), key)) {
            case StepResult.Done(var stored) ->
                ResponseEntity.ok()
                        .eTag("\"" + stored.version() + "\"")
                        .body(ResultViews.ResultStanding.of(stored.results(), 0));
            case StepResult.Refused(Refusal refusal) -> throw ResultProblems.of(refusal);
            case StepResult.Outdated() ->
                throw Problem.of(ProblemType.PRECONDITION_FAILED)
                        .field(HttpHeaders.IF_MATCH)
                        .wayOut("重新读取该年度结果，再办理。", "Read the results of the year again, then take the step.")
                        .exception();
        };
    }

    private static DistrictCode district(String text) {
        return Problems.valueOf(DistrictCode.parse(text), "district");
    }

    private static DistrictCode ownDistrict(Caller caller, String text) {
        DistrictCode asked = district(text);
        if (!caller.is(Role.DISTRICT_OFFICER) || !asked.equals(caller.district())) {
            throw Problems.notFound();
        }
        return asked;
    }

    private static Actor actor(Caller caller, Role role) {
        return new Actor(caller.actor(), caller.displayName(), caller.organisation(), role.text());
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
