package io.hengzhi.registry.enterprise.application;

import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.ParkCode;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.registry.enterprise.domain.Enterprise;
import io.hengzhi.registry.enterprise.domain.ListEntry;
import io.hengzhi.registry.enterprise.domain.Residence;
import io.hengzhi.registry.enterprise.domain.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What people search the register by, in memory: about 400 bytes an enterprise. Rebuilt at the start, kept up with every
 * stored version. Thread-safe; a search sees each enterprise at one version.
 */
public final class EnterpriseIndex {

    /**
     * What to look for.
     *
     * @param district null for every district
     * @param park null for every park
     * @param text part of the name or the code, or initials of its pinyin; null for all
     * @param industry how the industry's code begins; null for all, those without one too
     * @param list null for every list
     * @param confirmed whether the district stands behind its place; null for both
     * @param year the year of the list; null for where it stands now
     * @param now the running quarter
     * @param after the last of the page before; null for the first page
     */
    public record Query(
            @Nullable DistrictCode district,
            @Nullable ParkCode park,
            @Nullable String text,
            @Nullable String industry,
            @Nullable MonitoringList list,
            @Nullable Boolean confirmed,
            @Nullable Integer year,
            Quarter now,
            int limit,
            @Nullable CreditCode after) {}

    /** Who may see an enterprise at a place: asked for each, in this one place. */
    @FunctionalInterface
    public interface Sight {
        boolean covers(DistrictCode district, @Nullable ParkCode park, CreditCode code);
    }

    private record Standing(
            Quarter from,
            MonitoringList list,
            DistrictCode district,
            @Nullable ParkCode park,
            boolean confirmed,
            @Nullable Signature parkSigned,
            @Nullable Signature districtSigned) {}

    private record Indexed(
            long version,
            String name,
            String initials,
            String industry,
            List<Residence> residences,
            List<Standing> standings) {}

    private final NavigableMap<CreditCode, Indexed> byCode = new ConcurrentSkipListMap<>();
    private final UnaryOperator<String> initials;

    /** @param initials the pinyin initials of a name, in lower case */
    public EnterpriseIndex(UnaryOperator<String> initials) {
        this.initials = initials;
    }

    /** Takes a version; an older one than known changes nothing. */
    public void put(Enterprise enterprise) {
        Indexed indexed = new Indexed(
                enterprise.version(),
                enterprise.name(),
                initials.apply(enterprise.name()),
                enterprise.profile().industry() == null
                        ? ""
                        : enterprise.profile().industry().value(),
                enterprise.residences(),
                enterprise.lists().stream().map(EnterpriseIndex::standing).toList());
        byCode.merge(enterprise.creditCode(), indexed, (old, fresh) -> fresh.version() >= old.version() ? fresh : old);
    }

    private static Standing standing(ListEntry entry) {
        return new Standing(
                entry.from(),
                entry.list(),
                entry.district(),
                entry.park(),
                entry.isConfirmed(),
                entry.parkSigned(),
                entry.districtSigned());
    }

    public int size() {
        return byCode.size();
    }

    /** Everybody who lay in a district in a quarter. */
    public List<CreditCode> residentsOf(DistrictCode district, Quarter quarter) {
        List<CreditCode> residents = new ArrayList<>();
        byCode.forEach((code, indexed) -> {
            if (residenceOf(indexed.residences(), quarter).district().equals(district)) {
                residents.add(code);
            }
        });
        return residents;
    }

    /** Everybody who stands in a list of a district in a year. */
    public List<CreditCode> listedIn(DistrictCode district, int year) {
        List<CreditCode> listed = new ArrayList<>();
        byCode.forEach((code, indexed) -> {
            boolean stands = indexed.standings().stream()
                    .anyMatch(standing -> standing.from().year() == year
                            && standing.district().equals(district));
            if (stands) {
                listed.add(code);
            }
        });
        return listed;
    }

    /** How the list of a year stands; of entries within the year, the first of each enterprise and park. */
    public ListStanding standingOf(DistrictCode district, int year, @Nullable ParkCode onlyPark) {
        ListStanding standing = new ListStanding();
        byCode.values()
                .forEach(indexed -> indexed.standings().stream()
                        .filter(entry -> entry.from().year() == year
                                && entry.district().equals(district)
                                && (onlyPark == null || onlyPark.equals(entry.park())))
                        .findFirst()
                        .ifPresent(entry -> standing.add(
                                entry.list(),
                                entry.park(),
                                entry.confirmed(),
                                entry.parkSigned(),
                                entry.districtSigned())));
        return standing;
    }

    /** The codes that match, in their order, at most one more than the limit so that the caller sees whether it goes on. */
    public List<CreditCode> search(Query query, Sight sight) {
        NavigableMap<CreditCode, Indexed> rest = query.after() == null ? byCode : byCode.tailMap(query.after(), false);
        String text = query.text() == null ? "" : query.text().strip().toLowerCase(Locale.ROOT);
        List<CreditCode> found = new ArrayList<>();
        for (var one : rest.entrySet()) {
            if (matches(one.getKey(), one.getValue(), query, text, sight)) {
                found.add(one.getKey());
                if (found.size() > query.limit()) {
                    break;
                }
            }
        }
        return found;
    }

    private static boolean matches(CreditCode code, Indexed indexed, Query query, String text, Sight sight) {
        Standing standing = standingOf(indexed, query);
        Quarter at = query.year() == null ? query.now() : new Quarter(query.year(), 4);
        Residence residence = residenceOf(indexed.residences(), at);
        DistrictCode district = standing == null ? residence.district() : standing.district();
        ParkCode park = standing == null ? residence.park() : standing.park();
        MonitoringList list = standing == null ? MonitoringList.UNDETERMINED : standing.list();
        return (query.district() == null || query.district().equals(district))
                && (query.park() == null || query.park().equals(park))
                && (query.list() == null || query.list() == list)
                && (query.confirmed() == null || query.confirmed() == (standing != null && standing.confirmed()))
                && (query.industry() == null || indexed.industry().startsWith(query.industry()))
                && (text.isEmpty()
                        || indexed.name().toLowerCase(Locale.ROOT).contains(text)
                        || code.value().toLowerCase(Locale.ROOT).contains(text)
                        || indexed.initials().contains(text))
                && sight.covers(district, park, code);
    }

    /** Of a year asked for, its last standing; otherwise the last that has begun, unless the enterprise has moved since. */
    private static @Nullable Standing standingOf(Indexed indexed, Query query) {
        Standing found = null;
        for (Standing standing : indexed.standings()) {
            boolean asked = query.year() == null
                    ? !standing.from().isAfter(query.now())
                    : standing.from().year() == query.year();
            if (asked && (found == null || !standing.from().isBefore(found.from()))) {
                found = standing;
            }
        }
        boolean movedSince = query.year() == null
                && found != null
                && !residenceOf(indexed.residences(), query.now()).district().equals(found.district());
        return movedSince ? null : found;
    }

    private static Residence residenceOf(List<Residence> residences, Quarter at) {
        Residence found = residences.getFirst();
        for (Residence residence : residences) {
            if (residence.from() == null || !residence.from().isAfter(at)) {
                found = residence;
            }
        }
        return found;
    }
}
