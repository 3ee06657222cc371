package io.hengzhi.samplecity;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.ParkCode;

/**
 * An enterprise of the sample city that shows one thing.
 *
 * @param constant its name in {@link SampleCases}
 * @param shows what one can see on it
 */
public record SampleCase(
        String constant,
        CreditCode creditCode,
        String name,
        DistrictCode district,
        ParkCode park,
        BilingualText shows) {}
