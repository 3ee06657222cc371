package io.hengzhi.scoring.results.application;

import io.hengzhi.contract.scoring.ResultFrozen;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.Year;
import io.hengzhi.scoring.results.domain.YearOfResults;
import java.util.List;

/** The results of districts' years as they are kept. */
public interface ResultYears {

    /** @param version 0 where nothing is kept yet, one more with each step */
    record Stored(YearOfResults results, long version) {}

    /** With nothing in it where no step was taken yet. */
    Stored get(DistrictCode district, Year year);

    /** Keeps what a step made of it, with the events to publish; false when somebody else was faster. */
    boolean replace(YearOfResults changed, long expectedVersion, List<ResultFrozen> events);
}
