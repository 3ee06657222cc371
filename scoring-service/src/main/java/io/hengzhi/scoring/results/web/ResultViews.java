package io.hengzhi.scoring.results.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.ParkCode;
import io.hengzhi.scoring.reading.SchemeVersion;
import io.hengzhi.scoring.results.domain.Actor;
import io.hengzhi.scoring.results.domain.Differences;
import io.hengzhi.scoring.results.domain.FrozenFigures;
import io.hengzhi.scoring.results.domain.ResultLine;
import io.hengzhi.scoring.results.domain.ResultVersion;
import io.hengzhi.scoring.results.domain.YearOfResults;
import io.hengzhi.scoringmodel.evaluation.Scaled;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Frozen results as they are told. */
final class ResultViews {

    private ResultViews() {}

    record ResultActor(String displayName, String organisation, String role) {
        static ResultActor of(Actor actor) {
            return new ResultActor(actor.displayName(), actor.organisation(), actor.role());
        }
    }

    record FrozenClassCount(String list, String code, BilingualText name, String place, int count) {}

    /**
     * A frozen version.
     *
     * @param figuresDigest equal digests are equal figures from equal inputs
     * @param digest of the version, with the digest of the one before in it
     * @param positions what of the log it was made from
     * @param changed how many enterprises differ from the version before
     * @param reviewUntil the last day of review and objections; preliminary only
     */
    record FrozenVersion(
            int version,
            String step,
            BilingualText stepName,
            SchemeVersion scheme,
            String rule,
            String figuresDigest,
            String digest,
            @Nullable String previousDigest,
            String positions,
            List<FrozenClassCount> classes,
            int enterprises,
            int rankedAboveScale,
            int rankedBelowScale,
            int missing,
            int changed,
            @Nullable LocalDate reviewUntil,
            ResultActor by,
            Instant at,
            String reason) {

        static FrozenVersion of(ResultVersion version) {
            return new FrozenVersion(
                    version.number(),
                    version.step().text(),
                    version.step().displayName(),
                    new SchemeVersion(version.schemeId(), version.schemeVersion()),
                    FrozenFigures.RULE,
                    version.figuresDigest(),
                    version.digest(),
                    version.previousDigest(),
                    version.positions(),
                    version.classes().stream()
                            .map(one -> new FrozenClassCount(
                                    one.list().text(), one.code(), one.name(), one.place(), one.count()))
                            .toList(),
                    version.lines(),
                    version.rankedAbove(),
                    version.rankedBelow(),
                    version.missing(),
                    version.changed(),
                    version.reviewUntil(),
                    ResultActor.of(version.by()),
                    version.at(),
                    version.reason());
        }
    }

    record ParkStanding(ParkCode park, int version, ResultActor by, Instant at, String reason) {}

    /**
     * How a year's results stand.
     *
     * @param step how far the latest version is; null where nothing was published
     * @param finalVersion the version that entitlement rests on; null where none is final
     * @param changedSince how many enterprises' live results differ from the latest version; null where there is none, or no
     *     live result
     * @param parks who stands behind which version
     * @param waived of how many enterprises missing inputs were waived
     */
    record ResultStanding(
            DistrictCode district,
            int year,
            @Nullable String step,
            @Nullable Integer finalVersion,
            @Nullable Integer changedSince,
            List<FrozenVersion> versions,
            List<ParkStanding> parks,
            int waived) {

        static ResultStanding of(YearOfResults results, @Nullable Integer changedSince) {
            return new ResultStanding(
                    results.district(),
                    results.year().year(),
                    results.findLatest().map(latest -> latest.step().text()).orElse(null),
                    results.findFinal().map(ResultVersion::number).orElse(null),
                    changedSince,
                    results.versions().stream().map(FrozenVersion::of).toList(),
                    results.parks().stream()
                            .map(one -> new ParkStanding(
                                    one.park(), one.version(), ResultActor.of(one.by()), one.at(), one.reason()))
                            .toList(),
                    Math.toIntExact(results.waivers().stream()
                            .map(YearOfResults.Waiver::enterprise)
                            .distinct()
                            .count()));
        }
    }

    record FrozenTerm(
            String indicator, String status, @Nullable String points, List<String> quantities) {
        static FrozenTerm of(ResultLine.TermLine term) {
            Scaled points = term.points();
            return new FrozenTerm(
                    term.indicator(), term.status(), points == null ? null : points.toString(), term.quantities());
        }
    }

