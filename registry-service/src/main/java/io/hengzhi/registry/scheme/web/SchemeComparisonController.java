package io.hengzhi.registry.scheme.web;

import io.hengzhi.contract.registry.SchemeDocument;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.platform.permission.Operation;
import io.hengzhi.platform.permission.Permitted;
import io.hengzhi.platform.problem.Problems;
import io.hengzhi.platform.security.Caller;
import io.hengzhi.registry.scheme.application.SchemeStore;
import io.hengzhi.registry.scheme.domain.SchemeComparison;
import io.hengzhi.registry.scheme.domain.SchemeFile;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What one version of a scheme says otherwise than another. */
@RestController
class SchemeComparisonController {

    private static final String DRAFT = "draft";

    /** @param version null for the draft */
    record ComparedVersion(String id, @Nullable Long version, boolean draft) {}

    /**
     * @param kind {@code added}, {@code removed} or {@code changed}
     * @param from null where it was not there
     */
    record DifferenceView(
            String field,
            String kind,
            BilingualText name,
            @Nullable String from,
            @Nullable String to) {}

    /** @param same whether nothing differs */
    record ComparisonView(ComparedVersion from, ComparedVersion to, boolean same, List<DifferenceView> differences) {}

    private record Side(ComparedVersion version, SchemeDocument document) {}

    private final SchemeStore store;
    private final SchemesInSight inSight;

    SchemeComparisonController(SchemeStore store, SchemesInSight inSight) {
        this.store = store;
        this.inSight = inSight;
    }

    /**
     * @param to a version, or {@code draft} for who drafts it; the latest published where it is left out
     * @param fromScheme another scheme, for example last year's; the same where it is left out
     * @param from a version; the one before {@code to}, or of another scheme its latest, where it is left out
     */
    @GetMapping("/api/v1/schemes/{id}/comparison")
    @Permitted(Operation.READ_SCHEMES)
    ComparisonView compare(
            Caller caller,
            @PathVariable String id,
            @RequestParam @Nullable String to,
            @RequestParam @Nullable String fromScheme,
            @RequestParam @Nullable Long from) {
        SchemeFile file = find(caller, id);
        Side after = after(caller, file, to);
        Side before = before(fromScheme == null ? file : find(caller, fromScheme), file, after, from);
        List<DifferenceView> differences = SchemeComparison.between(before.document(), after.document()).stream()
                .map(one -> new DifferenceView(one.field(), one.kind().text(), one.name(), one.from(), one.to()))
                .toList();
        return new ComparisonView(before.version(), after.version(), differences.isEmpty(), differences);
    }

    private SchemeFile find(Caller caller, String id) {
        return store.find(id)
                .filter(found -> inSight.districtsOf(caller).contains(found.district()))
                .orElseThrow(Problems::notFound);
    }

    private static Side after(Caller caller, SchemeFile file, @Nullable String to) {
        if (DRAFT.equals(to)) {
            SchemeFile.Draft draft = file.draft();
            if (draft == null || !SchemesInSight.writes(caller, file.district())) {
                throw Problems.notFound();
            }
            return new Side(new ComparedVersion(file.id(), null, true), draft.document());
        }
        if (to == null) {
            return side(file, file.findLatest().orElseThrow(Problems::notFound));
        }
        if (!to.matches("\\d{1,9}")) {
            throw Problems.invalidParameter("to", "to 应为版本号，或 draft（草案）。", "\"to\" is a version, or draft.");
        }
        return side(file, file.findVersion(Long.parseLong(to)).orElseThrow(Problems::notFound));
    }

    private static Side before(SchemeFile of, SchemeFile file, Side after, @Nullable Long from) {
        if (from != null) {
            return side(of, of.findVersion(from).orElseThrow(Problems::notFound));
        }
        Long version = after.version().version();
        boolean another = !of.id().equals(file.id());
        if (another || version == null) {
            return side(of, of.findLatest().orElseThrow(Problems::notFound));
        }
        return side(
                of,
                of.findVersion(version - 1)
                        .orElseThrow(() -> Problems.invalidParameter(
                                "from",
                                "第 " + version + " 版之前没有版本，请写明 from 或 fromScheme。",
                                "There is no version before " + version + "; state from or fromScheme.")));
    }

    private static Side side(SchemeFile file, SchemeFile.Publication publication) {
        return new Side(new ComparedVersion(file.id(), publication.version(), false), publication.document());
    }
}
