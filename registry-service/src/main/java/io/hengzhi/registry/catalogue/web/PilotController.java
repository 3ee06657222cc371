package io.hengzhi.registry.catalogue.web;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.District;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.ParkCode;
import io.hengzhi.kernel.Parsed;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.platform.permission.Operation;
import io.hengzhi.platform.permission.Permitted;
import io.hengzhi.platform.problem.Problems;
import io.hengzhi.platform.security.Caller;
import io.hengzhi.registry.catalogue.application.ChangeCity;
import io.hengzhi.registry.catalogue.application.CityStore;
import io.hengzhi.registry.catalogue.domain.CatalogueInForce;
import io.hengzhi.registry.catalogue.domain.CityFile;
import io.hengzhi.registry.catalogue.domain.PilotDecision;
import io.hengzhi.registry.decision.Refusal;
import io.hengzhi.registry.http.EntityVersion;
import io.hengzhi.registry.http.Refused;
import io.hengzhi.registry.http.Required;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A district's term as a pilot, decided by the city office, and its parks, named by itself. */
@RestController
@RequestMapping("/api/v1/districts/{district}")
class PilotController {

    /**
     * @param to null while the term is open
     * @param yearsInMemory how many whole years scoring keeps in memory; null for all of them
     */
    record TermView(
            Quarter from, @Nullable Quarter to, @Nullable Integer yearsInMemory) {}

    record TermDecisionView(
            long version,
            String decision,
            Quarter from,
            @Nullable Quarter to,
            @Nullable Integer yearsInMemory,
            String by,
            Instant at,
            String reason) {}

    record NamedParkView(ParkCode code, BilingualText name) {}

    /**
     * @param pilot null while the district takes no part
     * @param decisions newest first; a term of the policy file has none
     */
    record DistrictTermView(
            DistrictCode code,
            BilingualText name,
            @Nullable TermView pilot,
            List<TermDecisionView> decisions,
            List<NamedParkView> parks) {}

    /**
     * @param decision {@code start}, {@code prolong}, {@code end} or {@code retain}
     * @param from the first quarter, of a start
     * @param to the last quarter; left out for an open term
     * @param yearsInMemory of {@code retain}: how many whole years scoring keeps in memory; left out for all of them
     */
    record TermDecisionJson(
            @Nullable String decision,
            @Nullable String from,
            @Nullable String to,
            @Nullable Integer yearsInMemory,
            @Nullable String reason) {}

    record ParkNameJson(@Nullable String zh, @Nullable String en) {}

    record ParkNamingJson(@Nullable ParkNameJson name) {}

    private final CatalogueInForce inForce;
    private final CityStore store;
    private final ChangeCity changeCity;

    PilotController(CatalogueInForce inForce, CityStore store, ChangeCity changeCity) {
        this.inForce = inForce;
        this.store = store;
        this.changeCity = changeCity;
    }

    @GetMapping("/pilot")
    @Permitted(Operation.READ_REFERENCE_DATA)
    ResponseEntity<DistrictTermView> read(@PathVariable String district) {
        return answer(codeOf(district));
    }

    @PostMapping("/pilot/decisions")
    @Permitted(Operation.DECIDE_PILOT)
    ResponseEntity<DistrictTermView> decide(
            Caller caller,
            @PathVariable String district,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody TermDecisionJson json) {
        long expected = EntityVersion.require(ifMatch);
        DistrictCode code = codeOf(district);
        String reason = Required.field(json.reason(), "reason");
        return outcome(code, changeCity.decide(code, decisionOf(json), caller.actor(), reason, expected));
    }

    private static PilotDecision decisionOf(TermDecisionJson json) {
        Quarter to = Required.optional(json.to(), "to", Quarter::parse);
        return switch (Required.field(json.decision(), "decision")) {
            case "start" -> new PilotDecision.Start(Required.field(json.from(), "from", Quarter::parse), to);
            case "prolong" -> new PilotDecision.Prolong(to);
            case "end" -> new PilotDecision.End(Required.field(to, "to"));
            case "retain" -> new PilotDecision.Retain(json.yearsInMemory());
            default ->
                throw Problems.invalidParameter(
                        "decision",
                        "decision 应为 start、prolong、end 或 retain。",
                        "decision is start, prolong, end or retain.");
        };
    }

    @PutMapping("/parks/{park}")
    @Permitted(Operation.NAME_PARK)
    ResponseEntity<DistrictTermView> name(
            Caller caller,
            @PathVariable String district,
            @PathVariable String park,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody ParkNamingJson json) {
        long expected = EntityVersion.require(ifMatch);
        DistrictCode code = codeOf(district);
        ParkCode parkCode = Problems.valueOf(ParkCode.parse(park), "park");
        if (!caller.scope().coversDistrict(code) || !parkCode.district().equals(code)) {
            throw Problems.notFound();
        }
        ParkNameJson name = Required.field(json.name(), "name");
        BilingualText text = BilingualText.of(
                Required.field(name.zh(), "name.zh").strip(),
                Required.field(name.en(), "name.en").strip());
        return outcome(code, changeCity.name(parkCode, text, caller.actor(), expected));
    }

    private static DistrictCode codeOf(String text) {
        return switch (DistrictCode.parse(text)) {
            case Parsed.Valid<DistrictCode>(DistrictCode code) -> code;
            case Parsed.Invalid<DistrictCode> ignored -> throw Problems.notFound();
        };
    }

    private ResponseEntity<DistrictTermView> outcome(DistrictCode district, ChangeCity.Outcome outcome) {
        return switch (outcome) {
            case ChangeCity.Outcome.Changed ignored -> answer(district);
            case ChangeCity.Outcome.Refused(Refusal refusal) -> throw Refused.by(refusal);
            case ChangeCity.Outcome.NotFound() -> throw Problems.notFound();
            case ChangeCity.Outcome.Outdated() -> throw EntityVersion.outdated();
        };
    }

    private ResponseEntity<DistrictTermView> answer(DistrictCode code) {
        CityFile file = store.get();
        District district = inForce.get().findDistrict(code).orElseThrow(Problems::notFound);
        Quarter from = district.pilotFrom();
        return ResponseEntity.ok()
                .eTag(EntityVersion.eTag(file.version()))
                .body(new DistrictTermView(
                        code,
                        district.name(),
                        from == null ? null : new TermView(from, district.pilotTo(), district.yearsInMemory()),
                        file.listTerms(code).reversed().stream()
                                .map(term -> new TermDecisionView(
                                        term.version(),
                                        term.decision(),
                                        term.pilot().from(),
                                        term.pilot().to(),
                                        term.pilot().yearsInMemory(),
                                        term.by(),
                                        term.at(),
                                        term.reason()))
                                .toList(),
                        district.parks().stream()
                                .map(park -> new NamedParkView(park.code(), park.name()))
                                .toList()));
    }
}
