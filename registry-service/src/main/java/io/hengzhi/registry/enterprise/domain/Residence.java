package io.hengzhi.registry.enterprise.domain;

import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.ParkCode;
import io.hengzhi.kernel.Quarter;
import org.jspecify.annotations.Nullable;

/**
 * Where an enterprise produces, from a quarter on.
 *
 * @param park null where it is not known
 * @param from null for the first residence, which has no known beginning
 * @param reason of the move that led there; null for the first
 */
public record Residence(
        DistrictCode district,
        @Nullable ParkCode park,
        @Nullable Quarter from,
        @Nullable String reason) {}
