package io.hengzhi.ingestion.refusal.web;

import static io.hengzhi.platform.problem.Problems.valueOf;

import io.hengzhi.ingestion.refusal.Refusal;
import io.hengzhi.ingestion.refusal.Refusals;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.Parsed;
import io.hengzhi.platform.permission.Operation;
import io.hengzhi.platform.permission.Permitted;
import io.hengzhi.platform.problem.Problems;
import io.hengzhi.platform.security.Caller;
import io.hengzhi.platform.web.Cursor;
import io.hengzhi.platform.web.Disclosed;
import io.hengzhi.platform.web.Page;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A bureau sees what was refused of its own messages, why, and what to do. */
@RestController
@RequestMapping("/api/v1/rejections")
final class RejectionsController {

    private final Refusals refusals;

    RejectionsController(Refusals refusals) {
        this.refusals = refusals;
    }

    @GetMapping
    @Permitted(Operation.READ_REJECTIONS)
    Disclosed<Page<RefusalView>> list(
            @RequestParam(name = "bureau", required = false) @Nullable String bureau,
            @RequestParam(name = "limit", defaultValue = "" + Page.LIMIT_DEFAULT) int limit,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            Caller caller) {
        BureauCode asked = bureau == null ? caller.bureau() : valueOf(BureauCode.parse(bureau), "bureau");
        if (asked == null || !caller.scope().coversBureau(asked)) {
            throw Problems.notFound();
        }
        if (limit < 1 || limit > Page.LIMIT_MAX) {
            throw Problems.invalidParameter("limit", "limit 应为 1 至 200。", "A limit is from 1 to 200.");
        }
        Refusals.Part part = refusals.list(asked, limit, cursor == null ? null : position(cursor));
        Refusals.Position next = part.next();
        return Disclosed.of(
                new Page<>(
                        part.items().stream().map(RefusalView::of).toList(),
                        next == null ? null : Cursor.encode(next.hour(), next.page(), next.key())),
                part.items().stream().flatMap(RejectionsController::enterprise).toList(),
                part.items().size());
    }

    private static Refusals.Position position(String cursor) {
        List<String> parts = valueOf(Cursor.decode(cursor, 3), "cursor");
        return new Refusals.Position(parts.get(0), parts.get(1), parts.get(2));
    }

    private static Stream<CreditCode> enterprise(Refusal refusal) {
        return refusal.creditCode() != null
                        && CreditCode.parse(refusal.creditCode()) instanceof Parsed.Valid<CreditCode>(CreditCode code)
                ? Stream.of(code)
                : Stream.empty();
    }
}
