package io.hengzhi.ingestion.refusal.web;

import static io.hengzhi.platform.problem.Problems.valueOf;

import io.hengzhi.ingestion.intake.domain.Rule;
import io.hengzhi.ingestion.listing.ListQuestion;
import io.hengzhi.ingestion.refusal.Refusal;
import io.hengzhi.ingestion.refusal.Refusals;
import io.hengzhi.kernel.BatchId;
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
import io.hengzhi.platform.web.RequestFacts;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A bureau sees what was refused of its own messages, why, and what to do. */
@RestController
@RequestMapping("/api/v1")
final class RejectionsController {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final int SUMMARY_DAYS_DEFAULT = 7;
    private static final int SUMMARY_DAYS_MAX = 31;
    private static final int DOWNLOAD_ROWS_MAX = 10_000;
    private static final int READ_AT_ONCE = 200;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String NEXT_CURSOR = "Next-Cursor";

    private final Refusals refusals;
    private final Clock clock;

    RejectionsController(Refusals refusals, Clock clock) {
        this.refusals = refusals;
        this.clock = clock;
    }

    /** How many refusals each rule made on each day, latest day first. */
    record Summary(String bureau, LocalDate from, LocalDate to, List<Refusals.Count> items) {}

    @GetMapping("/rejections")
    @Permitted(Operation.READ_REJECTIONS)
    Disclosed<Page<RefusalView>> list(
            @RequestParam(name = "bureau", required = false) @Nullable String bureau,
            @RequestParam(name = "code", required = false) @Nullable String code,
            @RequestParam(name = "day", required = false) @Nullable String day,
            @RequestParam(name = "batch", required = false) @Nullable String batch,
            @RequestParam(name = "limit", defaultValue = "" + Page.LIMIT_DEFAULT) int limit,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            Caller caller) {
        ListQuestion.limit(limit);
        Refusals.Part part = refusals.list(wanted(bureau, code, day, batch, caller), limit, position(cursor));
        return Disclosed.of(
                new Page<>(part.items().stream().map(RefusalView::of).toList(), encoded(part.next())),
                enterprises(part.items()),
                part.items().size());
    }

    @GetMapping("/rejections/{id}")
    @Permitted(Operation.READ_REJECTIONS)
    Disclosed<RefusalDetail> get(@PathVariable("id") String id, Caller caller) {
        Refusal refusal = refusals.find(id)
                .filter(found -> caller.scope().coversBureau(found.bureau()))
                .orElseThrow(Problems::notFound);
        Refusals.Kept kept =
                Objects.requireNonNull(refusals.listKept(List.of(id)).get(id), id);
        return Disclosed.of(RefusalDetail.of(refusal, kept), enterprises(List.of(refusal)), 1);
    }

    @GetMapping("/rejections/summary")
    @Permitted(Operation.READ_REJECTIONS)
    Disclosed<Summary> summary(
            @RequestParam(name = "bureau", required = false) @Nullable String bureau,
            @RequestParam(name = "from", required = false) @Nullable String from,
            @RequestParam(name = "to", required = false) @Nullable String to,
            Caller caller) {
        BureauCode asked = bureauOf(bureau, caller);
        LocalDate last = to == null ? LocalDate.ofInstant(clock.instant(), BEIJING) : day(to, "to");
        LocalDate first = from == null ? last.minusDays(SUMMARY_DAYS_DEFAULT - 1) : day(from, "from");
        if (first.isAfter(last) || first.plusDays(SUMMARY_DAYS_MAX).isBefore(last.plusDays(1))) {
            throw Problems.invalidParameter(
                    "from",
                    "起止日期应为 1 至 " + SUMMARY_DAYS_MAX + " 天。",
                    "From and to span 1 to " + SUMMARY_DAYS_MAX + " days.");
        }
        List<Refusals.Count> counts = refusals.count(asked, first, last);
        return Disclosed.of(new Summary(asked.value(), first, last, counts), List.of(), counts.size());
    }

    /** Up to 10,000 rows; where more follow, the header {@code Next-Cursor} says where to go on. */
    @GetMapping(path = "/rejections.csv", produces = "text/csv")
    @Permitted(Operation.READ_REJECTIONS)
    ResponseEntity<byte[]> csv(
            @RequestParam(name = "bureau", required = false) @Nullable String bureau,
            @RequestParam(name = "code", required = false) @Nullable String code,
            @RequestParam(name = "day", required = false) @Nullable String day,
            @RequestParam(name = "batch", required = false) @Nullable String batch,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            Caller caller,
            HttpServletRequest request) {
        Refusals.Part part =
                refusals.list(wanted(bureau, code, day, batch, caller), DOWNLOAD_ROWS_MAX, position(cursor));
        byte[] body = RefusalCsv.write(rows(part.items()));
        return download(part, body, new MediaType("text", "csv", StandardCharsets.UTF_8), "csv", request);
    }

