package io.hengzhi.registry.enterprise.domain;

import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.ParkCode;
import io.hengzhi.kernel.PolicyClause;

/** Who confirms a list: 园区和乡镇 its own members, the district all of them. */
@PolicyClause("五(三)")
public sealed interface Signatory {

    record Park(ParkCode park) implements Signatory {}

    record District(DistrictCode district) implements Signatory {}

    /** The entry with the signature, or as it is where it is none of the signatory's, signed already, or undetermined. */
    default ListEntry sign(ListEntry entry, Change why) {
        if (entry.list() == MonitoringList.UNDETERMINED) {
            return entry;
        }
        Signature signature = new Signature(why.by(), why.at());
        return switch (this) {
            case Park(ParkCode park) ->
                park.equals(entry.park()) && entry.parkSigned() == null ? entry.signedByPark(signature) : entry;
            case District(DistrictCode district) ->
                district.equals(entry.district()) && entry.districtSigned() == null
                        ? entry.signedByDistrict(signature)
                        : entry;
        };
    }

    /** The entry without the signatory's signature, or as it is where there is none. */
    default ListEntry unsign(ListEntry entry) {
        return !mayConfirm(entry)
                ? entry
                : switch (this) {
                    case Park ignored -> entry.signedByPark(null);
                    case District ignored -> entry.signedByDistrict(null);
                };
    }

    /** Whether an entry lies within what the signatory may confirm. */
    default boolean mayConfirm(ListEntry entry) {
        return switch (this) {
            case Park(ParkCode park) -> park.equals(entry.park());
            case District(DistrictCode district) -> district.equals(entry.district());
        };
    }
}
