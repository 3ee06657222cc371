package io.hengzhi.scoringmodel.fact;

import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.FactId;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.Quarter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Something about the reports of a quantity that a person should look at; it changes no figure. */
@PolicyClause("ours: DOMAIN 3")
public sealed interface Finding {

    Quarter quarter();

    /**
     * Bureaus report different own values for a quarter; the first in the catalogue's order counts.
     *
     * @param micros each bureau's own value times 10^6, in that order
     */
    record Disagreement(Quarter quarter, BureauCode counted, Map<BureauCode, Long> micros) implements Finding {
        public Disagreement {
            micros = Collections.unmodifiableMap(new LinkedHashMap<>(micros));
        }
    }

    /** A difference of two year-to-date values is negative; it is kept. */
    record NegativeFlow(Quarter quarter, BureauCode bureau, long micros) implements Finding {}

    /** The revision that counts came twice with different contents; the later by the order of reports counts. */
    record RevisionReportedTwice(Quarter quarter, FactId counted) implements Finding {}

    /** A year-to-date value of a bureau cannot be turned into the quarter's own, its predecessor is missing. */
    record Pending(Quarter quarter, FactId waiting) implements Finding {}
}
