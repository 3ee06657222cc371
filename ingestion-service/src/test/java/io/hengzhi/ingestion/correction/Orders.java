package io.hengzhi.ingestion.correction;

import io.hengzhi.ingestion.correction.domain.CorrectionOrder;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.FactId;
import java.time.Instant;

/** Orders about the tax of one quarter. */
public final class Orders {

    public static final Instant DECIDED = Instant.parse("2026-01-20T02:00:00Z");

    private Orders() {}

    public static CorrectionOrder order(String id) {
        return order(id, "tax", DECIDED);
    }

    public static CorrectionOrder order(String id, String bureau, Instant decidedAt) {
        return new CorrectionOrder(
                id,
                new BureauCode(bureau),
                FactId.parse("91110113MA0HE0001W.taxPaid.2025Q3." + bureau + ".4")
                        .orElseThrow(),
                "A-" + id,
                DistrictCode.of("110113"),
                "80",
                "万元",
                "园区核实为 80 万元",
                decidedAt,
                null,
                null);
    }
}
