package io.hengzhi.registry.monitoringlist.web;

import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.ParkCode;
import io.hengzhi.kernel.Parsed;
import io.hengzhi.kernel.Year;
import io.hengzhi.platform.permission.Operation;
import io.hengzhi.platform.permission.Permitted;
import io.hengzhi.platform.problem.Problem;
import io.hengzhi.platform.problem.ProblemType;
import io.hengzhi.platform.problem.Problems;
import io.hengzhi.platform.security.Caller;
import io.hengzhi.platform.security.Role;
import io.hengzhi.registry.enterprise.application.EnterpriseRegister;
import io.hengzhi.registry.enterprise.application.ListStanding;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the list of a year stands: numbers and signatures, no enterprise. */
@RestController
@RequestMapping("/api/v1/districts/{district}/lists/{year}")
class ListStandingController {

    record ParkStandingView(ParkCode park, int members, int signed) {}

    /** @param signatory {@code park} or {@code district} */
    record ConfirmationView(String signatory, @Nullable ParkCode park, String by, Instant at, int enterprises) {}

    /**
     * @param confirmed those the district stands behind
     * @param counts enterprises by list
     * @param confirmations that stand now, newest first; what was withdrawn is in the versions of the enterprises
     */
    record StandingView(
            DistrictCode district,
            int year,
            int size,
            int confirmed,
            Map<String, Integer> counts,
            List<ParkStandingView> parks,
            List<ConfirmationView> confirmations) {}

    private final EnterpriseRegister register;

    ListStandingController(EnterpriseRegister register) {
        this.register = register;
    }

    @GetMapping
    @Permitted(Operation.READ_LIST_STANDING)
    StandingView read(Caller caller, @PathVariable String district, @PathVariable String year) {
        Year ofYear = Problems.valueOf(Year.parse(year), "year");
        DistrictCode ofDistrict = switch (DistrictCode.parse(district)) {
            case Parsed.Valid<DistrictCode>(DistrictCode known) -> known;
            case Parsed.Invalid<DistrictCode> ignored -> throw Problems.notFound();
        };
        ParkCode own = caller.is(Role.PARK_OFFICER) ? caller.park() : null;
        boolean whole = caller.scope().coversDistrict(ofDistrict);
        if (!whole && (own == null || !own.district().equals(ofDistrict))) {
            throw Problems.notFound();
        }
        if (!register.isLoaded()) {
            throw Problem.of(ProblemType.NOT_READY)
                    .wayOut("请稍候重试。", "Try again in a moment.")
                    .exception();
        }
        return view(ofDistrict, ofYear, register.standingOf(ofDistrict, ofYear.year(), whole ? null : own));
    }

    private static StandingView view(DistrictCode district, Year year, ListStanding standing) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (MonitoringList list : MonitoringList.values()) {
            counts.put(list.text(), standing.count(list));
        }
        return new StandingView(
                district,
                year.year(),
                standing.size(),
                standing.confirmed(),
                counts,
                standing.listParks().stream()
                        .map(park -> new ParkStandingView(park.park(), park.members(), park.signed()))
                        .toList(),
                standing.listConfirmations().stream()
                        .map(one -> new ConfirmationView(
                                one.park() == null ? "district" : "park",
                                one.park(),
                                one.signature().by(),
                                one.signature().at(),
                                one.enterprises()))
                        .toList());
    }
}
