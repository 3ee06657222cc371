package io.hengzhi.scoring.whatif.web;

import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.Parsed;
import io.hengzhi.kernel.Period;
import io.hengzhi.platform.permission.Operation;
import io.hengzhi.platform.permission.Permitted;
import io.hengzhi.platform.problem.Problem;
import io.hengzhi.platform.problem.ProblemType;
import io.hengzhi.platform.problem.Problems;
import io.hengzhi.platform.security.Caller;
import io.hengzhi.platform.web.Disclosed;
import io.hengzhi.scoring.whatif.application.SimulateCorrection;
import io.hengzhi.scoring.whatif.domain.Supposition;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CorrectionController {

    private final SimulateCorrection simulateCorrection;

    CorrectionController(SimulateCorrection simulateCorrection) {
        this.simulateCorrection = simulateCorrection;
    }

    @PostMapping("/api/v1/simulations/corrections")
    @Permitted(Operation.SIMULATE_CORRECTION)
    Disclosed<CorrectionAnswer> correct(@RequestBody CorrectionQuestion question, Caller caller) {
        CreditCode code = code(Asked.field(question.creditCode(), "creditCode"));
        Period period = Asked.period(question.period());
        return switch (simulateCorrection.simulate(caller, code, period, question.supposed())) {
            case SimulateCorrection.Outcome.Refused(Supposition.Decision.Refused refusal) ->
                throw Problem.of(ProblemType.RULE_BROKEN)
                        .code(refusal.rule())
                        .rule(refusal.rule())
                        .field(refusal.field())
                        .detail(refusal.text())
                        .wayOut(refusal.wayOut().zh(), refusal.wayOut().en())
                        .exception();
            case SimulateCorrection.Outcome.Simulated(var snapshot, var movement) -> {
                CorrectionAnswer answer = new CorrectionView(snapshot, movement, caller).answer();
                List<CreditCode> named = Stream.concat(
                                Stream.of(code),
                                answer.others().items().stream().map(CorrectionAnswer.OtherMove::creditCode))
                        .toList();
                yield Disclosed.of(answer, named, named.size());
            }
        };
    }

    /** A text that is no credit code is answered like an enterprise that is not there. */
    private static CreditCode code(String text) {
        if (CreditCode.parse(text) instanceof Parsed.Valid<CreditCode>(CreditCode code)) {
            return code;
        }
        throw Problems.notFound();
    }
}
