package io.hengzhi.scoring.comparison.web;

import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.Parsed;
import io.hengzhi.kernel.Period;
import io.hengzhi.platform.permission.Operation;
import io.hengzhi.platform.permission.Permitted;
import io.hengzhi.platform.problem.Problems;
import io.hengzhi.platform.security.Caller;
import io.hengzhi.platform.web.Disclosed;
import io.hengzhi.scoring.engine.application.Engine;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ComparisonController {

    private final Engine engine;

    ComparisonController(Engine engine) {
        this.engine = engine;
    }

    @GetMapping("/api/v1/scores/{creditCode}/comparison")
    @Permitted(Operation.READ_SCORE)
    Disclosed<PairAnswer> comparison(
            @PathVariable String creditCode, @RequestParam String with, @RequestParam String period, Caller caller) {
        Period asked = Problems.valueOf(Period.parse(period), "period");
        CreditCode one = code(creditCode);
        CreditCode other = Problems.valueOf(CreditCode.parse(with), "with");
        return Disclosed.of(
                engine.read(state -> new PairReading(state, caller, asked).read(one, other)), List.of(one, other), 2);
    }

    /** The others are told of as a group: the access log names the enterprise that was asked about. */
    @GetMapping("/api/v1/scores/{creditCode}/industry")
    @Permitted(Operation.READ_SCORE)
    Disclosed<IndustryAnswer> industry(@PathVariable String creditCode, @RequestParam String period, Caller caller) {
        Period asked = Problems.valueOf(Period.parse(period), "period");
        CreditCode code = code(creditCode);
        return Disclosed.one(engine.read(state -> new IndustryReading(state, caller, asked).read(code)), code);
    }

    private static CreditCode code(String text) {
        if (CreditCode.parse(text) instanceof Parsed.Valid<CreditCode>(CreditCode code)) {
            return code;
        }
        throw Problems.notFound();
    }
}
