package io.hengzhi.registry.enterprise.web;

import io.hengzhi.kernel.Amount;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.IndustryCode;
import io.hengzhi.kernel.ParkCode;
import io.hengzhi.kernel.Parsed;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.platform.permission.Operation;
import io.hengzhi.platform.permission.Permitted;
import io.hengzhi.platform.problem.Problems;
import io.hengzhi.platform.security.Caller;
import io.hengzhi.platform.security.Scope;
import io.hengzhi.platform.web.Cursor;
import io.hengzhi.platform.web.Disclosed;
import io.hengzhi.platform.web.Page;
import io.hengzhi.registry.catalogue.domain.CatalogueInForce;
import io.hengzhi.registry.enterprise.application.ChangeEnterprise;
import io.hengzhi.registry.enterprise.application.EnterpriseRegister;
import io.hengzhi.registry.enterprise.domain.Change;
import io.hengzhi.registry.enterprise.domain.Edit;
import io.hengzhi.registry.enterprise.domain.Enterprise;
import io.hengzhi.registry.enterprise.domain.Profile;
import io.hengzhi.registry.enterprise.domain.Relocation;
import io.hengzhi.registry.enterprise.domain.Takeover;
import io.hengzhi.registry.http.EntityVersion;
import io.hengzhi.registry.http.Refused;
import io.hengzhi.registry.http.Required;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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

/** Reads an enterprise with its versions; records edits, moves and takeovers. */
@RestController
@RequestMapping("/api/v1/enterprises")
class EnterpriseController {

    /** How many versions back an answer tells who changed what. */
    private static final int CHANGES_SHOWN = 20;

    /**
     * The whole profile as it should read.
     *
     * @param registeredCapital10kYuan in 万元, at most 6 decimals
     */
    record EditRequest(
            @Nullable String name,
            @Nullable String park,
            @Nullable String industry,
            @Nullable String registeredOn,
            @Nullable String registeredCapital10kYuan,
            @Nullable List<String> energyCarriers,
            @Nullable Boolean headquartersWithoutProduction,
            @Nullable String enteredStatisticsOn,
            @Nullable String promotedOn,
            @Nullable String transitionFrom,
            @Nullable String reason) {}

    /** @param district where it goes */
    record MoveRequest(
            @Nullable String district,
            @Nullable String park,
            @Nullable String fromQuarter,
            @Nullable String reason) {}

    record MergerRequest(
            @Nullable String successor,
            @Nullable String fromQuarter,
            @Nullable Boolean comparableBasis,
            @Nullable String reason) {}

    private final EnterpriseRegister register;
    private final ChangeEnterprise changeEnterprise;
    private final EnterpriseViews views;
    private final CatalogueInForce inForce;
    private final Clock clock;

    EnterpriseController(
            EnterpriseRegister register,
            ChangeEnterprise changeEnterprise,
            EnterpriseViews views,
            CatalogueInForce inForce,
            Clock clock) {
        this.register = register;
        this.changeEnterprise = changeEnterprise;
        this.views = views;
        this.inForce = inForce;
        this.clock = clock;
    }

    @GetMapping("/{creditCode}")
    @Permitted(Operation.READ_ENTERPRISE)
    ResponseEntity<Disclosed<EnterpriseViews.DetailView>> read(Caller caller, @PathVariable String creditCode) {
        CreditCode code = codeOf(creditCode);
        Enterprise enterprise = register.find(code).filter(sees(caller)).orElseThrow(Problems::notFound);
        return answer(enterprise, caller);
    }

    /** Who changed what, when and why, newest first. */
    @GetMapping("/{creditCode}/versions")
    @Permitted(Operation.READ_ENTERPRISE)
    Disclosed<Page<EnterpriseViews.ChangeView>> versions(
            Caller caller,
            @PathVariable String creditCode,
            @RequestParam @Nullable String limit,
            @RequestParam @Nullable String cursor) {
        CreditCode code = codeOf(creditCode);
        Enterprise enterprise = register.find(code).filter(sees(caller)).orElseThrow(Problems::notFound);
        int atMost = Limit.of(limit);
        long newest = cursor == null ? enterprise.version() : before(cursor, enterprise.version());
        List<EnterpriseViews.ChangeView> items = new ArrayList<>();
        for (long version = newest; version >= 1 && items.size() < atMost; version--) {
            register.findVersion(code, version).map(EnterpriseViews::change).ifPresent(items::add);
        }
        long oldest = Math.max(1, newest - atMost + 1);
        String next = oldest > 1 ? Cursor.encode(Long.toString(oldest)) : null;
        return Disclosed.of(new Page<>(items, next), List.of(code), items.size());
    }

