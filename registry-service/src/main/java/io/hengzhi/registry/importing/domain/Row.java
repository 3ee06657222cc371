package io.hengzhi.registry.importing.domain;

import io.hengzhi.kernel.Fault;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row as written, before anybody looked at what it says.
 *
 * @param number its number in the file, the line of column names being row 1
 * @param cells by column, stripped; an empty cell and an absent column both say nothing
 * @param findings why a cell cannot be trusted, by column: a formula, a number shown as something else
 * @param surplus cells beyond the last column: the row is then out of step with the names above it
 */
public record Row(long number, Map<Column, String> cells, int surplus, Map<Column, Fault> findings) {

    public Row {
        cells = cells.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(cells));
        findings = Map.copyOf(findings);
    }

    /** A row of which every cell can be trusted. */
    public Row(long number, Map<Column, String> cells, int surplus) {
        this(number, cells, surplus, Map.of());
    }

    @Nullable
    String find(Column column) {
        String cell = cells.get(column);
        return cell == null || cell.isEmpty() ? null : cell;
    }
}
