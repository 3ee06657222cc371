package io.hengzhi.contract.passport;

import io.hengzhi.contract.canonical.Json;
import io.hengzhi.contract.registry.SchemeDocument;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.IndustryCode;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.Period;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.Quantity;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.Quarter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One score with all that is needed to make it again: the facts with their messages, the method in full, the arithmetic, and
 * where it stood. Rank, class and size rest on the others of the list and cannot be made again from it: for them it says
 * only what was signed.
 *
 * @param industry null where unknown
 * @param quantities those the scheme and the facts use, as the catalogue defines them
 * @param predecessors enterprises it took over whose figures count for its growth
 * @param arithmetic every term, as {@link Recomputation} makes it
 * @param positions what of the log it was made from
 */
@PolicyClause("ours: DOMAIN 5")
public record ScorePassport(
        CreditCode creditCode,
        String name,
        @Nullable IndustryCode industry,
        DistrictCode district,
        Period period,
        MonitoringList list,
        SchemeDocument scheme,
        long schemeVersion,
        List<Quantity> quantities,
        Evidence own,
        List<Predecessor> predecessors,
        Json.Members arithmetic,
        Standing standing,
        Instant issuedAt,
        String positions) {

    /** The format and the rule by which figures are made; another rule is another name. */
    public static final String FORMAT = "hengzhi-score-passport/1";

    /** @param leftFrom the first quarter it no longer counts */
    public record Predecessor(Quarter leftFrom, Evidence evidence) {}

    /**
     * Where it stood among the others.
     *
     * @param rank null where it is not ranked
     * @param size the ranked members of the list
     */
    public record Standing(
            @Nullable Integer rank,
            int size,
            @Nullable String classCode,
            @Nullable BilingualText className) {}

    public ScorePassport {
        quantities = List.copyOf(quantities);
        predecessors = List.copyOf(predecessors);
    }

    /** The same with another arithmetic: what {@link Recomputation} makes of it. */
    public ScorePassport withArithmetic(Json.Members made) {
        return with(own, predecessors, made);
    }

    /** The same with the sources of its facts told. */
    public ScorePassport withSources(UnaryOperator<Evidence> sourced) {
        return with(
                sourced.apply(own),
                predecessors.stream()
                        .map(one -> new Predecessor(one.leftFrom(), sourced.apply(one.evidence())))
                        .toList(),
                arithmetic);
    }

    private ScorePassport with(Evidence otherOwn, List<Predecessor> otherPredecessors, Json.Members otherArithmetic) {
        return new ScorePassport(
                creditCode,
                name,
                industry,
                district,
                period,
                list,
                scheme,
                schemeVersion,
                quantities,
                otherOwn,
                otherPredecessors,
                otherArithmetic,
                standing,
                issuedAt,
                positions);
    }

    /** Everything but key, digest and signature. */
    Json.Members json() {
        return Json.Members.none()
                .with("format", FORMAT)
                .with(
                        "subject",
                        Json.Members.none()
                                .with("creditCode", creditCode.value())
                                .with("name", name)
                                .with("industry", industry == null ? null : industry.value())
                                .with("district", district.value())
                                .with("period", period.toString())
                                .with("list", list.text()))
                .with(
                        "method",
                        Json.Members.none()
                                .with("scheme", SchemeMembers.write(scheme))
                                .with("schemeVersion", schemeVersion)
                                .with(
                                        "quantities",
                                        quantities.stream()
                                                .map(ScorePassport::json)
                                                .toList()))
                .with(
                        "inputs",
                        own.json()
                                .with(
                                        "predecessors",
                                        predecessors.stream()
                                                .map(one -> one.evidence()
                                                        .json()
                                                        .with(
                                                                "leftFrom",
                                                                one.leftFrom().toString()))
                                                .toList()))
                .with("arithmetic", arithmetic)
                .with(
                        "standing",
                        Json.Members.none()
                                .with(
                                        "rank",
                                        standing.rank() == null ? new Json.Nothing() : new Json.Whole(standing.rank()))
                                .with("size", standing.size())
                                .with("class", standing.classCode())
                                .with("className", SchemeMembers.write(standing.className())))
                .with("issuedAt", issuedAt.toString())
                .with("positions", positions);
    }

    static ScorePassport read(Json.Members json) {
        if (!json.text("format").equals(FORMAT)) {
            throw new IllegalArgumentException("the format is not " + FORMAT);
        }
        Json.Members subject = json.members("subject");
        Json.Members method = json.members("method");
        Json.Members inputs = json.members("inputs");
        Json.Members standing = json.members("standing");
        String industry = subject.textOrNull("industry");
        Long rank = standing.wholeOrNull("rank");
        return new ScorePassport(
                CreditCode.parse(subject.text("creditCode")).orElseThrow(),
                subject.text("name"),
                industry == null ? null : new IndustryCode(industry),
                DistrictCode.of(subject.text("district")),
                Period.of(subject.text("period")),
                MonitoringList.of(subject.text("list")),
                SchemeMembers.read(method.members("scheme")),
                method.whole("schemeVersion"),
                method.listMembers("quantities").stream()
                        .map(ScorePassport::readQuantity)
                        .toList(),
                Evidence.read(inputs),
                inputs.listMembers("predecessors").stream()
                        .map(one -> new Predecessor(Quarter.of(one.text("leftFrom")), Evidence.read(one)))
                        .toList(),
                json.members("arithmetic"),
                new Standing(
                        rank == null ? null : Integer.valueOf(Math.toIntExact(rank)),
                        Math.toIntExact(standing.whole("size")),
                        standing.textOrNull("class"),
                        standing.get("className") instanceof Json.Members name
                                ? new BilingualText(name.text("zh"), name.text("en"))
                                : null),
                Instant.parse(json.text("issuedAt")),
                json.text("positions"));
    }

    private static Json.Members json(Quantity quantity) {
        return Json.Members.none()
                .with("code", quantity.code().value())
                .with("name", SchemeMembers.write(quantity.name()))
                .with("unit", quantity.unit())
                .with("kind", quantity.kind().name().toLowerCase(Locale.ROOT))
                .with("frequency", quantity.frequency().name().toLowerCase(Locale.ROOT))
                .with(
                        "bureaus",
                        Json.texts(quantity.owners().stream()
                                .map(BureauCode::value)
                                .toList()));
    }

    private static Quantity readQuantity(Json.Members json) {
        Json.Members name = json.members("name");
        return new Quantity(
                QuantityCode.of(json.text("code")),
                new BilingualText(name.text("zh"), name.text("en")),
                json.text("unit"),
                Quantity.Kind.valueOf(json.text("kind").toUpperCase(Locale.ROOT)),
                Quantity.Frequency.valueOf(json.text("frequency").toUpperCase(Locale.ROOT)),
                true,
                json.texts("bureaus").stream().map(BureauCode::of).toList(),
                List.of(json.text("unit")));
    }
}