    record FrozenQuarter(String quarter, @Nullable String value, List<String> marks, List<String> facts) {
        static FrozenQuarter of(ResultLine.QuarterLine quarter) {
            return new FrozenQuarter(quarter.quarter(), quarter.value(), quarter.marks(), quarter.facts());
        }
    }

    /** @param yearBefore whether the window is the one a year earlier */
    record FrozenInput(String quantity, boolean yearBefore, List<FrozenQuarter> quarters) {}

    /**
     * Where an enterprise stood in a version, in short.
     *
     * @param figure the score, below scale the tax per mu, with 10 decimals
     * @param size the ranked members of its list
     * @param waived indicators whose missing inputs were waived
     */
    record FrozenLine(
            CreditCode creditCode,
            @Nullable String name,
            String list,
            @Nullable ParkCode park,
            @Nullable Integer rank,
            int size,
            @Nullable String figure,
            @Nullable String figureShown,
            @JsonProperty("class") @Nullable String classCode,
            @Nullable BilingualText className,
            List<String> missing,
            List<String> waived,
            String digest) {

        static FrozenLine of(ResultLine line, ResultVersion version, YearOfResults results, @Nullable String name) {
            Scaled figure = line.figure();
            return new FrozenLine(
                    line.creditCode(),
                    name,
                    line.list().text(),
                    line.park(),
                    line.rank(),
                    version.size(line.list()),
                    figure == null ? null : figure.toString(),
                    figure == null ? null : figure.shown(),
                    line.classCode(),
                    version.findClass(line).map(FrozenFigures.FrozenClass::name).orElse(null),
                    line.listMissing(),
                    results.waivedFor(line.creditCode()).stream().sorted().toList(),
                    line.digest());
        }
    }

    /** An enterprise's line in a version, with its terms and the revisions of its inputs. */
    record FrozenResult(
            DistrictCode district,
            int year,
            FrozenVersion version,
            FrozenLine line,
            List<FrozenTerm> terms,
            List<FrozenInput> inputs) {

        static FrozenResult of(ResultLine line, ResultVersion version, YearOfResults results, @Nullable String name) {
            return new FrozenResult(
                    results.district(),
                    results.year().year(),
                    FrozenVersion.of(version),
                    FrozenLine.of(line, version, results, name),
                    line.terms().stream().map(FrozenTerm::of).toList(),
                    line.inputs().stream()
                            .map(input -> new FrozenInput(
                                    input.quantity(),
                                    input.yearBefore(),
                                    input.quarters().stream()
                                            .map(FrozenQuarter::of)
                                            .toList()))
                            .toList());
        }
    }

    record TermDifference(
            String indicator,
            @Nullable FrozenTerm before,
            @Nullable FrozenTerm after) {
        static TermDifference of(Differences.TermChange change) {
            ResultLine.TermLine before = change.before();
            ResultLine.TermLine after = change.after();
            return new TermDifference(
                    change.indicator(),
                    before == null ? null : FrozenTerm.of(before),
                    after == null ? null : FrozenTerm.of(after));
        }
    }

    /** @param indicators whose terms read the fact */
    record FactDifference(
            String quantity,
            String quarter,
            @Nullable FrozenQuarter before,
            @Nullable FrozenQuarter after,
            List<String> indicators) {
        static FactDifference of(Differences.FactChange change) {
            ResultLine.QuarterLine before = change.before();
            ResultLine.QuarterLine after = change.after();
            return new FactDifference(
                    change.quantity(),
                    change.quarter(),
                    before == null ? null : FrozenQuarter.of(before),
                    after == null ? null : FrozenQuarter.of(after),
                    change.indicators());
        }
    }

    /**
     * What a version has changed for one enterprise.
     *
     * @param before null where it was not in the earlier version
     * @param after null where it is not in the later one
     */
    record ResultDifference(
            CreditCode creditCode,
            @Nullable String name,
            @Nullable FrozenLine before,
            @Nullable FrozenLine after,
            List<TermDifference> terms,
            List<FactDifference> facts) {

        static ResultDifference of(
                Differences.Change change,
                ResultVersion earlier,
                ResultVersion later,
                YearOfResults results,
                @Nullable String name) {
            ResultLine before = change.before();
            ResultLine after = change.after();
            return new ResultDifference(
                    change.creditCode(),
                    name,
                    before == null ? null : FrozenLine.of(before, earlier, results, name),
                    after == null ? null : FrozenLine.of(after, later, results, name),
                    change.terms().stream().map(TermDifference::of).toList(),
                    change.facts().stream().map(FactDifference::of).toList());
        }
    }
}
