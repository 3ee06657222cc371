package io.hengzhi.scoring.engine.domain;

import io.hengzhi.contract.registry.EnterpriseChanged;
import io.hengzhi.contract.registry.ListMembership;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.IndustryCode;
import io.hengzhi.kernel.ParkCode;
import io.hengzhi.kernel.Period;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.scoringmodel.packed.PackedReader;
import io.hengzhi.scoringmodel.packed.PackedWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the registry says of an enterprise, as far as its results depend on it; the rest (its name, who decided) is read from
 * the packed bytes when it is asked for.
 */
final class Registration {

    private final PackedReader rest;
    private final Words words;
    private final long version;
    private final @Nullable IndustryCode industry;
    private final @Nullable Quarter leftFrom;
    private final List<ListMembership> memberships;
    private final List<QuantityCode> energyCarriers;
    private final List<CreditCode> comparablePredecessors;

    Registration(PackedReader in, Words words) {
        this.words = words;
        this.version = in.signed();
        this.industry = word(in, IndustryCode.class);
        this.leftFrom = quarter(in);
        this.memberships = new ArrayList<>(2);
        for (int left = in.count(); left > 0; left--) {
            memberships.add(words.at(in.count(), ListMembership.class));
        }
        this.energyCarriers = new ArrayList<>(0);
        for (int left = in.count(); left > 0; left--) {
            energyCarriers.add(words.at(in.count(), QuantityCode.class));
        }
        this.comparablePredecessors = new ArrayList<>(0);
        for (int left = in.count(); left > 0; left--) {
            comparablePredecessors.add(new CreditCode(in.text()));
        }
        this.rest = in;
    }

    static void write(EnterpriseChanged event, Words words, PackedWriter out) {
        out.signed(event.version());
        word(event.industry(), words, out);
        quarter(event.leftFrom(), out);
        out.unsigned(event.memberships().size());
        event.memberships().forEach(membership -> out.unsigned(words.number(membership)));
        out.unsigned(event.energyCarriers().size());
        event.energyCarriers().forEach(carrier -> out.unsigned(words.number(carrier)));
        out.unsigned(event.comparablePredecessors().size());
        event.comparablePredecessors().forEach(code -> out.text(code.value()));
        word(event.district(), words, out);
        word(event.park(), words, out);
        quarter(event.transitionFrom(), out);
        out.octet((event.headquartersWithoutProduction() ? 1 : 0) | (event.successor() == null ? 0 : 2));
        if (event.successor() != null) {
            out.text(event.successor().value());
        }
        out.signed(event.changedAt().getEpochSecond());
        out.unsigned(event.changedAt().getNano());
        word(event.changedBy(), words, out);
        out.text(event.name());
    }

    /** All of it; can be asked once. */
    EnterpriseChanged whole(CreditCode code) {
        DistrictCode district = word(rest, DistrictCode.class);
        ParkCode park = word(rest, ParkCode.class);
        Quarter transitionFrom = quarter(rest);
        int flags = rest.octet();
        CreditCode successor = (flags & 2) == 0 ? null : new CreditCode(rest.text());
        Instant changedAt = Instant.ofEpochSecond(rest.signed(), rest.unsigned());
        String changedBy = word(rest, String.class);
        if (district == null || changedBy == null) {
            throw new IllegalStateException(code + " has a registration without district or author");
        }
        return new EnterpriseChanged(
                code,
                version,
                rest.text(),
                district,
                park,
                industry,
                energyCarriers,
                memberships,
                transitionFrom,
                (flags & 1) != 0,
                successor,
                leftFrom,
                comparablePredecessors,
                changedAt,
                changedBy);
    }

    private <T> @Nullable T word(PackedReader in, Class<T> kind) {
        int number = in.count();
        return number == 0 ? null : words.at(number - 1, kind);
    }

    private static void word(@Nullable Object word, Words words, PackedWriter out) {
        out.unsigned(word == null ? 0 : words.number(word) + 1);
    }

    private static @Nullable Quarter quarter(PackedReader in) {
        int index = in.count();
        return index == 0 ? null : Quarter.ofIndex(index);
    }

    private static void quarter(@Nullable Quarter quarter, PackedWriter out) {
        out.unsigned(quarter == null ? 0 : quarter.index());
    }

    long version() {
        return version;
    }

    @Nullable
    IndustryCode industry() {
        return industry;
    }

    @Nullable
    Quarter leftFrom() {
        return leftFrom;
    }

    List<ListMembership> memberships() {
        return memberships;
    }

    List<QuantityCode> energyCarriers() {
        return energyCarriers;
    }

    List<CreditCode> comparablePredecessors() {
        return comparablePredecessors;
    }

    /** Whether it stands in a list of a district in any part of a year. */
    boolean isListedIn(DistrictCode district, int year) {
        for (ListMembership membership : memberships) {
            if (membership.year() == year && membership.district().equals(district)) {
                return true;
            }
        }
        return false;
    }

    /** Where it stands in the lists for a period: the membership of the year in force at the period's end. */
    @PolicyClause("ours: DOMAIN 2")
    Optional<ListMembership> findMembership(Period period) {
        Quarter last = period.lastQuarter();
        if (leftFrom != null && !leftFrom.isAfter(last)) {
            return Optional.empty();
        }
        ListMembership found = null;
        for (ListMembership membership : memberships) {
            boolean inForce = membership.year() == period.year()
                    && !membership.fromQuarter().isAfter(last);
            if (inForce && (found == null || !membership.fromQuarter().isBefore(found.fromQuarter()))) {
                found = membership;
            }
        }
        return Optional.ofNullable(found);
    }
}
