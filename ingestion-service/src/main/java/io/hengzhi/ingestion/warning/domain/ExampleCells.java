package io.hengzhi.ingestion.warning.domain;

import io.hengzhi.kernel.Amount;
import io.hengzhi.kernel.Basis;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.FactId;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.kernel.ReportedCell;
import java.time.Instant;

/** Reports of one enterprise for the documents and the rules' own tests. */
final class ExampleCells {

    private static final CreditCode ENTERPRISE = new CreditCode("91110113MA0HE0001W");
    private static final Instant TIME = Instant.parse("2025-10-15T01:30:00Z");

    private ExampleCells() {}

    static ReportedCell own(String bureau, String quantity, String quarter, String value) {
        return cell(bureau, quantity, quarter, value, Basis.OWN);
    }

    static ReportedCell yearToDate(String bureau, String quantity, String quarter, String value) {
        return cell(bureau, quantity, quarter, value, Basis.YEAR_TO_DATE);
    }

    private static ReportedCell cell(String bureau, String quantity, String quarter, String value, Basis basis) {
        return new ReportedCell(
                new FactId(ENTERPRISE, new QuantityCode(quantity), Quarter.of(quarter), new BureauCode(bureau), 1, 0),
                basis,
                TIME,
                Amount.of(value));
    }
}
