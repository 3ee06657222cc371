package io.hengzhi.ingestion.submission.domain;

import io.hengzhi.ingestion.intake.domain.ReportedFact;
import io.hengzhi.ingestion.submission.domain.ColumnMeaning.Role;
import io.hengzhi.ingestion.submission.domain.RowFlaws.Flaw;
import io.hengzhi.kernel.Basis;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.Fault;
import io.hengzhi.kernel.Parsed;
import io.hengzhi.kernel.Quantity;
import io.hengzhi.workbook.CellReading;
import io.hengzhi.workbook.SheetCell;
import io.hengzhi.workbook.SheetRow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a table by what its columns hold. What the rules of messages say to the facts is not asked here. */
public final class RowReading {

    private static final List<String> WITHDRAWN = List.of("撤回", "withdrawn");
    private static final long REVISION_MAX = 999_999_999_999L;

    /** What a row came to. */
    public sealed interface Outcome {

        record Read(SubmittedRow row) implements Outcome {}

        record Refused(RowFlaws flaws) implements Outcome {}
    }

    private final Mapping mapping;
    private final HeadingReading headings;

    public RowReading(Mapping mapping, HeadingReading headings) {
        this.mapping = mapping;
        this.headings = headings;
    }

    public Outcome read(SheetRow row) {
        return new OneRow(row).read();
    }

    /** The reading of one row, collecting what is wrong with it. */
    private final class OneRow {

        private final SheetRow row;
        private final List<Flaw> flaws = new ArrayList<>();

        OneRow(SheetRow row) {
            this.row = row;
        }

        Outcome read() {
            String code = mandatory(Role.CREDIT_CODE);
            String quarter = QuarterWords.read(mandatory(Role.QUARTER));
            Long revision = revision();
            Basis basis = basis();
            List<SubmittedFact> facts = new ArrayList<>();
            mapping.facts().forEach(column -> wide(column, quarter, revision, facts));
            mapping.find(Role.VALUE).ifPresent(column -> single(column, quarter, revision, basis, facts));
            if (facts.isEmpty() && flaws.isEmpty()) {
                flaws.add(new Flaw(
                        -1,
                        new Fault(
                                "nothing-reported",
                                BilingualText.of(
                                        "第 " + row.number() + " 行没有任何数值；请填写，或删除该行。",
                                        "Row " + row.number() + " holds no value; fill it in or delete the row."))));
            }
            return flaws.isEmpty()
                    ? new Outcome.Read(new SubmittedRow(row.number(), code, facts))
                    : new Outcome.Refused(new RowFlaws(row.number(), code, flaws));
        }

        private void wide(Mapping.Column column, String quarter, @Nullable Long revision, List<SubmittedFact> facts) {
            SheetCell cell = row.cell(column.index());
            if (cell.isBlank() && cell.finding() == null) {
                return;
            }
            ColumnMeaning meaning = column.meaning();
            String quantity = String.valueOf(meaning.quantity());
            Basis basis = meaning.basis() == null ? Basis.OWN : meaning.basis();
            add(facts, quantity, quarter, cell, String.valueOf(meaning.unit()), basis, revision);
        }

        private void single(
                Mapping.Column column,
                String quarter,
                @Nullable Long revision,
                Basis basis,
                List<SubmittedFact> facts) {
            SheetCell cell = row.cell(column.index());
            String name = mandatory(Role.QUANTITY);
            Quantity known = headings.findQuantity(name);
            String quantity = known == null ? name : known.code().value();
            if (cell.isBlank() && cell.finding() == null) {
                flaws.add(new Flaw(column.index(), missing(cell, "数值", "the value")));
                return;
            }
            String unit = isWithdrawal(cell) ? "" : unit(column, known);
            add(facts, quantity, quarter, cell, unit, basis, revision);
        }

        private String unit(Mapping.Column column, @Nullable Quantity known) {
            String given = mapping.find(Role.UNIT).isPresent()
                    ? mandatory(Role.UNIT)
                    : column.meaning().unit();
            String unit = known == null ? given : HeadingReading.unitOf(known, given);
            return unit == null ? "" : unit;
        }

