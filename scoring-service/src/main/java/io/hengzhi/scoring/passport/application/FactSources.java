package io.hengzhi.scoring.passport.application;

import io.hengzhi.contract.passport.Evidence;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.ReportedCell;
import io.hengzhi.scoring.engine.domain.Positions;
import java.util.Map;
import java.util.Set;

/** From which messages facts came; the state itself keeps no message. */
public interface FactSources {

    /**
     * Looks through the log, as far as it was known and within a bounded time.
     *
     * @return those that were found
     */
    Map<ReportedCell, Evidence.Source> find(CreditCode enterprise, Set<ReportedCell> cells, Positions upTo);
}
