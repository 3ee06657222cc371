package io.hengzhi.registry.monitoringlist.web;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.ParkCode;
import io.hengzhi.kernel.Parsed;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.kernel.Year;
import io.hengzhi.platform.permission.Operation;
import io.hengzhi.platform.permission.Permitted;
import io.hengzhi.platform.problem.Problem;
import io.hengzhi.platform.problem.ProblemType;
import io.hengzhi.platform.problem.Problems;
import io.hengzhi.platform.security.Caller;
import io.hengzhi.platform.security.Role;
import io.hengzhi.platform.web.Disclosed;
import io.hengzhi.registry.catalogue.domain.CatalogueInForce;
import io.hengzhi.registry.enterprise.application.ChangeEnterprise;
import io.hengzhi.registry.enterprise.application.EnterpriseRegister;
import io.hengzhi.registry.enterprise.domain.Change;
import io.hengzhi.registry.enterprise.domain.Enterprise;
import io.hengzhi.registry.enterprise.domain.ListEntry;
import io.hengzhi.registry.enterprise.domain.ScopeDecision;
import io.hengzhi.registry.enterprise.domain.Signatory;
import io.hengzhi.registry.http.EntityVersion;
import io.hengzhi.registry.http.Refused;
import io.hengzhi.registry.http.Required;
import io.hengzhi.registry.monitoringlist.application.ConfirmList;
import io.hengzhi.registry.monitoringlist.application.DrawList;
import io.hengzhi.registry.monitoringlist.application.FactsCaughtUp;
import io.hengzhi.registry.monitoringlist.application.TransitionTerms;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Draws the list of the year, has it confirmed, takes decisions about single members. */
@RestController
@RequestMapping("/api/v1")
class MonitoringListController {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** @param counts enterprises by list */
    record DrawnView(
            DistrictCode district, int year, Map<String, Integer> counts, int changed, int settled, String cutOff) {}

    record ConfirmedView(
            DistrictCode district, int year, int confirmed, int confirmedBefore, int undetermined, int withoutPark) {}

    /**
     * @param decision {@code confirm}, {@code override} or {@code withdraw}
     * @param list for an override the list it stands on; for a confirmation what the officer saw
     * @param fromQuarter from when an override counts; the year's first quarter where it is left out
     */
    record DecisionRequest(
            @Nullable Integer year,
            @Nullable String list,
            @Nullable String decision,
            @Nullable String reason,
            @Nullable String fromQuarter) {}

    record EntryView(
            String list,
            Quarter fromQuarter,
            DistrictCode district,
            @Nullable ParkCode park,
            BilingualText reason,
            boolean confirmed) {}

    record DecidedView(CreditCode creditCode, String name, int year, List<EntryView> lists, long version) {}

    private final DrawList drawList;
    private final ConfirmList confirmList;
    private final FactsCaughtUp factsCaughtUp;
    private final ChangeEnterprise changeEnterprise;
    private final EnterpriseRegister register;
    private final TransitionTerms terms;
    private final CatalogueInForce inForce;
    private final Clock clock;

    MonitoringListController(
            DrawList drawList,
            ConfirmList confirmList,
            FactsCaughtUp factsCaughtUp,
            ChangeEnterprise changeEnterprise,
            EnterpriseRegister register,
            TransitionTerms terms,
            CatalogueInForce inForce,
            Clock clock) {
        this.drawList = drawList;
        this.confirmList = confirmList;
        this.factsCaughtUp = factsCaughtUp;
        this.changeEnterprise = changeEnterprise;
        this.register = register;
        this.terms = terms;
        this.inForce = inForce;
        this.clock = clock;
    }

    @PostMapping("/districts/{district}/lists/{year}")
    @Permitted(Operation.DRAW_LIST)
    DrawnView draw(Caller caller, @PathVariable String district, @PathVariable String year) {
        DistrictCode ofDistrict = districtOf(caller, district);
        Year ofYear = Problems.valueOf(Year.parse(year), "year");
        if (!register.isLoaded() || !factsCaughtUp.within(PATIENCE)) {
            throw Problem.of(ProblemType.NOT_READY)
                    .detail("数据尚未读全，名单暂不能生成。", "Not all facts are read yet, so the list cannot be drawn.")
                    .wayOut("请稍候重试。", "Try again in a moment.")
                    .exception();
        }
        return switch (drawList.draw(ofDistrict, ofYear, caller.actor())) {
            case DrawList.Outcome.Refused(var refusal) -> throw Refused.by(refusal);
            case DrawList.Outcome.Drawn(var counts, int changed, int settled, String cutOff) -> {
                Map<String, Integer> byText = new LinkedHashMap<>();
                for (MonitoringList list : MonitoringList.values()) {
                    byText.put(list.text(), counts.getOrDefault(list, 0));
                }
                yield new DrawnView(ofDistrict, ofYear.year(), byText, changed, settled, cutOff);
            }
        };
    }

    private static DistrictCode districtOf(Caller caller, String text) {
        return switch (DistrictCode.parse(text)) {
            case Parsed.Valid<DistrictCode>(DistrictCode district)
            when caller.scope().coversDistrict(district) -> district;
            case Parsed<DistrictCode> ignored -> throw Problems.notFound();
        };
    }

