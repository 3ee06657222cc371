package io.hengzhi.registry.importing.web;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.Fault;
import io.hengzhi.kernel.ParkCode;
import io.hengzhi.platform.permission.Operation;
import io.hengzhi.platform.permission.Permitted;
import io.hengzhi.platform.problem.Problem;
import io.hengzhi.platform.problem.ProblemType;
import io.hengzhi.platform.problem.Problems;
import io.hengzhi.platform.security.Caller;
import io.hengzhi.platform.security.Role;
import io.hengzhi.registry.importing.application.ImportJob;
import io.hengzhi.registry.importing.application.ImportStore;
import io.hengzhi.registry.importing.application.SheetReading;
import io.hengzhi.registry.importing.application.StartImport;
import io.hengzhi.registry.importing.domain.Reach;
import io.hengzhi.registry.importing.domain.RowFault;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes registers in, and tells how far an import is. */
@RestController
@RequestMapping("/api/v1/enterprises/imports")
class ImportController {

    /** A document of the store holds 16 MB; the file is one. */
    private static final int FILE_BYTES_MAX = 12 * 1024 * 1024;

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int ERRORS_SHOWN = 1_000;

    record ErrorView(long row, String field, String code, String zh, String en) {}

    /** @param errorsOmitted how many errors there are beyond those listed */
    record JobView(
            String id,
            String state,
            boolean dryRun,
            int rows,
            int handled,
            int imported,
            int unchanged,
            int refused,
            List<ErrorView> errors,
            int errorsOmitted,
            List<BilingualText> warnings,
            Instant startedAt,
            @Nullable Instant finishedAt) {}

    private final StartImport startImport;
    private final ImportStore store;

    ImportController(StartImport startImport, ImportStore store) {
        this.startImport = startImport;
        this.store = store;
    }

    @PostMapping(consumes = {"text/csv", XLSX})
    @Permitted(Operation.IMPORT_ENTERPRISES)
    ResponseEntity<JobView> start(
            Caller caller,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestParam(defaultValue = "false") boolean dryRun,
            InputStream body)
            throws IOException {
        byte[] file = body.readNBytes(FILE_BYTES_MAX + 1);
        return started(caller, key, dryRun, file);
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Permitted(Operation.IMPORT_ENTERPRISES)
    ResponseEntity<JobView> upload(
            Caller caller,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestPart("file") MultipartFile file)
            throws IOException {
        try (InputStream body = file.getInputStream()) {
            return started(caller, key, dryRun, body.readNBytes(FILE_BYTES_MAX + 1));
        }
    }

    private ResponseEntity<JobView> started(Caller caller, @Nullable String key, boolean dryRun, byte[] file) {
        if (file.length > FILE_BYTES_MAX) {
            throw Problem.of(ProblemType.PAYLOAD_TOO_LARGE)
                    .wayOut("拆分为不超过 12 MB 的文件。", "Split it into files of at most 12 MB.")
                    .exception();
        }
        return switch (startImport.start(file, caller.account(), reachOf(caller), dryRun, key)) {
            case StartImport.Outcome.Started(ImportJob job) ->
                ResponseEntity.accepted()
                        .location(URI.create("/api/v1/enterprises/imports/" + job.id()))
                        .body(view(job));
            case StartImport.Outcome.Unreadable(Fault fault) ->
                throw Problem.of(ProblemType.INVALID_BODY)
                        .code(fault.code())
                        .detail(fault.text())
                        .wayOut("修正文件后重新导入。", "Mend the file and import it again.")
                        .exception();
            case StartImport.Outcome.KeyReused() ->
                throw Problem.of(ProblemType.CONFLICT)
                        .code("idempotency-key-reused")
                        .field("Idempotency-Key")
                        .detail("该 Idempotency-Key 已用于另一份文件。", "This Idempotency-Key was used for another file.")
                        .wayOut("换用新的 Idempotency-Key。", "Use a new Idempotency-Key.")
                        .exception();
        };
    }

    private static Reach reachOf(Caller caller) {
        DistrictCode district = caller.district();
        ParkCode park = caller.park();
        if (caller.is(Role.CITY_OFFICER)) {
            return new Reach.WholeCity();
        }
        if (caller.is(Role.DISTRICT_OFFICER) && district != null) {
            return new Reach.OneDistrict(district);
        }
        if (caller.is(Role.PARK_OFFICER) && park != null) {
            return new Reach.OnePark(park);
        }
        throw Problem.of(ProblemType.FORBIDDEN)
                .detail("您的账号未绑定区或园区。", "Your account is bound to no district and no park.")
                .exception();
    }

    @GetMapping("/{id}")
    @Permitted(Operation.IMPORT_ENTERPRISES)
    JobView read(Caller caller, @PathVariable String id) {
        return view(get(caller, id));
    }

    private ImportJob get(Caller caller, String id) {
        return store.find(id)
                .filter(job -> caller.is(Role.CITY_OFFICER) || job.by().equals(caller.account()))
                .orElseThrow(Problems::notFound);
    }

    /** The refused rows as they came, with the reasons: to be corrected and sent again as it is. */
    @GetMapping(value = "/{id}/errors.xlsx", produces = XLSX)
    @Permitted(Operation.IMPORT_ENTERPRISES)
    ResponseEntity<byte[]> errors(Caller caller, @PathVariable String id) {
        ImportJob job = get(caller, id);
        if (job.state() != ImportJob.State.DONE) {
            throw Problem.of(ProblemType.CONFLICT)
                    .code("import-not-done")
                    .detail("导入尚未完成，拒收的行还不全。", "The import is not done; its refused rows are not complete.")
                    .wayOut("查询进度，完成后再下载。", "Ask for its progress and download them once it is done.")
                    .exception();
        }
        if (job.refused() == 0) {
            throw Problem.of(ProblemType.NOT_FOUND)
                    .code("nothing-refused")
                    .detail("没有拒收的行。", "No row was refused.")
                    .wayOut("无需更正。", "There is nothing to correct.")
                    .exception();
        }
        byte[] workbook = SheetReading.errorWorkbook(store.getFile(id), store.listFaults(id, job.batches()));
        return ResponseEntity.ok()
                .header("Content-Disposition", "attachment; filename=\"" + id + "-errors.xlsx\"")
                .body(workbook);
    }

    private JobView view(ImportJob job) {
        List<RowFault> faults = job.refused() == 0 ? List.of() : store.listFaults(job.id(), job.batches());
        return new JobView(
                job.id(),
                job.state().name().toLowerCase(Locale.ROOT),
                job.dryRun(),
                job.rows(),
                job.handled(),
                job.imported(),
                job.unchanged(),
                job.refused(),
                faults.stream()
                        .limit(ERRORS_SHOWN)
                        .map(fault -> new ErrorView(
                                fault.row(),
                                fault.field(),
                                fault.code(),
                                fault.text().zh(),
                                fault.text().en()))
                        .toList(),
                Math.max(0, faults.size() - ERRORS_SHOWN),
                job.warnings(),
                job.startedAt(),
                job.finishedAt());
    }
}
