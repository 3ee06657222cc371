package io.hengzhi.registry.importing.domain;

import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.ParkCode;
import org.jspecify.annotations.Nullable;

/** How far an importer's word reaches: a row outside it is refused, the others go on. */
public sealed interface Reach {

    record WholeCity() implements Reach {}

    record OneDistrict(DistrictCode district) implements Reach {}

    record OnePark(ParkCode park) implements Reach {}

    default boolean covers(DistrictCode district, @Nullable ParkCode park) {
        return switch (this) {
            case WholeCity() -> true;
            case OneDistrict(DistrictCode own) -> own.equals(district);
            case OnePark(ParkCode own) -> own.equals(park);
        };
    }
}
