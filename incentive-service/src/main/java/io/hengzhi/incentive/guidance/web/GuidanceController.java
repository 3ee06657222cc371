package io.hengzhi.incentive.guidance.web;

import io.hengzhi.incentive.guidance.application.ReadGuidance;
import io.hengzhi.incentive.guidance.application.ReadGuidance.Answer;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.Period;
import io.hengzhi.platform.permission.Operation;
import io.hengzhi.platform.permission.Permitted;
import io.hengzhi.platform.problem.Problem;
import io.hengzhi.platform.problem.ProblemType;
import io.hengzhi.platform.problem.Problems;
import io.hengzhi.platform.security.Caller;
import io.hengzhi.platform.web.Disclosed;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/guidance")
class GuidanceController {

    private final ReadGuidance guidance;

    GuidanceController(ReadGuidance guidance) {
        this.guidance = guidance;
    }

    @GetMapping("/{creditCode}")
    @Permitted(Operation.READ_GUIDANCE)
    Disclosed<GuidanceView> read(
            Caller caller, @PathVariable String creditCode, @RequestParam @Nullable String period) {
        CreditCode enterprise = Problems.valueOf(CreditCode.parse(creditCode), "creditCode");
        Period asked = period == null ? null : Problems.valueOf(Period.parse(period), "period");
        return switch (guidance.read(enterprise, asked, caller.scope()::covers)) {
            case Answer.Found found -> Disclosed.one(GuidanceView.of(found), enterprise);
            case Answer.Unknown() -> throw Problems.notFound();
            case Answer.NoClass() ->
                throw Problem.of(ProblemType.NOT_FOUND)
                        .code("no-class")
                        .detail(
                                "该企业在所查期间没有类别，因此没有指导：可能在过渡期、未入名单，或期间尚未排名。",
                                "The enterprise holds no class in this period, so there is no guidance: it may be in"
                                        + " transition, on no list, or the period is not ranked yet.")
                        .wayOut("换一个期间，或查看企业的名单归属。", "Ask for another period, or look at the enterprise's list.")
                        .exception();
        };
    }
}
