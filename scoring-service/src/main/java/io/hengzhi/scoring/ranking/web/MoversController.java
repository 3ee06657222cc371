package io.hengzhi.scoring.ranking.web;

import io.hengzhi.kernel.CreditCode;
import io.hengzhi.platform.permission.Operation;
import io.hengzhi.platform.permission.Permitted;
import io.hengzhi.platform.security.Caller;
import io.hengzhi.platform.web.Disclosed;
import io.hengzhi.scoring.engine.application.Engine;
import io.hengzhi.scoring.engine.domain.State;
import io.hengzhi.scoring.past.application.PastStates;
import io.hengzhi.scoring.reading.Moment;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MoversController {

    private static final int MOVERS_DEFAULT = 10;
    private static final int MOVERS_MAX = 50;

    private final Engine engine;
    private final PastStates pastStates;

    MoversController(Engine engine, PastStates pastStates) {
        this.engine = engine;
        this.pastStates = pastStates;
    }

    @GetMapping("/api/v1/rankings/movers")
    @Permitted(Operation.READ_RANKING)
    Disclosed<MoversAnswer> movers(
            @RequestParam String district,
            @RequestParam String period,
            @RequestParam String list,
            @RequestParam String since,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        RankingQuestion question = RankingQuestion.ofList(district, period, list);
        Instant instant = Moment.read("since", since);
        int named = RankingQuestion.number("limit", limit, MOVERS_DEFAULT, MOVERS_MAX);
        MoversReading reading = new MoversReading(caller, question);
        engine.read(reading::requireSight);
        State past = pastStates.of(question.district(), instant, "since");
        MoversAnswer answer = engine.read(present -> reading.read(past, present, instant, named));
        List<CreditCode> told = Stream.of(answer.gains(), answer.losses(), answer.classChanges())
                .flatMap(List::stream)
                .map(MoversAnswer.MoverItem::creditCode)
                .distinct()
                .toList();
        return Disclosed.of(answer, told, told.size());
    }
}
