package io.hengzhi.appeal.review.web;

import io.hengzhi.appeal.review.domain.Refusal;
import io.hengzhi.platform.problem.Problem;
import io.hengzhi.platform.problem.ProblemException;
import io.hengzhi.platform.problem.ProblemType;
import io.hengzhi.platform.problem.Problems;

/** Refusals as problems. */
final class AppealProblems {

    private AppealProblems() {}

    static ProblemException of(Refusal refusal) {
        Refusal.Told told = refusal.told();
        ProblemType type = switch (told.kind()) {
            case INVALID -> ProblemType.INVALID_BODY;
            case CONFLICT -> ProblemType.CONFLICT;
            case NOT_FOUND -> ProblemType.NOT_FOUND;
            case ANOTHER_PERSON -> ProblemType.FORBIDDEN;
            case TOO_LARGE -> ProblemType.PAYLOAD_TOO_LARGE;
            case TYPE_NOT_ACCEPTED -> ProblemType.UNSUPPORTED_MEDIA_TYPE;
        };
        if (refusal instanceof Refusal.FactNotYours) {
            return Problems.notFound(); // one body, whether it is another's or nobody's
        }
        Problem problem = Problem.of(type)
                .code(refusal.code())
                .detail(told.text())
                .wayOut(told.wayOut().zh(), told.wayOut().en());
        String field = told.field();
        return (field == null ? problem : problem.field(field)).exception();
    }
}
