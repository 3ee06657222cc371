package io.hengzhi.scoring.whatif.web;

import io.hengzhi.contract.registry.SchemeDocument;
import io.hengzhi.contract.registry.SchemeJson;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.Period;
import io.hengzhi.platform.problem.Problem;
import io.hengzhi.platform.problem.ProblemException;
import io.hengzhi.platform.problem.ProblemType;
import io.hengzhi.platform.problem.Problems;
import io.hengzhi.scoring.engine.domain.Board;
import io.hengzhi.scoringmodel.scheme.SchemeProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What questions of what-if have in common. */
final class Asked {

    private static final int LIMIT_DEFAULT = 100;
    private static final int LIMIT_MAX = 500;

    private Asked() {}

    static <T> T field(@Nullable T value, String field) {
        if (value == null) {
            throw Problem.of(ProblemType.INVALID_BODY)
                    .field(field)
                    .detail("缺少字段 " + field + "。", "The field " + field + " is missing.")
                    .exception();
        }
        return value;
    }

    static Period period(@Nullable String text) {
        return Problems.valueOf(Period.parse(field(text, "period")), "period");
    }

    /** The above-scale list where none is named. */
    static Board.Key list(DistrictCode district, @Nullable String period, @Nullable String list) {
        MonitoringList asked =
                list == null ? MonitoringList.ABOVE_SCALE : Problems.valueOf(MonitoringList.parse(list), "list");
        Board.Key key = new Board.Key(district, period(period), asked);
        if (!key.ranks()) {
            throw Problems.invalidParameter(
                    "list",
                    "有排名的名单为 above-scale（规上）与 below-scale（规下）。",
                    "The ranked lists are above-scale and below-scale.");
        }
        return key;
    }

    static int limit(@Nullable Integer limit) {
        if (limit == null) {
            return LIMIT_DEFAULT;
        }
        if (limit < 1 || limit > LIMIT_MAX) {
            throw Problems.invalidParameter(
                    "limit", "limit 应为 1 至 " + LIMIT_MAX + "。", "limit is from 1 to " + LIMIT_MAX + ".");
        }
        return limit;
    }

    static SchemeDocument document(SchemeJson json) {
        json.findSeveralQuantities().ifPresent(field -> {
            throw Problems.invalidParameter(
                    "scheme." + field, "分子、分母各为一个数据项。", "Numerator and denominator are one quantity each.");
        });
        return json.read();
    }

    /** The same words as when the draft is handed in: the first problem, and how many more there are. */
    static ProblemException unsound(List<SchemeProblem> problems) {
        SchemeProblem first = problems.getFirst();
        int more = problems.size() - 1;
        return Problem.of(ProblemType.RULE_BROKEN)
                .code(first.code())
                .rule(first.code())
                .field("scheme." + first.field())
                .detail(
                        first.text().zh() + (more == 0 ? "" : "（另有 " + more + " 处问题。）"),
                        first.text().en() + (more == 0 ? "" : " (There are " + more + " more.)"))
                .wayOut(first.wayOut().zh(), first.wayOut().en())
                .exception();
    }
}
