package io.hengzhi.registry.importing.domain;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row as written, before anybody looked at what it says.
 *
 * @param number its number in the file, the line of column names being row 1
 * @param cells by column, stripped; an empty cell and an absent column both say nothing
 * @param surplus cells beyond the last column: the row is then out of step with the names above it
 */
public record Row(long number, Map<Column, String> cells, int surplus) {

    public Row {
        cells = cells.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(cells));
    }

    @Nullable
    String find(Column column) {
        String cell = cells.get(column);
        return cell == null || cell.isEmpty() ? null : cell;
    }
}