    /** As {@link #csv}. */
    @GetMapping(path = "/rejections.xlsx", produces = XLSX)
    @Permitted(Operation.READ_REJECTIONS)
    ResponseEntity<byte[]> xlsx(
            @RequestParam(name = "bureau", required = false) @Nullable String bureau,
            @RequestParam(name = "code", required = false) @Nullable String code,
            @RequestParam(name = "day", required = false) @Nullable String day,
            @RequestParam(name = "batch", required = false) @Nullable String batch,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            Caller caller,
            HttpServletRequest request) {
        Refusals.Part part =
                refusals.list(wanted(bureau, code, day, batch, caller), DOWNLOAD_ROWS_MAX, position(cursor));
        byte[] body = RefusalWorkbook.write(rows(part.items()));
        return download(part, body, MediaType.parseMediaType(XLSX), "xlsx", request);
    }

    private ResponseEntity<byte[]> download(
            Refusals.Part part, byte[] body, MediaType type, String extension, HttpServletRequest request) {
        RequestFacts.setDisclosed(
                request,
                Disclosed.of(body, enterprises(part.items()), part.items().size()));
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .contentType(type)
                .header("Content-Disposition", "attachment; filename=\"rejections." + extension + "\"");
        String next = encoded(part.next());
        if (next != null) {
            answer.header(NEXT_CURSOR, next);
        }
        return answer.body(body);
    }

    private List<RefusalRow> rows(List<Refusal> found) {
        List<RefusalRow> rows = new ArrayList<>(found.size());
        for (int from = 0; from < found.size(); from += READ_AT_ONCE) {
            List<Refusal> some = found.subList(from, Math.min(found.size(), from + READ_AT_ONCE));
            Map<String, Refusals.Kept> kept =
                    refusals.listKept(some.stream().map(Refusal::id).toList());
            some.forEach(refusal -> rows.add(RefusalRow.of(
                    refusal, Objects.requireNonNull(kept.get(refusal.id())).raw())));
        }
        return rows;
    }

    private static Refusals.Wanted wanted(
            @Nullable String bureau,
            @Nullable String code,
            @Nullable String day,
            @Nullable String batch,
            Caller caller) {
        BureauCode asked = bureauOf(bureau, caller);
        if (code != null && Rule.all().stream().noneMatch(rule -> rule.code().equals(code))) {
            throw Problems.invalidParameter(
                    "code",
                    "没有这一退回原因，见 GET /api/v1/rejections/rules。",
                    "There is no such rule, see GET /api/v1/rejections/rules.");
        }
        return new Refusals.Wanted(
                asked,
                code,
                day == null ? null : day(day, "day"),
                batch == null ? null : valueOf(BatchId.parse(batch), "batch"));
    }

    private static BureauCode bureauOf(@Nullable String bureau, Caller caller) {
        BureauCode asked = bureau == null ? caller.bureau() : valueOf(BureauCode.parse(bureau), "bureau");
        if (asked == null || !caller.scope().coversBureau(asked)) {
            throw Problems.notFound();
        }
        return asked;
    }

    private static LocalDate day(String text, String field) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Problems.invalidParameter(
                    field, "日期应写作 2025-10-15（北京时间）。", "A day is written 2025-10-15 (in Beijing).");
        }
    }

    private static Refusals.@Nullable Position position(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        List<String> parts = valueOf(Cursor.decode(cursor, 3), "cursor");
        return new Refusals.Position(parts.get(0), parts.get(1), parts.get(2));
    }

    private static @Nullable String encoded(Refusals.@Nullable Position next) {
        return next == null ? null : Cursor.encode(next.hour(), next.page(), next.key());
    }

    private static List<CreditCode> enterprises(List<Refusal> found) {
        return found.stream().flatMap(RejectionsController::enterprise).toList();
    }

    private static Stream<CreditCode> enterprise(Refusal refusal) {
        return refusal.creditCode() != null
                        && CreditCode.parse(refusal.creditCode()) instanceof Parsed.Valid<CreditCode>(CreditCode code)
                ? Stream.of(code)
                : Stream.empty();
    }
}
