package io.hengzhi.scoring.ranking.web;

import io.hengzhi.kernel.CreditCode;
import io.hengzhi.platform.permission.Operation;
import io.hengzhi.platform.permission.Permitted;
import io.hengzhi.platform.problem.Problems;
import io.hengzhi.platform.security.Caller;
import io.hengzhi.platform.web.Disclosed;
import io.hengzhi.scoring.engine.application.Engine;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RankingController {

    private static final int NEIGHBOURS_DEFAULT = 5;
    private static final int NEIGHBOURS_MAX = 50;

    private final Engine engine;

    RankingController(Engine engine) {
        this.engine = engine;
    }

    @GetMapping("/api/v1/rankings")
    @Permitted(Operation.READ_RANKING)
    Disclosed<RankingAnswer> ranking(
            @RequestParam String district,
            @RequestParam String period,
            @RequestParam String list,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(name = "class", required = false) @Nullable String classCode,
            Caller caller) {
        RankingQuestion question = RankingQuestion.read(district, period, list, limit, cursor, q, classCode);
        return disclosed(engine.read(state -> RankingReading.read(state, caller, question)));
    }

    @GetMapping("/api/v1/rankings/around")
    @Permitted(Operation.READ_RANKING)
    Disclosed<RankingAnswer> around(
            @RequestParam String district,
            @RequestParam String period,
            @RequestParam String list,
            @RequestParam String enterprise,
            @RequestParam(required = false) @Nullable Integer each,
            Caller caller) {
        RankingQuestion question = RankingQuestion.ofList(district, period, list);
        CreditCode code = Problems.valueOf(CreditCode.parse(enterprise), "enterprise");
        int neighbours = RankingQuestion.number("each", each, NEIGHBOURS_DEFAULT, NEIGHBOURS_MAX);
        return disclosed(engine.read(state -> RankingReading.around(state, caller, question, code, neighbours)));
    }

    private static Disclosed<RankingAnswer> disclosed(RankingAnswer answer) {
        return Disclosed.of(
                answer,
                answer.items().stream().map(RankingAnswer.Item::creditCode).toList(),
                answer.items().size());
    }
}
