package io.hengzhi.workbook;

import java.util.List;

/**
 * One row that is not blank.
 *
 * @param number from 1, as a spreadsheet program shows it
 * @param cells by column from A on; cells without content in between are there as empty ones
 */
public record SheetRow(int number, List<SheetCell> cells) {

    /** The cell of a column, A being 0; an empty one beyond the last. */
    public SheetCell cell(int column) {
        return column < cells.size() ? cells.get(column) : SheetCell.empty(new CellAddress(number, column));
    }
}
