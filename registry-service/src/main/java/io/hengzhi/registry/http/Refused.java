package io.hengzhi.registry.http;

import io.hengzhi.platform.problem.Problem;
import io.hengzhi.platform.problem.ProblemException;
import io.hengzhi.platform.problem.ProblemType;
import io.hengzhi.registry.decision.Refusal;

/** A refusal as a problem: 409 where the state stands against it, 422 where the command breaks a rule. */
public final class Refused {

    private Refused() {}

    public static ProblemException by(Refusal refusal) {
        boolean state = refusal.rule().startsWith("already-") || refusal.rule().startsWith("has-left");
        return Problem.of(state ? ProblemType.CONFLICT : ProblemType.RULE_BROKEN)
                .code(refusal.rule())
                .field(refusal.field())
                .rule(refusal.rule())
                .detail(refusal.text())
                .wayOut(refusal.wayOut().zh(), refusal.wayOut().en())
                .exception();
    }

    /** For what the role may do elsewhere but not here. */
    public static ProblemException forbidden(String rule, String zh, String en, String wayOutZh, String wayOutEn) {
        return Problem.of(ProblemType.FORBIDDEN)
                .rule(rule)
                .detail(zh, en)
                .wayOut(wayOutZh, wayOutEn)
                .exception();
    }
}
