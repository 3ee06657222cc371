package io.hengzhi.registry.scheme.domain;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.registry.decision.Refusal;
import io.hengzhi.scoringmodel.scheme.SchemeProblem;
import java.util.List;

/** What can be wrong with a scheme, as a refusal of the step that it stands in the way of. */
public final class SchemeRefusals {

    private SchemeRefusals() {}

    /** The refusal of a draft that has these problems: the first is told, and how many more there are. */
    public static Refusal of(List<SchemeProblem> problems) {
        Refusal first = of(problems.getFirst());
        int more = problems.size() - 1;
        return more == 0
                ? first
                : new Refusal(
                        first.field(),
                        first.rule(),
                        BilingualText.of(
                                first.text().zh() + "（另有 " + more + " 处问题，见方案的 problems。）",
                                first.text().en() + " (There are " + more + " more, see problems of the scheme.)"),
                        first.wayOut());
    }

    public static Refusal of(SchemeProblem problem) {
        return new Refusal(problem.field(), problem.code(), problem.text(), problem.wayOut());
    }
}