        private void add(
                List<SubmittedFact> facts,
                String quantity,
                String quarter,
                SheetCell cell,
                String unit,
                Basis basis,
                @Nullable Long revision) {
            int column = cell.address().column();
            if (isWithdrawal(cell)) {
                facts.add(new SubmittedFact(quantity, quarter, null, revision, column));
                return;
            }
            switch (CellReading.decimal(cell)) {
                case Parsed.Valid<String>(String decimal) ->
                    facts.add(new SubmittedFact(
                            quantity, quarter, new ReportedFact.Value(decimal, unit, basis), revision, column));
                case Parsed.Invalid<String>(Fault fault) -> flaws.add(new Flaw(column, fault));
            }
        }

        private static boolean isWithdrawal(SheetCell cell) {
            return cell.finding() == null && WITHDRAWN.contains(cell.text());
        }

        private @Nullable Long revision() {
            SheetCell cell = mapping.find(Role.REVISION)
                    .map(column -> row.cell(column.index()))
                    .orElse(null);
            if (cell == null || cell.isBlank() && cell.finding() == null) {
                return null;
            }
            switch (CellReading.decimal(cell)) {
                case Parsed.Valid<String>(String decimal) -> {
                    if (decimal.matches("\\d{1,12}") && Long.parseLong(decimal) >= 1) {
                        return Math.min(Long.parseLong(decimal), REVISION_MAX);
                    }
                    flaws.add(new Flaw(
                            cell.address().column(),
                            new Fault(
                                    "invalid-revision",
                                    BilingualText.of(
                                            "单元格 " + cell.address() + " 的修订号应为自 1 起的整数，最多 12 位；不填则自动编号。",
                                            "Cell " + cell.address()
                                                    + ": a revision is a whole number from 1, of at most 12"
                                                    + " digits; left empty it is given by itself."))));
                }
                case Parsed.Invalid<String>(Fault fault) ->
                    flaws.add(new Flaw(cell.address().column(), fault));
            }
            return null;
        }

        private Basis basis() {
            SheetCell cell = mapping.find(Role.BASIS)
                    .map(column -> row.cell(column.index()))
                    .orElse(null);
            if (cell == null || cell.isBlank() && cell.finding() == null) {
                return Basis.OWN;
            }
            switch (CellReading.code(cell)) {
                case Parsed.Valid<String>(String text) -> {
                    Basis basis = HeadingReading.basisOf(text);
                    if (basis != null) {
                        return basis;
                    }
                    flaws.add(new Flaw(
                            cell.address().column(),
                            new Fault(
                                    "invalid-basis",
                                    BilingualText.of(
                                            "单元格 " + cell.address() + " 的口径应为“当季”或“累计”。",
                                            "Cell " + cell.address() + ": a basis is 当季 (own) or 累计 (yearToDate)."))));
                }
                case Parsed.Invalid<String>(Fault fault) ->
                    flaws.add(new Flaw(cell.address().column(), fault));
            }
            return Basis.OWN;
        }

        /** The text of a cell that must not be empty, or an empty text and a flaw. */
        private String mandatory(Role role) {
            Mapping.Column column = mapping.find(role).orElseThrow();
            SheetCell cell = row.cell(column.index());
            switch (CellReading.code(cell)) {
                case Parsed.Valid<String>(String text) -> {
                    if (!text.isEmpty()) {
                        return text;
                    }
                    flaws.add(new Flaw(
                            column.index(),
                            missing(
                                    cell,
                                    "“" + column.heading() + "”",
                                    column.meaning().role().text())));
                }
                case Parsed.Invalid<String>(Fault fault) -> flaws.add(new Flaw(column.index(), fault));
            }
            return "";
        }

        private static Fault missing(SheetCell cell, String zh, String en) {
            return new Fault(
                    "cell-empty",
                    BilingualText.of(
                            "单元格 " + cell.address() + " 没有填写" + zh + "。",
                            "Cell " + cell.address() + " is empty: " + en + " is missing."));
        }
    }
}
