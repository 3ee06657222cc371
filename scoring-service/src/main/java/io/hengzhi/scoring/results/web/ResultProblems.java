package io.hengzhi.scoring.results.web;

import io.hengzhi.platform.problem.Problem;
import io.hengzhi.platform.problem.ProblemException;
import io.hengzhi.platform.problem.ProblemType;
import io.hengzhi.scoring.results.domain.Refusal;

/** How a refused step is told. */
final class ResultProblems {

    private ResultProblems() {}

    static ProblemException of(Refusal refusal) {
        Refusal.Told told = refusal.told();
        ProblemType type = switch (told.kind()) {
            case INVALID -> ProblemType.INVALID_BODY;
            case CONFLICT -> ProblemType.CONFLICT;
        };
        Problem problem = Problem.of(type)
                .code(refusal.code())
                .detail(told.text())
                .wayOut(told.wayOut().zh(), told.wayOut().en());
        String field = told.field();
        return (field == null ? problem : problem.field(field)).exception();
    }
}
