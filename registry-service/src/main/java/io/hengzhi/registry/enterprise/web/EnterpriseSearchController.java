package io.hengzhi.registry.enterprise.web;

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
import io.hengzhi.platform.security.Scope;
import io.hengzhi.platform.web.Cursor;
import io.hengzhi.platform.web.Disclosed;
import io.hengzhi.platform.web.Page;
import io.hengzhi.registry.enterprise.application.EnterpriseIndex;
import io.hengzhi.registry.enterprise.application.EnterpriseRegister;
import io.hengzhi.registry.enterprise.domain.Enterprise;
import io.hengzhi.registry.http.Required;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Searches the register: by name, code and pinyin initials, by place, industry and list. */
@RestController
@RequestMapping("/api/v1/enterprises")
class EnterpriseSearchController {

    private final EnterpriseRegister register;
    private final EnterpriseViews views;
    private final Clock clock;

    EnterpriseSearchController(EnterpriseRegister register, EnterpriseViews views, Clock clock) {
        this.register = register;
        this.views = views;
        this.clock = clock;
    }

    @GetMapping
    @Permitted(Operation.LIST_ENTERPRISES)
    Disclosed<Page<EnterpriseViews.ItemView>> list(
            Caller caller,
            @RequestParam @Nullable String district,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String list,
            @RequestParam @Nullable String park,
            @RequestParam @Nullable String industry,
            @RequestParam @Nullable Boolean confirmed,
            @RequestParam @Nullable String year,
            @RequestParam @Nullable String limit,
            @RequestParam @Nullable String cursor) {
        if (!register.isLoaded()) {
            throw Problem.of(ProblemType.NOT_READY)
                    .wayOut("请稍候重试。", "Try again in a moment.")
                    .exception();
        }
        DistrictCode inDistrict = Required.optional(district, "district", DistrictCode::parse);
        Scope scope = caller.scope();
        if (inDistrict != null && !scope.coversDistrict(inDistrict) && !isParkOf(caller, inDistrict)) {
            throw Problems.notFound();
        }
        Year ofYear = Required.optional(year, "year", Year::parse);
        MonitoringList inList = Required.optional(list, "list", MonitoringList::parse);
        int atMost = Limit.of(limit);
        Quarter now = Quarter.containing(clock.instant());
        Integer listYear = ofYear == null ? null : Integer.valueOf(ofYear.year());
        List<CreditCode> found = register.search(
                new EnterpriseIndex.Query(
                        inDistrict,
                        Required.optional(park, "park", ParkCode::parse),
                        q,
                        Required.optional(industry, "industry", EnterpriseSearchController::division),
                        inList,
                        confirmed,
                        listYear,
                        now,
                        atMost,
                        after(cursor)),
                scope::covers);
        List<CreditCode> page = found.subList(0, Math.min(found.size(), atMost));
        Map<CreditCode, Enterprise> stored = register.findAll(page);
        List<EnterpriseViews.ItemView> items = page.stream()
                .map(stored::get)
                .filter(Objects::nonNull)
                .map(enterprise -> views.item(enterprise, listYear, now))
                .toList();
        String next = found.size() > atMost ? Cursor.encode(page.getLast().value()) : null;
        return Disclosed.of(new Page<>(items, next), page, items.size());
    }

    private static boolean isParkOf(Caller caller, DistrictCode district) {
        ParkCode park = caller.park();
        return caller.is(Role.PARK_OFFICER) && park != null && park.district().equals(district);
    }

    /** A division of two digits or a class within it; an industry that is not known matches none. */
    private static Parsed<String> division(String text) {
        return text.matches("\\d{2,4}")
                ? Parsed.valid(text)
                : Parsed.invalid(
                        "invalid-industry",
                        "行业应为 2 至 4 位数字，实为“" + text + "”。",
                        "An industry has 2 to 4 digits, this is \"" + text + "\".");
    }

    private static @Nullable CreditCode after(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        String code = Problems.valueOf(Cursor.decode(cursor, 1), "cursor").getFirst();
        return Problems.valueOf(CreditCode.parse(code), "cursor");
    }
}
