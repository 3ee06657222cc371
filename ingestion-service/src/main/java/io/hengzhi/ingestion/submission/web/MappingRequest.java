package io.hengzhi.ingestion.submission.web;

import io.hengzhi.ingestion.submission.domain.ColumnMeaning;
import io.hengzhi.ingestion.submission.domain.ColumnMeaning.Role;
import io.hengzhi.ingestion.submission.domain.Mapping;
import io.hengzhi.kernel.Basis;
import io.hengzhi.kernel.Parsed;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.platform.problem.Problem;
import io.hengzhi.platform.problem.ProblemType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the columns hold, as their bureau says it. Columns that are left out stay as they were.
 *
 * @param columns by letters
 */
record MappingRequest(@Nullable List<ColumnRequest> columns) {

    /**
     * @param column its letters, such as C
     * @param meaning as in the answer
     * @param quantity the code, for the meaning fact
     * @param unit for fact and value
     * @param basis own or yearToDate, for fact
     */
    record ColumnRequest(
            @Nullable String column,
            @Nullable String meaning,
            @Nullable String quantity,
            @Nullable String unit,
            @Nullable String basis) {}

    Mapping over(Mapping before) {
        List<Mapping.Column> decided = new ArrayList<>(before.columns());
        for (ColumnRequest request : columns == null ? List.<ColumnRequest>of() : columns) {
            int at = -1;
            for (int i = 0; i < decided.size(); i++) {
                at = decided.get(i).letters().equals(request.column()) ? i : at;
            }
            if (at < 0) {
                throw invalid("column", "没有这一列。", "There is no such column.");
            }
            Mapping.Column column = decided.get(at);
            decided.set(at, new Mapping.Column(column.index(), column.heading(), meaningOf(request)));
        }
        return new Mapping(before.sheet(), before.headingRow(), decided);
    }

    private static ColumnMeaning meaningOf(ColumnRequest request) {
        Role role = Arrays.stream(Role.values())
                .filter(candidate ->
                        candidate != Role.UNKNOWN && candidate.text().equals(request.meaning()))
                .findFirst()
                .orElseThrow(() -> invalid(
                        "meaning",
                        "meaning 应为 creditCode、quarter、quantity、value、unit、basis、revision、fact 或 ignored。",
                        "A meaning is creditCode, quarter, quantity, value, unit, basis, revision, fact or ignored."));
        return switch (role) {
            case FACT -> {
                String quantity = request.quantity() == null ? "" : request.quantity();
                if (QuantityCode.parse(quantity) instanceof Parsed.Invalid<QuantityCode>) {
                    throw invalid("quantity", "请写明数据项代码。", "Give the quantity's code.");
                }
                yield ColumnMeaning.fact(quantity, request.unit(), basisOf(request.basis()));
            }
            case VALUE -> new ColumnMeaning(Role.VALUE, null, request.unit(), null);
            default -> ColumnMeaning.of(role);
        };
    }

    private static Basis basisOf(@Nullable String basis) {
        return switch (basis) {
            case null -> Basis.OWN;
            case "own" -> Basis.OWN;
            case "yearToDate" -> Basis.YEAR_TO_DATE;
            default -> throw invalid("basis", "basis 应为 own 或 yearToDate。", "A basis is own or yearToDate.");
        };
    }

    private static RuntimeException invalid(String field, String zh, String en) {
        return Problem.of(ProblemType.INVALID_BODY).field(field).detail(zh, en).exception();
    }
}
