package io.hengzhi.incentive.guidance.application;

import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.ParkCode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where enterprises stand now, as the registry has published it. */
public interface Register {

    /** @param park null where none is assigned */
    record Registered(
            String name, DistrictCode district, @Nullable ParkCode park) {}

    Optional<Registered> find(CreditCode enterprise);
}
