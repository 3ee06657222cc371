package io.hengzhi.registry.scheme.web;

import io.hengzhi.contract.registry.SchemeDocument;
import io.hengzhi.contract.registry.SchemeJson;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.District;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.Parsed;
import io.hengzhi.kernel.Year;
import io.hengzhi.platform.permission.Operation;
import io.hengzhi.platform.permission.Permitted;
import io.hengzhi.platform.problem.Problems;
import io.hengzhi.platform.security.Caller;
import io.hengzhi.platform.web.Page;
import io.hengzhi.registry.catalogue.domain.CatalogueInForce;
import io.hengzhi.registry.decision.Refusal;
import io.hengzhi.registry.http.EntityVersion;
import io.hengzhi.registry.http.Refused;
import io.hengzhi.registry.http.Required;
import io.hengzhi.registry.scheme.application.ChangeScheme;
import io.hengzhi.registry.scheme.application.SchemeStore;
import io.hengzhi.registry.scheme.domain.SchemeFile;
import io.hengzhi.registry.scheme.domain.SchemeRefusals;
import io.hengzhi.scoringmodel.scheme.Checked;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Schemes: read by everybody under them, drafted by one officer of the district, approved by another. */
@RestController
@RequestMapping("/api/v1/schemes")
class SchemeController {

    /** Schemes exist from the year before the pilots began. */
    private static final int FIRST_YEAR = 2020;

    record SummaryView(
            String id,
            DistrictCode district,
            @Nullable BilingualText districtName,
            int year,
            @Nullable Long version,
            @Nullable Instant publishedAt,
            @Nullable String draftState) {}

    record ProblemView(String field, String rule, BilingualText text, BilingualText wayOut) {}

    record StepView(String by, Instant at) {}

    record VersionView(long version, Instant publishedAt, String approvedBy) {}

    /**
     * @param version of what is shown: a published one, or the one the draft will be
     * @param state {@code draft}, {@code submitted} or {@code published}
     * @param scheme what is shown, as it would be written
     * @param problems what stands against handing the draft in
     * @param versions those that were published
     */
    record SchemeView(
            String id,
            DistrictCode district,
            @Nullable BilingualText districtName,
            int year,
            long version,
            String state,
            SchemeJson scheme,
            List<String> draftedBy,
            @Nullable StepView submitted,
            @Nullable StepView approved,
            List<ProblemView> problems,
            List<VersionView> versions) {}

    private final SchemeStore store;
    private final ChangeScheme changeScheme;
    private final SchemesInSight inSight;
    private final CatalogueInForce inForce;
    private final Clock clock;

    SchemeController(
            SchemeStore store,
            ChangeScheme changeScheme,
            SchemesInSight inSight,
            CatalogueInForce inForce,
            Clock clock) {
        this.store = store;
        this.changeScheme = changeScheme;
        this.inSight = inSight;
        this.inForce = inForce;
        this.clock = clock;
    }

    @GetMapping
    @Permitted(Operation.READ_SCHEMES)
    Page<SummaryView> list(
            Caller caller, @RequestParam @Nullable String district, @RequestParam @Nullable String year) {
        Set<DistrictCode> seen = inSight.districtsOf(caller);
        DistrictCode ofDistrict = Required.optional(district, "district", DistrictCode::parse);
        if (ofDistrict != null && !seen.contains(ofDistrict)) {
            throw Problems.notFound();
        }
        Year ofYear = Required.optional(year, "year", Year::parse);
        int last = clock.instant().atZone(java.time.ZoneId.of("Asia/Shanghai")).getYear() + 1;
        List<String> ids = new ArrayList<>();
        for (District known : inForce.get().districts()) {
            boolean asked = ofDistrict == null ? seen.contains(known.code()) : ofDistrict.equals(known.code());
            for (int candidate = FIRST_YEAR; asked && candidate <= last; candidate++) {
                if (ofYear == null || ofYear.year() == candidate) {
                    ids.add(SchemeFile.empty(known.code(), candidate).id());
                }
            }
        }
        Map<String, SchemeFile> found = new TreeMap<>(store.findAll(ids));
        return new Page<>(
                found.values().stream()
                        .filter(file -> SchemesInSight.writes(caller, file.district())
                                || !file.published().isEmpty())
                        .map(file -> summary(file, SchemesInSight.writes(caller, file.district())))
                        .toList(),
                null);
    }

    private SummaryView summary(SchemeFile file, boolean withDraft) {
        SchemeFile.Publication latest = file.findLatest().orElse(null);
        SchemeFile.Draft draft = withDraft ? file.draft() : null;
        return new SummaryView(
                file.id(),
                file.district(),
                name(file.district()),
                file.year(),
                latest == null ? null : Long.valueOf(latest.version()),
                latest == null ? null : latest.approved().at(),
                draft == null ? null : draft.submitted() == null ? "draft" : "submitted");
    }

    @GetMapping("/{id}")
    @Permitted(Operation.READ_SCHEMES)
    ResponseEntity<SchemeView> read(Caller caller, @PathVariable String id, @RequestParam @Nullable Long version) {
        SchemeFile file = store.find(id)
                .filter(found -> inSight.districtsOf(caller).contains(found.district()))
                .orElseThrow(Problems::notFound);
        if (version != null) {
            SchemeFile.Publication asked = file.findVersion(version).orElseThrow(Problems::notFound);
            return answer(file, published(file, asked));
        }
        if (file.draft() != null && SchemesInSight.writes(caller, file.district())) {
            return answer(file, drafted(file, file.draft()));
        }
        return answer(file, published(file, file.findLatest().orElseThrow(Problems::notFound)));
    }

