package io.hengzhi.scoring.results.domain;

import io.hengzhi.contract.canonical.CanonicalJson;
import io.hengzhi.contract.canonical.Json;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.scoring.results.domain.FrozenFigures.FrozenClass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A frozen version of a year's result: a step, who took it, when and why, and the digest of the figures it holds. It never
 * changes; each holds the digest of the one before, so that none can be taken out or put in between unseen.
 *
 * @param number 1 for the first, one more with each step
 * @param positions what of the log the figures were made from
 * @param lines how many enterprises it holds
 * @param rankedAbove how many of the above-scale list have a rank
 * @param rankedBelow how many of the below-scale list have a rank
 * @param missing how many of them have a missing input
 * @param changed how many lines differ from the version before; 0 in the first
 * @param reviewUntil the last day of review and objections, whole, by Beijing time; null unless preliminary
 */
@PolicyClause("五(三); ours: DOMAIN 7")
public record ResultVersion(
        int number,
        ResultStep step,
        String schemeId,
        long schemeVersion,
        String figuresDigest,
        @Nullable String previousDigest,
        String positions,
        List<FrozenClass> classes,
        int lines,
        int rankedAbove,
        int rankedBelow,
        int missing,
        int changed,
        @Nullable LocalDate reviewUntil,
        Actor by,
        Instant at,
        String reason) {

    public ResultVersion {
        classes = List.copyOf(classes);
    }

    /** What is digested, and what is stored. */
    public Json.Members json() {
        return Json.Members.none()
                .with("rule", FrozenFigures.RULE)
                .with("number", number)
                .with("step", step.text())
                .with("schemeId", schemeId)
                .with("schemeVersion", schemeVersion)
                .with("figuresDigest", figuresDigest)
                .with("previousDigest", previousDigest)
                .with("positions", positions)
                .with("classes", classes.stream().map(ResultVersion::json).toList())
                .with("lines", lines)
                .with("rankedAbove", rankedAbove)
                .with("rankedBelow", rankedBelow)
                .with("missing", missing)
                .with("changed", changed)
                .with("reviewUntil", reviewUntil == null ? null : reviewUntil.toString())
                .with("by", by.json())
                .with("at", at.toString())
                .with("reason", reason);
    }

    static ResultVersion read(Json.Members json) {
        String until = json.textOrNull("reviewUntil");
        return new ResultVersion(
                Math.toIntExact(json.whole("number")),
                ResultStep.of(json.text("step")),
                json.text("schemeId"),
                json.whole("schemeVersion"),
                json.text("figuresDigest"),
                json.textOrNull("previousDigest"),
                json.text("positions"),
                json.listMembers("classes").stream()
                        .map(ResultVersion::readClass)
                        .toList(),
                Math.toIntExact(json.whole("lines")),
                Math.toIntExact(json.whole("rankedAbove")),
                Math.toIntExact(json.whole("rankedBelow")),
                Math.toIntExact(json.whole("missing")),
                Math.toIntExact(json.whole("changed")),
                until == null ? null : LocalDate.parse(until),
                Actor.read(json.members("by")),
                Instant.parse(json.text("at")),
                json.text("reason"));
    }

    private static Json.Members json(FrozenClass one) {
        return Json.Members.none()
                .with("list", one.list().text())
                .with("code", one.code())
                .with("zh", one.name().zh())
                .with("en", one.name().en())
                .with("place", one.place())
                .with("count", one.count());
    }

    private static FrozenClass readClass(Json.Members json) {
        return new FrozenClass(
                MonitoringList.of(json.text("list")),
                json.text("code"),
                new BilingualText(json.text("zh"), json.text("en")),
                json.text("place"),
                Math.toIntExact(json.whole("count")));
    }

    /** The number of ranked members of a list. */
    public int size(MonitoringList list) {
        return switch (list) {
            case ABOVE_SCALE -> rankedAbove;
            case BELOW_SCALE -> rankedBelow;
            case TRANSITION, OUT_OF_SCOPE, UNDETERMINED -> 0;
        };
    }

    /** The class of a line; empty where it has none. */
    public Optional<FrozenClass> findClass(ResultLine line) {
        return classes.stream()
                .filter(one -> one.list() == line.list() && one.code().equals(line.classCode()))
                .findFirst();
    }

    /** SHA-256 of the version in canonical form. */
    public String digest() {
        return CanonicalJson.digest(json());
    }
}
