package io.hengzhi.scoring;

import io.hengzhi.contract.ingestion.FactAccepted;
import io.hengzhi.contract.ingestion.RecordPlace;
import io.hengzhi.kernel.ReportedCell;
import io.hengzhi.scoring.engine.SmallCity;

/** Reports as ingestion accepts them: each from a message of its own. */
public final class AcceptedFacts {

    private int number;

    public FactAccepted of(ReportedCell cell) {
        return new FactAccepted(
                cell,
                "1",
                "万元",
                null,
                "message-" + number,
                new RecordPlace("facts.statistics.v1", 0, number),
                number++,
                SmallCity.NOW,
                null);
    }
}
