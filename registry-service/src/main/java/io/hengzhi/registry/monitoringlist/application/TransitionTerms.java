package io.hengzhi.registry.monitoringlist.application;

import io.hengzhi.kernel.DistrictCode;

/** How long a district leaves new entrants out of the ranking, as its scheme says. */
@FunctionalInterface
public interface TransitionTerms {

    /** 2 or 3 years. */
    int yearsIn(DistrictCode district, int year);
}
