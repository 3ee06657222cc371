package io.hengzhi.scoring.results.domain;

import io.hengzhi.contract.canonical.Json;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.ParkCode;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.Year;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The results of a district's year: every version, which parks stand behind the latest, whose missing inputs were waived.
 *
 * <pre>
 *              publish               parks confirm, then the district            finalise
 *   (nothing) ---------> PRELIMINARY -------------------------------> CONFIRMED ----------> FINAL
 *                          ^   |                                          |                   |
 *                          +---+------------------------------------------+-------------------+
 *                          publish anew: figures were corrected, each time a new version
 * </pre>
 */
@PolicyClause("五(三); ours: DOMAIN 7")
public record YearOfResults(
        DistrictCode district,
        Year year,
        List<ResultVersion> versions,
        List<ParkConfirmation> parks,
        List<Waiver> waivers,
        List<Answered> answered) {

    /** A park stands behind a version. */
    public record ParkConfirmation(ParkCode park, int version, Actor by, Instant at, String reason) {}

    /** Missing inputs of an enterprise do not stand in the way of confirming; the figures stay as they are. */
    public record Waiver(CreditCode enterprise, Set<String> indicators, Actor by, Instant at, String reason) {
        public Waiver {
            indicators = Set.copyOf(indicators);
        }
    }

    /** A step that was taken under an {@code Idempotency-Key}. */
    public record Answered(String account, String key, String contentDigest) {}

    public YearOfResults {
        versions = List.copyOf(versions);
        parks = List.copyOf(parks);
        waivers = List.copyOf(waivers);
        answered = List.copyOf(answered);
    }

    public static YearOfResults none(DistrictCode district, Year year) {
        return new YearOfResults(district, year, List.of(), List.of(), List.of(), List.of());
    }

    public Optional<ResultVersion> findLatest() {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
    }

    public Optional<ResultVersion> findVersion(int number) {
        return number >= 1 && number <= versions.size() ? Optional.of(versions.get(number - 1)) : Optional.empty();
    }

    /** The final version that entitlement rests on, also while a later one is under review. */
    public Optional<ResultVersion> findFinal() {
        return versions.reversed().stream()
                .filter(version -> version.step() == ResultStep.FINAL)
                .findFirst();
    }

    /** The parks that stand behind the latest version. */
    public Set<ParkCode> confirmingParks() {
        return parks.stream()
                .filter(confirmation -> confirmation.version() == versions.size())
                .map(ParkConfirmation::park)
                .collect(Collectors.toUnmodifiableSet());
    }

    public Set<String> waivedFor(CreditCode enterprise) {
        return waivers.stream()
                .filter(waiver -> waiver.enterprise().equals(enterprise))
                .flatMap(waiver -> waiver.indicators().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    public YearOfResults apply(ResultEvent event) {
        return switch (event) {
            case ResultEvent.VersionFrozen(ResultVersion version) ->
                new YearOfResults(district, year, more(versions, version), parks, waivers, answered);
            case ResultEvent.ParkConfirmed(ParkConfirmation confirmation) ->
                new YearOfResults(district, year, versions, more(parks, confirmation), waivers, answered);
            case ResultEvent.MissingWaived(Waiver waiver) ->
                new YearOfResults(district, year, versions, parks, more(waivers, waiver), answered);
        };
    }

    /** Remembers under which key a step was taken. */
    public YearOfResults answering(Answered step) {
        return new YearOfResults(district, year, versions, parks, waivers, more(answered, step));
    }

    private static <T> List<T> more(List<T> list, T one) {
        List<T> longer = new ArrayList<>(list);
        longer.add(one);
        return longer;
    }

    /** As it is stored. */
    public Json.Members json() {
        return Json.Members.none()
                .with("district", district.value())
                .with("year", year.year())
                .with("versions", versions.stream().map(ResultVersion::json).toList())
                .with("parks", parks.stream().map(YearOfResults::json).toList())
                .with("waivers", waivers.stream().map(YearOfResults::json).toList())
                .with("answered", answered.stream().map(YearOfResults::json).toList());
    }

    public static YearOfResults read(Json.Members json) {
        return new YearOfResults(
                DistrictCode.of(json.text("district")),
                new Year(Math.toIntExact(json.whole("year"))),
                json.listMembers("versions").stream().map(ResultVersion::read).toList(),
                json.listMembers("parks").stream().map(YearOfResults::readPark).toList(),
                json.listMembers("waivers").stream()
                        .map(YearOfResults::readWaiver)
                        .toList(),
                json.listMembers("answered").stream()
                        .map(YearOfResults::readAnswered)
                        .toList());
    }

    private static Json.Members signed(Actor by, Instant at, @Nullable String reason) {
        return Json.Members.none()
                .with("by", by.json())
                .with("at", at.toString())
                .with("reason", reason);
    }

    private static Json.Members json(ParkConfirmation one) {
        return signed(one.by(), one.at(), one.reason())
                .with("park", one.park().value())
                .with("version", one.version());
    }

    private static ParkConfirmation readPark(Json.Members json) {
        return new ParkConfirmation(
                ParkCode.of(json.text("park")),
                Math.toIntExact(json.whole("version")),
                Actor.read(json.members("by")),
                Instant.parse(json.text("at")),
                json.text("reason"));
    }

    private static Json.Members json(Waiver one) {
        return signed(one.by(), one.at(), one.reason())
                .with("enterprise", one.enterprise().value())
                .with(
                        "indicators",
                        Json.texts(one.indicators().stream().sorted().toList()));
    }

    private static Waiver readWaiver(Json.Members json) {
        return new Waiver(
                CreditCode.parse(json.text("enterprise")).orElseThrow(),
                Set.copyOf(json.texts("indicators")),
                Actor.read(json.members("by")),
                Instant.parse(json.text("at")),
                json.text("reason"));
    }

    private static Json.Members json(Answered one) {
        return Json.Members.none()
                .with("account", one.account())
                .with("key", one.key())
                .with("contentDigest", one.contentDigest());
    }

    private static Answered readAnswered(Json.Members json) {
        return new Answered(json.text("account"), json.text("key"), json.text("contentDigest"));
    }
}
