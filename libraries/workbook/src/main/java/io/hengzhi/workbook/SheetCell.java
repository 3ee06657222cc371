package io.hengzhi.workbook;

import io.hengzhi.kernel.Fault;
import org.jspecify.annotations.Nullable;

/**
 * One cell as it was found.
 *
 * @param text as meant, without surrounding spaces of any width; empty for an empty cell
 * @param finding why the text cannot be trusted; names the cell. Null where it can
 */
public record SheetCell(
        CellAddress address,
        CellKind kind,
        String text,
        @Nullable Fault finding) {

    static SheetCell empty(CellAddress address) {
        return new SheetCell(address, CellKind.EMPTY, "", null);
    }

    public boolean isBlank() {
        return text.isEmpty();
    }

    SheetCell with(@Nullable Fault found) {
        return found == null || finding != null ? this : new SheetCell(address, kind, text, found);
    }
}
