package io.hengzhi.audit.accesslog.web;

import io.hengzhi.audit.accesslog.application.ReadAccessLog;
import io.hengzhi.audit.accesslog.domain.LogPage;
import io.hengzhi.audit.accesslog.domain.TimeSpan;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.Parsed;
import io.hengzhi.platform.permission.Operation;
import io.hengzhi.platform.permission.Permitted;
import io.hengzhi.platform.problem.Problems;
import io.hengzhi.platform.security.Caller;
import io.hengzhi.platform.security.Role;
import io.hengzhi.platform.web.Cursor;
import io.hengzhi.platform.web.Disclosed;
import io.hengzhi.platform.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/access-log")
class AccessLogController {

    private final ReadAccessLog accessLog;

    AccessLogController(ReadAccessLog accessLog) {
        this.accessLog = accessLog;
    }

    @GetMapping
    @Permitted(Operation.READ_ACCESS_LOG)
    Disclosed<AccessLogView> read(
            Caller caller,
            @RequestParam @Nullable String enterprise,
            @RequestParam @Nullable String actor,
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to,
            @RequestParam(defaultValue = "" + Page.LIMIT_DEFAULT) int limit,
            @RequestParam @Nullable String cursor) {
        CreditCode asked = enterprise == null ? null : Problems.valueOf(CreditCode.parse(enterprise), "enterprise");
        TimeSpan span = Problems.valueOf(TimeSpan.parse(blankAsNull(from), blankAsNull(to)), "from, to");
        if (limit < 1 || limit > Page.LIMIT_MAX) {
            throw Problems.invalidParameter(
                    "limit", "limit 应为 1 至 " + Page.LIMIT_MAX + "。", "\"limit\" is 1 to " + Page.LIMIT_MAX + ".");
        }
        long before = cursor == null ? Long.MAX_VALUE : Problems.valueOf(indexOf(cursor), "cursor");
        if (caller.is(Role.AUDITOR)) {
            LogPage page = accessLog.forAuditor(asked, blankAsNull(actor), span, before, limit);
            // an entry of the log is no data of the enterprises it names, unless the search was for one of them
            return Disclosed.of(
                    AccessLogView.of(page),
                    asked == null ? List.of() : List.of(asked),
                    page.entries().size());
        }
        CreditCode itself = caller.creditCode();
        if (itself == null || (asked != null && !asked.equals(itself))) {
            throw Problems.notFound();
        }
        LogPage page = accessLog.forEnterprise(itself, blankAsNull(actor), span, before, limit);
        return Disclosed.of(
                AccessLogView.of(page), List.of(itself), page.entries().size());
    }

    private static @Nullable String blankAsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static Parsed<Long> indexOf(String cursor) {
        return switch (Cursor.decode(cursor, 1)) {
            case Parsed.Valid<List<String>>(List<String> parts)
            when parts.getFirst().matches("\\d{1,18}") -> Parsed.valid(Long.parseLong(parts.getFirst()));
            case Parsed.Valid<List<String>> ignored ->
                Parsed.invalid(
                        "invalid-cursor",
                        "cursor 应为上一页返回的 next，不能自行编写。",
                        "A cursor is the \"next\" of the page before, it cannot be made up.");
            case Parsed.Invalid<List<String>>(var fault) -> new Parsed.Invalid<>(fault);
        };
    }
}
