package io.hengzhi.scoring.engine.domain;

import io.hengzhi.kernel.Amount;
import io.hengzhi.kernel.Basis;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.FactId;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.kernel.ReportedCell;
import io.hengzhi.scoringmodel.packed.PackedReader;
import io.hengzhi.scoringmodel.packed.PackedWriter;
import java.time.Instant;

/** A report that has no place in a series, in bytes. */
final class CellForm {

    private CellForm() {}

    static void write(ReportedCell cell, PackedWriter out) {
        FactId id = cell.id();
        out.text(id.enterprise().value());
        out.text(id.quantity().value());
        out.unsigned(id.quarter().index());
        out.text(id.bureau().value());
        out.signed(id.revision());
        out.signed(id.correction());
        out.octet(cell.basis().ordinal());
        out.signed(cell.time().getEpochSecond());
        out.unsigned(cell.time().getNano());
        Amount value = cell.value();
        out.octet(value == null ? 0 : 1);
        if (value != null) {
            out.signed(value.micros());
        }
    }

    static ReportedCell read(PackedReader in) {
        FactId id = new FactId(
                new CreditCode(in.text()),
                new QuantityCode(in.text()),
                Quarter.ofIndex(in.count()),
                new BureauCode(in.text()),
                in.signed(),
                (int) in.signed());
        Basis basis = Basis.values()[in.octet()];
        Instant time = Instant.ofEpochSecond(in.signed(), in.unsigned());
        return new ReportedCell(id, basis, time, in.octet() == 0 ? null : new Amount(in.signed()));
    }
}