    private static long before(String cursor, long newest) {
        String text = Problems.valueOf(Cursor.decode(cursor, 1), "cursor").getFirst();
        long version = text.matches("\\d{1,9}") ? Long.parseLong(text) : 0;
        if (version < 2 || version > newest) {
            throw Problems.invalidParameter(
                    "cursor", "cursor 与查询条件不符。", "The cursor does not belong to these parameters.");
        }
        return version - 1;
    }

    /** A code with a typing error says so; that gives nothing away, whoever asks. */
    private static CreditCode codeOf(String text) {
        return switch (CreditCode.parse(text)) {
            case Parsed.Valid<CreditCode>(CreditCode code) -> code;
            case Parsed.Invalid<CreditCode> ignored -> throw Problems.notFound();
        };
    }

    private static Predicate<Enterprise> sees(Caller caller) {
        Scope scope = caller.scope();
        return enterprise -> enterprise.placements().stream()
                .anyMatch(place -> scope.covers(place.district(), place.park(), enterprise.creditCode()));
    }

    private Predicate<Enterprise> decides(Caller caller) {
        Quarter now = Quarter.containing(clock.instant());
        return enterprise ->
                caller.scope().coversDistrict(enterprise.residenceIn(now).district());
    }

    @PutMapping("/{creditCode}")
    @Permitted(Operation.CHANGE_ENTERPRISE)
    ResponseEntity<Disclosed<EnterpriseViews.DetailView>> edit(
            Caller caller,
            @PathVariable String creditCode,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody EditRequest request) {
        long expected = EntityVersion.require(ifMatch);
        List<QuantityCode> carriers = new ArrayList<>();
        for (String carrier : Required.field(request.energyCarriers(), "energyCarriers")) {
            QuantityCode quantity = Problems.valueOf(QuantityCode.parse(carrier), "energyCarriers");
            if (inForce.get().findQuantity(quantity).isEmpty()) {
                throw Problems.invalidParameter(
                        "energyCarriers",
                        "目录中没有数据项 " + quantity + "。",
                        "The catalogue has no quantity " + quantity + ".");
            }
            carriers.add(quantity);
        }
        Profile profile = new Profile(
                Required.field(request.name(), "name").strip(),
                Required.optional(request.industry(), "industry", IndustryCode::parse),
                Required.optional(request.registeredOn(), "registeredOn", EnterpriseController::date),
                Required.optional(request.registeredCapital10kYuan(), "registeredCapital10kYuan", Amount::parse),
                carriers,
                Required.field(request.headquartersWithoutProduction(), "headquartersWithoutProduction"),
                Required.optional(request.enteredStatisticsOn(), "enteredStatisticsOn", Quarter::parse),
                Required.optional(request.promotedOn(), "promotedOn", Quarter::parse),
                Required.optional(request.transitionFrom(), "transitionFrom", Quarter::parse));
        ParkCode park = Required.optional(request.park(), "park", this::knownPark);
        String reason = Required.field(request.reason(), "reason");
        Edit edit = new Edit(profile, park, reason);
        Change why = Change.decided(clock.instant(), caller.actor(), "edited", reason);
        return outcome(
                changeEnterprise.change(
                        codeOf(creditCode), decides(caller), expected, enterprise -> edit.decide(enterprise, why)),
                caller);
    }

    private Parsed<ParkCode> knownPark(String text) {
        return switch (ParkCode.parse(text)) {
            case Parsed.Valid<ParkCode>(ParkCode park)
            when inForce.get().findPark(park).isEmpty() ->
                Parsed.invalid(
                        "unknown-park", "目录中没有园区、乡镇 " + park + "。", "There is no park " + park + " in the catalogue.");
            case Parsed<ParkCode> parsed -> parsed;
        };
    }