    @PostMapping("/districts/{district}/lists/{year}/confirmation")
    @Permitted(Operation.CONFIRM_LIST)
    ConfirmedView confirm(Caller caller, @PathVariable String district, @PathVariable String year) {
        Year ofYear = Problems.valueOf(Year.parse(year), "year");
        Signatory signatory = signatoryOf(caller);
        DistrictCode ofDistrict = districtOf(signatory);
        if (!ofDistrict.value().equals(district) || !register.isLoaded()) {
            throw Problems.notFound();
        }
        ConfirmList.Confirmed confirmed = confirmList.confirm(ofDistrict, ofYear, signatory, caller.actor());
        return new ConfirmedView(
                ofDistrict,
                ofYear.year(),
                confirmed.confirmed(),
                confirmed.before(),
                confirmed.undetermined(),
                confirmed.withoutPark());
    }

    private static DistrictCode districtOf(Signatory signatory) {
        return switch (signatory) {
            case Signatory.District(DistrictCode own) -> own;
            case Signatory.Park(ParkCode park) -> park.district();
        };
    }

    private static Signatory signatoryOf(Caller caller) {
        DistrictCode district = caller.district();
        ParkCode park = caller.park();
        if (caller.is(Role.DISTRICT_OFFICER) && district != null) {
            return new Signatory.District(district);
        }
        if (caller.is(Role.PARK_OFFICER) && park != null) {
            return new Signatory.Park(park);
        }
        throw Problem.of(ProblemType.FORBIDDEN)
                .detail("您的账号未绑定区或园区。", "Your account is bound to no district and no park.")
                .exception();
    }

    @PostMapping("/enterprises/{creditCode}/scope-decisions")
    @Permitted(Operation.DECIDE_SCOPE)
    ResponseEntity<Disclosed<DecidedView>> decide(
            Caller caller,
            @PathVariable String creditCode,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody DecisionRequest request) {
        Signatory signatory = signatoryOf(caller);
        int year = Required.field(request.year(), "year");
        Problems.valueOf(Year.parse(Integer.toString(year)), "year");
        ScopeDecision decision = decisionOf(request, year, signatory);
        String reason = request.reason() == null ? "" : request.reason();
        Change why = Change.decided(
                clock.instant(),
                caller.actor(),
                decision instanceof ScopeDecision.Withdraw ? "confirmation-withdrawn" : "scope-decided",
                reason);
        CreditCode code = switch (CreditCode.parse(creditCode)) {
            case Parsed.Valid<CreditCode>(CreditCode known) -> known;
            case Parsed.Invalid<CreditCode> ignored -> throw Problems.notFound();
        };
        ChangeEnterprise.Outcome outcome = changeEnterprise.change(
                code,
                decides(signatory, year),
                EntityVersion.require(ifMatch),
                enterprise -> decision.decide(enterprise, inForce.get(), signatory, why));
        return switch (outcome) {
            case ChangeEnterprise.Outcome.Changed(Enterprise enterprise) -> answer(enterprise, year);
            case ChangeEnterprise.Outcome.Refused(var refusal) -> throw Refused.by(refusal);
            case ChangeEnterprise.Outcome.NotFound() -> throw Problems.notFound();
            case ChangeEnterprise.Outcome.Outdated() -> throw EntityVersion.outdated();
        };
    }

    private ScopeDecision decisionOf(DecisionRequest request, int year, Signatory signatory) {
        MonitoringList list = Required.optional(request.list(), "list", MonitoringList::parse);
        return switch (Required.field(request.decision(), "decision")) {
            case "confirm" -> new ScopeDecision.Confirm(year, list);
            case "override" -> {
                Quarter first = new Quarter(year, 1);
                Quarter given = Required.optional(request.fromQuarter(), "fromQuarter", Quarter::parse);
                if (given != null && given.year() != year) {
                    throw Problems.invalidParameter(
                            "fromQuarter", "生效季度应在 " + year + " 年内。", "The quarter lies in " + year + ".");
                }
                yield new ScopeDecision.Overrule(
                        Required.field(list, "list"),
                        given == null ? first : given,
                        Required.field(request.reason(), "reason"),
                        terms.yearsIn(districtOf(signatory), year));
            }
            case "withdraw" -> new ScopeDecision.Withdraw(year, Required.field(request.reason(), "reason"));
            default ->
                throw Problems.invalidParameter(
                        "decision",
                        "decision 应为 confirm、override 或 withdraw。",
                        "decision is confirm, override or withdraw.");
        };
    }

    private static Predicate<Enterprise> decides(Signatory signatory, int year) {
        return enterprise -> {
            List<ListEntry> entries = enterprise.entriesOf(year);
            if (!entries.isEmpty()) {
                return entries.stream().anyMatch(signatory::mayConfirm);
            }
            var residence = enterprise.residenceIn(new Quarter(year, 1));
            return switch (signatory) {
                case Signatory.District(DistrictCode district) -> district.equals(residence.district());
                case Signatory.Park(ParkCode park) -> park.equals(residence.park());
            };
        };
    }

    private static ResponseEntity<Disclosed<DecidedView>> answer(Enterprise enterprise, int year) {
        DecidedView view = new DecidedView(
                enterprise.creditCode(),
                enterprise.name(),
                year,
                enterprise.entriesOf(year).stream()
                        .map(entry -> new EntryView(
                                entry.list().text(),
                                entry.from(),
                                entry.district(),
                                entry.park(),
                                entry.grounds().reason(),
                                entry.isConfirmed()))
                        .toList(),
                enterprise.version());
        return ResponseEntity.ok()
                .eTag(EntityVersion.eTag(enterprise.version()))
                .body(Disclosed.one(view, enterprise.creditCode()));
    }
}
