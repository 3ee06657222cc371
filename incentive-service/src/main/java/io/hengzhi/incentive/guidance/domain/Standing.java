package io.hengzhi.incentive.guidance.domain;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.scoringmodel.scheme.Place;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an enterprise stood in one list when something was said about it.
 *
 * @param held its class; null where it had left the list
 * @param positionsSum how much of the log scoring knew when it said so: of two, the greater is the later
 * @param schemeVersion decides where the positions are equal
 */
public record Standing(
        DistrictCode district,
        MonitoringList list,
        @Nullable HeldClass held,
        long positionsSum,
        long schemeVersion,
        Instant changedAt) {

    /** A class of a district's scheme, with its place in the list. */
    public record HeldClass(String code, BilingualText name, Place place) {}

    public static long sumOf(List<Long> positions) {
        return positions.stream().mapToLong(Long::longValue).sum();
    }

    boolean isLaterThan(Standing other) {
        return positionsSum != other.positionsSum
                ? positionsSum > other.positionsSum
                : schemeVersion > other.schemeVersion;
    }
}
