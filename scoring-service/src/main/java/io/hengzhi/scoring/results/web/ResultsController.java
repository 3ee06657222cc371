package io.hengzhi.scoring.results.web;

import io.hengzhi.contract.registry.EnterpriseChanged;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.ParkCode;
import io.hengzhi.kernel.Parsed;
import io.hengzhi.kernel.Year;
import io.hengzhi.platform.permission.Operation;
import io.hengzhi.platform.permission.Permitted;
import io.hengzhi.platform.problem.Problems;
import io.hengzhi.platform.security.Caller;
import io.hengzhi.platform.security.Role;
import io.hengzhi.platform.web.Cursor;
import io.hengzhi.platform.web.Disclosed;
import io.hengzhi.platform.web.Page;
import io.hengzhi.scoring.engine.application.Engine;
import io.hengzhi.scoring.engine.domain.Dossier;
import io.hengzhi.scoring.results.application.ReadResults;
import io.hengzhi.scoring.results.application.ResultYears;
import io.hengzhi.scoring.results.domain.Differences;
import io.hengzhi.scoring.results.domain.ResultLine;
import io.hengzhi.scoring.results.domain.ResultVersion;
import io.hengzhi.scoring.results.domain.YearOfResults;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How a year's results stand, and what frozen versions hold. */
@RestController
@RequestMapping("/api/v1/results/{district}/{year}")
class ResultsController {

    private final ReadResults results;
    private final Engine engine;

    ResultsController(ReadResults results, Engine engine) {
        this.results = results;
        this.engine = engine;
    }

    @GetMapping
    @Permitted(Operation.READ_RESULT_STANDING)
    ResponseEntity<ResultViews.ResultStanding> standing(
            Caller caller, @PathVariable String district, @PathVariable String year) {
        ResultYears.Stored stored = get(caller, district, year);
        YearOfResults found = stored.results();
        Integer changedSince = found.findLatest()
                .flatMap(latest -> results.countChangedSince(found.district(), found.year(), latest))
                .orElse(null);
        return ResponseEntity.ok()
                .eTag("\"" + stored.version() + "\"")
                .body(ResultViews.ResultStanding.of(found, changedSince));
    }

    @GetMapping("/versions/{version}")
    @Permitted(Operation.READ_RESULT_STANDING)
    ResultViews.FrozenVersion version(
            Caller caller, @PathVariable String district, @PathVariable String year, @PathVariable String version) {
        return ResultViews.FrozenVersion.of(version(get(caller, district, year).results(), version));
    }

    @GetMapping("/versions/{version}/lines")
    @Permitted(Operation.READ_RESULTS)
    Disclosed<Page<ResultViews.FrozenLine>> lines(
            Caller caller,
            @PathVariable String district,
            @PathVariable String year,
            @PathVariable String version,
            @RequestParam @Nullable String list,
            @RequestParam(defaultValue = "" + Page.LIMIT_DEFAULT) int limit,
            @RequestParam @Nullable String cursor) {
        YearOfResults found = get(caller, district, year).results();
        ResultVersion asked = version(found, version);
        MonitoringList only = list == null ? null : Problems.valueOf(MonitoringList.parse(list), "list");
        ReadResults.Stretch<ResultLine> lines = results.lines(
                asked,
                visible(caller, found.district()).and(line -> only == null || line.list() == only),
                after(cursor),
                limit(limit));
        return Disclosed.of(
                new Page<>(
                        lines.items().stream()
                                .map(line -> ResultViews.FrozenLine.of(line, asked, found, findName(line.creditCode())))
                                .toList(),
                        cursor(lines.next())),
                lines.items().stream().map(ResultLine::creditCode).toList(),
                lines.items().size());
    }

