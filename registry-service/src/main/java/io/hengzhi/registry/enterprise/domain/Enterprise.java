package io.hengzhi.registry.enterprise.domain;

import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.ParkCode;
import io.hengzhi.kernel.Quarter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise as the registry knows it at one version; every change is a new version with who, when and why.
 *
 * @param version 1 for the first, rises by one with each change
 * @param residences where it produced, oldest first, never empty
 * @param lists where it stands in the lists of the years, by quarter, oldest first
 * @param merger who took it over; null where nobody did
 * @param comparablePredecessors whose revenue counts for its growth
 */
public record Enterprise(
        CreditCode creditCode,
        long version,
        Profile profile,
        List<Residence> residences,
        List<ListEntry> lists,
        @Nullable Merger merger,
        List<CreditCode> comparablePredecessors,
        Change change) {

    private static final Comparator<ListEntry> BY_QUARTER = Comparator.comparing(ListEntry::from);

    public Enterprise {
        if (residences.isEmpty()) {
            throw new IllegalArgumentException(creditCode + " lies nowhere");
        }
        residences = List.copyOf(residences);
        lists = lists.stream().sorted(BY_QUARTER).toList();
        comparablePredecessors = List.copyOf(comparablePredecessors);
    }

    /** A new enterprise, version 1. */
    public static Enterprise registered(
            CreditCode creditCode, Profile profile, DistrictCode district, @Nullable ParkCode park, Change change) {
        return new Enterprise(
                creditCode,
                1,
                profile,
                List.of(new Residence(district, park, null, null)),
                List.of(),
                null,
                List.of(),
                change);
    }

    public String name() {
        return profile.name();
    }

    /** Where it lies in a quarter. */
    public Residence residenceIn(Quarter quarter) {
        Residence found = residences.getFirst();
        for (Residence residence : residences) {
            if (residence.from() == null || !residence.from().isAfter(quarter)) {
                found = residence;
            }
        }
        return found;
    }

    /** The list entry in force in a quarter of its year. */
    public Optional<ListEntry> findEntryIn(Quarter quarter) {
        return entriesOf(quarter.year()).stream()
                .filter(entry -> !entry.from().isAfter(quarter))
                .reduce((earlier, later) -> later);
    }

    /** The entries of a year, by quarter. */
    public List<ListEntry> entriesOf(int year) {
        return lists.stream().filter(entry -> entry.year() == year).toList();
    }

    /** The years a list was drawn for, latest first. */
    public List<Integer> years() {
        return lists.stream()
                .map(ListEntry::year)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** The first quarter it no longer counts; null where it is there. */
    public @Nullable Quarter leftFrom() {
        return merger == null ? null : merger.from();
    }

    public boolean hasLeftBefore(Quarter quarter) {
        return merger != null && !merger.from().isAfter(quarter);
    }

    public Enterprise with(Profile changed, Change why) {
        return new Enterprise(creditCode, version + 1, changed, residences, lists, merger, comparablePredecessors, why);
    }

    /** The last residence with its park set right; part of a change that already has its version. */
    public Enterprise inPark(@Nullable ParkCode park) {
        List<Residence> corrected = new ArrayList<>(residences);
        Residence last = corrected.removeLast();
        corrected.add(new Residence(last.district(), park, last.from(), last.reason()));
        return new Enterprise(creditCode, version, profile, corrected, lists, merger, comparablePredecessors, change);
    }

    /** Where it was last said to lie. */
    public Residence lastResidence() {
        return residences.getLast();
    }

    Enterprise withResidences(List<Residence> changed, List<ListEntry> changedLists, Change why) {
        return new Enterprise(
                creditCode, version + 1, profile, changed, changedLists, merger, comparablePredecessors, why);
    }

    Enterprise withLists(List<ListEntry> changed, Change why) {
        return new Enterprise(
                creditCode, version + 1, profile, residences, changed, merger, comparablePredecessors, why);
    }

    Enterprise withMerger(Merger recorded, List<ListEntry> changedLists, Change why) {
        return new Enterprise(
                creditCode, version + 1, profile, residences, changedLists, recorded, comparablePredecessors, why);
    }

    /** Counts a predecessor's revenue for its growth; the same enterprise where it already does. */
    public Enterprise onComparableBasisWith(CreditCode predecessor, Change why) {
        if (comparablePredecessors.contains(predecessor)) {
            return this;
        }
        List<CreditCode> more = Stream.concat(comparablePredecessors.stream(), Stream.of(predecessor))
                .sorted()
                .toList();
        return new Enterprise(creditCode, version + 1, profile, residences, lists, merger, more, why);
    }

    /**
     * Takes the proposals of a drawing for a year. What the district has confirmed or decided stays; so does a proposal that
     * says the same, with the park's signature on it.
     *
     * @param proposals of that year, by quarter
     * @return the same enterprise where nothing changes
     */
    public Enterprise drawn(int year, List<ListEntry> proposals, Change why) {
        List<ListEntry> before = entriesOf(year);
        boolean settled = before.stream().anyMatch(ListEntry::isConfirmed);
        boolean same = before.size() == proposals.size()
                && Stream.iterate(0, i -> i < before.size(), i -> i + 1)
                        .allMatch(i -> before.get(i).proposesTheSameAs(proposals.get(i)));
        if (settled || same) {
            return this;
        }
        List<ListEntry> next = new ArrayList<>(lists);
        next.removeAll(before);
        next.addAll(proposals);
        return withLists(next, why);
    }

    /**
     * Signs the year's open entries for a park or for a district. An undetermined entry stays open: nobody can confirm what
     * is not known.
     *
     * @return the same enterprise where there is nothing to sign
     */
    public Enterprise signed(int year, Signatory signatory, Change why) {
        List<ListEntry> next = lists.stream()
                .map(entry -> entry.year() == year ? signatory.sign(entry, why) : entry)
                .toList();
        return next.equals(lists) ? this : withLists(next, why);
    }

    /** Takes the signatory's signatures of the year away; the same enterprise where there is none. */
    Enterprise unsigned(int year, Signatory signatory, Change why) {
        List<ListEntry> next = lists.stream()
                .map(entry -> entry.year() == year ? signatory.unsign(entry) : entry)
                .toList();
        return next.equals(lists) ? this : withLists(next, why);
    }

    /** Every district it has or had to do with: those who may see something of it. */
    public Set<Residence> placements() {
        Set<Residence> placements = new java.util.LinkedHashSet<>();
        residences.forEach(place -> placements.add(new Residence(place.district(), place.park(), null, null)));
        lists.forEach(entry -> placements.add(new Residence(entry.district(), entry.park(), null, null)));
        return placements;
    }
}
