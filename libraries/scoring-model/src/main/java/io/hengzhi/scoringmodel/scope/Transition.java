package io.hengzhi.scoringmodel.scope;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.Period;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.Quarter;

/**
 * A new entrant is left out of every period that ends before its entry quarter + 4 x years. A district may end it earlier
 * or, for a headquarters while it has no production, prolong it, each by a recorded decision: then {@code years} or the
 * transition itself is what the decision says.
 *
 * @param entry the quarter it entered in
 * @param years 2 or 3 as the district's scheme says, or more where it was prolonged
 */
@PolicyClause("三(一)")
public record Transition(Cause cause, Quarter entry, int years) {

    /** Why an enterprise is in transition. */
    public enum Cause {
        NEWLY_IN_STATISTICS("新入统企业", "newly in statistics"),
        PROMOTED_TO_ABOVE_SCALE("小升规企业", "promoted from small to above scale"),
        HEADQUARTERS_WITHOUT_PRODUCTION("在京无生产制造环节的总部型企业", "headquarters without production in Beijing");

        private final BilingualText text;

        Cause(String zh, String en) {
            this.text = BilingualText.of(zh, en);
        }

        public BilingualText text() {
            return text;
        }
    }

    /** The first quarter it is ranked in. */
    public Quarter endsBefore() {
        return entry.plus(4 * years);
    }

    /** Whether the period is left out of the ranking. A period that ends before the entry itself is left out too. */
    public boolean covers(Period period) {
        return period.lastQuarter().isBefore(endsBefore());
    }
}
