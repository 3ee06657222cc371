package io.hengzhi.scoring.score.web;

import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.Parsed;
import io.hengzhi.kernel.Period;
import io.hengzhi.platform.permission.Operation;
import io.hengzhi.platform.permission.Permitted;
import io.hengzhi.platform.problem.Problems;
import io.hengzhi.platform.security.Caller;
import io.hengzhi.platform.web.Disclosed;
import io.hengzhi.platform.web.Page;
import io.hengzhi.scoring.engine.application.Engine;
import io.hengzhi.scoring.engine.domain.State;
import io.hengzhi.scoring.past.application.PastStates;
import io.hengzhi.scoring.reading.Moment;
import io.hengzhi.scoring.reading.Sight;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ScoreController {

    private final Engine engine;
    private final PastStates pastStates;
    private final Clock clock;

    ScoreController(Engine engine, PastStates pastStates, Clock clock) {
        this.engine = engine;
        this.pastStates = pastStates;
        this.clock = clock;
    }

    @GetMapping("/api/v1/scores/{creditCode}")
    @Permitted(Operation.READ_SCORE)
    Disclosed<ScoreAnswer> score(
            @PathVariable String creditCode,
            @RequestParam String period,
            @RequestParam(required = false) @Nullable String asKnownOn,
            Caller caller) {
        Period asked = Problems.valueOf(Period.parse(period), "period");
        CreditCode code = code(creditCode);
        return Disclosed.one(
                asKnownOn == null || asKnownOn.isBlank()
                        ? engine.read(state -> new ScoreReading(state, caller, clock.instant()).explain(code, asked))
                        : asKnownOn(code, asked, Moment.read("asKnownOn", asKnownOn), caller),
                code);
    }

    /**
     * What was known at a past instant, to those who may see the enterprise in that period today, and might have then. Where it
     * stood in the list of another district then, that one is read.
     */
    private ScoreAnswer asKnownOn(CreditCode code, Period period, Instant at, Caller caller) {
        DistrictCode today = engine.read(state -> {
            Sight sight = new Sight(state, caller);
            return sight.getDistrict(sight.getEnterprise(code), period);
        });
        State past = pastStates.of(today, at, "asKnownOn");
        Sight then = new Sight(past, caller);
        DistrictCode district = then.getDistrict(then.getEnterprise(code), period);
        State known = district.equals(today) ? past : pastStates.of(district, at, "asKnownOn");
        return new ScoreReading(known, caller, at).explain(code, period).knownOn(at);
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
