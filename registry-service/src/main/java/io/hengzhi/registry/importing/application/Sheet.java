package io.hengzhi.registry.importing.application;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.registry.importing.domain.Row;
import java.util.List;

/**
 * A file of rows as read.
 *
 * @param warnings about columns that were ignored
 */
public record Sheet(List<Row> rows, List<BilingualText> warnings) {

    public Sheet {
        rows = List.copyOf(rows);
        warnings = List.copyOf(warnings);
    }
}