    @PostMapping
    @Permitted(Operation.DRAFT_SCHEME)
    ResponseEntity<SchemeView> start(Caller caller, @RequestBody SchemeJson json) {
        SchemeDocument document = documentOf(caller, json);
        SchemeFile file = fileOf(changeScheme.start(document, stepOf(caller)));
        return ResponseEntity.created(URI.create("/api/v1/schemes/" + file.id()))
                .eTag(EntityVersion.eTag(file.revision()))
                .body(current(file));
    }

    @PutMapping("/{id}")
    @Permitted(Operation.DRAFT_SCHEME)
    ResponseEntity<SchemeView> revise(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody SchemeJson json) {
        long expected = EntityVersion.require(ifMatch);
        requireOwn(caller, id);
        SchemeDocument document = documentOf(caller, json);
        if (!document.id().equals(id)) {
            throw Problems.invalidParameter(
                    "year",
                    "方案的区与年度不可更改，应为 " + id + "。",
                    "District and year of a scheme stay as they are: " + id + ".");
        }
        return changed(changeScheme.revise(document, stepOf(caller), expected));
    }

    @PostMapping("/{id}/submission")
    @Permitted(Operation.DRAFT_SCHEME)
    ResponseEntity<SchemeView> submit(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        requireOwn(caller, id);
        return changed(changeScheme.submit(id, stepOf(caller), EntityVersion.require(ifMatch)));
    }

    @PostMapping("/{id}/approval")
    @Permitted(Operation.APPROVE_SCHEME)
    ResponseEntity<SchemeView> approve(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        requireOwn(caller, id);
        return changed(changeScheme.approve(id, stepOf(caller), EntityVersion.require(ifMatch)));
    }

    private SchemeFile.Step stepOf(Caller caller) {
        return new SchemeFile.Step(caller.actor(), clock.instant());
    }

    private static SchemeDocument documentOf(Caller caller, SchemeJson json) {
        Required.field(json.district(), "district");
        Required.field(json.year(), "year");
        json.findSeveralQuantities().ifPresent(field -> {
            throw Problems.invalidParameter(field, "分子、分母各为一个数据项。", "Numerator and denominator are one quantity each.");
        });
        SchemeDocument document = json.read();
        DistrictCode district = Problems.valueOf(DistrictCode.parse(document.district()), "district");
        Problems.valueOf(Year.parse(Integer.toString(document.year())), "year");
        if (!SchemesInSight.writes(caller, district)) {
            throw Problems.notFound();
        }
        return document;
    }

    /** A scheme of another district is as good as unknown. */
    private static void requireOwn(Caller caller, String id) {
        String district = id.length() == 11 && id.charAt(6) == '-' ? id.substring(0, 6) : "";
        boolean own = DistrictCode.parse(district) instanceof Parsed.Valid<DistrictCode>(DistrictCode code)
                && SchemesInSight.writes(caller, code);
        if (!own) {
            throw Problems.notFound();
        }
    }

    private ResponseEntity<SchemeView> changed(ChangeScheme.Outcome outcome) {
        SchemeFile file = fileOf(outcome);
        return answer(file, current(file));
    }

    private static SchemeFile fileOf(ChangeScheme.Outcome outcome) {
        return switch (outcome) {
            case ChangeScheme.Outcome.Changed(SchemeFile file) -> file;
            case ChangeScheme.Outcome.Refused(Refusal refusal) -> throw Refused.by(refusal);
            case ChangeScheme.Outcome.NotFound() -> throw Problems.notFound();
            case ChangeScheme.Outcome.Outdated() -> throw EntityVersion.outdated();
        };
    }

    private SchemeView current(SchemeFile file) {
        return file.draft() != null
                ? drafted(file, file.draft())
                : published(file, file.findLatest().orElseThrow());
    }

    private static ResponseEntity<SchemeView> answer(SchemeFile file, SchemeView view) {
        return ResponseEntity.ok().eTag(EntityVersion.eTag(file.revision())).body(view);
    }

    private SchemeView drafted(SchemeFile file, SchemeFile.Draft draft) {
        List<ProblemView> problems = switch (changeScheme.check(file)) {
            case Checked.Sound ignored -> List.of();
            case Checked.Unsound(var found) ->
                found.stream()
                        .map(SchemeRefusals::of)
                        .map(refusal ->
                                new ProblemView(refusal.field(), refusal.rule(), refusal.text(), refusal.wayOut()))
                        .toList();
        };
        return new SchemeView(
                file.id(),
                file.district(),
                name(file.district()),
                file.year(),
                file.nextVersion(),
                draft.submitted() == null ? "draft" : "submitted",
                SchemeJson.of(draft.document()),
                draft.editors(),
                step(draft.submitted()),
                null,
                problems,
                versions(file));
    }

    private SchemeView published(SchemeFile file, SchemeFile.Publication publication) {
        return new SchemeView(
                file.id(),
                file.district(),
                name(file.district()),
                file.year(),
                publication.version(),
                "published",
                SchemeJson.of(publication.document()),
                publication.editors(),
                step(publication.submitted()),
                step(publication.approved()),
                List.of(),
                versions(file));
    }

    private static @Nullable StepView step(SchemeFile.@Nullable Step step) {
        return step == null ? null : new StepView(step.by(), step.at());
    }

    private static List<VersionView> versions(SchemeFile file) {
        return file.published().stream()
                .map(one -> new VersionView(
                        one.version(), one.approved().at(), one.approved().by()))
                .toList();
    }

    private @Nullable BilingualText name(DistrictCode district) {
        return inForce.get().findDistrict(district).map(District::name).orElse(null);
    }
}
