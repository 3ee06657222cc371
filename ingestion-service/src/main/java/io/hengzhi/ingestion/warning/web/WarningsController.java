package io.hengzhi.ingestion.warning.web;

import static io.hengzhi.platform.problem.Problems.valueOf;

import io.hengzhi.ingestion.listing.ListQuestion;
import io.hengzhi.ingestion.warning.application.ReadWarnings;
import io.hengzhi.ingestion.warning.application.Warnings;
import io.hengzhi.ingestion.warning.domain.WarningRule;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.platform.permission.Operation;
import io.hengzhi.platform.permission.Permitted;
import io.hengzhi.platform.problem.Problems;
import io.hengzhi.platform.security.Caller;
import io.hengzhi.platform.web.Cursor;
import io.hengzhi.platform.web.Disclosed;
import io.hengzhi.platform.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Accepted facts that are suspicious: a bureau sees those of its own, a district those of its enterprises. */
@RestController
@RequestMapping("/api/v1/warnings")
final class WarningsController {

    private final ReadWarnings readWarnings;

    WarningsController(ReadWarnings readWarnings) {
        this.readWarnings = readWarnings;
    }

    /** The document of a rule. */
    record WarningRuleView(String code, BilingualText meaning, BilingualText advice, String document) {

        static WarningRuleView of(WarningRule rule) {
            return new WarningRuleView(rule.code(), rule.meaning(), rule.advice(), "docs/warnings.md#" + rule.code());
        }
    }

    /** By bureau or by district, one of the two; with neither a bureau's own, and for the city everything. */
    @GetMapping
    @Permitted(Operation.READ_WARNINGS)
    Disclosed<Page<WarningView>> list(
            @RequestParam("quarter") String quarter,
            @RequestParam(name = "bureau", required = false) @Nullable String bureau,
            @RequestParam(name = "district", required = false) @Nullable String district,
            @RequestParam(name = "limit", defaultValue = "" + Page.LIMIT_DEFAULT) int limit,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            Caller caller) {
        ListQuestion.limit(limit);
        Warnings.Part part = readWarnings
                .list(
                        valueOf(Quarter.parse(quarter), "quarter"),
                        bureau == null ? null : valueOf(BureauCode.parse(bureau), "bureau"),
                        district == null ? null : valueOf(DistrictCode.parse(district), "district"),
                        caller,
                        limit,
                        cursor == null ? null : position(cursor))
                .orElseThrow(Problems::notFound);
        Warnings.Position next = part.next();
        return Disclosed.of(
                new Page<>(
                        part.items().stream().map(WarningView::of).toList(),
                        next == null
                                ? null
                                : Cursor.encode(next.bucket(), next.enterprise(), Integer.toString(next.listed()))),
                part.items().stream()
                        .map(warning -> warning.fact().enterprise())
                        .toList(),
                part.items().size());
    }

    private static Warnings.Position position(String cursor) {
        List<String> parts = valueOf(Cursor.decode(cursor, 3), "cursor");
        if (!parts.get(2).matches("\\d{1,6}")) {
            throw Problems.invalidParameter(
                    "cursor", "cursor 应为上一页返回的 next。", "A cursor is the \"next\" of the page before.");
        }
        return new Warnings.Position(parts.get(0), parts.get(1), Integer.parseInt(parts.get(2)));
    }

    @GetMapping("/rules")
    @Permitted(Operation.READ_REFERENCE_DATA)
    Page<WarningRuleView> rules() {
        return new Page<>(WarningRule.all().stream().map(WarningRuleView::of).toList(), null);
    }

    @GetMapping("/rules/{code}")
    @Permitted(Operation.READ_REFERENCE_DATA)
    WarningRuleView rule(@PathVariable("code") String code) {
        return WarningRule.all().stream()
                .filter(rule -> rule.code().equals(code))
                .findFirst()
                .map(WarningRuleView::of)
                .orElseThrow(Problems::notFound);
    }
}
