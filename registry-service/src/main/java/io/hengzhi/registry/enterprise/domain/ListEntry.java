package io.hengzhi.registry.enterprise.domain;

import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.ParkCode;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.Quarter;
import org.jspecify.annotations.Nullable;

/**
 * Where an enterprise stands in the lists of a year (名单), from a quarter of it on.
 *
 * <pre>
 *   proposed --park signs--> proposed --district signs--> confirmed
 *      |    <--withdrawn--      |         <--withdrawn--      |
 *      +------------------- overridden by decision <----------+
 * </pre>
 *
 * @param from the first quarter of the year, or a later one after a recorded decision or the end of a transition
 * @param park null where it is not known
 * @param parkSigned the park's or township's confirmation; null while it is open
 * @param districtSigned the district's confirmation; null while it is open
 * @param decided the officer's decision that replaced the proposal, with its reason; null for a proposal
 */
@PolicyClause("三(一), 五(三)")
public record ListEntry(
        int year,
        MonitoringList list,
        DistrictCode district,
        @Nullable ParkCode park,
        Quarter from,
        Grounds grounds,
        @Nullable Signature parkSigned,
        @Nullable Signature districtSigned,
        @Nullable Decided decided) {

    /** A decision that put the enterprise on a list against or ahead of the proposal. */
    public record Decided(Signature signature, String reason) {}

    public ListEntry {
        if (from.year() != year) {
            throw new IllegalArgumentException(from + " does not lie in " + year);
        }
    }

    public static ListEntry proposed(
            MonitoringList list, DistrictCode district, @Nullable ParkCode park, Quarter from, Grounds grounds) {
        return new ListEntry(from.year(), list, district, park, from, grounds, null, null, null);
    }

    /** Whether the district stands behind it: a new drawing leaves it as it is. */
    public boolean isConfirmed() {
        return districtSigned != null || decided != null;
    }

    ListEntry signedByPark(@Nullable Signature signature) {
        return new ListEntry(year, list, district, park, from, grounds, signature, districtSigned, decided);
    }

    ListEntry signedByDistrict(@Nullable Signature signature) {
        return new ListEntry(year, list, district, park, from, grounds, parkSigned, signature, decided);
    }

    ListEntry beginning(Quarter quarter) {
        return new ListEntry(
                quarter.year(), list, district, park, quarter, grounds, parkSigned, districtSigned, decided);
    }

    /** The same proposal, whoever has signed it. */
    boolean proposesTheSameAs(ListEntry other) {
        return year == other.year
                && list == other.list
                && district.equals(other.district)
                && java.util.Objects.equals(park, other.park)
                && from.equals(other.from)
                && grounds.rule().equals(other.grounds.rule())
                && grounds.figures().equals(other.grounds.figures());
    }
}
