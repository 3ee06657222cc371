package io.hengzhi.ingestion.batch.web;

import static io.hengzhi.platform.problem.Problems.valueOf;

import io.hengzhi.ingestion.batch.application.Arrivals;
import io.hengzhi.ingestion.batch.application.Batches;
import io.hengzhi.ingestion.batch.application.CloseBatch;
import io.hengzhi.ingestion.batch.application.OpenBatch;
import io.hengzhi.ingestion.batch.domain.Batch;
import io.hengzhi.ingestion.batch.domain.BatchAccount;
import io.hengzhi.ingestion.batch.domain.BatchCounts;
import io.hengzhi.ingestion.listing.ListQuestion;
import io.hengzhi.kernel.BatchId;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.Parsed;
import io.hengzhi.platform.permission.Operation;
import io.hengzhi.platform.permission.Permitted;
import io.hengzhi.platform.problem.Problem;
import io.hengzhi.platform.problem.ProblemType;
import io.hengzhi.platform.problem.Problems;
import io.hengzhi.platform.security.Caller;
import io.hengzhi.platform.web.Page;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A bureau announces how many facts it sends, and sees whether all arrived. The figures hold no enterprise's data. */
@RestController
@RequestMapping("/api/v1/batches")
final class BatchesController {

    private final Batches batches;
    private final Arrivals arrivals;
    private final OpenBatch openBatch;
    private final CloseBatch closeBatch;

    BatchesController(Batches batches, Arrivals arrivals, OpenBatch openBatch, CloseBatch closeBatch) {
        this.batches = batches;
        this.arrivals = arrivals;
        this.openBatch = openBatch;
        this.closeBatch = closeBatch;
    }

    /**
     * @param declared how many facts will be sent
     * @param note the bureau's own words about it
     */
    record Announcement(
            @Nullable Integer declared, @Nullable String note) {}

    @PostMapping
    @Permitted(Operation.SEND_BATCH)
    ResponseEntity<BatchView> open(
            @RequestBody Announcement announcement,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Caller caller) {
        BureauCode bureau = bureauOf(caller);
        Integer declared = announcement.declared();
        if (declared == null || declared < 1 || declared > Batch.DECLARED_MAX) {
            throw invalidBody(
                    "declared",
                    "declared 应为 1 至 " + Batch.DECLARED_MAX + " 的整数，即将要报送的数据条数。",
                    "declared is the number of facts that will be sent, from 1 to " + Batch.DECLARED_MAX + ".");
        }
        String note = announcement.note() == null || announcement.note().isBlank()
                ? null
                : announcement.note().strip();
        if (note != null && note.length() > Batch.NOTE_LENGTH_MAX) {
            throw invalidBody(
                    "note",
                    "说明最多 " + Batch.NOTE_LENGTH_MAX + " 字。",
                    "A note has at most " + Batch.NOTE_LENGTH_MAX + " characters.");
        }
        if (key != null && !key.matches("[!-~]{1,100}")) {
            throw Problems.invalidParameter(
                    "Idempotency-Key",
                    "Idempotency-Key 应为 1 至 100 个可见 ASCII 字符。",
                    "An Idempotency-Key has 1 to 100 visible ASCII characters.");
        }
        return switch (openBatch.open(bureau, declared, note, key)) {
            case OpenBatch.Outcome.Opened(Batch batch) ->
                ResponseEntity.created(URI.create("/api/v1/batches/" + batch.id()))
                        .body(view(batch));
            case OpenBatch.Outcome.KeyReused() ->
                throw Problem.of(ProblemType.CONFLICT)
                        .code("idempotency-key-reused")
                        .field("Idempotency-Key")
                        .detail("该 Idempotency-Key 已用于另一个批次。", "This Idempotency-Key was used for another batch.")
                        .wayOut("换用新的 Idempotency-Key。", "Use a new Idempotency-Key.")
                        .exception();
        };
    }

    @GetMapping
    @Permitted(Operation.READ_BATCHES)
    Page<BatchView> list(
            @RequestParam(name = "bureau", required = false) @Nullable String bureau,
            @RequestParam(name = "limit", defaultValue = "" + Page.LIMIT_DEFAULT) int limit,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            Caller caller) {
        BureauCode asked = bureau == null ? caller.bureau() : valueOf(BureauCode.parse(bureau), "bureau");
        if (asked == null || !caller.scope().coversBureau(asked)) {
            throw Problems.notFound();
        }
        Batches.Part part = batches.list(asked, ListQuestion.limit(limit), ListQuestion.position(cursor));
        Map<BatchId, BatchCounts> counts = arrivals.count(part.items());
        return new Page<>(
                part.items().stream().map(batch -> view(batch, counts)).toList(), ListQuestion.cursor(part.next()));
    }

    @GetMapping("/{id}")
    @Permitted(Operation.READ_BATCHES)
    BatchView read(@PathVariable("id") String id, Caller caller) {
        return view(own(id, caller).batch());
    }

    @PostMapping("/{id}/closure")
    @Permitted(Operation.SEND_BATCH)
    BatchView close(@PathVariable("id") String id, Caller caller) {
        return view(closeBatch.close(own(id, caller)));
    }

    private static BureauCode bureauOf(Caller caller) {
        BureauCode bureau = caller.bureau();
        if (bureau == null || !caller.scope().coversBureau(bureau)) {
            throw Problems.notFound();
        }
        return bureau;
    }

    private Batches.Versioned own(String id, Caller caller) {
        if (!(BatchId.parse(id) instanceof Parsed.Valid<BatchId>(BatchId batch))) {
            throw Problems.notFound();
        }
        return batches.find(batch)
                .filter(found -> caller.scope().coversBureau(found.batch().bureau()))
                .orElseThrow(Problems::notFound);
    }

    private BatchView view(Batch batch) {
        return view(batch, arrivals.count(List.of(batch)));
    }

    private static BatchView view(Batch batch, Map<BatchId, BatchCounts> counts) {
        return BatchView.of(new BatchAccount(batch, counts.getOrDefault(batch.id(), BatchCounts.NOTHING)));
    }

    private static RuntimeException invalidBody(String field, String zh, String en) {
        return Problem.of(ProblemType.INVALID_BODY).field(field).detail(zh, en).exception();
    }
}
