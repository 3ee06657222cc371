package io.hengzhi.ingestion.submission.domain;

import io.hengzhi.ingestion.submission.domain.ColumnMeaning.Role;
import io.hengzhi.workbook.SheetCell;
import io.hengzhi.workbook.SheetRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the row of headings among the first rows of a sheet: titles and notes may stand above it. */
public final class TableSearch {

    /** How many rows are looked at. */
    public static final int ROWS_LOOKED_AT = 20;

    private final String sheet;
    private final HeadingReading headings;
    private @Nullable Mapping best;
    private int rows;

    public TableSearch(String sheet, HeadingReading headings) {
        this.sheet = sheet;
        this.headings = headings;
    }

    /** Looks at the next row; false when it has seen enough. */
    public boolean look(SheetRow row) {
        List<Mapping.Column> columns = new ArrayList<>();
        for (SheetCell cell : row.cells()) {
            if (!cell.isBlank()) {
                columns.add(new Mapping.Column(cell.address().column(), cell.text(), headings.read(cell.text())));
            }
        }
        Mapping candidate = new Mapping(sheet, row.number(), columns);
        Mapping before = best;
        if (before == null || candidate.understood() > before.understood()) {
            best = candidate;
        }
        return ++rows < ROWS_LOOKED_AT && !isComplete(candidate);
    }

    /** The row with most headings that were understood. */
    public Optional<Mapping> found() {
        return Optional.ofNullable(best);
    }

    /** Whether a row looks like the headings of a table of facts. */
    public static boolean isComplete(Mapping mapping) {
        return mapping.find(Role.CREDIT_CODE).isPresent()
                && (!mapping.facts().isEmpty() || mapping.find(Role.VALUE).isPresent());
    }
}
