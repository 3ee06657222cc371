package io.hengzhi.ingestion.submission.domain;

import io.hengzhi.ingestion.submission.domain.RowFlaws.Flaw;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.Fault;
import io.hengzhi.workbook.CellAddress;
import io.hengzhi.workbook.SheetRow;
import java.util.ArrayList;
import java.util.List;

/** Reads the rows of one file in their order; what an earlier row has said already is refused. */
public final class FileReading {

    private final RowReading rows;
    private final SlotsSeen seen = new SlotsSeen();

    public FileReading(RowReading rows) {
        this.rows = rows;
    }

    public RowReading.Outcome read(SheetRow row) {
        RowReading.Outcome outcome = rows.read(row);
        if (!(outcome instanceof RowReading.Outcome.Read(SubmittedRow read))) {
            return outcome;
        }
        List<Flaw> flaws = new ArrayList<>();
        for (SubmittedFact fact : read.facts()) {
            String slot = read.creditCode() + "|" + fact.quantity() + "|" + fact.quarter() + "|" + fact.revision();
            int before = seen.add(slot, read.number());
            if (before != 0) {
                flaws.add(new Flaw(fact.valueColumn(), repeated(read.number(), fact, before)));
            }
        }
        return flaws.isEmpty()
                ? outcome
                : new RowReading.Outcome.Refused(new RowFlaws(read.number(), read.creditCode(), flaws));
    }

    private static Fault repeated(int row, SubmittedFact fact, int before) {
        CellAddress cell = new CellAddress(row, fact.valueColumn());
        return new Fault(
                "repeated-in-file",
                BilingualText.of(
                        "单元格 " + cell + "：同一企业 " + fact.quarter() + " 的 " + fact.quantity() + " 已在第 " + before
                                + " 行填写；请只保留一行，或用修订号区分。",
                        "Cell " + cell + ": " + fact.quantity() + " of " + fact.quarter()
                                + " stands for this enterprise in row " + before
                                + " already; keep one, or tell them apart by revisions."));
    }
}
