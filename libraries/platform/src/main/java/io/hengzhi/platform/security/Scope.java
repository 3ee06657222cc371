package io.hengzhi.platform.security;

import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.ParkCode;
import io.hengzhi.kernel.QuantityCode;
import org.jspecify.annotations.Nullable;

/**
 * How far a caller's sight reaches. What is outside is answered like what does not exist. An account that holds several
 * roles sees what each of them sees.
 */
public record Scope(Caller caller) {

    /** Whether the caller sees this enterprise, which stands in that district and park. */
    public boolean covers(DistrictCode district, @Nullable ParkCode park, CreditCode enterprise) {
        return coversDistrict(district)
                || (caller.is(Role.PARK_OFFICER) && park != null && park.equals(caller.park()))
                || (caller.is(Role.ENTERPRISE) && enterprise.equals(caller.creditCode()));
    }

    /** Whether the caller sees the district as a whole: its ranking, its lists. */
    public boolean coversDistrict(DistrictCode district) {
        return caller.is(Role.CITY_OFFICER)
                || caller.is(Role.SERVICE)
                || ((caller.is(Role.DISTRICT_OFFICER) || caller.is(Role.DISTRICT_PLATFORM))
                        && district.equals(caller.district()))
                || (caller.is(Role.BUREAU_READER)
                        && caller.agreements().stream()
                                .anyMatch(agreement -> agreement.districts().contains(district)));
    }

    public boolean coversPark(ParkCode park) {
        return coversDistrict(park.district()) || (caller.is(Role.PARK_OFFICER) && park.equals(caller.park()));
    }

    public boolean coversBureau(BureauCode bureau) {
        return caller.is(Role.SERVICE) || (caller.is(Role.BUREAU_PUBLISHER) && bureau.equals(caller.bureau()));
    }

    /** Whether the caller may see values of the quantity there: a reading bureau only where one agreement names both. */
    public boolean coversQuantity(DistrictCode district, QuantityCode quantity) {
        return caller.within(district).scope().coversQuantity(quantity);
    }

    /** The same for a caller that is {@link Caller#within} a district already. */
    public boolean coversQuantity(QuantityCode quantity) {
        boolean onlyReader = caller.roles().stream().allMatch(role -> role == Role.BUREAU_READER);
        return !onlyReader
                || caller.agreements().stream()
                        .anyMatch(agreement -> agreement.quantities().contains(quantity));
    }
}