    private static Parsed<LocalDate> date(String text) {
        try {
            return Parsed.valid(LocalDate.parse(text));
        } catch (DateTimeParseException notADate) {
            return Parsed.invalid(
                    "invalid-date",
                    "日期应写作 2003-05-20，实为“" + text + "”。",
                    "A date is written 2003-05-20, this is \"" + text + "\".");
        }
    }

    @PostMapping("/{creditCode}/moves")
    @Permitted(Operation.CHANGE_ENTERPRISE)
    ResponseEntity<Disclosed<EnterpriseViews.DetailView>> move(
            Caller caller,
            @PathVariable String creditCode,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody MoveRequest request) {
        DistrictCode to = Required.field(request.district(), "district", DistrictCode::parse);
        if (!caller.scope().coversDistrict(to)) {
            throw Refused.forbidden(
                    "move-between-districts",
                    "跨区搬迁由市级办公室登记。",
                    "A move to another district is recorded by the city office.",
                    "报市级领导小组办公室。",
                    "Ask the city office.");
        }
        Relocation relocation = new Relocation(
                to,
                Required.optional(request.park(), "park", ParkCode::parse),
                Required.field(request.fromQuarter(), "fromQuarter", Quarter::parse),
                Required.field(request.reason(), "reason"));
        Change why = Change.decided(clock.instant(), caller.actor(), "moved", relocation.reason());
        return outcome(
                changeEnterprise.change(
                        codeOf(creditCode),
                        decides(caller),
                        EntityVersion.require(ifMatch),
                        enterprise -> relocation.decide(enterprise, inForce.get(), why)),
                caller);
    }

    @PostMapping("/{creditCode}/mergers")
    @Permitted(Operation.CHANGE_ENTERPRISE)
    ResponseEntity<Disclosed<EnterpriseViews.DetailView>> merge(
            Caller caller,
            @PathVariable String creditCode,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody MergerRequest request) {
        Takeover takeover = new Takeover(
                Required.field(request.successor(), "successor", CreditCode::parse),
                Required.field(request.fromQuarter(), "fromQuarter", Quarter::parse),
                Required.field(request.comparableBasis(), "comparableBasis"),
                Required.field(request.reason(), "reason"));
        Change why = Change.decided(clock.instant(), caller.actor(), "merged", takeover.reason());
        Predicate<Enterprise> decides = decides(caller);
        // a successor outside the officer's district is as good as unknown to him
        Optional<Enterprise> successor = register.find(takeover.successor()).filter(decides);
        return outcome(
                changeEnterprise.change(
                        codeOf(creditCode),
                        decides,
                        EntityVersion.require(ifMatch),
                        enterprise -> takeover.decide(enterprise, successor.orElse(null), why)),
                caller);
    }

    private ResponseEntity<Disclosed<EnterpriseViews.DetailView>> outcome(
            ChangeEnterprise.Outcome outcome, Caller caller) {
        return switch (outcome) {
            case ChangeEnterprise.Outcome.Changed(Enterprise enterprise) -> answer(enterprise, caller);
            case ChangeEnterprise.Outcome.Refused(var refusal) -> throw Refused.by(refusal);
            case ChangeEnterprise.Outcome.NotFound() -> throw Problems.notFound();
            case ChangeEnterprise.Outcome.Outdated() -> throw EntityVersion.outdated();
        };
    }

    private ResponseEntity<Disclosed<EnterpriseViews.DetailView>> answer(Enterprise enterprise, Caller caller) {
        List<Enterprise> past = new ArrayList<>(List.of(enterprise));
        long oldest = Math.max(1, enterprise.version() - CHANGES_SHOWN + 1);
        for (long version = enterprise.version() - 1; version >= oldest; version--) {
            register.findVersion(enterprise.creditCode(), version).ifPresent(past::add);
        }
        Quarter now = Quarter.containing(clock.instant());
        return ResponseEntity.ok()
                .eTag(EntityVersion.eTag(enterprise.version()))
                .body(Disclosed.one(
                        views.detail(enterprise, now, caller.scope()::covers, past), enterprise.creditCode()));
    }
}
