package io.hengzhi.scoring.live.application;

import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.platform.security.Caller;

/** What a reader wants to be told of. */
public sealed interface Interest {

    /** Every list of a district that the reader sees as a whole. */
    record InDistrict(DistrictCode district) implements Interest {}

    /** One enterprise, as far as the caller sees it. */
    record InEnterprise(CreditCode code, Caller caller) implements Interest {}
}
