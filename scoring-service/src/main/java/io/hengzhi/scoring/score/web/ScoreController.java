package io.hengzhi.scoring.score.web;

import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.Parsed;
import io.hengzhi.kernel.Period;
import io.hengzhi.platform.permission.Operation;
import io.hengzhi.platform.permission.Permitted;
import io.hengzhi.platform.problem.Problems;
import io.hengzhi.platform.security.Caller;
import io.hengzhi.platform.web.Disclosed;
import io.hengzhi.platform.web.Page;
import io.hengzhi.scoring.engine.application.Engine;
import java.time.Clock;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ScoreController {

    private final Engine engine;
    private final Clock clock;

    ScoreController(Engine engine, Clock clock) {
        this.engine = engine;
        this.clock = clock;
    }

    @GetMapping("/api/v1/scores/{creditCode}")
    @Permitted(Operation.READ_SCORE)
    Disclosed<ScoreAnswer> score(@PathVariable String creditCode, @RequestParam String period, Caller caller) {
        Period asked = Problems.valueOf(Period.parse(period), "period");
        CreditCode code = code(creditCode);
        return Disclosed.one(
                engine.read(state -> new ScoreReading(state, caller, clock.instant()).explain(code, asked)), code);
    }

    @GetMapping("/api/v1/scores/{creditCode}/history")
    @Permitted(Operation.READ_SCORE)
    Disclosed<Page<HistoryItem>> history(@PathVariable String creditCode, Caller caller) {
        CreditCode code = code(creditCode);
        List<HistoryItem> items = engine.read(state -> new ScoreReading(state, caller, clock.instant()).history(code));
        return Disclosed.of(new Page<>(items, null), List.of(code), items.size());
    }

    /** A text that is no credit code is answered like an enterprise that is not there: the path names a thing. */
    private static CreditCode code(String text) {
        if (CreditCode.parse(text) instanceof Parsed.Valid<CreditCode>(CreditCode code)) {
            return code;
        }
        throw Problems.notFound();
    }
}