    @GetMapping("/versions/{version}/changes")
    @Permitted(Operation.READ_RESULTS)
    Disclosed<Page<ResultViews.ResultDifference>> changes(
            Caller caller,
            @PathVariable String district,
            @PathVariable String year,
            @PathVariable String version,
            @RequestParam @Nullable String since,
            @RequestParam(defaultValue = "" + Page.LIMIT_DEFAULT) int limit,
            @RequestParam @Nullable String cursor) {
        YearOfResults found = get(caller, district, year).results();
        ResultVersion later = version(found, version);
        ResultVersion earlier =
                version(found, since == null ? Integer.toString(Math.max(1, later.number() - 1)) : since);
        ReadResults.Stretch<Differences.Change> changes =
                results.changes(earlier, later, visible(caller, found.district()), after(cursor), limit(limit));
        return Disclosed.of(
                new Page<>(
                        changes.items().stream()
                                .map(change -> ResultViews.ResultDifference.of(
                                        change, earlier, later, found, findName(change.creditCode())))
                                .toList(),
                        cursor(changes.next())),
                changes.items().stream().map(Differences.Change::creditCode).toList(),
                changes.items().size());
    }

    /** An enterprise's own line; the latest version where none is named. */
    @GetMapping("/enterprises/{creditCode}")
    @Permitted(Operation.READ_RESULTS)
    Disclosed<ResultViews.FrozenResult> enterprise(
            Caller caller,
            @PathVariable String district,
            @PathVariable String year,
            @PathVariable String creditCode,
            @RequestParam @Nullable String version) {
        if (!(CreditCode.parse(creditCode) instanceof Parsed.Valid<CreditCode>(CreditCode code))) {
            throw Problems.notFound();
        }
        YearOfResults found = results.get(district(district), year(year)).results();
        ResultVersion asked =
                version == null ? found.findLatest().orElseThrow(Problems::notFound) : version(found, version);
        ResultLine line = results.find(asked, code)
                .filter(visible(caller, found.district()))
                .orElseThrow(Problems::notFound);
        return Disclosed.one(ResultViews.FrozenResult.of(line, asked, found, findName(code)), code);
    }

    private ResultYears.Stored get(Caller caller, String district, String year) {
        DistrictCode asked = district(district);
        ParkCode park = caller.park();
        boolean ofItsPark =
                caller.is(Role.PARK_OFFICER) && park != null && park.district().equals(asked);
        if (!ofItsPark && !caller.scope().coversDistrict(asked)) {
            throw Problems.notFound();
        }
        return results.get(asked, year(year));
    }

    private static Predicate<ResultLine> visible(Caller caller, DistrictCode district) {
        return line -> caller.scope().covers(district, line.park(), line.creditCode());
    }

    private @Nullable String findName(CreditCode code) {
        return engine.inspect(state -> state.findDossier(code))
                .flatMap(Dossier::findRegistered)
                .map(EnterpriseChanged::name)
                .orElse(null);
    }

    private static ResultVersion version(YearOfResults found, String version) {
        if (!version.matches("\\d{1,6}")) {
            throw Problems.notFound();
        }
        return found.findVersion(Integer.parseInt(version)).orElseThrow(Problems::notFound);
    }

    private static DistrictCode district(String text) {
        return Problems.valueOf(DistrictCode.parse(text), "district");
    }

    private static Year year(String text) {
        return Problems.valueOf(Year.parse(text), "year");
    }

    private static int limit(int limit) {
        if (limit < 1 || limit > Page.LIMIT_MAX) {
            throw Problems.invalidParameter(
                    "limit", "limit 应为 1 至 " + Page.LIMIT_MAX + "。", "limit is from 1 to " + Page.LIMIT_MAX + ".");
        }
        return limit;
    }

    private static @Nullable CreditCode after(@Nullable String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return null;
        }
        List<String> parts = Problems.valueOf(Cursor.decode(cursor, 1), "cursor");
        return Problems.valueOf(CreditCode.parse(parts.getFirst()), "cursor");
    }

    private static @Nullable String cursor(@Nullable CreditCode next) {
        return next == null ? null : Cursor.encode(next.value());
    }
}
